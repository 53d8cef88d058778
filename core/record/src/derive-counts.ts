import { type Decimal, multiplyDecimals } from "@afterscript/kernel";
import type { Result } from "./facts.ts";

/** Cell counts that a laboratory may send only as a share of the white cells. */
const SHARES = [
  { count: "lymphocytes", share: "lymphocyte-share" },
  { count: "neutrophils", share: "neutrophil-share" },
] as const;

const PER_CENT: Decimal = { n: 1, d: 100 };

/**
 * Adds lymphocyte and neutrophil counts computed from white cells x percentage of the same day,
 * only where the laboratory sent no count that can be read for that day.
 */
export function deriveCounts(results: Map<string, Result[]>): void {
  const whiteCells = results.get("leukocytes");
  if (whiteCells === undefined) return;
  for (const { count, share } of SHARES) {
    const shares = results.get(share);
    if (shares === undefined) continue;
    const list = results.get(count) ?? [];
    const derived = shares.flatMap((percentage) => derive(count, percentage, whiteCells, list));
    if (derived.length > 0) results.set(count, [...list, ...derived]);
  }
}

function derive(
  analyte: string,
  percentage: Result,
  whiteCells: readonly Result[],
  measured: readonly Result[],
): Result[] {
  if (percentage.value === undefined || percentage.day === undefined) return [];
  if (measured.some((count) => sameDay(count, percentage) && count.value !== undefined)) return [];
  const total = whiteCells.find((cells) => sameDay(cells, percentage) && cells.value !== undefined);
  if (total?.value === undefined) return [];
  return [
    {
      type: "result",
      analyte,
      value: multiplyDecimals(multiplyDecimals(total.value, percentage.value), PER_CENT),
      reported: {
        value: `${total.reported.value} ${total.reported.unit ?? ""} × ${percentage.reported.value}%`,
      },
      day: percentage.day,
      ...(percentage.minute !== undefined && { minute: percentage.minute }),
      final: percentage.final && total.final,
      resource: percentage.resource,
    },
  ];
}

function sameDay(a: Result, b: Result): boolean {
  return (
    a.day !== undefined &&
    b.day !== undefined &&
    a.day.earliest === b.day.earliest &&
    a.day.latest === b.day.latest &&
    a.day.earliest === a.day.latest
  );
}
