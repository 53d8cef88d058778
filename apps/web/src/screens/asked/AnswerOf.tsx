import { messagesOf, type ReportFinding } from "@afterscript/wording";
import type { ReactNode } from "react";
import { CareCard } from "../../parts/CareCard.tsx";
import { FindingRow } from "../../parts/FindingRow.tsx";
import { SourceFold } from "../../parts/SourceFold.tsx";
import type { ShownSource } from "../../parts/shown-source.ts";
import { WeekRuler } from "../../parts/WeekRuler.tsx";
import { rowsOf } from "../../result/result-view.ts";
import { words } from "../../words/words.ts";
import { answering, openBeside, pressingBeside } from "./answer-findings.ts";
import type { Answered } from "./ask-here.ts";

type Props = Answered & { readonly children?: ReactNode };

/** One answer: how soon, whom to call, what to say; then why, what else presses, what is open, what other regions say. */
export function AnswerOf({ report, sources, children }: Props) {
  const say = words().asked;
  const { answer } = report;
  return (
    <div className="asked-answer">
      <CareCard answer={answer} id="answer" level={2} flagsStandAbove>
        <Reasons findings={answering(report)} sources={sources} />
      </CareCard>
      {(answer.rulers ?? []).map((ruler) => (
        <WeekRuler key={ruler.drug} ruler={ruler} sources={sources} id={`weeks-${ruler.drug}`} />
      ))}
      {children}
      <Listed id="pressing" title={say.also} findings={pressingBeside(report)} sources={sources} />
      <Listed id="still-open" title={say.open} findings={openBeside(report)} sources={sources} />
      <OtherRegions report={report} />
      <p className="meta">{messagesOf().disclaimer}</p>
    </div>
  );
}

type FindingsProps = { readonly findings: readonly ReportFinding[]; readonly sources: readonly ShownSource[] };

/** So many are read at once; the others are one touch away. */
const FIRST = 2;

/** What the answer rests on, each with its source beside it. */
function Reasons({ findings, sources }: FindingsProps) {
  const say = words().asked;
  const rest = findings.slice(FIRST);
  if (findings.length === 0) return null;
  return (
    <section className="care-why" aria-labelledby="answer-why">
      <h3 id="answer-why">{say.why}</h3>
      <Details findings={findings.slice(0, FIRST)} sources={sources} />
      {rest.length > 0 && (
        <details className="fold mt-3">
          <summary>{say.moreReasons(rest.length)}</summary>
          <Details findings={rest} sources={sources} />
        </details>
      )}
    </section>
  );
}

function Details({ findings, sources }: FindingsProps) {
  return (
    <ul className="care-reasons">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order, and one id may stand twice.
        <li key={index}>
          <p className="text-table leading-normal">{finding.explain}</p>
          <SourceFold finding={finding} sources={sources} />
        </li>
      ))}
    </ul>
  );
}

type ListedProps = FindingsProps & { readonly id: string; readonly title: string };

function Listed({ id, title, findings, sources }: ListedProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="today-part">
        {title}
      </h2>
      <ul className="border-b border-hair">
        {rowsOf(findings).map((row) => (
          <FindingRow key={row.title} row={row} audience="patient" sources={sources} />
        ))}
      </ul>
    </section>
  );
}

/** What the documents of other regions tell people, where it is not the same. */
function OtherRegions({ report: { differs } }: Pick<Answered, "report">) {
  const say = words().asked;
  const told = differs.filter((one) => one.text !== undefined);
  if (told.length === 0) return null;
  const byRegion = Map.groupBy(told, ({ region }) => region);
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere" className="today-part">
        {say.elsewhere}
      </h2>
      <dl className="elsewhere">
        {[...byRegion].map(([region, all]) => (
          <div key={region}>
            <dt>{words().start.region.name[region]}</dt>
            {[...new Set(all.map(({ text, action }) => [text, messagesOf().step[action].patient].join(" ")))].map(
              (text) => (
                <dd key={text}>{text}</dd>
              ),
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
