import type { CoverageSentences } from "../coverage-sentences.ts";

/** What plans ask at a renewal. */
export const criteria: CoverageSentences = {
  "renewal-shows-response": () => "At renewal the chart has to show that the medicine helps.",
  "renewal-joints-better-by": (share) =>
    `At renewal the joints must be better by ${share} or more than at the start. Tender joints, swollen joints, pain or daily life can show it.`,
  "renewal-joints-skin-or-function-better": () =>
    "At renewal you must be better than at the start. Joints, tendons, skin, nails, daily life or a blood test can show it.",
  "renewal-bowel-better": () =>
    "At renewal the bowel must be calm, or better than at the start. Stools, blood, urge, a test or a look inside can show it.",
  "renewal-skin-better": () =>
    "At renewal the skin must be free of eczema or nearly so, or redness, itch or oozing must be better.",
  "renewal-skin-and-symptom-better": () =>
    "At renewal one sign on the skin must be better, or you must need less of other care. And one thing that you feel must be better, such as itch.",
  "renewal-skin-symptom-or-other-treatment-better": () =>
    "At renewal less of the skin must be ill, or you must feel clearly better, or need less of other care.",
  "renewal-scalp-hair-better": () => "At renewal more of the scalp must have hair than at the start.",
  "renewal-scalp-hair-back-to": (score) => `At renewal more of the scalp must have hair, for example ${score}.`,
  "renewal-colour-back": () => "At renewal colour must have come back to the skin.",
  "renewal-one-measure-or-symptom-better": () =>
    "At renewal one measure or one symptom must be better than at the start. Have the first score written down.",
  "continues-after-easi-and-dlqi": (weeks, share, points) =>
    `After ${weeks} two scores are looked at. The eczema score EASI must have dropped by ${share} or more. The life score DLQI must have dropped by ${points} or more. If not, it ends.`,
  "continues-after-eular-response": (months) =>
    `After ${months} the joints are looked at. It goes on only if they got better by what is called a moderate EULAR response. It ends when that is lost.`,
  "continues-after-psarc": (weeks, criteria, all, share) =>
    `After ${weeks} the joints are looked at, by the ${all} points of PsARC. At least ${criteria} must be better, and none worse. One of them must be tender or swollen joints. If the skin score PASI has dropped by ${share}, a skin doctor decides.`,
  "continues-after-basdai-and-pain": (weeks, share, points, cm) =>
    `After ${weeks} two scores are looked at. BASDAI must have dropped to ${share} of what it was, or by ${points} or more. Back pain must have dropped by ${cm} or more. If not, it ends.`,
  "continues-after-easi-by": (share) =>
    `It goes on only if the eczema score EASI has dropped by ${share} or more from the start.`,
  "continues-after-easi-or-dlqi": (share, points) =>
    `It goes on only if one of two scores has dropped. The eczema score EASI: by ${share} or more. Or the life score DLQI: by ${points} or more.`,
};
