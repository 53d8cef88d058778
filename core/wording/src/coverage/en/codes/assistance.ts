import type { CoverageSentences } from "../coverage-sentences.ts";

/** The terms of help with the cost. */
export const assistance: CoverageSentences = {};
