import {
  type Decimal,
  divideDecimals,
  type EvidenceRef,
  parseDecimal,
  type Sent,
  shownDecimal,
} from "@afterscript/kernel";
import type { FindingView } from "../finding-view.ts";
import { quantity } from "./quantity.ts";

/** "44 ×10⁹/L": number and unit as the laboratory sent them. */
export function sentText({ value, unit }: Sent): string {
  return quantity(value, unit);
}

/** How the newest result that a finding rests on was sent. */
export function sentOf({ finding }: Pick<FindingView, "finding">, fact: string): Sent | undefined {
  return finding.because.find((one) => one.fact === fact)?.sent;
}

/** What a rule compared, where that is another number than was sent: "44,000 /µL". */
export function comparedText({ sent, value, unit }: EvidenceRef): string | undefined {
  return sent?.factor === undefined ? undefined : quantity(value, unit);
}

/**
 * A limit in the laboratory's unit, from its exact value: rounded only for show, and never so that a result on one side of
 * it reads as on the other or as at it. Undefined where nothing was converted.
 */
export function limitAsSent(limit: Decimal, sent: Sent | undefined): string | undefined {
  if (sent?.factor === undefined || sent.unit === undefined) return undefined;
  const there = divideDecimals(limit, sent.factor);
  if (there === undefined) return undefined;
  const { text, isExact } = shownDecimal(there, sentNumber(sent));
  return `${isExact ? "" : "about "}${quantity(text, sent.unit)}`;
}

/** The number that was sent, without its comparator; undefined where words were sent. */
function sentNumber({ value }: Sent): Decimal | undefined {
  return parseDecimal(value.replace(/^[<>≤≥=\s]+/, ""));
}
