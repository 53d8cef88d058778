import { dayOf, daysInMonth, formatDay } from "@afterscript/kernel";
import type { IsoDate, LetterOptions } from "./letter-reading.ts";

/** A date in the plain text: one day, two that it could be, or none of the calendar. */
export type FoundDate = {
  readonly from: number;
  readonly to: number;
  /** Empty: printed like a date, and no day of the calendar. */
  readonly days: readonly IsoDate[];
  /** The year is printed with two digits; this century was taken. */
  readonly isShortYear: boolean;
};

type Parts = { readonly year: string; readonly month: string; readonly day: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[], country: LetterOptions["country"]) => readonly Parts[];
}[] = [
  {
    pattern: /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)/g,
    read: ([year = "", , month = "", day = ""]) => [{ year, month, day }],
  },
  { pattern: /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/-]|\.\d)/g, read: readNumbers },
  { pattern: /(?<![\d./-])(\d{1,2})(\/)(\d{1,2})\2(\d{2})(?![\d/-]|\.\d)/g, read: readNumbers },
  {
    pattern: new RegExp(`\\b${MONTH}[ -](\\d{1,2})(?:st|nd|rd|th)?,?[ -](\\d{4})(?!\\d)`, "gi"),
    read: ([month = "", day = "", year = ""]) => [{ year, month: monthOf(month), day }],
  },
  {
    pattern: new RegExp(
      `(?<![\\d./-])(\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]${MONTH},?[ -](\\d{4}|\\d{2}(?!\\d| ?(?:[ap]\\.?m|days?|months?)))(?!\\d)`,
      "gi",
    ),
    read: ([day = "", month = "", year = ""]) => [{ year, month: monthOf(month), day }],
  },
];

function monthOf(word: string): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}

/** "06/12/2026": the country decides which is the month, unless only one order is a day of the calendar. */
function readNumbers(
  [first = "", , second = "", year = ""]: readonly string[],
  country: LetterOptions["country"],
): readonly Parts[] {
  const monthFirst = { year, month: first, day: second };
  const dayFirst = { year, month: second, day: first };
  if (country === undefined) return [monthFirst, dayFirst];
  const [usual, other] = country === "us" ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return isDay(usual) || !isDay(other) ? [usual] : [other];
}

/** Every date that the plain text prints, in its order. */
export function findDates(plain: string, country: LetterOptions["country"]): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const readings = read(match.slice(1), country);
      const days = [...new Set(readings.filter(isDay).map(isoOf))];
      found.push({ from, to, days, isShortYear: readings.some(({ year }) => year.length === 2) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function yearOf({ year }: Parts): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function isDay(parts: Parts): boolean {
  const [year, month, day] = [yearOf(parts), Number(parts.month), Number(parts.day)];
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function isoOf(parts: Parts): IsoDate {
  return formatDay(dayOf(yearOf(parts), Number(parts.month), Number(parts.day)));
}
