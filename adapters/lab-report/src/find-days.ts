import { type Day, dayOf, daysInMonth, formatDay } from "@afterscript/kernel";
import type { DayOrder } from "./lab-reading.ts";

/** A day in a text: where it stands, and the one or two ISO dates that it could be. */
export type FoundDay = {
  readonly from: number;
  readonly to: number;
  readonly choices: readonly string[];
  /** Each date that it could be is still to come. */
  readonly isAhead: boolean;
};

/** Names of the months by their first letters, without accents: English, German, French, Spanish, Italian, Dutch. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrz|maa|mrt)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag|mei)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott)/,
  /^(?:nov)/,
  /^(?:dec|dez|dic)/,
];

const WORD = "[A-Za-zÀ-ÿ]{3,10}";
const PATTERNS: readonly { readonly pattern: RegExp; readonly read: (parts: readonly string[]) => readonly Parts[] }[] =
  [
    {
      pattern: /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.]*\d)(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?/g,
      read: ([year, month, day]) => [{ year, month, day }],
    },
    {
      pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.]*\d)/g,
      read: ([day, month, year]) => [{ year, month, day }],
    },
    {
      pattern: /(?<![\d/.,-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]*\d)/g,
      read: ([first, , second, year]) => [
        { year, month: second, day: first },
        { year, month: first, day: second },
      ],
    },
    {
      pattern: new RegExp(
        `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er)?[ .-]{1,2}(${WORD})\\.?[ ,-]{1,2}(\\d{4}|\\d{2})(?!\\d|[.,]\\d)`,
        "gi",
      ),
      read: ([day, month, year]) => [{ year, month: monthOf(month), day }],
    },
    {
      pattern: new RegExp(`\\b(${WORD})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, "gi"),
      read: ([month, day, year]) => [{ year, month: monthOf(month), day }],
    },
  ];

type Parts = {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
};

function monthOf(word: string | undefined): string | undefined {
  const plain = (word ?? "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
  const at = MONTHS.findIndex((pattern) => pattern.test(plain));
  return at === -1 ? undefined : String(at + 1);
}

/**
 * Every day that a text names. "12/06/2026" is two unless one of them is no day of the calendar, is still to come, or the
 * person has said which number is the day. Dots mean that the day stands first.
 */
export function findDays(text: string, asOf: Day, order: DayOrder | undefined): readonly FoundDay[] {
  const found: FoundDay[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const choices = choicesOf(read(match.slice(1)), asOf, order);
      if (choices !== undefined) found.push({ from, to, ...choices });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function choicesOf(
  readings: readonly Parts[],
  asOf: Day,
  order: DayOrder | undefined,
): Pick<FoundDay, "choices" | "isAhead"> | undefined {
  const told = readings.length === 2 && order !== undefined ? [readings[order === "day-first" ? 0 : 1]] : readings;
  const days = [...new Set(told.flatMap((parts) => (parts === undefined ? [] : (toDay(parts, asOf) ?? []))))];
  if (days.length === 0) return undefined;
  const past = days.filter((day) => day <= asOf);
  return { choices: (past.length > 0 ? past : days).map(formatDay), isAhead: past.length === 0 };
}

function toDay({ year, month, day }: Parts, asOf: Day): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const y = year.length === 2 ? fullYear(Number(year), asOf) : Number(year);
  const m = Number(month);
  const d = Number(day);
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined;
  return dayOf(y, m, d);
}

/** Two digits are the newest year that is not after the day of reading. */
function fullYear(digits: number, asOf: Day): number {
  const thisYear = Number(formatDay(asOf).slice(0, 4));
  const inThisCentury = Math.floor(thisYear / 100) * 100 + digits;
  return inThisCentury <= thisYear ? inThisCentury : inThisCentury - 100;
}
