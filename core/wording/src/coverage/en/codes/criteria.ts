import type { CoverageSentences } from "../coverage-sentences.ts";

/** What plans ask at a renewal. */
export const criteria: CoverageSentences = {
  "renewal-shows-response": () => "At renewal the chart has to show that the medicine helps.",
  "renewal-joints-better-by": (share) =>
    `At renewal tender joints, swollen joints, pain or daily function must be better by ${share} or more than at the start.`,
  "renewal-joints-skin-or-function-better": () =>
    "At renewal joints, tendons, skin, nails, daily function or the blood test for inflammation must be better than at the start.",
  "renewal-bowel-better": () =>
    "At renewal there must be remission, or stools, bleeding, urgency, a test for inflammation or the look of the bowel must be better.",
  "renewal-skin-better": () =>
    "At renewal the skin must be clear or almost clear, or redness, itch or oozing must be better.",
  "renewal-skin-and-symptom-better": () =>
    "At renewal one sign on the skin must be better than at the start, or less other treatment be needed, and one symptom must be better, such as itch.",
  "renewal-skin-symptom-or-other-treatment-better": () =>
    "At renewal less skin must be affected, or symptoms must be clearly better, or less other treatment be needed.",
  "renewal-scalp-hair-better": () => "At renewal more of the scalp must have hair than at the start.",
  "renewal-scalp-hair-back-to": (score) => `At renewal more of the scalp must have hair, for example ${score}.`,
  "renewal-colour-back": () => "At renewal colour must have come back to the skin.",
  "renewal-one-measure-or-symptom-better": () =>
    "At renewal one measure or one symptom must be better than at the start. Have the first score written down.",
  "continues-after-easi-and-dlqi": (weeks, share, points) =>
    `After ${weeks} it goes on only if the eczema score EASI has fallen by at least ${share} and the quality of life score DLQI by at least ${points}.`,
  "continues-after-eular-response": (months) =>
    `After ${months} it goes on only with at least a moderate response by the EULAR criteria, and only while that lasts.`,
  "continues-after-psarc": (weeks, criteria, all, share) =>
    `After ${weeks} it goes on only if at least ${criteria} of the ${all} joint criteria PsARC are better, one of them tender or swollen joints, and none is worse. If the skin score PASI has fallen by ${share}, a skin doctor decides.`,
  "continues-after-basdai-and-pain": (weeks, share, points, cm) =>
    `After ${weeks} it goes on only if the score BASDAI has fallen to ${share} of what it was, or by ${points} or more, and back pain by ${cm} or more.`,
  "continues-after-easi-by": (share) =>
    `It goes on only if the eczema score EASI has fallen by ${share} or more from the start.`,
  "continues-after-easi-or-dlqi": (share, points) =>
    `It goes on only if the eczema score EASI has fallen by ${share} or more from the start, or the quality of life score DLQI by ${points} or more.`,
};
