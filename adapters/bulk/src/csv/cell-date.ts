import { instantOf } from "../instant.ts";
import type { DateOrder } from "./csv-mapping.ts";

export type CellDate = {
  /** FHIR dateTime; with a time only where the cell has an offset. */
  readonly dateTime: string;
  /** The time of day that was written without an offset, as "2026-06-20T08:30:00". */
  readonly local: string | undefined;
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO = /^(\d{4})-(\d\d)(?:-(\d\d))?(?=$|[T\s])/;
const DIGITS = /^(\d{4})(\d\d)(\d\d)(?=$|[T\s]|\d{4})/;
const PARTS = /^(\d{1,4})\s?[./\-\s]\s?(\d{1,2}|[A-Za-z]{3,9})\s?[./\-\s,]\s?(\d{2,4})(?=$|[T\s,])/;
const TIME = /^[T\s,]*(\d{1,2}):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s*([AaPp][Mm])?\s*(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads a date, with or without a time, by the order that the mapping names. A date in another order than that is no date:
 * day and month are never exchanged. Two digits of a year are this century's only with `isRecent`.
 */
export function readCellDate(text: string, order: DateOrder, isRecent: boolean): CellDate | undefined {
  const found = dayIn(text.trim(), order, isRecent);
  if (found === undefined || instantOf(found.day) === undefined) return undefined;
  if (found.rest.trim() === "") return { dateTime: found.day, local: undefined };
  const time = timeIn(found.rest);
  if (time === undefined || found.day.length !== 10) return undefined;
  const local = `${found.day}T${time.clock}`;
  return time.zone === undefined
    ? { dateTime: found.day, local }
    : { dateTime: `${local}${time.zone}`, local: undefined };
}

type Found = { readonly day: string; readonly rest: string };

function dayIn(text: string, order: DateOrder, isRecent: boolean): Found | undefined {
  // A year that stands first is followed by its month in every country.
  const iso = ISO.exec(text);
  if (iso !== null) return { day: iso[0], rest: text.slice(iso[0].length) };
  if (order === "year-month-day") {
    const digits = DIGITS.exec(text);
    if (digits !== null) return found(text, digits[0], { year: digits[1], month: digits[2], day: digits[3] }, isRecent);
    if (/^\d{4}$/.test(text)) return { day: text, rest: "" };
  }
  const match = PARTS.exec(text);
  if (match === null) return undefined;
  const [whole, first, second, third] = match;
  if (order === "year-month-day") return found(text, whole, { year: first, month: second, day: third }, isRecent);
  const isNamed = second !== undefined && /[A-Za-z]/.test(second);
  const [day, month] = order === "day-month-year" || isNamed ? [first, second] : [second, first];
  return found(text, whole, { year: third, month, day }, isRecent);
}

type Written = Readonly<Record<"year" | "month" | "day", string | undefined>>;

function found(
  text: string,
  whole: string,
  { year = "", month = "", day = "" }: Written,
  isRecent: boolean,
): Found | undefined {
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const full = year.length === 2 && isRecent ? `20${year}` : year;
  if (full.length !== 4 || number < 1 || day.length > 2) return undefined;
  return { day: `${full}-${twoDigits(number)}-${twoDigits(Number(day))}`, rest: text.slice(whole.length) };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function timeIn(text: string): { readonly clock: string; readonly zone: string | undefined } | undefined {
  const [, hour = "", minute = "", second = "00", half, zone] = TIME.exec(text) ?? [];
  const written = Number(hour);
  if (hour === "" || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hours = half === undefined ? written : (written % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  if (hours > 23) return undefined;
  return { clock: `${twoDigits(hours)}:${minute}:${second}`, zone: zone?.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") };
}
