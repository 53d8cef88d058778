/** Scores that a rule of the response names, by what it says: brought from before the start and from now. */
export const SCORES: Readonly<Record<string, readonly string[]>> = {
  "response-needed-moderate-eular": ["das28"],
  "response-needed-psarc": ["psarc"],
  "response-psarc-pasi-75": ["pasi"],
  "response-needed-basdai-and-pain": ["basdai", "spinal-pain"],
  "response-needed-easi-and-dlqi": ["easi", "dlqi"],
  "response-needed-pasi": ["pasi"],
  "response-or-pasi-and-dlqi": ["pasi", "dlqi"],
  "consider-stopping-below-repigmentation": ["repigmentation"],
};

/** What is said of who responds better, sooner or less. */
export const PREDICTING: ReadonlySet<string> = new Set([
  "early-response-predicts",
  "slower-when-severe",
  "efficacy-tier-lower",
  "efficacy-tier-intermediate",
  "efficacy-tier-higher",
  "response-by-earlier-biologic",
  "remission-by-earlier-biologic",
  "regrowth-by-hair-loss",
]);
