import { addMonths, type Day, type DaySpan } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import { isTakenNow } from "../../questions/medicines.ts";
import { YES } from "../../verdict.ts";

/**
 * Whatever a record leaves open is read twice: once as it counts least, once as it counts most. Decided is only what both agree
 * on.
 */
export type Reading = "least" | "most";

/** Days on which a medicine was taken; ended: its last day may or may not be one of them. */
export type Course = { readonly from: Day; readonly to: Day; readonly isEnded: boolean };

/** The days of a course up to as-of; undefined where, read so, it has none. */
export function courseOf(medication: Medication, reading: Reading, asOf: Day): Course | undefined {
  const from = edge(medication.start ?? medication.authored, reading === "least" ? "latest" : "earliest");
  const end = endOf(medication, asOf);
  const to = end === "now" ? asOf : edge(end, reading === "least" ? "earliest" : "latest");
  if (reading === "least") {
    if (from === undefined || to === undefined) return undefined;
    return from > Math.min(to, asOf) ? undefined : { from, to: Math.min(to, asOf), isEnded: end !== "now" };
  }
  const begun = from ?? Number.NEGATIVE_INFINITY;
  return { from: begun, to: Math.min(to ?? asOf, asOf), isEnded: end !== "now" };
}

/** The days that end it; "now": it is taken on as-of; undefined: it is over, or may be, and nobody says since when. */
export function endOf(medication: Medication, asOf: Day): DaySpan | "now" | undefined {
  if (isRunning(medication, asOf)) return "now";
  const { stop, supplyEnds, heldSince, state } = medication;
  if (state === "on-hold") return heldSince ?? stop ?? supplyEnds;
  return stop ?? supplyEnds;
}

/** Given at all, on or before as-of: no plan, no draft, no order that begins later. */
export function wasGiven(medication: Medication, asOf: Day): boolean {
  const begins = medication.start ?? medication.authored;
  return medication.state !== "planned" && (begins === undefined || begins.earliest <= asOf);
}

/** Taken on as-of, as the record says: then it cannot have been stopped. */
export function isRunning(medication: Medication, asOf: Day): boolean {
  return isTakenNow(medication, asOf) === YES;
}

function edge(span: DaySpan | undefined, which: "earliest" | "latest"): Day | undefined {
  return span?.[which];
}

/** What a policy counts: whole calendar months, or whole days. */
export type Span = { readonly forMonths?: number; readonly forDays?: number };

/**
 * Do the courses of one medicine last as long as the policy asks? They are joined where they overlap or follow each other,
 * and the days of those that do not are added. Read as it counts most, the last day of an ended course is one of its days.
 */
export function lasts(courses: readonly Course[], { forMonths = 0, forDays = 0 }: Span, reading: Reading): boolean {
  const joined = join(courses);
  const last = joined.at(-1);
  if (last === undefined) return false;
  if (joined.some(({ from }) => from === Number.NEGATIVE_INFINITY)) return true;
  const before = joined.slice(0, -1).reduce((sum, { from, to }) => sum + to - from, 0);
  const to = last.to + (reading === "most" && last.isEnded ? 1 : 0);
  return addMonths(last.from - before, forMonths) + forDays <= to;
}

function join(courses: readonly Course[]): readonly Course[] {
  const joined: Course[] = [];
  for (const course of [...courses].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last === undefined || course.from > last.to + 1) joined.push(course);
    else if (course.to > last.to) joined[joined.length - 1] = { ...course, from: last.from };
  }
  return joined;
}
