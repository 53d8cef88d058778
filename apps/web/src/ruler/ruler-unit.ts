import { type Decimal, divideDecimals, parseDecimal, type Sent, shownDecimal, toNumber } from "@afterscript/kernel";
import { quantity } from "../words/text.ts";

/** The one unit of a ruler or a chart, and how what the knowledge holds is placed and written in it. */
export type RulerUnit = {
  readonly unit: string;
  /** Times a place on the line is the value in the knowledge's own unit; left out: the line is in that unit. */
  readonly factor?: Decimal;
  /** The number that stands on the line: no limit is rounded to it or past it. */
  readonly beside?: Decimal;
};

/** The laboratory's unit, where a result was sent in another than the knowledge holds its limits in. */
export function rulerUnit(own: string, sent: Sent | undefined): RulerUnit {
  if (sent?.unit === undefined) return { unit: own };
  const beside = numberSent(sent);
  return {
    unit: sent.unit,
    ...(sent.factor !== undefined && { factor: sent.factor }),
    ...(beside !== undefined && { beside }),
  };
}

/** The number that was sent; undefined for a range or words. */
export function numberSent({ value }: Pick<Sent, "value">): Decimal | undefined {
  return parseDecimal(value);
}

/** Where a value of the knowledge's own unit stands. */
export function placeIn(value: Decimal, { factor }: RulerUnit): number {
  return toNumber(inUnit(value, factor));
}

/** "50", "4.914": a limit's number in the ruler's unit, rounded only for show. */
export function limitIn(value: Decimal, { factor, beside }: RulerUnit): string {
  return quantity(shownDecimal(inUnit(value, factor), beside).text, undefined);
}

function inUnit(value: Decimal, factor: Decimal | undefined): Decimal {
  return factor === undefined ? value : (divideDecimals(value, factor) ?? value);
}
