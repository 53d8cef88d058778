/** "My own risk". */
export const risk = {
  title: "My own risk · Companion · Afterscript",
  heading: "My own risk",
  lead: "What studies counted in groups of people, and what you can talk about with your team. Nobody can make one number for you out of it.",
  noMedicine: "Choose the medicine above. Without its name nothing can be looked up.",
  form: {
    title: "Tell more about me",
    lead: "It is used for this answer only. It is not stored unless you say so.",
    factor: {
      smoking: "Do you smoke?",
      heart: "A heart attack, a stroke, or narrowed arteries?",
      clot: "A blood clot in a leg or a lung, ever?",
      cancer: "Cancer, now or in the past?",
    },
    answer: {
      current: "Yes",
      former: "I used to",
      never: "Never",
      "heart-attack": "A heart attack",
      stroke: "A stroke",
      "narrowed-arteries": "Narrowed arteries",
      clot: "Yes",
      "skin-cancer": "A common skin cancer, not melanoma",
      "other-cancer": "Another cancer",
      no: "No, none of these",
    },
    keep: "Keep this on my record",
    kept: "Kept on this device. Every later answer counts with it.",
    notKept: "Nothing of this is stored.",
  },
  boxed: {
    boxed: (region: string, drug: string) =>
      `The ${region} label of ${drug} puts these in a box as its gravest warnings`,
    "only-if-nothing-else": (region: string, drug: string) =>
      `By the ${region} label, ${drug} is for these people only if nothing else suits`,
    none: (region: string, drug: string) =>
      `No boxed warning, and no rule of that sort, was found in what we have read of the ${region} label of ${drug}`,
  },
  factors: "About you",
  nothing: "No study that we have read counted this. That does not mean that the risk is low.",
  sort: {
    overall: (count: number) => `All unwanted effects together: ${count}`,
    laboratory: (count: number) => `Blood tests that change: ${count}`,
  },
  moreCounts: (count: number) => (count === 1 ? "1 other count of this" : `${count} other counts of this`),
  notKnown: "What nobody has counted, in what we have read",
  elsewhere: "What was counted in people with other illnesses",
  conditionMissing:
    "Counts were read for this medicine. Which of them are of people like you depends on what you take it for.",
  tellCondition: "Say what it is for",
  keep: "What does the boxed warning mean for me, with what you know about me?",
};
