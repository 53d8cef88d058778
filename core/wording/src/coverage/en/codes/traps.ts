import type { CoverageSentences } from "../coverage-sentences.ts";

/** What has cost people their cover. */
export const traps: CoverageSentences = {};
