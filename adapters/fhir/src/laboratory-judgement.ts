import { compareDecimals, type Decimal } from "@afterscript/kernel";
import { firstObjectOf, type Json, manyOf, objectOf } from "./json.ts";
import { exactNumber } from "./quantity.ts";

type Judgement = "low" | "normal" | "high";

const CODES: ReadonlyMap<string, Judgement> = new Map<string, Judgement>([
  ["L", "low"],
  ["LL", "low"],
  ["LU", "low"],
  ["<", "low"],
  ["H", "high"],
  ["HH", "high"],
  ["HU", "high"],
  [">", "high"],
  ["N", "normal"],
]);

/** What the laboratory itself says of the value: its interpretation, else its own reference range in the same unit. */
export function judgementOf(
  carrier: Json,
  value: Decimal | undefined,
  quantity: Json | undefined,
): Judgement | undefined {
  if (carrier.interpretation !== undefined) {
    for (const item of manyOf(carrier.interpretation)) {
      const code = firstObjectOf(objectOf(item)?.coding)?.code;
      const judgement = typeof code === "string" ? CODES.get(code) : undefined;
      if (judgement !== undefined) return judgement;
    }
  }
  if (value === undefined || carrier.referenceRange === undefined) return undefined;
  const ranges = manyOf(carrier.referenceRange);
  const range = ranges.length === 1 ? objectOf(ranges[0]) : undefined;
  return range === undefined ? undefined : judgeByRange(range, value, quantity);
}

function judgeByRange(range: Json, value: Decimal, quantity: Json | undefined): Judgement | undefined {
  const low = limitOf(range.low, quantity);
  const high = limitOf(range.high, quantity);
  if (low !== undefined && compareDecimals(value, low) < 0) return "low";
  if (high !== undefined && compareDecimals(value, high) > 0) return "high";
  return low !== undefined || high !== undefined ? "normal" : undefined;
}

function limitOf(limit: unknown, quantity: Json | undefined): Decimal | undefined {
  const object = objectOf(limit);
  if (object === undefined) return undefined;
  const unit = object.code ?? object.unit;
  const isSameUnit = unit === undefined || unit === quantity?.code || object.unit === quantity?.unit;
  return isSameUnit ? exactNumber(object.value) : undefined;
}
