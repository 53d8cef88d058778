import { type Day, type EvidenceRef, formatDay } from "@afterscript/kernel";
import { date } from "../../../en/date.ts";
import { answer, name } from "../../../en/names.ts";
import { capital } from "../../../en/sentence.ts";
import { toldFactName } from "../told-facts.ts";

/** The person's own letter: plain words, and only what the person or the record says. */
export const ownSays = {
  denied: (drug: string) => `You said no to ${name(drug, "patient")}.`,
  dated: (day: Day) => `Your letter is dated ${date(formatDay(day))}.`,
  condition: (condition: string) => `My prescriber chose it for my ${name(condition, "patient")}.`,
  runsOut: (daysLeft: number) => `I have ${daysLeft} ${daysLeft === 1 ? "day" : "days"} of my medicine left.`,
  onTreatment: "I take this medicine now.",
  /** Said by the person: a fact that no record holds. */
  told: ({ fact, value, date: on }: EvidenceRef) => {
    const when = on === undefined ? "" : ` (${date(on)})`;
    const what = toldFactName(fact).replaceAll(" for you", " for me").replaceAll("you have", "I have");
    if (value === "yes") return `I can say this is so: ${what}${when}.`;
    if (value === "no") return `I can say this is not so: ${what}${when}.`;
    return `${capital(what)}: ${answer(String(value))}${when}.`;
  },
  youWrote: (words: string) => `You wrote: “${words}”`,
} as const;

export const ownAsks = {
  ownWords: {
    text: "What the illness does to my days: to be filled in",
    ask: "Write in your own words what the illness does to your days: sleep, work, school, home.",
  },
} as const;
