import type { Period } from "@afterscript/engine/public/coverage.ts";
import { date } from "../../../en/date.ts";
import { name } from "../../../en/names.ts";
import { capital } from "../../../en/sentence.ts";
import { periodText } from "../clock-words.ts";
import { doseInWords } from "./dose-in-words.ts";

/** What the packet states, as sentences of the prescriber's papers. Every figure in them is handed in. */
export const says = {
  day: (today: string) => `Date: ${date(today)}`,
  medicine: (drug: string) => `Medicine: ${name(drug, "clinician")}`,
  dose: (dose: string) => `Dose: ${doseInWords(dose)}`,
  condition: (condition: string) => `For: ${name(condition, "clinician")}`,
  step: (step: string) => `What this is: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
  denialDated: (day: string) => `Denial letter dated ${date(day)}`,
  denialReceived: (day: string) => `Denial letter received on ${date(day)}`,
  lastDayOfLetter: (day: string) => `Last day to file that the letter names: ${date(day)}`,
  lastDayByRule: ({ step, from, starts, presumed, period, lastDay }: RuleOfTime) =>
    `${step}, last day to file by the rule: ${date(lastDay)} (${date(from)}, ${STARTS[starts]},${
      presumed === undefined ? "" : ` and ${periodText(presumed)} for the letter to arrive,`
    } and ${periodText(period)})`,
  decisionTime: (step: string, speed: "standard" | "expedited", period: string) =>
    `${step}, time for the ${speed} decision by the rule: ${period}`,
  seriousHarm:
    "In my judgement as the prescriber, waiting for the standard decision may seriously harm this patient's health.",
  runsOut: (daysLeft: number | undefined) =>
    daysLeft === undefined
      ? "The patient's supply of the medicine ends before the standard decision is due."
      : `The patient's supply of the medicine ends in ${daysLeft} ${daysLeft === 1 ? "day" : "days"}, before the standard decision is due.`,
  onTreatment: "The patient is on a course of treatment with this medicine now.",
  approveFor: (duration: string) => `I ask for an approval for ${duration}.`,
  age: (years: number) => `The patient is ${years} years old.`,
  knownSince: (condition: string, day: string) =>
    `${capital(name(condition, "clinician"))} is known since ${date(day)}.`,
  planWrote: (words: string) => `The plan wrote: “${words}”`,
  reasonGiven: (reason: string) => `The plan's reason: ${reason}.`,
  patientSays: (words: string) => `In the patient's own words: “${words}”`,
} as const;

export type RuleOfTime = {
  readonly step: string;
  readonly from: string;
  readonly starts: keyof typeof STARTS;
  readonly presumed: Period | undefined;
  readonly period: Period;
  readonly lastDay: string;
};

const STARTS = {
  "denial.dated": "the date on the letter",
  "denial.received": "the day the letter was received",
  steps: "the day of the decision before",
} as const;

/** What has to be filled in: the words that stand in its place, and whom to ask for what. */
export const asks = {
  dose: { text: "Dose: to be filled in", ask: "Ask the clinic for the dose that was prescribed." },
  condition: {
    text: "Diagnosis: to be filled in",
    ask: "Ask the clinic which diagnosis the medicine was prescribed for.",
  },
  denialDated: { text: "Date of the denial letter: to be filled in", ask: "Copy the date from the denial letter." },
  denialReceived: {
    text: "Day the denial letter was received: to be filled in",
    ask: "Write the day on which the denial letter came.",
  },
  lastDay: {
    text: "Last day to file: to be filled in",
    ask: "Read the last day off the denial letter, or call the plan and ask for it.",
  },
  quote: (reason: string) => ({
    text: `The plan's own words for this reason (${reason}): to be filled in`,
    ask: "Copy the plan's reason from the denial letter, word for word.",
  }),
  anyQuote: {
    text: "The plan's reason, word for word: to be filled in",
    ask: "Copy the plan's reason from the denial letter, word for word.",
  },
  reasonAnswer: (reason: string) => ({
    text: `Answer to this reason (${reason}): for the prescriber to write`,
    ask: "Ask the prescriber to answer this reason in a sentence or two.",
  }),
  wantedFirst: {
    text: "Medicines that the plan wants first: to be filled in",
    ask: "Copy from the denial letter which medicines the plan wants first.",
  },
  wanted: (substance: string) => ({
    text: `Why ${name(substance, "clinician")} does not suit this patient: for the prescriber to write`,
    ask: `Ask the prescriber whether ${name(substance, "clinician")} was tried, and why it does not suit.`,
  }),
  born: { text: "Age: to be filled in", ask: "Write the day of birth." },
  delay: {
    text: "What waiting would mean for the patient's health: for the prescriber to write",
    ask: "Ask the prescriber what a delay would mean. It cannot be read off a record.",
  },
} as const;
