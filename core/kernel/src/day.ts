/** A calendar day as the number of days since 1970-01-01. No clock, no time zone. */
export type Day = number;

/** A chart may give only the month or the year: keep every day it could mean. */
export type DaySpan = { readonly earliest: Day; readonly latest: Day };

const CUMULATIVE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** Gregorian year, month (1-12), day (1-31) to a Day. The caller has checked the ranges. */
export function dayOf(year: number, month: number, day: number): Day {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const beforeMonth = (CUMULATIVE[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
  return past * 365 + leaps + beforeMonth + day - 1 - 719162;
}

/** The calendar parts of a Day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  let year = 1970 + Math.floor(day / 365.2425);
  while (dayOf(year + 1, 1, 1) <= day) year += 1;
  while (dayOf(year, 1, 1) > day) year -= 1;
  let month = 12;
  while (month > 1 && dayOf(year, month, 1) > day) month -= 1;
  return { year, month, day: day - dayOf(year, month, 1) + 1 };
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Parses a FHIR date, dateTime or instant: "2026", "2026-06", "2026-06-20", "2026-06-20T23:30:00-02:30".
 * The calendar day written in the record is kept: a clinic's evening draw does not move to the next day in UTC.
 * Returns undefined when it is none of these or no day of the calendar.
 */
export function parseDaySpan(text: string): DaySpan | undefined {
  const time = text.indexOf("T");
  if (time !== -1 && !/^\d{2}:\d{2}/.test(text.slice(time + 1))) return undefined;
  const match = DATE.exec(time === -1 ? text : text.slice(0, time));
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year < 1) return undefined;
  if (match[2] === undefined) {
    return time === -1 ? { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) } : undefined;
  }
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const length = daysInMonth(year, month);
  if (match[3] === undefined) {
    return time === -1 ? { earliest: dayOf(year, month, 1), latest: dayOf(year, month, length) } : undefined;
  }
  const day = Number(match[3]);
  if (day < 1 || day > length) return undefined;
  const exact = dayOf(year, month, day);
  return { earliest: exact, latest: exact };
}

/** A full ISO date ("2026-07-01") or undefined. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10) return undefined;
  return parseDaySpan(text)?.earliest;
}

export function formatDay(day: Day): string {
  const parts = partsOf(day);
  return `${String(parts.year).padStart(4, "0")}-${two(parts.month)}-${two(parts.day)}`;
}

/** As precise as the record was: a whole month prints "2026-06", a whole year "2026". */
export function formatDaySpan(span: DaySpan): string {
  if (span.earliest === span.latest) return formatDay(span.earliest);
  const from = partsOf(span.earliest);
  const to = partsOf(span.latest);
  const wholeEnd = to.day === daysInMonth(to.year, to.month);
  if (from.day === 1 && wholeEnd && from.year === to.year) {
    if (from.month === to.month) return formatDay(span.earliest).slice(0, 7);
    if (from.month === 1 && to.month === 12) return formatDay(span.earliest).slice(0, 4);
  }
  return `${formatDay(span.earliest)}/${formatDay(span.latest)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** The same day of the month, clipped to its last day: 31 January plus one month is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** Completed years from birth to asOf, as a span when the birth date is imprecise. */
export function ageInYears(born: DaySpan, asOf: Day): { readonly least: number; readonly most: number } {
  return { least: completedYears(born.latest, asOf), most: completedYears(born.earliest, asOf) };
}

function completedYears(born: Day, asOf: Day): number {
  const from = partsOf(born);
  const to = partsOf(asOf);
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}

/** Is the span more than `days` before asOf? Decided only when best and worst case agree. */
export function isOlderThan(span: DaySpan, days: number, asOf: Day): "yes" | "no" | "depends" {
  if (asOf - span.latest > days) return "yes";
  return asOf - span.earliest <= days ? "no" : "depends";
}
