import type { DaySpan } from "@afterscript/kernel";
import type { Fact, Problem } from "@afterscript/record";
import type { ConceptIndex } from "./concept-index.ts";
import type { Courses } from "./given-once.ts";
import { type Json, textOf } from "./json.ts";
import type { Untimed } from "./order-by-issue.ts";
import { readDate } from "./read-date.ts";
import type { References } from "./references.ts";
import type { Reports } from "./reports.ts";

/** What one pass over a record has gathered so far, and what it looks things up in. */
export type Reading = {
  readonly index: ConceptIndex;
  readonly references: References;
  readonly reports: Reports;
  readonly facts: Fact[];
  readonly problems: Problem[];
  readonly untimed: Untimed[];
  /** Filled before the first administration is read; administrations come last. */
  readonly courses: Courses;
  /** The day a document says what it says: a list that is called complete without a date is complete on it. */
  readonly statedOn: DaySpan | undefined;
  readonly born: DaySpan | undefined;
};

/** Reads one resource of its type: facts and problems are added to the reading. */
export type ResourceReader = (resource: Json, reference: string, reading: Reading) => void;

export function report(
  reading: Reading,
  code: string,
  resource: string,
  detail?: Readonly<Record<string, string>>,
): void {
  reading.problems.push(detail === undefined ? { code, resource } : { code, resource, detail });
}

/** A date of a resource; one that is there but is no date is a problem. */
export function dateOf(value: unknown, path: string, reference: string, reading: Reading): DaySpan | undefined {
  if (value === undefined || value === null) return undefined;
  const span = readDate(value);
  if (span === undefined && (typeof value !== "string" || textOf(value) !== undefined)) {
    report(reading, "DATE_NOT_READABLE", reference, { path });
  }
  return span;
}

/** Numbers, codes and units only, and short: what a problem may repeat of a record. */
export function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
