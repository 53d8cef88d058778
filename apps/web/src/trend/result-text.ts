import { type Band, toNumber } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { messagesOf } from "@afterscript/wording";
import { quantity } from "../words/text.ts";
import { words } from "../words/words.ts";

/** A result in its analyte's own unit; a word where it has no number; why it was not read where it was not. */
export function resultText(result: Result, unit: string | undefined): string {
  const { value, range, qualitative, notDone, unreadable } = result;
  const say = words().results.value;
  if (notDone === true) return say.notDone;
  if (qualitative !== undefined) return say.qualitative[qualitative];
  if (value !== undefined && unit !== undefined) return grouped(quantity(shownNumber(toNumber(value)), unit));
  if (range !== undefined && unit !== undefined) return quantity(rangeText(range), unit);
  if (unreadable !== undefined) return messagesOf().why.patient[unreadable];
  return asSent(result);
}

/** As the laboratory sent it, or as it was typed. */
export function asSent({ reported: { value, unit } }: Pick<Result, "reported">): string {
  return quantity(value, unit);
}

/** What was sent, where it reads otherwise than in the analyte's own unit. */
export function otherwiseSent(result: Result, unit: string | undefined): string | undefined {
  const sent = asSent(result);
  return sent === "" || bare(sent) === bare(resultText(result, unit)) ? undefined : sent;
}

export type ToldResult = {
  /** What is read first. */
  readonly first: string;
  /** In the unit that rules compare, where another was sent. */
  readonly compared?: string;
  /** As it was sent, where what stands first is no measurement. */
  readonly sent?: string;
};

/** A result for the eye: a measurement as it was sent, then as it is compared; else what it is, then as it was sent. */
export function toldResult(result: Result, unit: string | undefined): ToldResult {
  const text = resultText(result, unit);
  const sent = otherwiseSent(result, unit);
  if (sent === undefined) return { first: text };
  const isMeasured = result.value !== undefined || result.range !== undefined;
  const isSaidOtherwise = result.notDone === true || result.qualitative !== undefined;
  return isMeasured && !isSaidOtherwise ? { first: sent, compared: text } : { first: text, sent };
}

const ENOUGH_DIGITS = 4;
const ALL_DIGITS = 15;

/**
 * A number with no more digits than a reader needs ("8456.728182" → "8457"). Rounding never makes a rounder number, which
 * could be a limit: "499.9996" stays.
 */
export function shownNumber(value: number): string {
  if (/^\d+(?:\.\d{1,3})?$/.test(String(value))) return String(value);
  for (let digits = ENOUGH_DIGITS; digits < ALL_DIGITS; digits += 1) {
    const rounded = String(Number(value.toPrecision(digits)));
    const telling = rounded.replace(".", "").replace(/^0+|0+$/g, "");
    if (telling.length >= digits - 1) return rounded;
  }
  return String(value);
}

/** "1200 /µL" → "1,200 /µL". */
function grouped(text: string): string {
  return text.replace(/^\d{4,}/, (digits) => Number(digits).toLocaleString("en-US"));
}

function bare(text: string): string {
  return text.replace(/[\s,]/g, "").toLowerCase();
}

function rangeText({ low, high }: Band): string {
  if (high !== undefined) return `${high.closed ? "≤" : "<"}${quantity(toNumber(high.value), undefined)}`;
  return low === undefined ? "" : `${low.closed ? "≥" : ">"}${quantity(toNumber(low.value), undefined)}`;
}
