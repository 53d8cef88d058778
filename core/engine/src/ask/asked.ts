import type { ReportedSymptom } from "@afterscript/record";

/** What somebody asks, as closed words: every door turns its own words into one of these. */
export type Asked = {
  readonly is: "symptom";
  readonly symptoms: readonly Omit<ReportedSymptom, "type" | "resource">[];
};

/** Where a fact comes from that was told when asking, and stands in no chart. */
export const TOLD = "asked";
