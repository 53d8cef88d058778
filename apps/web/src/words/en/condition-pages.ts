/** Strings of the list of illnesses and of the page of each. */
export const conditionPages = {
  title: "Conditions",
  lead: "Which medicine of this family is licensed for what, and where. What trials counted, and what is not known.",
  description:
    "JAK inhibitors by illness: licences in the US, the EU and the UK, guidelines, trial figures, and what is not known.",
  none: "No label that we have read lists a medicine of this family for it.",
  sections: {
    licensed: "What is licensed for it",
    "not-licensed": "What is not licensed for it",
    guidelines: "What guidelines say",
    trials: "What trials counted",
    weeks: "How soon",
    before: "What is asked before the first dose",
    unknown: "What is not known",
    more: "Read on",
  },
  licensed: {
    lead: "As the labels list it. Your care team looks at whether one of them fits you.",
    medicine: "Medicine",
    region: "Where",
    who: "Who",
    after: "After which treatment",
  },
  notLicensed: {
    lead: "We have read these labels. None of them lists this use. A doctor may still use a medicine outside of its label; then its label has no rules for that.",
    inRegion: (region: string) => `${region}:`,
    all: (region: string) => `${region}: every label that we have read lists it.`,
  },
  guidelines: { none: "No guideline on this is in what we have read." },
  trials: {
    lead: "One trial at a time. Trials had different people, and asked in different ways. So no trial is set beside another one, and no medicine is ranked.",
    none: "No trial of it is in what we have read.",
    more: (count: number) => (count === 1 ? "1 more count of this trial" : `${count} more counts of this trial`),
    others: (count: number) => (count === 1 ? "1 other trial" : `${count} other trials`),
    found: "What the trial was found to show",
  },
  weeks: {
    lead: "Weeks from the first dose, as the texts name them. It is no promise.",
    region: (drug: string, region: string) => `${drug}, by the ${region} texts`,
  },
  before: { lead: "Tests and checks that the labels ask for.", none: "none that we have read" },
  unknown: {
    noFigures: (drugs: string) => `No trial figure in this illness is in what we have read for: ${drugs}.`,
    unseen: (trials: string) =>
      `These trials are known, and nobody has seen their figures in a source. So they are not shown: ${trials}.`,
    noTime: (drugs: string) => `How soon it helps in this illness is not in what we have read for: ${drugs}.`,
    always: "Who will be helped, and who will not, no trial can tell of one person.",
    beside:
      "Which of these medicines helps more people, only a trial of both can tell. We compare them only where such a trial was read.",
  },
  more: {
    compare: "Is it right for me?",
    compareText: "Answer a few questions, and see each medicine beside the others.",
    medicines: "All medicines",
    articles: "Articles",
  },
};
