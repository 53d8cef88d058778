import { messagesOf } from "@afterscript/wording";
import type { TimelinePoint, TimelineSeries } from "../../clinic/api.ts";
import { date, sentenceCase, unbroken } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";

/** Every value of one analyte in words, newest first: the chart's equivalent. */
export function SeriesTable({ series }: { readonly series: TimelineSeries }) {
  const say = words().clinicPatient.values;
  return (
    <table className="table mt-3">
      <caption>{say.caption(sentenceCase(series.name))}</caption>
      <thead>
        <tr>
          <th scope="col">{words().results.table.day}</th>
          <th scope="col">{say.asSent}</th>
          <th scope="col">{say.compared}</th>
        </tr>
      </thead>
      <tbody lang={wordingLanguage()}>
        {[...series.points].reverse().map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one entry may give two values, and their order is the record's.
          <tr key={`${point.resource} ${index}`}>
            <th scope="row">{point.date === undefined ? words().results.table.noDay : date(point.date)}</th>
            <td>
              <Value point={point} />
            </td>
            <td className="meta">
              {[point.compared, point.status === "final" ? undefined : point.status]
                .filter((part) => part !== undefined)
                .map(unbroken)
                .join(" · ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ point: { value, sent, notDone, unreadable } }: { readonly point: TimelinePoint }) {
  if (notDone) return <span className="text-unknown">{words().clinicPatient.values.notDone}</span>;
  if (unreadable !== undefined) {
    return (
      <span className="text-unknown">
        <bdi>{unbroken(sent)}</bdi>
        {` · ${messagesOf().why.clinician[unreadable]}`}
      </span>
    );
  }
  return (
    <strong>
      <bdi>{unbroken(sent === "" ? String(value) : sent)}</bdi>
    </strong>
  );
}
