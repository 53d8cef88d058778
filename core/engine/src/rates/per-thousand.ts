import { compareDecimals, type Decimal, multiplyDecimals, toNumber } from "@afterscript/kernel";
import type { Amount, Figure, RateBasis } from "./knowledge.ts";

/** How many of so many small people are coloured in; less than one is never rounded to none, nor up to one. */
export type Icons = {
  readonly of: number;
  readonly filled: number;
  readonly is: "counted" | "fewer-than-one" | "fewer-than" | "none-counted" | "more-than-all";
};

/** A rate as an absolute number. `year`: per 1,000 people in a year; `span`: of 1,000 people over the time they were watched. */
export type PerThousand = {
  readonly value: Decimal;
  /** The source says only that it is less than this. */
  readonly isBelow?: true;
  readonly interval?: { readonly low: Decimal; readonly high: Decimal };
  readonly per: "year" | "span";
  /** People, each once; or events, of which one person may have several. */
  readonly counts: "people" | "events";
  readonly icons: Icons;
};

const THOUSAND = 1000;
/** From "of a hundred" to "of a thousand": by the meaning of the words. */
const TEN: Decimal = { n: 10, d: 1 };
const ONE: Decimal = { n: 1, d: 1 };
const NONE: Decimal = { n: 0, d: 1 };

/** The absolute number that a figure says, exactly. A share over weeks stays one: it is never made a yearly rate. */
export function perThousand(figure: Figure, basis: RateBasis): PerThousand {
  const value = multiplyDecimals(figure.value.value, TEN);
  const { interval } = figure;
  return {
    value,
    ...(figure.value.isBelow && { isBelow: true as const }),
    ...(interval && { interval: { low: tenfold(interval.low), high: tenfold(interval.high) } }),
    per: figure.is === "percent" ? "span" : "year",
    counts: basis === "all-events" ? "events" : "people",
    icons: iconsOf(value, figure.value.isBelow === true, THOUSAND),
  };
}

function tenfold(amount: Amount): Decimal {
  return multiplyDecimals(amount.value, TEN);
}

/** The whole number of people to colour in. */
export function iconsOf(value: Decimal, isBelow: boolean, of: number): Icons {
  if (compareDecimals(value, NONE) === 0) return { of, filled: 0, is: "none-counted" };
  const toOne = compareDecimals(value, ONE);
  if (toOne < 0 || (isBelow && toOne === 0)) return { of, filled: 0, is: "fewer-than-one" };
  const filled = Math.round(toNumber(value));
  if (filled > of) return { of, filled: of, is: "more-than-all" };
  return { of, filled, is: isBelow ? "fewer-than" : "counted" };
}
