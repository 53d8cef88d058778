import { compareDecimals, type Decimal } from "./decimal.ts";

/** One end of a band. `closed` means that the value at the end belongs to the band. */
export type End = { readonly value: Decimal; readonly closed: boolean; readonly printed: string };

/** A range of values in one canonical unit, with open or closed ends; a missing end is unbounded. */
export type Band = { readonly low?: End; readonly high?: End };

export function isInBand(value: Decimal, band: Band): boolean {
  if (band.low !== undefined) {
    const order = compareDecimals(value, band.low.value);
    if (order < 0 || (order === 0 && !band.low.closed)) return false;
  }
  if (band.high !== undefined) {
    const order = compareDecimals(value, band.high.value);
    if (order > 0 || (order === 0 && !band.high.closed)) return false;
  }
  return true;
}

/**
 * A result reported with a comparator ("<0.5") is a range. Decides only when all of it is on one side:
 * "yes" wholly inside, "no" wholly outside, "depends" across a limit.
 */
export function isRangeInBand(range: Band, band: Band): "yes" | "no" | "depends" {
  if (apart(range, band) || apart(band, range)) return "no";
  return covers(band, range) ? "yes" : "depends";
}

function apart(lower: Band, upper: Band): boolean {
  if (lower.high === undefined || upper.low === undefined) return false;
  const order = compareDecimals(lower.high.value, upper.low.value);
  return order < 0 || (order === 0 && !(lower.high.closed && upper.low.closed));
}

function covers(outer: Band, inner: Band): boolean {
  return endCovers(outer.low, inner.low, 1) && endCovers(outer.high, inner.high, -1);
}

function endCovers(outer: End | undefined, inner: End | undefined, sign: 1 | -1): boolean {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  const order = compareDecimals(inner.value, outer.value) * sign;
  return order > 0 || (order === 0 && (outer.closed || !inner.closed));
}
