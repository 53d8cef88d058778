/** What the rooms of questions share. */
export const asked = {
  emergency: {
    title: "Get help at once for any of these",
    elsewhere: "Anywhere else: call the emergency number of the country you are in.",
    number: (number: string, region: string) => `${number}, ${region}:`,
  },
  choose: { what: "No answer is chosen yet.", mend: "Choose one, or “I don't know”." },
  numberMissing: { what: "The number is missing.", mend: "Write a number, or choose “I don't know”." },
  reading: "Reading the documents for this …",
  notRead: {
    what: "This question could not be read.",
    mend: "Go back and ask it in other words, or ask your pharmacist or care team.",
  },
  ifWorse: "If it gets worse, or one of the signs at the top comes, call the emergency number.",
  callAllTheSame: "If you feel very ill, do not wait for this page. Call.",
  why: "Why, and where it stands",
  moreReasons: (count: number) => `${count} more that ${count === 1 ? "counts" : "count"} here`,
  also: "Something else in your record cannot wait",
  open: "What we do not know yet",
  elsewhere: "What documents of other regions say",
  readFor: {
    title: "Who this is read for",
    lead: "Told here, it changes the answer. It is not stored.",
    region: "Where do you live?",
    regionNotTold: (region: string) => `Not told. Read by documents of: ${region}`,
    drug: "Which medicine of this family do you take?",
    drugNotTold: "Not told",
  },
  keep: {
    title: "Keep it for my visit",
    notKept: "Nothing of what you told here is stored. You can keep it as a question:",
    kept: "It is on this device now, with the questions for your visit.",
    button: "Keep this question",
    toVisit: "My visit page",
  },
};
