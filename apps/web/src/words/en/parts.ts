import { type Audience, messagesOf } from "@afterscript/wording";

/** "1 test", "3 tests". */
const counted = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

/** Strings of the shared parts. */
export const parts = {
  print: "Print",
  json: "JSON",
  nextStep: "p.s.",
  urgency: {
    unknown: "Not known",
    clear: "Read on this day",
    "not-applicable": "Not for this person",
  },
  source: {
    summary: "Source",
    none: "No document stands behind this line.",
    edition: (day: string, section: string) => `Edition ${day}, section ${section}, `,
    newerKnown: (what: string) => `A newer edition is known and was not read: ${what}.`,
    label: (region: string, drug: string) => `${region} label of ${drug}`,
    noteEdition: (day: string, section: string, seen: string) => `, edition ${day}, section ${section}, ${seen}.`,
  },
  finding: {
    missing: (tests: string) => `Not found in this record: ${tests}.`,
    rules: (count: number) => counted(count, "rule"),
  },
  answer: {
    questions: "Questions for your team",
    notSeen: "What we could not see",
    allJudged: "Every rule of this drug could be judged from this record.",
    notJudged: (count: number, audience: Audience) =>
      `${counted(count, "rule")} of this drug could not be judged from this record. They stand under “${messagesOf().group[audience]["not-known"]}” below, each with how to find out.`,
  },
  headline: {
    missing: (tests: number) => `${counted(tests, "test")} not found in this record`,
    missingFirst: (tests: number) => `Before the first dose: ${counted(tests, "test")} not found in this record`,
    next: {
      clinician: "Look for these results elsewhere, or order the tests. Not found here is not the same as not done.",
      patient: "Ask your team which of these tests were done, and when. Not found here is not the same as not done.",
    },
  },
  headStrip: {
    age: (years: number) => `${years} years`,
    noAge: "age not known",
    noCondition: "condition not known",
    noDose: "dose not known",
    since: (day: string) => ` since ${day}`,
  },
  flip: {
    dated: (day: string) => `dated ${day}`,
    otherwise: "the source says something else",
    sentence: (fact: string, value: string, then: string) => `If ${fact} were ${value}: ${then}.`,
    sentenceOfPart: (fact: string, value: string, then: string, part: string) =>
      `If ${fact} were ${value}: ${then} (the part about ${part}).`,
  },
  why: {
    summary: "Why",
    caption: "What was read for this, and what was not",
    rulerCaption: (title: string) => `The ruler as a table: ${title}`,
    confirm: "The source was not read in full here: confirm it on the current label.",
  },
  change: {
    summary: "What would change this",
    nearest: "The nearest value at which the answer changes. It is no advice to aim for it.",
    unknown: "What is not known could change it:",
    nothing: "This does not rest on a number or a date that could move.",
    elsewhere: "Another region answers differently",
    atMost: (dose: string) => `, at most ${dose}`,
  },
  problems: {
    none: "Every entry of the record was understood.",
    noJakInhibitor: "The record shows no current JAK inhibitor. The form below can ask about one.",
  },
  before: {
    title: "Before the first dose",
    titleOf: (drug: string) => `Before the first dose of ${drug}`,
    first: "What comes first",
  },
  calendar: {
    title: "The next twelve months",
    asIfStarted: (day: string) => `Counted as if the first dose were on ${day}. `,
    windows: (protocol: string) => `Later dates are counted as if each test were done on time. Windows: ${protocol}.`,
    overdue: "Overdue",
  },
  sample: (day: string) => `Sample · day fixed at ${day}`,
  readMore: { article: "Article", link: "Read more" },
  compared: { nothing: "Nothing on this." },
  fact: { missing: "not in this knowledge", and: " and ", again: ", again from " },
  ruler: {
    you: (label: string) => `You ${label}`,
    unknown: "Not known",
    usual: (range: string) => `The lab's usual range: ${range}. It is not the drug's limit.`,
    range: (low: string, high: string) => `${low} to ${high}`,
    rows: { you: "You", source: "Source", usual: "The lab's usual range", onTheLine: "on the line" },
    notFound: "not found in this record",
    notKnown: "not known from this record",
    notPlaced: (value: string) => `${value}, not placed`,
    aRange: (value: string) => `${value}, a range`,
    tests: "Tests",
    found: "found",
    askedFor: "asked for",
    due: {
      upcoming: (day: string) => `upcoming, by ${day}`,
      due: (day: string) => `due, by ${day}`,
      overdue: (day: string) => `overdue, by ${day}`,
      done: (day: string) => `done, by ${day}`,
    },
    uses: "Uses on the label",
    use: "What it is for",
    notOnLabel: "not on this label",
    readBy: (day: string) => `What was read by ${day}`,
  },
  end: {
    atOrAbove: (value: string) => `at or above ${value}`,
    above: (value: string) => `above ${value}`,
    atOrBelow: (value: string) => `at or below ${value}`,
    below: (value: string) => `below ${value}`,
    to: (low: string, high: string) => `${low} to ${high}`,
    toBelow: (low: string, high: string) => `${low} to below ${high}`,
  },
  dataCare: {
    here: "Saved on this device only",
    nothing: "Nothing is kept yet",
    never: "no copy saved yet",
    copied: (days: number) => (days < 1 ? "last copy today" : `last copy ${counted(days, "day")} ago`),
    link: "Your data",
  },
  dayStamp: {
    record: (day: string) => `Read as of ${day}`,
    documents: (day: string) => `Documents read by ${day}`,
    knowledge: (version: string) => `knowledge ${version}`,
  },
  region: {
    label: "Region",
    missing: (region: string) => `${region}: not read here`,
  },
  question: {
    doNotKnow: "I don't know",
    why: "Why this is asked",
    back: "Back",
    next: "Next",
    progress: (position: number, of: number) => `Question ${position} of ${of}`,
  },
  care: {
    tier: { emergency: "Get help now", urgent: "Call today", "non-urgent": "Not urgent" },
    call: (number: string) => `Call ${number}`,
    urgentLine: (number: string) => `Urgent advice: ${number}`,
    phone: "What to say on the phone",
    notTold: "Not told yet, so the worst is taken",
  },
  weeks: {
    title: (drug: string) => `${drug}: weeks since the start`,
    week: (week: number) => `week ${week}`,
    further: (week: number) => `week ${week}, further on`,
    since: (day: string) => `since ${day}`,
    startNotKnown: "the day of the start",
    table: "The same as a table",
  },
  deadlines: {
    today: "Today",
    todayIs: (day: string) => `Today, ${day}`,
    overdue: (day: string) => `overdue since ${day}`,
    on: (day: string) => `on ${day}`,
    between: (from: string, by: string) => `${from} to ${by}`,
  },
  timeline: {
    noDay: "Day not known",
    done: "done",
    planned: "planned",
    missed: "its day is past, not found",
    unknown: "not known",
  },
  counts: {
    ownDose: "your dose",
    comparator: "to compare",
    caption: (people: string, count: number | undefined, span: string | undefined) =>
      [people, count === undefined ? undefined : `${count.toLocaleString("en-US")} people`, span]
        .filter((part) => part !== undefined)
        .join(", ")
        .concat("."),
    table: "The same as a table",
    counted: (count: number) => `${count} counted`,
    watched: (people: number) => `${people.toLocaleString("en-US")} people watched`,
    interval: (low: number, high: number) => `the true number may be ${low} to ${high}`,
    source: "Source: ",
    noPage: "no page of it is known",
    checked: (day: string) => `checked ${day}`,
    drawn: {
      counted: (filled: number, of: number) => `${filled} of ${of} dots are filled.`,
      "fewer-than": (filled: number, of: number) => `At most ${filled} of ${of} dots, drawn hollow.`,
      "fewer-than-one": (_filled: number, of: number) => `Fewer than one of ${of}: one dot is drawn hollow.`,
      "none-counted": (_filled: number, of: number) => `None of ${of} dots is filled: none was counted.`,
      "more-than-all": (_filled: number, of: number) => `All ${of} dots are filled: some people had it more than once.`,
    },
  },
  claim: {
    verdict: { true: "True", "true-only-if": "True only if", "not-so": "Not so", "not-known": "Not known" },
  },
  compare: {
    columns: "Go to a medicine",
    outside: "Outside this family",
    notCompared: "Not compared here.",
    taken: "you take it now",
    nothing: "Nothing was read on this.",
    moreStudies: (count: number) => counted(count, "more study", "more studies"),
    items: (count: number) => counted(count, "thing"),
    moreTexts: (count: number) => `${count} more`,
    why: "Why, and source",
  },
  visit: {
    beyond: (count: number) => counted(count, "more question"),
    own: "My own questions",
  },
  dayFields: {
    day: "Day",
    month: "Month",
    year: "Year",
    open: "–",
    fault: {
      none: {
        what: "This is no day of the calendar.",
        mend: "Write the year with four digits, and a day that the month has.",
      },
      yearMissing: { what: "The year is missing.", mend: "Write it with four digits." },
      monthMissing: { what: "The month is missing.", mend: "Choose it, or leave out the day too." },
      ahead: (latest: string) => ({ what: "This day is still to come.", mend: `Write a day up to ${latest}.` }),
      past: (earliest: string) => ({ what: "This day has passed.", mend: `Write a day from ${earliest} on.` }),
    },
  },
  form: {
    IR: "plain tablet",
    XR: "slow-release tablet",
    LQ: "liquid",
    cream: "cream",
    ointment: "ointment",
  },
};
