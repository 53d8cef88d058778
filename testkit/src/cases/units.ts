import { type Decimal, divideDecimals, multiplyDecimals, parseDecimal } from "@afterscript/kernel";
import { loadConcepts } from "@afterscript/knowledge";
import type { WrittenResult } from "../record/written-facts.ts";

const UNITS = new Map(loadConcepts().analytes.map(({ id, units }) => [id, units]));

/** The results rewritten in each other accepted unit in which all of them are written with finitely many digits. */
export function inEveryUnit(
  analyte: string,
  results: readonly WrittenResult[],
): readonly { readonly unit: string; readonly results: readonly WrittenResult[] }[] {
  const units = UNITS.get(analyte) ?? {};
  return Object.keys(units).flatMap((unit) => {
    const rewritten = results.map((result) => inUnit(result, unit, units));
    const all = rewritten.filter((result) => result !== undefined);
    return all.length === results.length && all.some((result, index) => result.unit !== results[index]?.unit)
      ? [{ unit, results: all }]
      : [];
  });
}

function inUnit(
  result: WrittenResult,
  unit: string,
  units: Readonly<Record<string, Decimal>>,
): WrittenResult | undefined {
  if (result.number === undefined || result.unit === undefined) return result;
  const value = parseDecimal(result.number);
  const from = units[result.unit];
  const to = units[unit];
  if (value === undefined || from === undefined || to === undefined) return undefined;
  const quotient = divideDecimals(multiplyDecimals(value, from), to);
  const number = quotient && writtenOut(quotient);
  return number === undefined ? undefined : { ...result, number, unit };
}

const MOST_DIGITS = 9;

/** The decimal digits of a rational, when they end. */
function writtenOut({ n, d }: Decimal): string | undefined {
  for (let digits = 0; digits <= MOST_DIGITS; digits += 1) {
    const scaled = (n * 10 ** digits) / d;
    if (Number.isSafeInteger(scaled) && BigInt(n) * 10n ** BigInt(digits) === BigInt(scaled) * BigInt(d)) {
      return (scaled / 10 ** digits).toFixed(digits);
    }
  }
  return undefined;
}
