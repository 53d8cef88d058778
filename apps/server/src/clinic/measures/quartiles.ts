import type { DaysToAction } from "@afterscript/web/public/clinic.ts";

/** Median and quartiles as a spreadsheet gives them (linear between the two nearest); undefined of nothing. */
export function daysToAction(days: readonly number[]): DaysToAction | undefined {
  const sorted = [...days].sort((a, b) => a - b);
  const longest = sorted.at(-1);
  if (longest === undefined) return undefined;
  return {
    of: sorted.length,
    median: quantile(sorted, 1 / 2),
    lowerQuartile: quantile(sorted, 1 / 4),
    upperQuartile: quantile(sorted, 3 / 4),
    longest,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return Math.round((low + (high - low) * (place - Math.floor(place))) * 10) / 10;
}
