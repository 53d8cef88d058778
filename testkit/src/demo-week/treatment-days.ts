import type { Draws } from "./draws.ts";
import { COURSES, type Course, type Wrinkle } from "./record-codes.ts";

/** When a person began, and on which days blood was taken. Days are counted as the kernel counts them. */
export type TreatmentDays = {
  /** None: about to start. */
  readonly start?: number;
  readonly visits: readonly number[];
  /** The day of this week's sample; none: nothing comes this week. */
  readonly thisWeek?: number;
};

/** Samples that come this week were taken on Monday to Thursday. */
const TAKING_DAYS = 3;
/** How many regular visits somebody on the usual course has behind them. */
const ROUNDS = { least: 2, most: 4 };

export function treatmentDays(course: Course, wrinkle: Partial<Wrinkle>, monday: number, draws: Draws): TreatmentDays {
  const day = monday + draws.between(0, TAKING_DAYS);
  const rounds = draws.between(ROUNDS.least, ROUNDS.most);
  if (wrinkle.at === "start") return { visits: [], thisWeek: day };
  const newest = wrinkle.last === undefined ? day : monday - Number(wrinkle.last);
  const start =
    wrinkle.weeks === undefined ? newest - Number(COURSES.every) * rounds : monday - 7 * Number(wrinkle.weeks);
  const all = scheduled(course, start).filter((visit) => visit < newest - TAKING_DAYS);
  return wrinkle.last === undefined ? { start, visits: all, thisWeek: day } : { start, visits: [...all, newest] };
}

function scheduled(course: Course, start: number): readonly number[] {
  const every = Number(COURSES.every);
  const early = course.visits.map((days) => start + Number(days));
  const regular = Array.from({ length: 20 }, (_, index) => start + every * (index + 2));
  return [start - Number(COURSES.before), ...early, ...regular];
}
