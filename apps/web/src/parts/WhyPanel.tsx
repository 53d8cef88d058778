import { type Audience, messagesOf, type ReportFact, type ReportFinding, type ReportGap } from "@afterscript/wording";
import type { Ruler } from "../ruler/ruler.ts";
import { codeInWords, comparedValue, factValue } from "../words/fact-value.ts";
import { date, name, quantity, sentenceCase, unbroken } from "../words/text.ts";
import { words } from "../words/words.ts";
import { RulerTable } from "./RulerTable.tsx";

export type WhyPanelProps = {
  readonly finding: ReportFinding;
  readonly audience: Audience;
  /** Drawn above; here it is a table. */
  readonly ruler?: Ruler | undefined;
};

/** The rule in words, what was read for it and what was not, and the ruler as a table. */
export function WhyPanel({ finding, audience, ruler }: WhyPanelProps) {
  const say = words().parts.why;
  return (
    <details className="fold">
      <summary>{say.summary}</summary>
      <p>{finding.explain}</p>
      {finding.because.length + finding.gaps.length > 0 && (
        <table className="table">
          <caption>{say.caption}</caption>
          <tbody>
            {finding.because.map((fact) => (
              <FactRow
                key={`${fact.fact} ${fact.value} ${fact.date} ${fact.resource}`}
                fact={fact}
                audience={audience}
              />
            ))}
            {finding.gaps.map((gap) => (
              <GapRow key={`${gap.fact} ${gap.why} ${gap.date} ${gap.resource}`} gap={gap} audience={audience} />
            ))}
          </tbody>
        </table>
      )}
      {ruler && <RulerTable ruler={ruler} />}
      {finding.confirmOnLabel && <p className="meta">{say.confirm}</p>}
    </details>
  );
}

function FactRow({ fact, audience }: { readonly fact: ReportFact; readonly audience: Audience }) {
  const compared = comparedValue(fact);
  return (
    <tr>
      <th scope="row">{sentenceCase(name(fact.fact, audience))}</th>
      <td>
        {fact.sent !== undefined ? (
          <>
            <strong className="value">{unbroken(factValue(fact))}</strong>
            {compared !== undefined && (
              <span className="meta block">{unbroken(words().parts.why.compared(compared))}</span>
            )}
          </>
        ) : typeof fact.value === "number" ? (
          <>
            <strong className="value">{shown(fact)}</strong>
            {"\u2009"}
            <span className="unit">{quantity("", fact.unit).trim()}</span>
          </>
        ) : (
          <strong>{codeInWords(fact.value)}</strong>
        )}
      </td>
      <td className="meta">{fact.date && date(fact.date)}</td>
    </tr>
  );
}

function GapRow({ gap, audience }: { readonly gap: ReportGap; readonly audience: Audience }) {
  return (
    <tr>
      <th scope="row">{sentenceCase(name(gap.fact, audience))}</th>
      <td className="text-unknown">{messagesOf().why[audience][gap.why]}</td>
      <td className="meta">{gap.date && date(gap.date)}</td>
    </tr>
  );
}

/** A converted value has more digits than anybody measured. */
function shown({ value, reported }: ReportFact): string {
  return typeof value === "number" && reported !== undefined
    ? Number(value.toPrecision(4)).toLocaleString("en-US", { maximumFractionDigits: 6 })
    : String(value);
}
