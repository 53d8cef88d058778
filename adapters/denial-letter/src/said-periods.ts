import { COUNT, countOf } from "./count-words.ts";
import type { Sentence } from "./letter.ts";
import type { FilingPeriod } from "./letter-reading.ts";

const PERIOD = new RegExp(
  `(?<![\\w.,/-])(${COUNT})(?:\\s*\\((\\d{1,4})\\))?[ -](?:(calendar|business|working|consecutive)[ -])?(days?|weeks?|months?|years?)\\b`,
  "gi",
);

/** A length of time in a sentence, and the words around it: places are offsets into the sentence. */
export type SaidPeriod = {
  readonly start: number;
  readonly end: number;
  /** Two where the words and the figures differ: "sixty (90)". */
  readonly counts: readonly number[];
  readonly unit: string;
  readonly dayKind: FilingPeriod["dayKind"];
  /** The sentence up to here. */
  readonly before: string;
  /** From the length of time before this one, or the begin of the sentence, up to here. */
  readonly clause: string;
  /** From here up to the next length of time, or the end of the sentence. */
  readonly after: string;
};

/** Every length of time that a sentence names. */
export function saidPeriods({ text }: Pick<Sentence, "text">): readonly SaidPeriod[] {
  const matches = [...text.matchAll(PERIOD)];
  return matches.map((match, index) => {
    const [whole, said = "", inFigures, kind, unit = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    const previous = matches[index - 1];
    return {
      start,
      end,
      counts: [...new Set([countOf(said), ...(inFigures === undefined ? [] : [Number(inFigures)])])],
      unit,
      dayKind: dayKindOf(kind),
      before: text.slice(0, start),
      clause: text.slice(previous === undefined ? 0 : previous.index + previous[0].length, start),
      after: text.slice(end, matches[index + 1]?.index ?? text.length),
    };
  });
}

function dayKindOf(kind: string | undefined): FilingPeriod["dayKind"] {
  if (kind === undefined) return "not-said";
  return /calendar|consecutive/i.test(kind) ? "calendar" : "business";
}

const DAYS_IN_WEEK = 7;
const MONTHS_IN_YEAR = 12;

/** Weeks as days, years as months. */
export function amountOf(count: number, unit: string): Pick<FilingPeriod, "amount" | "unit"> {
  if (/^week/i.test(unit)) return { amount: count * DAYS_IN_WEEK, unit: "days" };
  if (/^year/i.test(unit)) return { amount: count * MONTHS_IN_YEAR, unit: "months" };
  return { amount: count, unit: /^day/i.test(unit) ? "days" : "months" };
}
