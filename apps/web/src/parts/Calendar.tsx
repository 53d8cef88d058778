import { type Audience, type CalendarRow, calendarRows, type Report } from "@afterscript/wording";
import { date } from "../words/text.ts";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";

export type CalendarProps = {
  readonly report: Report;
  readonly audience: Audience;
  readonly id: string;
  /** What is said where nothing is planned; left out, nothing is drawn. */
  readonly nothing?: string;
};

/** The tests and looks at the response of the next twelve months. */
export function Calendar({ report, audience, id, nothing }: CalendarProps) {
  const say = words().parts.calendar;
  const rows = calendarRows(report.calendar, { audience });
  if (rows.length === 0) {
    if (nothing === undefined) return null;
    return (
      <section className="mt-10" aria-labelledby={id}>
        <h2 id={id}>{say.title}</h2>
        <p>{nothing}</p>
      </section>
    );
  }
  const isStarting = report.therapies.some(({ stage }) => stage === "starting");
  const isOne = report.therapies.length < 2;
  return (
    <section className="mt-10" aria-labelledby={id}>
      <h2 id={id}>{say.title}</h2>
      <p className="meta">
        {`${isStarting ? say.asIfStarted(date(report.asOf)) : ""}${say.windows(report.protocol.title)}`}
      </p>
      <ol className="mt-3 border-b border-hair">
        {rows.map((row) => (
          <Appointment key={`${row.when} ${row.what.join()} ${row.drugs.join()}`} row={row} isOne={isOne} />
        ))}
      </ol>
    </section>
  );
}

function Appointment({ row, isOne }: { readonly row: CalendarRow; readonly isOne: boolean }) {
  return (
    <li className={`border-t border-hair py-3${row.isPlanned ? " border-dashed" : ""}`}>
      <p className="text-table font-bold">
        {row.when}
        {row.isOverdue && (
          <span className="ms-2 inline-flex items-center gap-1">
            <Icon name="calendar-clock" />
            {words().parts.calendar.overdue}
          </span>
        )}
      </p>
      <p>
        {row.what.join(", ")}
        {!isOne && <span className="meta">{` · ${row.drugs.join(", ")}`}</span>}
      </p>
      <p className="meta">{row.authorities.join(", ")}</p>
    </li>
  );
}
