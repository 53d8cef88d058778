import type { ExportedCalendar } from "@afterscript/ics";
import { messagesOf, type Report } from "@afterscript/wording";
import { wrap } from "./wrap.ts";

/** The dates for a terminal. */
export function calendarText(report: Report, calendar: ExportedCalendar): string {
  const { date } = messagesOf();
  const entries = calendar.entries.map(({ on, title, description }) =>
    [wrap(`${date(on)}: ${title}`), ...description.split("\n").map((line) => wrap(line, { indent: 2 }))].join("\n"),
  );
  return `${[headOf(report, calendar), ...entries, ...undatedOf(calendar)].join("\n\n")}\n`;
}

/** What is said beside a file: how many dates, what has none, and why nothing is planned. */
export function calendarNotes(report: Report, calendar: ExportedCalendar, file: string | undefined): string {
  const wrote = file === undefined ? [] : [wrap(`Written to ${file}.`)];
  const gone = calendar.cancelled.length;
  const cancelled = gone === 0 ? [] : [wrap(`${gone} ${gone === 1 ? "date is" : "dates are"} cancelled.`)];
  return `${[headOf(report, calendar), ...cancelled, ...wrote, ...undatedOf(calendar)].join("\n")}\n`;
}

function headOf({ problems, asOf }: Report, { entries, cancelled }: ExportedCalendar): string {
  const day = messagesOf().date(asOf);
  if (entries.length > 0) return wrap(`${entries.length} ${entries.length === 1 ? "date" : "dates"}, as of ${day}.`);
  const none = problems.filter(({ code }) => code === "NO_JAK_INHIBITOR").map(({ message }) => message);
  const noFile = cancelled.length > 0 ? "" : ", so there is no calendar";
  return [`Nothing is planned, as of ${day}${noFile}.`, ...none].map((line) => wrap(line)).join("\n");
}

function undatedOf({ undated }: ExportedCalendar): readonly string[] {
  const titles = [...new Set(undated.map(({ title }) => title))];
  if (titles.length === 0) return [];
  const head = wrap(`No date follows for these (${titles.length}), so they are in no calendar:`);
  return [[head, ...titles.map((title) => wrap(title, { indent: 2 }))].join("\n")];
}
