import type { Interval, Statement } from "@afterscript/engine";
import type { Band, End } from "@afterscript/kernel";
import { quantity } from "../words/text.ts";

export const FACT_PARTS = ["limit", "restart", "first", "every", "after-last-dose"] as const;
/** Which number of a statement a text shows. */
export type FactPart = (typeof FACT_PARTS)[number];

export type FactPiece = { readonly words?: string; readonly value: string; readonly unit: string };

/** The number of a statement as pieces of text: "below", "500", "/µL". Undefined when the statement holds none. */
export function factPieces(statement: Statement, part: FactPart): readonly FactPiece[] | undefined {
  if ("notStated" in statement) return undefined;
  if (part === "after-last-dose") return days(statement.followUntilDays);
  if (statement.kind === "lab-threshold") {
    if (part === "limit") return pieces(statement.limit ?? statement.fall, statement.unit);
    if (part === "restart" && statement.restart !== undefined) {
      return pieces("fall" in statement.restart ? statement.restart.fall : statement.restart, statement.unit);
    }
  }
  if (statement.kind === "follow-up-test") {
    if (part === "first") return interval(statement.first);
    if (part === "every") return interval(statement.every);
  }
  return undefined;
}

function pieces(band: Band | undefined, unit: string | undefined): readonly FactPiece[] | undefined {
  if (band === undefined) return undefined;
  const low = band.low && piece(band.low, unit, band.low.closed ? "at or above" : "above");
  const high = band.high && piece(band.high, unit, band.high.closed ? "at or below" : "below");
  return [low, high].filter((one) => one !== undefined);
}

function piece({ printed }: End, unit: string | undefined, words: string): FactPiece {
  const [value = printed, own] = printed.split(/\s+/);
  return { words, value: grouped(value), unit: quantity("", own ?? unit).trim() };
}

/** 1000 is read more easily as 1,000; a decimal is left as the source prints it. */
function grouped(value: string): string {
  return /^\d{4,}$/.test(value) ? Number(value).toLocaleString("en-US") : value;
}

function days(count: number | undefined): readonly FactPiece[] | undefined {
  return count === undefined ? undefined : interval({ from: count, to: count });
}

const DAYS_A_MONTH = 365.2425 / 12;

function interval(given: Interval | undefined): readonly FactPiece[] | undefined {
  if (given === undefined) return undefined;
  const [size, unit] = sizeOf(given);
  const from = Math.round(given.from / size);
  const to = Math.round(given.to / size);
  return [{ value: from === to ? String(from) : `${from} to ${to}`, unit: to === 1 ? unit.slice(0, -1) : unit }];
}

function sizeOf({ from, to }: Interval): readonly [number, string] {
  const isMonths = [from, to].every(
    (one) => one > 60 && Math.abs(one - Math.round(one / DAYS_A_MONTH) * DAYS_A_MONTH) < 2,
  );
  if ([from, to].every((one) => one % 7 === 0) && !(isMonths && from > 90)) return [7, "weeks"];
  return isMonths ? [DAYS_A_MONTH, "months"] : [1, "days"];
}
