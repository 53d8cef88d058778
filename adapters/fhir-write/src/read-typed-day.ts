import { type DaySpan, formatDay, parseDaySpan } from "@afterscript/kernel";
import type { Fault } from "./fault.ts";
import type { Writing } from "./writing.ts";

/**
 * Checks a day as told: "2026-06-12", "2026-06" or "2026". Its earliest day may not lie after the day of writing,
 * unless it is one that is planned.
 */
export function faultOfDay(
  text: string | undefined,
  where: string,
  { asOf }: Writing,
  { mayBeAhead = false }: { readonly mayBeAhead?: boolean } = {},
): Fault | undefined {
  if (text === undefined) return undefined;
  const span = spanOf(text);
  if (span === undefined) {
    return {
      code: "DAY_NOT_READABLE",
      what: `"${text}" is no day of the calendar.`,
      where,
      mend: "Write it as year-month-day, or leave out the day, or the month and the day.",
    };
  }
  if (mayBeAhead || span.earliest <= asOf) return undefined;
  return {
    code: "DAY_IN_FUTURE",
    what: `${text} is still to come.`,
    where,
    mend: `Write a day up to ${formatDay(asOf)}.`,
    detail: { latest: formatDay(asOf) },
  };
}

/** The days that a told day could mean. A time of day is no part of what is typed. */
export function spanOf(text: string): DaySpan | undefined {
  return text.includes("T") ? undefined : parseDaySpan(text);
}
