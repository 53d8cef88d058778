import { type Audience, type CalendarEntry, calendarPlan, type Report, type Titles } from "@afterscript/wording";
import { type CalendarEvent, calendarFile, isOfAnother } from "./calendar-file.ts";
import { readEarlierFile } from "./earlier-file.ts";

export type ExportChoice = {
  readonly titles: Titles;
  readonly audience: Audience;
  readonly alarmDays: readonly number[];
  /** The text of an earlier export, which this one updates. */
  readonly earlier?: string | undefined;
};

export type ExportedEntry = Omit<CalendarEntry, "key"> & { readonly uid: string; readonly alarms: readonly string[] };

/** What a calendar holds, as data. */
export type ExportedCalendar = {
  readonly afterscript: "1";
  readonly region: Report["region"];
  readonly asOf: string;
  readonly titles: Titles;
  readonly entries: readonly ExportedEntry[];
  /** Of the earlier export, and not planned any more. */
  readonly cancelled: readonly Pick<CalendarEvent, "uid" | "on" | "title">[];
  /** Tests and reviews of which the record does not say when. */
  readonly undated: readonly { readonly statement: string; readonly title: string }[];
};

export type CalendarExport =
  | { readonly calendar: ExportedCalendar; readonly text?: string; readonly refused?: undefined }
  /** The earlier text was not written here, or holds another person's entries. */
  | { readonly refused: "not-ours" | "another-person"; readonly calendar?: undefined };

/** A report's tests and reviews as a calendar; without text where there is nothing to write. */
export function exportCalendar(report: Report, choice: ExportChoice): CalendarExport {
  const { titles, audience, alarmDays } = choice;
  const person = report.patient.reference;
  const earlier = choice.earlier === undefined ? [] : readEarlierFile(choice.earlier);
  if (earlier === undefined) return { refused: "not-ours" };
  if (isOfAnother(earlier, person)) return { refused: "another-person" };
  const plan = calendarPlan(report, { titles, audience });
  const { events, cancelled, text } = calendarFile({ plan, person, asOf: report.asOf, alarmDays, earlier });
  const calendar: ExportedCalendar = {
    afterscript: "1",
    region: report.region,
    asOf: report.asOf,
    titles,
    entries: events.flatMap(({ uid, alarms, entry }) => (entry === undefined ? [] : [exported(entry, uid, alarms)])),
    cancelled: cancelled.map(({ uid, on, title }) => ({ uid, on, title })),
    undated: plan.undated,
  };
  return { calendar, ...(text !== undefined && { text }) };
}

function exported({ key: _key, ...entry }: CalendarEntry, uid: string, alarms: readonly string[]): ExportedEntry {
  return { uid, ...entry, alarms };
}
