import type { Asked, Help, Therapy, Tier } from "@afterscript/engine";
import type { Day, EvidenceRef } from "@afterscript/kernel";

/** What the sentences of an answer may be made of. */
export type AnswerView = {
  readonly asked: Asked;
  readonly tier: Tier;
  /** The tier rests on details that were not told yet. */
  readonly isUntilTold: boolean;
  /** Something else in the record can not wait, whatever was asked. */
  readonly isPressed: boolean;
  /** Neither a rule on a missed dose nor a count of a trial was found: the first line promises none. */
  readonly isSilent: boolean;
  /** The day that the answer is given for. */
  readonly asOf: Day;
  readonly help: Help;
  /** Symptom ids that are an emergency whatever else is known. */
  readonly redFlags: readonly string[];
  readonly therapies: readonly Therapy[];
  /** What was told, in words. */
  readonly told: readonly string[];
  /** Facts of the record that count against this person here. */
  readonly risks: readonly EvidenceRef[];
};
