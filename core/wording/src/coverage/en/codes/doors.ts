import type { CoverageSentences } from "../coverage-sentences.ts";

/** What is worth knowing of a door: why, by whom, what happens when the plan is late. */
export const doors: CoverageSentences = {
  "another-reviewer": () => "Somebody who had no part in the first decision must look at it.",
};
