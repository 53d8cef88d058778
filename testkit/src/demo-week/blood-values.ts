import { parseWrittenResult, type WrittenResult } from "../record/written-facts.ts";
import type { Draws } from "./draws.ts";
import { type Analyte, entryOf, RECORD, type Results } from "./record-codes.ts";

/** Where a person's own results lie: each analyte's usual value, in the laboratory's unit. */
export type UsualValues = ReadonlyMap<string, number>;

/** A person's results lie close together; so much, in hundredths, from one blood sample to the next. */
const SWING = 3;

export function usualValues(draws: Draws, base: Results = {}): UsualValues {
  const usual = new Map<string, number>();
  for (const [analyte, { low, high }] of Object.entries(RECORD.analytes)) {
    if (low === undefined || high === undefined) continue;
    const share = draws.between(0, 100) / 100;
    const written = base[analyte];
    usual.set(analyte, written === undefined ? Number(low) + (Number(high) - Number(low)) * share : numberOf(written));
  }
  return usual;
}

function numberOf(written: string): number {
  return Number(resultOf(written).number);
}

/** "0.49 10*9/L", "<0.5 10*9/L", "positive". */
export function resultOf(written: string): WrittenResult {
  const result = parseWrittenResult(written);
  if (result === undefined) throw new Error(`"${written}" in testkit/demo-week is no result.`);
  return result;
}

/** One blood sample of a person: what is not written is as usual, or negative. */
export function sampleOf(
  analytes: readonly string[],
  { usual, draws, written = {} }: { readonly usual: UsualValues; readonly draws: Draws; readonly written?: Results },
): ReadonlyMap<string, WrittenResult> {
  const today = new Map(
    [...usual].map(([analyte, value]) => [analyte, value * (1 + draws.between(-SWING, SWING) / 100)]),
  );
  return new Map(
    [...new Set([...analytes, ...Object.keys(written)])].map((analyte) => {
      const own = written[analyte];
      return [analyte, own === undefined ? healthy(analyte, today) : resultOf(own)];
    }),
  );
}

function healthy(analyte: string, today: UsualValues): WrittenResult {
  const known = entryOf(RECORD.analytes, analyte);
  if (known.unit === undefined) return { qualitative: "negative", status: "final" };
  return {
    number: usualNumber(analyte, known, today).toFixed(Number(known.digits)),
    unit: known.unit,
    status: "final",
  };
}

function usualNumber(analyte: string, { sum, plus }: Analyte, today: UsualValues): number {
  return sum === undefined
    ? (today.get(analyte) ?? 0)
    : sum.reduce((total, part) => total + (today.get(part) ?? 0), Number(plus));
}

/** As the second laboratory sends it, where it has a unit of its own. */
export function inOtherUnit(analyte: string, result: WrittenResult): WrittenResult {
  const { other, unit } = entryOf(RECORD.analytes, analyte);
  if (other === undefined || result.number === undefined || result.unit !== unit) return result;
  return {
    ...result,
    number: (Number(result.number) * Number(other.factor)).toFixed(Number(other.digits)),
    unit: other.unit,
  };
}
