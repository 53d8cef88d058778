import type { DaySpan } from "@afterscript/kernel";

type Dated = {
  readonly day: DaySpan | undefined;
  readonly minute?: number;
  readonly resource: string;
};

/**
 * Sorts in place: newest first by the latest day it could mean, then by the time written, then by resource id,
 * so that the order of entries in the input never matters. Undated facts come last.
 */
export function newestFirst<T extends Dated>(list: T[]): T[] {
  return list.length > 1 ? list.sort(byDay) : list;
}

function byDay(a: Dated, b: Dated): number {
  const left = a.day?.latest ?? Number.NEGATIVE_INFINITY;
  const right = b.day?.latest ?? Number.NEGATIVE_INFINITY;
  if (left !== right) return right > left ? 1 : -1;
  const minutes = (b.minute ?? -1) - (a.minute ?? -1);
  if (minutes !== 0) return minutes;
  return a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0;
}
