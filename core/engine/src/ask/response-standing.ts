import type { Context, TherapyState } from "../context.ts";
import { CHANGE_SORTS, type Mark, REVIEW_SORTS } from "./response-marks.ts";

/** Where somebody stands on the ruler; from the second to the sixth, later days only move forward. */
export const STANDINGS = [
  "not-started",
  "before-first-change",
  "before-review",
  "no-time-named",
  "review-due",
  "past-review",
  "stopped",
  "unknown",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Days since the start, for the latest and the earliest day that it may mean. */
export type Days = { readonly least: number; readonly most: number };

/** Of the person's own time; unknown where the start is, or is too imprecise. */
export type Beside = "ahead" | "now" | "past" | "unknown";

type Setting = {
  readonly therapy: TherapyState;
  readonly days: Days | undefined;
  readonly marks: readonly Mark[];
  readonly context: Context;
};

/** A single time is "now" for as long as the protocol widens it; a window for as long as it lasts. */
function lastDayOf({ from, to }: Mark, { protocol }: Context): number {
  return to?.day ?? from.day + protocol.tolerance;
}

/** Where the person's own time lies beside a mark. */
export function timeOf(mark: Mark, days: Days | undefined, context: Context): Beside {
  if (days === undefined) return "unknown";
  const last = mark.onward ? Number.POSITIVE_INFINITY : lastDayOf(mark, context);
  if (days.most < mark.from.day) return "ahead";
  if (days.least > last) return "past";
  return days.least >= mark.from.day && days.most <= last ? "now" : "unknown";
}

/** Decided only where the best and the worst case agree. */
export function standingAt({ therapy, days, marks, context }: Setting): Standing {
  if (therapy.stage === "starting") return "not-started";
  if (therapy.stage === "stopped") return "stopped";
  if (days === undefined || therapy.condition === undefined) return "unknown";
  const least = standingOn(days.least, marks, context);
  return least === standingOn(days.most, marks, context) ? least : "unknown";
}

/** From the first time to look until the last has passed, a look is due: the record does not show that it was done. */
function standingOn(day: number, marks: readonly Mark[], context: Context): Standing {
  const reviews = marks.filter(({ sort }) => REVIEW_SORTS.has(sort));
  if (reviews.some(({ from }) => day >= from.day))
    return reviews.some((mark) => day <= lastDayOf(mark, context)) ? "review-due" : "past-review";
  const changes = marks.filter(({ sort }) => CHANGE_SORTS.has(sort));
  if (changes.length > 0 && changes.every(({ from }) => day < from.day)) return "before-first-change";
  return reviews.length > 0 ? "before-review" : "no-time-named";
}
