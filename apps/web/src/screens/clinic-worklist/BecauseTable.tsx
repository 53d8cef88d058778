import type { ReportFact } from "@afterscript/wording";
import { comparedValue } from "../../words/fact-value.ts";
import { unbroken } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { factDay, shownValue } from "./row-words.ts";

/** What a finding rests on, one fact a line. */
export function BecauseTable({ because }: { readonly because: readonly ReportFact[] }) {
  if (because.length === 0) return <p>{words().clinic.row.nothingFound}</p>;
  return (
    <table className="table clinic-because">
      <caption>{words().parts.why.caption}</caption>
      <tbody lang={wordingLanguage()}>
        {because.map((fact) => {
          const shown = shownValue({ because: [fact], topic: fact.fact });
          const compared = comparedValue(fact);
          return (
            <tr key={`${fact.fact} ${fact.value} ${fact.date} ${fact.resource}`}>
              <th scope="row">{shown?.what}</th>
              <td>
                <strong>
                  <bdi>{unbroken(shown?.value ?? "")}</bdi>
                </strong>
                {compared !== undefined && (
                  <span className="meta block">{unbroken(words().parts.why.compared(compared))}</span>
                )}
                {compared === undefined && fact.sent === undefined && fact.reported !== undefined && (
                  <span className="meta block">{words().clinic.row.computed(fact.reported)}</span>
                )}
              </td>
              <td className="meta">{factDay(fact)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
