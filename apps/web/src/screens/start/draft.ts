import type { Region } from "@afterscript/engine";
import { type DayParts, NO_DAY } from "../../parts/DayFields.tsx";

/** Whether the medicine is taken already: since a day, or since nobody knows when; or planned. */
export type FirstDose = "since" | "planned" | "unknown";

/** What was answered so far. An answer that is not there was not given; "unknown" is an answer. */
export type StartDraft = {
  /** The question that is shown, from 0. */
  readonly step: number;
  /** The entry that these answers change; left out: none is told yet. */
  readonly editing?: string;
  readonly region?: Region | "unknown";
  readonly drug?: string;
  readonly condition?: string | undefined;
  /** The person's own words for a condition of no list. */
  readonly conditionText: string;
  readonly dose?: string | undefined;
  /** A dose of no list, as the box has it. */
  readonly doseText: string;
  readonly first?: FirstDose;
  readonly since: DayParts;
  readonly planned: DayParts;
  readonly born: DayParts;
  readonly sex: "" | "female" | "male" | "other";
};

export const EMPTY_DRAFT: StartDraft = {
  step: 0,
  conditionText: "",
  doseText: "",
  since: NO_DAY,
  planned: NO_DAY,
  born: NO_DAY,
  sex: "",
};

export const STEPS = ["region", "drug", "condition", "dose", "person"] as const;
export type StepId = (typeof STEPS)[number];

/** Value of the answer "something else", which is told in words. */
export const OTHER = "other";

/** Under which setting the answers wait until they are saved. */
export const DRAFT_SETTING = "startDraft";

/** A draft belongs to the entries that it began from: what was told elsewhere since then must not be taken back by it. */
export function keepable(draft: StartDraft, revision: number): object {
  return { ...draft, revision };
}

/** The kept draft of these entries; a setting of another shape, or of an earlier state, is none. */
export function keptDraft(setting: unknown, revision: number): StartDraft | undefined {
  if (typeof setting !== "object" || setting === null || !("revision" in setting)) return undefined;
  const { revision: of, ...draft } = setting as StartDraft & { readonly revision: unknown };
  return of === revision ? { ...EMPTY_DRAFT, ...draft } : undefined;
}
