import { type DaySpan, dayOf, daysInMonth } from "@afterscript/kernel";

const DASH = 45;
const COLON = 58;
const TIME = 84;
const NONE = -1;

/**
 * A FHIR date, dateTime or instant as the days it could mean, or undefined when it is none.
 * The day is kept as written: an evening draw does not move to the next day in UTC.
 */
export function readDate(text: unknown): DaySpan | undefined {
  if (typeof text !== "string") return undefined;
  const { length } = text;
  if (length < 4) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  if (!(year > 0)) return undefined;
  if (length === 4) return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) };
  const month = text.charCodeAt(4) === DASH ? twoDigits(text, 5) : NONE;
  if (!(month >= 1 && month <= 12)) return undefined;
  const last = daysInMonth(year, month);
  if (length === 7) return { earliest: dayOf(year, month, 1), latest: dayOf(year, month, last) };
  const day = text.charCodeAt(7) === DASH ? twoDigits(text, 8) : NONE;
  if (!(day >= 1 && day <= last)) return undefined;
  if (length > 10 && (text.charCodeAt(10) !== TIME || readMinute(text) === undefined)) return undefined;
  const exact = dayOf(year, month, day);
  return { earliest: exact, latest: exact };
}

/** Minutes after midnight as written, when the text has a time. */
export function readMinute(text: unknown): number | undefined {
  if (typeof text !== "string" || text.length < 16) return undefined;
  if (text.charCodeAt(10) !== TIME || text.charCodeAt(13) !== COLON) return undefined;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  return hour >= 0 && hour <= 24 && minute >= 0 && minute < 60 ? hour * 60 + minute : undefined;
}

/** Two digits as a number, or a number below any that digits can give. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -10_000;
}
