import { addMonths, type Day, dayOf, formatDay, partsOf } from "@afterscript/kernel";
import { date } from "../words/text.ts";

/** Months between two ticks, the smallest that leaves few enough of them. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const MOST_TICKS = 5;

/** A month, with its year under it where that is new; or a year. */
export type TimeTick = { readonly at: Day; readonly label: string; readonly year?: string };

/** First days of months or years between two days, at most five. */
export function timeTicks(from: Day, to: Day): readonly TimeTick[] {
  for (const step of STEPS) {
    const ticks = everyMonths(step, from, to);
    if (ticks.length <= MOST_TICKS) return ticks;
  }
  return [];
}

function everyMonths(step: number, from: Day, to: Day): TimeTick[] {
  const { year, month } = partsOf(from);
  const first = step >= 12 ? dayOf(year, 1, 1) : dayOf(year, month - ((month - 1) % step), 1);
  const ticks: TimeTick[] = [];
  for (let at = first; at <= to; at = addMonths(at, step)) {
    const iso = formatDay(at);
    if (at >= from) ticks.push({ at, ...labelsOf(iso, step, ticks.length === 0) });
  }
  return ticks;
}

/** The year stands at the first tick and at each January. */
function labelsOf(iso: string, step: number, isFirst: boolean): Omit<TimeTick, "at"> {
  const year = iso.slice(0, 4);
  if (step >= 12) return { label: year };
  const label = date(iso.slice(0, 7)).replace(` ${year}`, "");
  return { label, ...((isFirst || iso.slice(5, 7) === "01") && { year }) };
}
