import { formatDaySpan, formatDose } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import { lazy, Suspense, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import { FindingRow } from "../../parts/FindingRow.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { rowsOf } from "../../result/result-view.ts";
import type { Undoable } from "../../trend/undoable.ts";
import { doseText } from "../../words/dose.ts";
import { date, name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "../companion/use-action.ts";
import { lineOf } from "../today/Therapies.tsx";
import type { KeptTherapy } from "./therapies-kept.ts";
import type { TherapyChange } from "./therapy-changes.ts";

type Props = {
  readonly therapy: KeptTherapy;
  readonly companion: Companion;
  readonly sources: readonly ShownSource[];
  readonly onDone: (done: Undoable) => void;
};

const ChangeForm = lazy(async () => ({ default: (await import("./ChangeForm.tsx")).ChangeForm }));

export type ChangeKind = TherapyChange["is"];

/** Which changes make sense while a medicine stands like this. */
const CHANGES = {
  starting: ["first-dose", "dose", "stop"],
  "on-treatment": ["dose", "hold", "stop"],
  held: ["resume", "stop"],
  stopped: ["again"],
} as const satisfies Record<KeptTherapy["read"]["stage"], readonly ChangeKind[]>;

/** One JAK inhibitor: how it stands, what can be changed, what was before. */
export function TherapyCard({ therapy, companion, sources, onDone }: Props) {
  const say = words().medicines;
  const [open, setOpen] = useState<ChangeKind>();
  const { drug, read, current, earlier, findings } = therapy;
  const { run, state } = useAction<void>();
  const correct = async () => {
    const { correctTherapy } = await import("../start/draft-of.ts");
    await correctTherapy(companion, { drug, medication: current });
  };
  const remove = async () => {
    const { saveMedicines } = await import("./save-medicines.ts");
    const saved = await saveMedicines({ removed: [current.resource] }, companion);
    if (saved.is === "saved") onDone(saved.undo);
  };
  return (
    <article className="card mt-3" aria-labelledby={`therapy-${drug}`}>
      <h3 id={`therapy-${drug}`} className="answer">
        {sentenceCase(name(drug, "patient"))}
      </h3>
      <p className="mt-1">{lineOf(read)}</p>
      {findings.length > 0 && (
        <ul className="mt-3 border-b border-hair">
          {rowsOf(findings).map((row) => (
            <FindingRow key={row.title} row={row} audience="patient" sources={sources} />
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap gap-3 no-print">
        {CHANGES[read.stage].map((change) => (
          <Button
            key={change}
            kind="quiet"
            aria-expanded={open === change}
            onClick={() => setOpen(open === change ? undefined : change)}
          >
            {say.change[change].button}
          </Button>
        ))}
        {read.stage !== "stopped" && (
          <Button kind="quiet" onClick={() => run(correct)}>
            {say.correct}
          </Button>
        )}
        <Button kind="quiet" onClick={() => run(remove)}>
          {say.mistake}
        </Button>
      </div>
      <ActionLine state={state} working={words().screens.saving} />
      {open && (
        <Suspense fallback={<p className="meta">{words().screens.opening}</p>}>
          <ChangeForm
            key={open}
            change={open}
            therapy={therapy}
            companion={companion}
            onDone={(done) => {
              setOpen(undefined);
              onDone(done);
            }}
          />
        </Suspense>
      )}
      {earlier.length > 0 && (
        <details className="fold mt-4">
          <summary>{say.earlier(earlier.length)}</summary>
          <ul className="list-disc ps-5">
            {earlier.map((one) => (
              <li key={one.resource}>{earlierLine(one)}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

/** "30 mg once daily, 1 Oct 2025 to 1 Feb 2026". */
function earlierLine({ dose, doseText: written, start, stop }: Medication): string {
  const say = words().medicines;
  const amount = dose === undefined ? (written ?? words().today.doseNotKnown) : doseText(formatDose(dose));
  const day = (span: typeof start) => (span === undefined ? say.noDay : date(formatDaySpan(span)));
  return `${amount}: ${say.fromTo(day(start), day(stop))}`;
}
