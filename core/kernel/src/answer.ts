import type { Decimal } from "./decimal.ts";

/** Why a fact cannot be used. The closed list of the published contract (docs: ARCHITECTURE.md, "Gaps"). */
export const GAP_REASONS = [
  "absent",
  "not-listed",
  "stale",
  "unit-not-convertible",
  "value-not-readable",
  "censored-across-limit",
  "not-final",
  "date-too-imprecise",
  "conflicting",
  "code-not-recognised",
  "label-silent",
] as const;

export type GapReason = (typeof GAP_REASONS)[number];

/** One thing that is missing before a question can be answered. */
export type Gap = {
  /** Topic, analyte or concept id, as in `knowledge/concepts`. */
  readonly fact: string;
  readonly why: GapReason;
  /** The resource that could not be used, when there is one. */
  readonly resource?: string;
  /** When the unusable fact was recorded, as an ISO date, when known. */
  readonly date?: string;
};

/** A number as somebody else wrote it: shown as it is, never compared. */
export type Sent = {
  /** The number, with its comparator where it has one ("<0.5"); words where it is none. */
  readonly value: string;
  readonly unit?: string;
  /** Times what was sent is the value that rules compare; left out where nothing was converted. */
  readonly factor?: Decimal;
};

/** A fact that was read and used: what it was, as it was reported, and where it stands in the record. */
export type EvidenceRef = {
  readonly fact: string;
  readonly value: string | number;
  readonly unit?: string;
  /** As the record sent it, when it was converted ("0.42 10*9/L"). */
  readonly reported?: string;
  /** The same as data: number and unit as the laboratory sent them, where they are not `value` and `unit`. */
  readonly sent?: Sent;
  /** What the laboratory says against its own range: shown, never used to decide. */
  readonly laboratory?: "low" | "normal" | "high";
  /** ISO date (day, month or year as precise as the record is). */
  readonly date?: string;
  readonly resource?: string;
};

/** An answer to a clinical question: never a bare boolean, never null for "don't know". */
export type Answer<T> =
  | { readonly is: "known"; readonly value: T; readonly evidence: readonly EvidenceRef[] }
  | { readonly is: "unknown"; readonly gaps: readonly Gap[] }
  | { readonly is: "not-applicable"; readonly because: string };

export function known<T>(value: T, evidence: readonly EvidenceRef[] = []): Answer<T> {
  return { is: "known", value, evidence };
}

export function unknown(gaps: readonly Gap[]): { readonly is: "unknown"; readonly gaps: readonly Gap[] } {
  return { is: "unknown", gaps };
}
