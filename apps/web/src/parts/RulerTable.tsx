import type { Ruler } from "../ruler/ruler.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { words } from "../words/words.ts";

/** A ruler as a table: the same facts for who does not see the drawing. */
export function RulerTable({ ruler }: { readonly ruler: Pick<Ruler, "title" | "rows"> }) {
  return (
    <table className="table">
      <caption>{words().parts.why.rulerCaption(ruler.title)}</caption>
      <tbody lang={wordingLanguage()}>
        {ruler.rows.map((row) => (
          <tr key={`${row.what} ${row.value}`}>
            <th scope="row">{row.what}</th>
            <td>{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
