import type { CoverageSentences } from "../coverage-sentences.ts";

/** What has cost people their treatment, or time, in the United Kingdom. */
export const trapsUk: CoverageSentences = {
  "patient-cannot-send-request": () =>
    "Only a clinician of the NHS can send a request for you. Ask the clinic in writing whether it will, and by when.",
  "social-reasons-weaken-request": () =>
    "Work, study and family do not count in a request. Let it rest on the illness and on what the medicine would do.",
  "public-page-says-opposite": () =>
    "For alopecia areata, a public page says that NICE recommends baricitinib. NICE decided against it. Check at NICE itself.",
  "stop-without-score": () =>
    "Without a score from before the first tablet nobody can show that it fell, and treatment can be ended. Ask for the score now.",
};
