import type { CsvPreview, PreviewRow } from "@afterscript/bulk";
import { Icon } from "../../parts/Icon.tsx";
import { words } from "../../words/words.ts";

export type PreviewTableProps = {
  readonly preview: CsvPreview;
  /** Another choice was made since, and its answer is under way. */
  readonly isOlder: boolean;
};

/** What would be read by the mapping, row by row, and what not. */
export function PreviewTable({
  preview: { rows, first, problems, total, faulty, unread },
  isOlder,
}: PreviewTableProps) {
  const say = words().clinicCsv;
  return (
    <section className="clinic-part" aria-labelledby="preview" aria-busy={isOlder}>
      <h2 id="preview">{say.preview}</h2>
      <p className={faulty > 0 || problems.length > 0 ? "mt-2 font-bold text-today" : "mt-2"} role="status">
        {say.counts({ total, faulty, unread })}
      </p>
      {problems.map(({ code, where, what }) => (
        <Fault key={`${code} ${where} ${what}`} text={[where, what].filter(Boolean).join(": ")} />
      ))}
      {unread > problems.length && <p className="meta">{say.moreUnread(unread - problems.length)}</p>}
      <div className="wide-table mt-3">
        <table className="table">
          <caption>{say.shown(first, total, rows.length - first)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.row}</th>
              <th scope="col">{say.field.identifier}</th>
              <th scope="col">{say.field.test}</th>
              <th scope="col">{say.field.value}</th>
              <th scope="col">{say.field.collected}</th>
              <th scope="col">{say.field.status}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Rows key={row.where} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Rows({ row: { where, cells, results, problems } }: { readonly row: PreviewRow }) {
  return (
    <>
      {results.map((result) => (
        <tr key={`${where} ${result.test}`}>
          <th scope="row">{where}</th>
          <td>
            <bdi>{result.patient}</bdi>
          </td>
          <td>
            <bdi>{result.test}</bdi>
          </td>
          <td>
            <strong>
              <bdi>{`${result.value} ${result.unit}`}</bdi>
            </strong>
          </td>
          <td>
            <bdi>{result.collected}</bdi>
          </td>
          <td>
            <bdi>{result.status}</bdi>
          </td>
        </tr>
      ))}
      {problems.length > 0 && (
        <tr>
          <th scope="row">{where}</th>
          <td colSpan={5}>
            {problems.map(({ code, what }) => (
              <Fault key={`${code} ${what}`} text={what} />
            ))}
            <p className="id text-muted">
              <bdi>{cells.join(" | ")}</bdi>
            </p>
          </td>
        </tr>
      )}
    </>
  );
}

function Fault({ text }: { readonly text: string }) {
  return (
    <p className="labelled-error">
      <Icon name="triangle-alert" />
      <span>{text}</span>
    </p>
  );
}
