import { type Decimal, parseDecimal } from "@afterscript/kernel";

export type Comparator = "<" | "<=" | ">" | ">=";

/** A number with a point and no thousands marks, and its exact value. */
export type NumberReading = { readonly text: string; readonly value: Decimal };

export type TypedNumber =
  | { readonly is: "number"; readonly comparator?: Comparator; readonly reading: NumberReading }
  /** One mark before three digits: a decimal mark or thousands. The decimal reading stands first. */
  | {
      readonly is: "two-readings";
      readonly comparator?: Comparator;
      readonly readings: readonly [NumberReading, NumberReading];
    }
  | { readonly is: "not-readable" };

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  "<": "<",
  "<=": "<=",
  "=<": "<=",
  "≤": "<=",
  ">": ">",
  ">=": ">=",
  "=>": ">=",
  "≥": ">=",
};
const TYPED = /^(<=|>=|=<|=>|<|>|≤|≥)?\s*(\d.*|[.,]\d+)$/;
const SPACES = "[ '’\\u00a0\\u2009\\u202f]";
const WHOLE = /^\d+$/;
const DECIMAL = /^(\d*)([.,])(\d+)$/;
const SPACED = new RegExp(`^\\d{1,3}(?:${SPACES}\\d{3})+(?:[.,]\\d+)?$`);
const COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const POINTS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
/** One mark before exactly three digits, after digits that thousands could have. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;

const NOT_READABLE: TypedNumber = { is: "not-readable" };

/**
 * Reads a number as people type and laboratories print it: "1.2", "1,2", "<0.5", "1 200", "1'200", "1,200,000".
 * "1,200" and "1.200" could each be two numbers: both are given, none is chosen. A sign is no number of a result.
 */
export function readTypedNumber(text: string): TypedNumber {
  const match = TYPED.exec(text.trim());
  if (match === null) return NOT_READABLE;
  const comparator = COMPARATORS[match[1] ?? ""];
  const digits = match[2] ?? "";
  const common = comparator === undefined ? {} : { comparator };
  if (EITHER.test(digits)) {
    const decimal = readingOf(digits.replace(",", "."));
    const thousands = readingOf(digits.replace(/[.,]/, ""));
    if (decimal === undefined || thousands === undefined) return NOT_READABLE;
    return { is: "two-readings", ...common, readings: [decimal, thousands] };
  }
  const plain = plainNumber(digits);
  const reading = plain === undefined ? undefined : readingOf(plain);
  return reading === undefined ? NOT_READABLE : { is: "number", ...common, reading };
}

/** Digits with a point and no thousands marks; undefined where the marks make no number. */
function plainNumber(digits: string): string | undefined {
  if (WHOLE.test(digits)) return digits;
  const decimal = DECIMAL.exec(digits);
  if (decimal !== null) return `${decimal[1] || "0"}.${decimal[3]}`;
  if (SPACED.test(digits)) return digits.replace(new RegExp(SPACES, "g"), "").replace(",", ".");
  if (COMMAS.test(digits)) return digits.replaceAll(",", "");
  if (POINTS.test(digits)) return digits.replaceAll(".", "").replace(",", ".");
  return undefined;
}

function readingOf(text: string): NumberReading | undefined {
  const value = parseDecimal(text);
  return value === undefined ? undefined : { text, value };
}
