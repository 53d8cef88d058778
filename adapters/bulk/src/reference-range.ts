import type { Unit } from "./hl7v2/unit.ts";

type Quantity = Unit & { readonly value: number };
export type ReferenceRange = { readonly low?: Quantity; readonly high?: Quantity; readonly text: string };

const BETWEEN = /^[([]?\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(-?\d+(?:\.\d+)?)\s*[)\]]?(?![\d.])/i;
const BELOW = /^[([]?\s*(?:<=|<|≤|up to)\s*(\d+(?:\.\d+)?)\s*[)\]]?(?![\d.])/i;
const ABOVE = /^[([]?\s*(?:>=|>|≥)\s*(\d+(?:\.\d+)?)\s*[)\]]?(?![\d.])/;

/** OBX-7 as printed, with its ends where they are numbers; they are in the unit of the result. */
export function referenceRangeOf(text: string, unit: Unit): ReferenceRange | undefined {
  if (text === "") return undefined;
  const end = (value: string | undefined) => ({ value: Number(value), ...unit });
  const between = BETWEEN.exec(text);
  if (between !== null && Number(between[1]) <= Number(between[2])) {
    return { low: end(between[1]), high: end(between[2]), text };
  }
  const below = BELOW.exec(text);
  if (below !== null) return { high: end(below[1]), text };
  const above = ABOVE.exec(text);
  return above === null ? { text } : { low: end(above[1]), text };
}
