import type { LabReading } from "@afterscript/lab-report";
import { words } from "../../../words/words.ts";

/** The lines of a report that gave no result: those that look like one, with the reason, and all others. */
export function OtherLines({ reading: { notRead, headings } }: { readonly reading: LabReading }) {
  const say = words().addResult.report;
  const reasons: Readonly<Record<string, string>> = say.notRead.reasons;
  const unknown = notRead.filter(({ analyte }) => analyte === undefined);
  return (
    <>
      {unknown.length > 0 && (
        <section className="preview-lines">
          <h3>{say.notRead.title}</h3>
          <p className="meta">{say.notRead.note}</p>
          <ul>
            {unknown.map(({ line, written, why }) => (
              <li key={`${line} ${written}`}>
                <q className="preview-written">{written}</q> <span className="meta">{`(${say.line(line)})`}</span>
                <span className="block">{reasons[why] ?? say.notRead.other}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {headings.length > 0 && (
        <details className="fold">
          <summary>{say.others.title(headings.length)}</summary>
          <p className="meta">{say.others.note}</p>
          <ul className="preview-lines">
            {headings.map(({ line, written }) => (
              <li key={`${line} ${written}`}>
                <q className="preview-written">{written}</q> <span className="meta">{`(${say.line(line)})`}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
