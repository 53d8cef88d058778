import type { CoverageSentences } from "../coverage-sentences.ts";

/** What plans ask at a renewal. */
export const criteria: CoverageSentences = {};
