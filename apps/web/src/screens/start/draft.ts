import type { Region } from "@afterscript/engine";
import { type DayParts, NO_DAY } from "../../parts/DayFields.tsx";

/** Whether the medicine is taken already: since a day, or since nobody knows when; or planned. */
export type FirstDose = "since" | "planned" | "unknown";

/** What was answered so far. An answer that is not there was not given; "unknown" is an answer. */
export type StartDraft = {
  /** The question that is shown, from 0. */
  readonly step: number;
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

/** The kept draft; a setting of another shape is no draft. */
export function keptDraft(setting: unknown): StartDraft | undefined {
  if (typeof setting !== "object" || setting === null || !("step" in setting)) return undefined;
  return { ...EMPTY_DRAFT, ...(setting as StartDraft) };
}
