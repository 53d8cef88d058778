import type { AppealReport } from "./appeal-report.ts";
import { dayTitles, dayWords } from "./en/day-titles.ts";

/** A day of an appeal for a calendar. Titles are neutral: nothing says what the letter is about. */
export type AppealDay = {
  /** The same in every later export, whatever the day: the door or programme and what the day is. */
  readonly key: string;
  /** ISO date. */
  readonly on: string;
  readonly title: string;
  readonly description: string;
};

/** Last days that are still open, days by which an answer is due, programme days and reminders; earliest first. */
export function appealDays(report: AppealReport): readonly AppealDay[] {
  const days: AppealDay[] = [];
  const add = (key: string, on: string | undefined, sort: keyof typeof dayTitles) => {
    if (on !== undefined && on >= report.asOf)
      days.push({ key, on, title: dayTitles[sort], description: dayWords[sort] });
  };
  for (const { id, clock, decisions } of report.doors) {
    // The longest time that may be given is no last day: the letter may name an earlier one.
    const isSure = clock.isAtMost !== true || clock.governs !== "computed";
    if (isSure && clock.state !== "done" && clock.state !== "decided" && clock.state !== "passed")
      add(`${id} file`, clock.lastDay, "file");
    for (const { speed, by } of decisions) add(`${id} decision ${speed}`, by, "decision");
  }
  if (report.nearest?.of === "letter") add("letter file", report.nearest.lastDay, "file");
  for (const { id, fits, clocks } of report.bridges)
    if (fits !== "not-for-plan" && fits !== "not-in-state")
      for (const { id: own, clock } of clocks) add(`${id} ${own}`, clock.lastDay, "programme");
  for (const [index, on] of (report.renewal?.reminders ?? []).entries()) add(`renewal ${index}`, on, "renewal");
  return days.sort((a, b) => (a.on < b.on || (a.on === b.on && a.key < b.key) ? -1 : 1));
}
