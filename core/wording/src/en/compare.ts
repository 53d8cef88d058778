import type { CompareWords } from "../compare/compare-words.ts";
import type { Audience } from "../report-type.ts";
import { capital, list } from "./sentence.ts";
import { region as regionName } from "./words.ts";

const WEEK = 7;

/** Whole weeks where they are whole, as labels count. */
function time(days: number): string {
  const count = days % WEEK === 0 ? days / WEEK : days;
  const unit = days % WEEK === 0 ? "week" : "day";
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}

const count = (many: number, one: string, more = `${one}s`) => `${many} ${many === 1 ? one : more}`;
const regions = (ids: readonly (keyof typeof regionName)[]) => list(ids.map((id) => regionName[id]));
const timesText = (times: readonly number[]) =>
  list(
    times.map((many) => (many === 1 ? "once" : many === 2 ? "twice" : `${many} times`)),
    "or",
  );

const clinician: CompareWords = {
  title: (condition, region) => `JAK inhibitors for ${condition}, side by side (${regionName[region]} documents)`,
  whatItIs:
    "No score and no winner: each line says what a label, or one trial, says of one drug. What is not known of this person is named.",
  takenNow: (drugs) => `Taken now: ${list(drugs)}, judged as it stands. Any other drug is judged as a start.`,
  byName: "Drugs stand in the order of their names.",
  sortedBy: {
    "fewest-tests":
      "Sorted by one property only: the fewest days with a dated test in twelve months. Tests without an interval are in no count.",
    "once-daily": "Sorted by one property only: whether the licensed dose can be taken once daily.",
    "by-mouth": "Sorted by one property only: drugs taken by mouth first.",
    "on-the-skin": "Sorted by one property only: drugs applied to the skin first.",
    "no-boxed-warning": "Sorted by one property only: labels without a boxed warning first.",
  },
  notSorted: {
    "across-trials": "Drugs are not sorted by it: figures of different trials cannot be ranked.",
    "words-of-labels": "Drugs are not sorted by it: labels word the same lack of data differently.",
    "no-such-box": "Nothing is sorted by it: only US labels have boxed warnings.",
  },
  askedFor: (question) => `Asked for, after licence and what speaks against: ${question}.`,
  unknownLast: (drugs) => `Not known, and so last: ${list(drugs)}.`,
  noneOfClass: ({ condition, region, neighbours }) =>
    neighbours.length === 0
      ? `None of the JAK inhibitors known here is licensed for ${condition} by a ${regionName[region]} document that was read.`
      : `No JAK1 inhibitor known here is licensed for ${condition} by a ${regionName[region]} document that was read. Licensed is ${list(neighbours)}, of the same family: that is the kinase which its label names, not JAK1.`,
  noDrug: (condition) => `No label read in any region names ${condition}.`,
  question: {
    licensed: "Licensed?",
    "must-not": "Speaks against it, or asks for caution",
    dose: "Highest dose for this person",
    tests: "To test before the start",
    taking: "How it is taken",
    speed: "How fast it works",
    response: "How many responded",
    effects: "Common effects",
    monitoring: "Monitoring in twelve months",
    reproduction: "Pregnancy, contraception, breast-feeding",
    "boxed-risks": "Boxed warning",
  },
  here: ({ here, region, elsewhere, condition }) => {
    const also = elsewhere.length === 0 ? "" : ` The ${regions(elsewhere)} documents name it.`;
    if (here === "licensed") return `Licensed for ${condition}.`;
    if (here === "other-conditions-only")
      return `Licensed in the ${regionName[region]}, but not for ${condition}.${also}`;
    if (here === "not-licensed") return `Not licensed in the ${regionName[region]}.${also}`;
    return `Its ${regionName[region]} licence was not read: nothing is said of it.${also}`;
  },
  taken: "Taken now.",
  licenceOpen: "Part of the licence, and not known:",
  neighbour: (kinases) => `Its label names ${list(kinases)} as what it blocks: the same family, and no JAK1 inhibitor.`,
  open: "Not known, and would speak against it:",
  nothingAgainst: "Nothing was found against it in what could be seen.",
  outside: "Outside the licence by age, weight or form.",
  secondOne: (drugs) =>
    `${list(drugs)} is taken now: labels advise against two JAK inhibitors together, so every other drug shows that rule.`,
  upTo: (doses, stage) => `${stage === "starting" ? "To start, at most" : "At most"} ${list(doses, "or")}.`,
  mayBeLower: "It may be lower:",
  oneOf: "Not settled between:",
  dependsOn: "That depends on what is not known:",
  noDose: "No document read names a dose in a form that is compared here.",
  tests: (all, found) => `${count(all, "test")} asked for; ${found} found and in date.`,
  testsOpen: "Open:",
  testsAgainst: "A result does not allow the start:",
  noTests: "No document read asks for a test before the start.",
  route: { "by-mouth": "By mouth.", "on-the-skin": "On the skin." },
  times: (times) => `${capital(timesText(times))} daily.`,
  timesNotKnown: "How often a day is not in the rules read.",
  notSaid: "The documents read say nothing on it.",
  countedIn: (trial) => `(${trial ?? "trial not named"})`,
  year: ({ days, tests, isTaken }) => {
    const from = isTaken ? "From now on" : "First year";
    if (days === 0) return `${from}: no test has a date.`;
    return `${from}: at least ${count(days, "day")} with tests, ${count(tests, "test")} in all:`;
  },
  byProtocol: "Dates by our protocol, the label names none:",
  withoutInterval: "Asked for without an interval, in no count:",
  overdue: (many) => `${count(many, "test")} overdue.`,
  noYear: "No document read asks for a test on treatment.",
  rule: {
    "seek-emergency-care": "emergency care",
    stop: "discontinue",
    hold: "interrupt",
    "do-not-start": "do not start",
    avoid: "avoid",
    "call-today": "contact today",
    "use-only-if-no-alternative": "only if no suitable alternative",
    "treat-first": "treat first",
    "reduce-dose": "lower dose",
    "change-dose": "other dose",
    "repeat-test": "repeat test",
    "order-test": "test",
    caution: "caution",
    "tell-team": "tell the team",
    counsel: "counsel",
    none: "no rule",
  },
  afterLastDose: (days) => `until ${time(days)} after the last dose`,
  noReproduction: "No rule of the documents read applies.",
  boxed: "Boxed warning; transcribed of it:",
  unboxed: "No boxed warning.",
  boxNotKnown: "Whether there is one was not seen.",
  noSuchBox: "Documents of this region have no boxed warnings.",
  headToHead: "Head to head",
  oneTrial: "One trial",
  people: (many) => `n = ${many}`,
  on: (treatment) => `on ${treatment}`,
  noComparator: "no comparator",
  noResponses: "No trial figure read for this condition.",
  noEffects: "No figure read for this condition.",
  leftOut: (many) => `${count(many, "figure")} left out: not seen in a source.`,
  alternative: (treatment, beside) =>
    `${treatment}: not of this class. It stands beside ${list(beside)}, and only there; nothing else of it is compared.`,
  crossTrial:
    "Figures of one trial are not comparable with another's: people, time points and counting differ. Only arms of the same trial may be read against each other.",
  trialDoses: "Doses are those of the trials: not each of them is licensed here.",
  notCompared: "Known by name only, and not compared:",
};

