import { compareDecimals, type DaySpan } from "@afterscript/kernel";
import type { PatientRecord, Result } from "@afterscript/record";

/** A result that is there already: of the same analyte, the same day and the same value. */
export type SameResult = {
  readonly analyte: string;
  readonly day: DaySpan;
  readonly reported: Result["reported"];
  /** The resource that holds it already. */
  readonly kept: string;
};

/** The result of a record that is the same, in whatever unit each was reported. One without a day is like no other. */
export function sameResult(result: Result, record: PatientRecord | undefined): SameResult | undefined {
  const { day, analyte } = result;
  if (day === undefined) return undefined;
  const other = record?.results.get(analyte)?.find((one) => isSame(one, result));
  return other && { analyte, day, reported: result.reported, kept: other.resource };
}

function isSame(a: Result, b: Result): boolean {
  if (a.day?.earliest !== b.day?.earliest || a.day?.latest !== b.day?.latest) return false;
  if (a.qualitative !== undefined || b.qualitative !== undefined) return a.qualitative === b.qualitative;
  if (a.value !== undefined && b.value !== undefined) return compareDecimals(a.value, b.value) === 0;
  if (a.range === undefined || b.range === undefined) return false;
  return sameEnd(a.range.low, b.range.low) && sameEnd(a.range.high, b.range.high);
}

type End = NonNullable<NonNullable<Result["range"]>["low"]>;

function sameEnd(a: End | undefined, b: End | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.closed === b.closed && compareDecimals(a.value, b.value) === 0;
}
