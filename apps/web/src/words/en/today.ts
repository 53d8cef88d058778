/** "1 test", "3 tests". */
const counted = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

/** The companion's first screen. */
export const today = {
  title: "Today · Companion · Afterscript",
  heading: "Today",
  lead: "What is due, what is open, and what comes next, from what you keep on this device.",
  empty: {
    title: "Nothing is kept here yet",
    text: "Tell this page which medicine you were given. It then shows what comes before the first tablet, which tests come when, and what a result means.",
    start: "Start with your medicine",
  },
  noTherapy: {
    title: "No medicine of this family is on your list",
    text: "What you keep here names no JAK medicine that can be judged. Tell this page which one you were given.",
  },
  regionNotTold: (region: string) => `Read by the ${region} documents: you have not said where you live`,
  tellRegion: "Say where you live",
  change: "My medicines",
  doseNotKnown: "dose not known",
  conditionNotKnown: "what it is for is not known",
  startNotKnown: "first dose: day not known",
  firstDoseOn: (day: string) => `first dose ${day}`,
  since: (stands: string, day: string) => `${stands} since ${day}`,
  next: "Next",
  doing: {
    result: "Add a result",
    before: "Go through the list",
    start: "Fill this in",
    medicines: "Look at my medicines",
    visit: "Put it on the page for my visit",
  },
  firstDose: {
    tag: "Not known",
    title: (drug: string, day: string) => `You planned the first dose of ${drug} for ${day}. Did you take it?`,
    step: "Until you say so, it is read as not started.",
    action: "Say what happened",
  },
  beforeFirst: {
    title: (open: number, of: number, drug: string) =>
      `Before the first dose of ${drug}: ${open} of ${of} tests or checks are still open`,
    step: "Look at each one, and add the results that you have.",
  },
  due: {
    tag: { overdue: "Overdue", due: "Due now", upcoming: "Coming" },
    tests: (count: number) => counted(count, "test or check", "tests or checks"),
    review: "A look at whether it helps",
    title: {
      overdue: (what: string, _from: string, by: string) => `${what}: due by ${by}, not found here`,
      due: (what: string, from: string, by: string) =>
        from === by ? `${what}: due ${by}` : `${what}: due from ${from} to ${by}`,
      upcoming: (what: string, from: string, by: string) =>
        from === by ? `${what}: on ${by}` : `${what}: from ${from} to ${by}`,
    },
    step: "Add the results if you have them. If not, ask your team this week whether they were done, and when to come.",
    stepReview: "Ask your team when they look at it with you.",
    ahead: "Nothing is due before that in what we could see.",
    whose: (sources: string) => `Who plans it this way: ${sources}.`,
  },
  authority: {
    label: "the label",
    guideline: "the guideline",
    protocol: "our default plan, as the label names no day",
    study: "a report of studies",
  },
  nothingDated: {
    tag: "No date",
    title: "No test or check has a date",
    step: "Ask your team when they want to see you and your next results.",
  },
  doors: {
    label: "What would you like to do",
    result: "Add a result",
    feel: "I feel unwell",
    question: "A question",
    visit: "Visit page",
  },
  ahead: "The coming weeks",
  weeks: (count: number) => `Today and ${count} weeks on`,
  asIfToday: (day: string) => `Counted as if the first dose were on ${day}.`,
  noDates: "No test or check has a date.",
  nextDate: (what: string, day: string) => `The next date: ${what}, from ${day}.`,
  undated: (count: number) => `${counted(count, "test or check", "tests or checks")} without a date`,
  calendar: "The coming twelve months",
  before: "Before the first dose",
  planned: {
    tests: (count: number) => counted(count, "test or check", "tests or checks"),
    review: "Does it help?",
  },
  also: "Also now",
  open: (count: number) => (count === 0 ? "Open questions: none in what we could see" : `Open questions: ${count}`),
  notJudged: "Nothing else could be judged",
  notJudgedNote:
    "No document of your region was read for this medicine. Tests, limits and warnings are not known here.",
  openNote: "What could not be judged from what you keep here. Not found is not the same as fine.",
  moreOpen: (count: number) => `${count} more`,
  calm: "What was read",
  counted: (what: string, count: number) => `${what}: ${count}`,
  problems: (count: number) => `${counted(count, "entry", "entries")} that could not be used in full`,
};
