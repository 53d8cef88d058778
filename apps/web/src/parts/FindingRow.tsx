import type { Audience } from "@afterscript/wording";
import type { Row } from "../result/result-view.ts";
import { unbroken } from "../words/text.ts";
import { urgencyMark } from "../words/urgency.ts";
import { words } from "../words/words.ts";
import { FindingDetails } from "./FindingDetails.tsx";
import { Icon } from "./Icon.tsx";
import type { ShownSource } from "./shown-source.ts";

export type FindingRowProps = {
  readonly row: Row;
  readonly audience: Audience;
  readonly sources: readonly ShownSource[];
};

/** A finding as one line of a list, with each rule that says the same inside. */
export function FindingRow({ row, audience, sources }: FindingRowProps) {
  const [first, ...more] = row.findings;
  const { tone, icon, word } = urgencyMark(first, audience);
  return (
    <li className="border-t border-hair">
      <details className="row">
        <summary className="flex min-h-12 items-start gap-3 py-2.5">
          <span className={`row-icon tone-${tone}`}>
            <Icon name={icon} />
            <span className="sr-only">{`${word}: `}</span>
          </span>
          <span className="text-table leading-normal">
            {unbroken(row.title)}
            {more.length > 0 && (
              <span className="meta">{` · ${words().parts.finding.rules(row.findings.length)}`}</span>
            )}
          </span>
        </summary>
        <div className="flex flex-col gap-5 pb-4 ps-8">
          {row.findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order, and one id may stand twice.
            <div key={index}>
              <FindingDetails finding={finding} sources={sources} />
            </div>
          ))}
        </div>
      </details>
    </li>
  );
}
