import {
  type Audience,
  messagesOf,
  type Report,
  type ReportDifference,
  type ReportFinding,
} from "@afterscript/wording";
import { flipSentence } from "../result/flip-sentence.ts";
import { differencesOf, flipsOf } from "../result/what-would-change.ts";
import { REGION_WORD } from "../words/region.ts";
import { unbroken } from "../words/text.ts";
import { words } from "../words/words.ts";

export type WhatWouldChangeProps = {
  readonly finding: ReportFinding;
  readonly report: Report;
  readonly audience: Audience;
};

/** The nearest values at which the answer changes, what is not known, and what other regions say. Never advice. */
export function WhatWouldChange({ finding, report, audience }: WhatWouldChangeProps) {
  const say = words().parts.change;
  const flips = [...new Set(flipsOf(finding, report).map(({ about, flip }) => flipSentence(flip, audience, about)))];
  const asks = [...new Set(finding.gaps.map(({ ask }) => ask))];
  const differs = differencesOf(finding, report);
  return (
    <details className="fold">
      <summary>{say.summary}</summary>
      {flips.length > 0 && (
        <>
          <ul className="list-disc ps-5">
            {flips.map((flip) => (
              <li key={flip}>{unbroken(flip)}</li>
            ))}
          </ul>
          <p className="meta">{say.nearest}</p>
        </>
      )}
      {asks.length > 0 && (
        <>
          <p>{say.unknown}</p>
          <ul className="list-disc ps-5">
            {asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </>
      )}
      {flips.length + asks.length === 0 && <p>{say.nothing}</p>}
      {differs.length > 0 && (
        <>
          <p className="font-bold">{say.elsewhere}</p>
          <ul className="list-disc ps-5">
            {differs.map((one) => (
              <li key={one.statement}>
                {differenceText(one)} <span className="id text-muted">{one.statement}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function differenceText(one: ReportDifference): string {
  const { action, state } = messagesOf();
  const answer = (one.state === "applies" ? action[one.action] : state[one.state]).toLowerCase();
  const instead = one.instead === undefined ? "" : words().parts.change.atMost(unbroken(one.instead));
  return `${REGION_WORD[one.region]}: ${answer}${instead}.`;
}
