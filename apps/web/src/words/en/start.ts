/** The questions that set up the companion. */
export const start = {
  title: "Start · Companion · Afterscript",
  heading: "Tell it what you were given",
  lead: "Five short questions. What you answer stays on this device.",
  save: "Save and go on",
  again: {
    title: (drug: string) => `You have told this page about ${drug} already`,
    text: "Going through the questions again changes that entry. It does not add a second one. A new dose, a pause, a stop or a change of medicine:",
    link: "My medicines",
  },
  region: {
    question: "Where do you live?",
    hint: "Choose where your medicine was prescribed.",
    why: "Each region has its own official document for a medicine. The doses, tests and warnings differ. Every answer here names the document that it comes from.",
    name: { us: "United States", eu: "European Union", uk: "United Kingdom" },
    note: {
      us: "Documents of the FDA",
      eu: "Documents of the EMA. Also Norway, Iceland and Liechtenstein",
      uk: "Documents of the MHRA",
    },
    unknown:
      "Until you choose, the United States documents are read, and each page says so. If you live elsewhere, your own country's document may differ: ask your pharmacist which one it follows.",
  },
  drug: {
    question: "Which medicine were you given?",
    hint: "The name on the box stands first. The name of what is in it stands below.",
    why: "The rules are different for each of these medicines.",
    notHere: "no document of your region was read",
    other:
      "Only medicines of this one class are judged here. Other medicines that you take come later, under “Medicines”.",
    unknown: "The name stands in one of these places:",
    places: [
      "on the box, or on the pharmacy label",
      "on the paper or the message with your prescription",
      "in the app or the letter of your clinic",
      "your pharmacist can read it to you on the phone",
    ],
  },
  condition: {
    question: "What is it for?",
    hint: "What it is approved for where you live comes first.",
    why: "Doses, tests and approval depend on what the medicine is for.",
    notLicensed: "not approved for this where you live",
    other: "Something else",
    words: "What is it for, in your words",
    wordsHint: "It is kept as you write it. The rules here may not know it.",
  },
  dose: {
    question: "How much do you take?",
    hint: "It stands on the pharmacy label.",
    why: "The highest dose allowed depends on age, kidneys, liver and other medicines. Test dates are counted from the first dose.",
    other: "Another amount",
    words: "The amount, as on the label",
    wordsHint: "Number, unit, how often. Such as: 15 mg once daily",
    notRead:
      "This is kept as you write it, but the rules cannot use it. They read a number, a unit and how often: 15 mg once daily.",
    first: "Have you taken the first dose?",
    firstAnswer: { since: "Yes", planned: "Not yet" },
    sinceUnknown:
      "Then it is read as taken, and the day of the first dose as not known. Tests that count from that day cannot be dated yet.",
    day: { since: "Day of the first dose", planned: "Planned for" },
    dayHint: {
      since: "The month and year, or the year alone, also help.",
      planned: "Leave it open if there is no day yet.",
    },
  },
  person: {
    question: "A little about you",
    hint: "Both may be left open.",
    why: "Some rules hold from a certain age on, or only under a certain age. Kidney values are worked out with age and sex. What is left open is shown as not known.",
    born: "When were you born?",
    bornHint: "The year alone helps too.",
    sex: "Sex",
    sexes: { untold: "Not told", female: "Female", male: "Male", other: "Other" },
  },
  fault: {
    region: { what: "No answer is chosen yet.", mend: "Choose one, or “I don't know”." },
    drug: {
      what: "No medicine is chosen yet.",
      mend: "Nothing can be read for you without its name. It stands on the box.",
    },
    condition: { what: "No answer is chosen yet.", mend: "Choose one, or “I don't know”." },
    dose: { what: "No amount is chosen yet.", mend: "Choose one, or “I don't know”." },
    first: { what: "The first dose is still open.", mend: "Choose yes, not yet, or “I don't know”." },
    since: { what: "The day is missing.", mend: "Write at least the year, or choose “I don't know”." },
    words: { what: "Nothing is written here yet.", mend: "Write it in your own words, or choose “I don't know”." },
  },
};