const patient: CompareWords = {
  title: (condition, region) =>
    `Medicines of the JAK family for ${condition}, side by side (${regionName[region]} labels)`,
  whatItIs:
    "There is no score and no winner here. Each line says what a label, or one study, says of one medicine. Your care team knows more about you than this page does.",
  takenNow: (drugs) =>
    `Your record shows that you take ${list(drugs)} now. It is looked at as it stands. The others are looked at as a first start.`,
  byName: "The medicines stand in order of their names. The order is no ranking.",
  sortedBy: {
    "fewest-tests":
      "They are sorted by one thing only: the fewest days with a test that has a date. The order is no ranking.",
    "once-daily": "They are sorted by one thing only: whether once a day is enough. The order is no ranking.",
    "by-mouth": "They are sorted by one thing only: what you swallow comes first. The order is no ranking.",
    "on-the-skin": "They are sorted by one thing only: creams come first. The order is no ranking.",
    "no-boxed-warning":
      "They are sorted by one thing only: labels without a boxed warning come first. The order is no ranking.",
  },
  notSorted: {
    "across-trials":
      "The medicines are not sorted by it. Each was tested in other people and in other ways, so the numbers cannot be ranked.",
    "words-of-labels":
      "The medicines are not sorted by it. Labels use other words for the same thing: that too little is known.",
    "no-such-box": "Nothing is sorted by it. Only US labels have boxed warnings.",
  },
  askedFor: (question) => `What you asked for comes third, after the licence and what speaks against it: ${question}`,
  unknownLast: (drugs) => `Not known, and so last: ${list(drugs)}.`,
  noneOfClass: ({ condition, region, neighbours }) =>
    neighbours.length === 0
      ? `In the ${regionName[region]}, no label that we read lists a JAK medicine for ${condition}.`
      : `In the ${regionName[region]}, no label that we read lists a medicine that blocks JAK1 for ${condition}. There is ${list(neighbours)}. It is from the same family, but its label says that it blocks something else.`,
  noDrug: (condition) => `No label that we read lists a JAK medicine for ${condition}.`,
  question: {
    licensed: "Is it licensed for this?",
    "must-not": "What speaks against it for you?",
    dose: "What is the highest dose for you?",
    tests: "What is tested first?",
    taking: "How is it taken?",
    speed: "How soon may it help?",
    response: "How many people did it help?",
    effects: "What side effects are common?",
    monitoring: "How many test days in a year?",
    reproduction: "What about pregnancy and breast-feeding?",
    "boxed-risks": "Does the label have a boxed warning?",
  },
  here: ({ here, region, elsewhere, condition }) => {
    const also = elsewhere.length === 0 ? "" : ` The ${regions(elsewhere)} labels do list it.`;
    if (here === "licensed") return `The ${regionName[region]} label lists it for ${condition}.`;
    if (here === "other-conditions-only")
      return `The ${regionName[region]} label is for other illnesses, not for ${condition}.${also}`;
    if (here === "not-licensed") return `It has no licence in the ${regionName[region]}.${also}`;
    return `We have not read its ${regionName[region]} licence, so we say nothing about it.${also}`;
  },
  taken: "You take it now.",
  licenceOpen: "The label asks for this too, and we do not know it:",
  neighbour: (kinases) => `Its label says that it blocks ${list(kinases)}: the same family, but not JAK1.`,
  open: "We do not know this yet, and it could speak against it:",
  nothingAgainst: "We found nothing that speaks against it in what we could see.",
  outside: "Its label is not made for your age, weight or form.",
  secondOne: (drugs) =>
    `Labels advise against two of these medicines at one time. You take ${list(drugs)} now, so this shows up at each of the others.`,
  upTo: (doses, stage) =>
    `The highest dose in the label ${stage === "starting" ? "for a start" : "here"} is ${list(doses, "or")}.`,
  mayBeLower: "It could be lower:",
  oneOf: "It may be one of these:",
  dependsOn: "That depends on what we do not know:",
  noDose: "The rules that we read name no dose that we can compare.",
  tests: (all, found) =>
    `The label asks for ${count(all, "test or check", "tests or checks")}. We found ${found} in date.`,
  testsOpen: "Still open:",
  testsAgainst: "A result is not within the limit for a start:",
  noTests: "No label that we read asks for a test before the first dose.",
  route: { "by-mouth": "It is swallowed.", "on-the-skin": "It goes on the skin." },
  times: (times) => `It is taken ${timesText(times)} a day.`,
  timesNotKnown: "We did not find how often a day.",
  notSaid: "What we read does not say.",
  countedIn: (trial) => `(${trial ?? "study not named"})`,
  year: ({ days, isTaken }) => {
    const when = isTaken ? "in the next year" : "in the first year";
    return days === 0 ? `No test has a date ${when}.` : `Days with tests ${when}: at least ${days}. They look at:`;
  },
  byProtocol: "The label gives no dates for these, so our default plan does:",
  withoutInterval: "The label asks for these too, and does not say when:",
  overdue: (many) => `${count(many, "test")} may be late.`,
  noYear: "No label that we read asks for a test during treatment.",
  rule: {
    "seek-emergency-care": "this is an emergency",
    stop: "the label says it is ended",
    hold: "the label says it is paused",
    "do-not-start": "the label says it is not started",
    avoid: "the label advises against it",
    "call-today": "a call to your care team on the same day",
    "use-only-if-no-alternative": "the label keeps it for people with no other choice",
    "treat-first": "the label says this is treated first",
    "reduce-dose": "the label sets a lower dose",
    "change-dose": "the label sets another dose plan",
    "repeat-test": "the label asks for the test again",
    "order-test": "the label asks for a test",
    caution: "the label asks for extra care",
    "tell-team": "your care team should know",
    counsel: "the label has advice to talk over",
    none: "no rule",
  },
  afterLastDose: (days) => `up to ${time(days)} after the last dose`,
  noReproduction: "No rule that we read is about you.",
  boxed: "Yes. Of what it warns about we have:",
  unboxed: "The label has none.",
  boxNotKnown: "We did not see whether it has one.",
  noSuchBox: "Labels here have no boxed warnings. That does not mean less risk.",
  headToHead: "Two treatments in one study",
  oneTrial: "One study",
  people: (many) => `${many} people`,
  on: (treatment) => `on ${treatment}`,
  noComparator: "no other group to compare with",
  noResponses: "We have no numbers from a study for this illness.",
  noEffects: "We have no numbers for this illness.",
  leftOut: (many) => `${count(many, "number")} left out: nobody has seen the source.`,
  alternative: (treatment, beside) =>
    `${treatment} is not from this family. It was tested next to ${list(beside)}. We compare nothing else about it.`,
  crossTrial:
    "Each study had other people, other times and other ways to count. So a number from one study cannot be set against a number from another. Only groups in the same study can be compared.",
  trialDoses: "The doses are those of the studies. Not all of them are in the label here.",
  notCompared: "We know these by name only, and do not compare them:",
};

/** What a comparison says, to each reader. A patient reads what labels and studies say, never an order. */
export const compare: Readonly<Record<Audience, CompareWords>> = { clinician, patient };
