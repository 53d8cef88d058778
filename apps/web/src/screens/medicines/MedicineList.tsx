import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import { FindingRow } from "../../parts/FindingRow.tsx";
import { Notice } from "../../parts/Notice.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { UnknownTag } from "../../parts/UnknownTag.tsx";
import { rowsOf } from "../../result/result-view.ts";
import type { Undoable } from "../../trend/undoable.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "../companion/use-action.ts";
import { type MedicineRow, medicineRows } from "./medicine-rows.ts";

type Props = {
  readonly companion: Companion;
  readonly sources: readonly ShownSource[];
  readonly onDone: (done: Undoable) => void;
};

/** The other medicines, and right beside each what the rules say of it. */
export function MedicineList({ companion, sources, onDone }: Props) {
  const say = words().medicines;
  const rows = medicineRows(companion);
  const { run, state } = useAction<void>();
  const isTaken = companion.report?.therapies.some(({ stage }) => stage !== "stopped") === true;
  if (rows.length === 0) return <p>{say.none}</p>;
  const remove = async ({ id }: MedicineRow) => {
    const { saveMedicines } = await import("./save-medicines.ts");
    const saved = await saveMedicines({ removed: [id] }, companion);
    if (saved.is === "saved") onDone(saved.undo);
  };
  return (
    <>
      <ul className="medicine-list">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="medicine-head">
              <p>
                <strong>{row.name}</strong>
                <span className="meta block">{lineOf(row)}</span>
              </p>
              <Button kind="quiet" onClick={() => run(() => remove(row))}>
                {say.remove}
                <span className="sr-only">{`: ${row.name}`}</span>
              </Button>
            </div>
            {row.isUnknown && (
              <p className="mt-2">
                <UnknownTag text={say.unknownName} ask={say.unknownAsk} />
              </p>
            )}
            {row.findings.length > 0 && (
              <ul className="mt-2 border-b border-hair" aria-label={say.rules(row.name)}>
                {rowsOf(row.findings).map((one) => (
                  <FindingRow key={one.title} row={one} audience="patient" sources={sources} />
                ))}
              </ul>
            )}
            {!row.isUnknown && !row.isEnded && row.findings.length === 0 && isTaken && (
              <p className="meta mt-2">{say.noRule}</p>
            )}
            {row.medication.undecided === true && <Notice sort="unknown" title={say.undecided} />}
          </li>
        ))}
      </ul>
      <ActionLine state={state} working={words().screens.saving} />
    </>
  );
}

function lineOf({ dose, since, isEnded }: MedicineRow): string {
  const say = words().medicines;
  return [isEnded ? say.ended : undefined, dose ?? say.noDose, since && say.since(date(since))]
    .filter(Boolean)
    .join(" · ");
}
