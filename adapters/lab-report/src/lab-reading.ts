import type { ConceptIndex, Concepts } from "@afterscript/fhir";
import type { Day } from "@afterscript/kernel";
import type { Qualitative } from "@afterscript/record";

/** Which number of "12/06/2026" is the day. */
export type DayOrder = "day-first" | "month-first";

export type LabOptions = {
  readonly concepts: Concepts;
  /** The same concepts, where they are compiled already. */
  readonly index?: ConceptIndex;
  /** The day of reading: no result is of a later one. */
  readonly asOf: Day;
  /** What the person answered where a day could be two. */
  readonly dayOrder?: DayOrder;
};

/** Where it stands in the text: the first line is 1. */
export type Place = {
  readonly line: number;
  /** How many lines it takes. */
  readonly lines: number;
  /** These lines as they are. */
  readonly written: string;
};

/** One result as printed: `value`, `unit`, `range` and `flag` are what `writeResult` takes. */
export type LabRow = Place & {
  /** Id of an analyte of the concepts. */
  readonly analyte: string;
  /** As printed, with its comparator: "<0,5"; of a qualitative analyte the printed words. */
  readonly value: string;
  readonly comparator?: "<" | "<=" | ">" | ">=";
  /** The number that is meant, with a point: "1.200 /uL" is 1200. */
  readonly number?: number;
  /** As printed. A plain ratio has none. */
  readonly unit?: string;
  readonly qualitative?: Qualitative;
  /** ISO date of the sample. Absent: the report gives none that is sure. */
  readonly day?: string;
  /** The days that it could be, where that is asked. */
  readonly days?: readonly string[];
  readonly range?: string;
  readonly flag?: "low" | "normal" | "high";
  /** Words of the line that are none of these. */
  readonly rest?: string;
};

export const NOT_READ = [
  "name-not-known",
  "no-value",
  "value-not-readable",
  "two-values-possible",
  "value-not-believed",
  "no-unit",
  "unit-not-accepted",
  "answer-not-known",
  "several-values",
  "other-sample",
  "two-days-possible",
  "day-in-future",
  "day-not-readable",
  "line-too-long",
] as const;
export type NotReadReason = (typeof NOT_READ)[number];

/** A line that tells of a result, or of the day of one, and was not read. */
export type NotRead = Place & {
  readonly why: NotReadReason;
  /** Where the name was known. */
  readonly analyte?: string;
  /** The unit that is not accepted, as printed. */
  readonly unit?: string;
  /** What it could be: accepted units, the two numbers, the two days. */
  readonly choices?: readonly string[];
  /** Where one answer is missing, the unit or which of two numbers: the row as far as it was read. */
  readonly asked?: Omit<LabRow, keyof Place>;
};

/** A day that the report names, and what it says it is the day of. */
export type LabDay = Place & {
  readonly of: "sample" | "other" | "not-said";
  /** One ISO date, or the two that it could be. */
  readonly choices: readonly string[];
};

export type LabReading = {
  readonly rows: readonly LabRow[];
  readonly notRead: readonly NotRead[];
  /** Every other line: titles, names, addresses, remarks. */
  readonly headings: readonly Place[];
  /** Days outside of rows. Their lines stand in `headings` or `notRead` too. */
  readonly days: readonly LabDay[];
};
