import {
  type Band,
  compareDecimals,
  type Decimal,
  decimalOf,
  multiplyDecimals,
  parseDecimal,
} from "@afterscript/kernel";
import type { AnalyteEntry } from "./concept-index.ts";
import { foldUnit } from "./fold-unit.ts";
import type { Json } from "./json.ts";

const TENTHS = [10, 100, 1000] as const;

/** The exact decimal of a JSON number, or of a number that was sent as text. */
export function exactNumber(value: unknown): Decimal | undefined {
  if (typeof value === "string") return parseDecimal(value.trim());
  if (typeof value !== "number") return undefined;
  if (Number.isSafeInteger(value)) return { n: value, d: 1 };
  for (const d of TENTHS) {
    const n = Math.round(value * d);
    if (n / d === value && n < 1e12 && n > -1e12) return { n, d };
  }
  if (!Number.isFinite(value)) return undefined;
  // A sum of doubles prints seventeen digits (0.30000000000000004): fifteen are what a Decimal and a laboratory hold.
  return decimalOf(value) ?? parseDecimal(String(Number(value.toPrecision(15))));
}

/** No analyte has values as large in any unit: beyond it a number is a mistake, and products would not stay exact. */
const LARGEST_VALUE = 1e9;

export function isTooLarge(value: Decimal): boolean {
  return value.n > LARGEST_VALUE * value.d;
}

/** A number of a dosage: larger or finer ones are mistakes, and products of them would not stay exact. */
export function dosageNumber(value: unknown): Decimal | undefined {
  const read = exactNumber(value);
  return read !== undefined && read.n <= 1e6 && read.n >= 0 && read.d <= 1e4 ? read : undefined;
}

/** Factor from a printed unit to the canonical one: the UCUM code first, then the unit's text. */
export function factorOf(analyte: AnalyteEntry, quantity: Json): Decimal | undefined {
  const { code, unit } = quantity;
  if (typeof code === "string") {
    const factor = analyte.units.get(code);
    if (factor !== undefined) return factor;
  }
  if (typeof unit === "string") {
    const factor = analyte.units.get(unit);
    if (factor !== undefined) return factor;
  }
  if (typeof code === "string" && code !== "") {
    const factor = analyte.foldedUnits.get(foldUnit(code));
    if (factor !== undefined) return factor;
  }
  if (typeof unit === "string" && unit !== "") return analyte.foldedUnits.get(foldUnit(unit));
  return isBlank(code) && isBlank(unit) ? analyte.units.get("") : undefined;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

export function toCanonical(value: Decimal, factor: Decimal): Decimal {
  return factor.n === 1 && factor.d === 1 ? value : multiplyDecimals(value, factor);
}

export function isPlausible(value: Decimal, analyte: AnalyteEntry): boolean {
  if (value.n < 0) return false;
  const { plausible } = analyte;
  if (plausible === undefined) return true;
  return compareDecimals(value, plausible.low) >= 0 && compareDecimals(value, plausible.high) <= 0;
}

/**
 * "1.4 /uL" of cells: a fraction of a countable thing that would be believable in thousands is a slip of the unit,
 * not a count. Only analytes counted by volume ("/uL") are judged so.
 */
export function isUnitSlip(value: Decimal, factor: Decimal, analyte: AnalyteEntry): boolean {
  if (!analyte.isCount || factor.n !== factor.d || value.n % value.d === 0) return false;
  return isPlausible(multiplyDecimals(value, analyte.largestFactor), analyte);
}

/** The end of a censored result ("<0.5") may lie below what is plausible, never above. */
export function isPlausibleEnd(value: Decimal, analyte: AnalyteEntry): boolean {
  if (value.n < 0) return false;
  return analyte.plausible === undefined || compareDecimals(value, analyte.plausible.high) <= 0;
}

export type Comparator = "<" | "<=" | ">" | ">=";

export function readComparator(value: unknown): Comparator | undefined {
  return value === "<" || value === "<=" || value === ">" || value === ">=" ? value : undefined;
}

/** "<0.5" as a range in the canonical unit. */
export function rangeOf(comparator: Comparator, value: Decimal, printed: string): Band {
  const end = { value, closed: comparator.length === 2, printed };
  return comparator.startsWith("<") ? { high: end } : { low: end };
}

export type NumberText = { readonly comparator?: Comparator; readonly value: Decimal; readonly unit: string };

const NUMBER_TEXT =
  /^\s*(<=|>=|=<|=>|<|>|≤|≥|less than|greater than|more than|under|over|above|below)?\s*(\d+(?:[.,]\d+)?)\s*(.*?)\s*$/i;
const COMPARATORS: Readonly<Record<string, Comparator>> = {
  "<": "<",
  "less than": "<",
  under: "<",
  below: "<",
  "<=": "<=",
  "=<": "<=",
  "≤": "<=",
  ">": ">",
  "greater than": ">",
  "more than": ">",
  over: ">",
  above: ">",
  ">=": ">=",
  "=>": ">=",
  "≥": ">=",
};
const THOUSANDS = /\d,\d{3}(?!\d)/;

/** A number in words of a laboratory: ">60", "<0.5", "1.4 10*9/L". A comma before three digits could be either. */
export function readNumberText(text: string): NumberText | undefined {
  if (text.length > 60 || THOUSANDS.test(text)) return undefined;
  const match = NUMBER_TEXT.exec(text);
  if (match === null) return undefined;
  const value = parseDecimal(match[2] ?? "");
  if (value === undefined) return undefined;
  const comparator = COMPARATORS[match[1]?.toLowerCase() ?? ""];
  const unit = (match[3] ?? "").replace(/^[([](.*)[)\]]$/, "$1");
  return { ...(comparator !== undefined && { comparator }), value, unit };
}
