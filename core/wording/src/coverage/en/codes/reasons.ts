import type { CoverageSentences } from "../coverage-sentences.ts";

/** What mends each reason for a denial. */
export const reasons: CoverageSentences = {};
