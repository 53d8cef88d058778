import type { Trend, TrendPoint } from "./trend.ts";

/** Heights in pixels; widths are shares of what there is, so that a chart needs no measuring. */
export const TOP = 30;
const PLOT = 220;
export const BASE = TOP + PLOT;
const LABEL = 19;
const COURSE = 44;
/** Room before the line of time, and after it for the numbers of the scale, in percent. */
const BEFORE = 3;
const AFTER = 14;

/** Where a day stands from the start of the chart, in percent. */
export function placeOfDay(day: number, { from, to }: Pick<Trend, "from" | "to">): number {
  const share = (Math.min(Math.max(day, from), to) - from) / (to - from || 1);
  return Math.round((BEFORE + share * (100 - BEFORE - AFTER)) * 100) / 100;
}

export function middleOf({ day }: Pick<TrendPoint, "day">): number {
  return (day.earliest + day.latest) / 2;
}

/** How far down a value stands. */
export function heightOf(value: number, { top }: Pick<Trend, "top">): number {
  return Math.round((BASE - (Math.min(Math.max(value, 0), top) / top) * PLOT) * 10) / 10;
}

/** Baselines of labels that stand over lines: as near to their line as they can be without standing on each other. */
export function apart(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => b.at - a.at);
  const placed: number[] = [...wanted];
  let below = Number.POSITIVE_INFINITY;
  for (const { at, index } of order) {
    const own = Math.min(at, below - LABEL);
    placed[index] = own;
    below = own;
  }
  return placed;
}

export function courseTop(index: number): number {
  return BASE + 66 + index * COURSE;
}

export function chartHeight({ courses }: Pick<Trend, "courses">): number {
  return courses.length === 0 ? BASE + 46 : courseTop(courses.length) - 6;
}

/** Room that a written value takes, in percent of a narrow chart. */
const LABEL_WIDTH = 24;

/** Which points have their value written beside them: the newest, and the others where there is room. */
export function labelled(places: readonly number[]): readonly boolean[] {
  const shown = places.map(() => false);
  let taken = Number.POSITIVE_INFINITY;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const place = places[index] ?? 0;
    if (taken - place < LABEL_WIDTH) continue;
    shown[index] = true;
    taken = place;
  }
  return shown;
}
