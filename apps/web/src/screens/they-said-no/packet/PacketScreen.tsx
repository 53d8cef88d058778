import type { Packet } from "@afterscript/wording/public/coverage.ts";
import { useRef, useState } from "react";
import type { PacketForm } from "../../../browser/appeal/packet-here.ts";
import { download } from "../../../browser/download.ts";
import { Button } from "../../../parts/Button.tsx";
import { EmptyState } from "../../../parts/EmptyState.tsx";
import { SelectField } from "../../../parts/Field.tsx";
import { NextStep } from "../../../parts/NextStep.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { PacketPreview } from "../../../parts/PacketPreview.tsx";
import { SampleBanner } from "../../../parts/SampleBanner.tsx";
import { words } from "../../../words/words.ts";
import { ActionLine } from "../../companion/ActionLine.tsx";
import { useAction } from "../../companion/use-action.ts";
import { dayOf } from "../asked-of.ts";
import type { Journey } from "../journey.ts";
import { KeepAppeal } from "../keep/KeepAppeal.tsx";
import { useAnswer } from "../use-answer.ts";
import { Working } from "../Working.tsx";

/** The packet as it will be sent: each part to read, what is blank, and the files. */
export function PacketScreen(journey: Journey) {
  const { telling, placing } = journey;
  const worked = useAnswer(journey);
  const say = words().theySaidNo;
  if (worked.is !== "done") return <Working worked={worked} />;
  const { packet, report } = worked.value;
  const asOf = dayOf(telling.told);
  if (packet === undefined)
    return (
      <EmptyState level={1} title={say.packet.nothing} text={say.packet.nothingText}>
        <Button kind="main" className="mt-4" onClick={() => placing.go("ask/drug")}>
          {say.question.drug.ask}
        </Button>
      </EmptyState>
    );
  return (
    <article className="guide-result">
      <header className="no-print measure">
        {telling.told.record.is === "sample" && <SampleBanner day={asOf} />}
        <h1 className="answer" tabIndex={-1}>
          {say.packet.heading}
        </h1>
        <Blanks packet={packet} onFill={() => placing.go("head")} />
      </header>
      <SavePacket packet={packet} asOf={asOf} usual={report.region === "us" ? "letter" : "a4"} />
      <Parts packet={packet} />
      <div className="no-print grid grid-cols-1 gap-6 measure">
        <NextStep text={say.packet.then} />
        <div className="question-moves">
          <Button kind="quiet" icon="arrow-left" onClick={placing.back}>
            {say.back}
          </Button>
          <Button kind="main" onClick={() => placing.go("track")}>
            {say.answer.toTrack}
          </Button>
        </div>
        <KeepAppeal {...journey} />
      </div>
    </article>
  );
}

function Blanks({ packet: { blanks }, onFill }: { readonly packet: Packet; readonly onFill: () => void }) {
  const say = words().theySaidNo.packet;
  if (blanks.length === 0) return <p className="lead mt-2">{say.final}</p>;
  const asks = [...new Set(blanks.map(({ ask }) => ask))];
  return (
    <div className="mt-3">
      <Notice sort="unknown" title={say.notFinal(blanks.length)}>
        <details className="fold">
          <summary>{say.blanks}</summary>
          <ul className="list-disc ps-5">
            {asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </details>
        <Button kind="quiet" onClick={onFill}>
          {say.fill}
        </Button>
      </Notice>
    </div>
  );
}

/** One part at a time on a screen: a packet has many pages. */
function Parts({ packet }: { readonly packet: Packet }) {
  const say = words().theySaidNo.packet;
  const [at, setAt] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const part = packet.parts[at] ?? packet.parts[0];
  const next = packet.parts[at + 1];
  const show = (place: number) => {
    setAt(place);
    top.current?.scrollIntoView();
    top.current?.focus({ preventScroll: true });
  };
  return (
    <section className="packet-parts" aria-label={say.parts}>
      <ul className="switch no-print">
        {packet.parts.map(({ id, title }, place) => (
          <li key={id}>
            <button type="button" aria-pressed={place === at} onClick={() => show(place)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      <div ref={top} tabIndex={-1} className="packet-top">
        <PacketPreview packet={packet} shown={part?.id} />
      </div>
      {next !== undefined && (
        <p className="no-print">
          <Button icon="arrow-right" onClick={() => show(at + 1)}>
            {say.next(next.title)}
          </Button>
        </p>
      )}
    </section>
  );
}

type Paper = "letter" | "a4";
const PAPERS: readonly Paper[] = ["letter", "a4"];

type SaveProps = {
  readonly packet: Packet;
  /** ISO date. */
  readonly asOf: string;
  /** What people print on where the plan is. */
  readonly usual: Paper;
};

function SavePacket({ packet, asOf, usual }: SaveProps) {
  const say = words().theySaidNo.packet;
  const [paper, setPaper] = useState<Paper>(usual);
  const { run, state } = useAction<string>();
  const save = async (form: PacketForm) => {
    const { packetFile } = await import("../../../browser/appeal/packet-here.ts");
    const { bytes, type } = await packetFile(packet, form, { paper, asOf });
    const name = `${say.fileName}.${form}`;
    download(name, bytes as Uint8Array<ArrayBuffer>, type);
    return name;
  };
  return (
    <section className="no-print" aria-labelledby="save-packet">
      <h2 className="text-h3" id="save-packet">
        {say.save}
      </h2>
      <div className="packet-tools mt-3">
        <SelectField
          id="paper"
          label={say.paper}
          value={paper}
          options={PAPERS.map((value) => ({ value, label: say.papers[value] }))}
          onChange={({ target }) => setPaper(target.value === "a4" ? "a4" : "letter")}
        />
        <Button kind="main" icon="file-text" onClick={() => run(() => save("docx"))}>
          {say.docx}
        </Button>
        <Button icon="file-text" onClick={() => run(() => save("pdf"))}>
          {say.pdf}
        </Button>
        <Button icon="printer" onClick={() => window.print()}>
          {say.print}
        </Button>
      </div>
      <ActionLine state={state} working={say.making} done={say.made} />
    </section>
  );
}
