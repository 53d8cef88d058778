import type { Comparison, Knowledge } from "@afterscript/engine";
import type { Messages } from "../messages.ts";
import type { RateWords } from "../rate-words.ts";
import type { Audience, ReportFinding } from "../report-type.ts";
import type { CompareWords } from "./compare-words.ts";

/** What every part of a comparison is written with. */
export type Writer = {
  readonly comparison: Comparison;
  readonly knowledge: Pick<Knowledge, "region" | "trials" | "sources">;
  readonly audience: Audience;
  readonly messages: Messages;
  readonly words: CompareWords;
  readonly rates: RateWords;
  /** Printed findings of one drug, by statement. */
  readonly findings: ReadonlyMap<string, ReadonlyMap<string, ReportFinding>>;
};

/** Each text once, in the order in which it comes. */
export function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
