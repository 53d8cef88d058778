import { type AppealReport, appealDays, noLongerPlanned } from "@afterscript/wording/public/coverage.ts";
import { calendarFile, isOfAnother } from "./calendar-file.ts";
import { readEarlierFile } from "./earlier-file.ts";

/** Mornings before a last day on which it rings, as many as a letter in the post needs. */
export const APPEAL_ALARM_DAYS: readonly number[] = [14, 7, 3];

export type AppealCalendar =
  /** Without text where no day is known. */
  | {
      readonly entries: readonly { readonly uid: string; readonly on: string; readonly title: string }[];
      readonly text?: string;
      readonly refused?: undefined;
    }
  /** The earlier text was not written here, or holds another person's entries. */
  | { readonly refused: "not-ours" | "another-person" };

/** The days of an appeal as an iCalendar file (RFC 5545), with neutral titles. A later export moves and cancels by the same ids. */
export function appealCalendar(
  report: AppealReport,
  {
    alarmDays = APPEAL_ALARM_DAYS,
    earlier: text,
  }: { readonly alarmDays?: readonly number[]; readonly earlier?: string | undefined } = {},
): AppealCalendar {
  const person = `${report.patient.reference ?? ""} appeal ${report.drug ?? ""}`;
  const earlier = text === undefined ? [] : readEarlierFile(text);
  if (earlier === undefined) return { refused: "not-ours" };
  if (isOfAnother(earlier, person)) return { refused: "another-person" };
  const plan = { entries: appealDays(report), cancelled: noLongerPlanned };
  const made = calendarFile({ plan, person, asOf: report.asOf, alarmDays, earlier });
  return {
    entries: made.events.map(({ uid, on, title }) => ({ uid, on, title })),
    ...(made.text !== undefined && { text: made.text }),
  };
}
