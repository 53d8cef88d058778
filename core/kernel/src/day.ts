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

const DAYS_IN_400_YEARS = 146097;
/** Days from 0000-03-01, where the counted year of the algorithm begins, to 1970-01-01. */
const EPOCH_FROM_MARCH = 719468;

/**
 * The calendar parts of a Day, by whole-number arithmetic on years that begin in March
 * (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
 */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = day + EPOCH_FROM_MARCH;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
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
  const year = parts.year >= 1000 ? String(parts.year) : String(parts.year).padStart(4, "0");
  return `${year}-${TWO_DIGITS[parts.month]}-${TWO_DIGITS[parts.day]}`;
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

const TWO_DIGITS = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, "0"));

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
