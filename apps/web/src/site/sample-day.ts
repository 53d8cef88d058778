/** The day on which every sample is read, so that its answer stays the same. */
export const SAMPLE_DAY = "2026-07-01";
