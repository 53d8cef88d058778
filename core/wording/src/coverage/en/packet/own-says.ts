import { type Day, formatDay } from "@afterscript/kernel";
import { date } from "../../../en/date.ts";
import { name } from "../../../en/names.ts";

/** The person's own letter: plain words, and only what the person or the record says. */
export const ownSays = {
  denied: (drug: string) => `You said no to ${name(drug, "patient")}.`,
  dated: (day: Day) => `Your letter is dated ${date(formatDay(day))}.`,
  condition: (condition: string) => `My prescriber chose it for my ${name(condition, "patient")}.`,
  runsOut: (daysLeft: number) => `I have ${daysLeft} ${daysLeft === 1 ? "day" : "days"} of my medicine left.`,
  onTreatment: "I take this medicine now.",
  youWrote: (words: string) => `You wrote: “${words}”`,
} as const;

export const ownAsks = {
  ownWords: {
    text: "What the illness does to my days: to be filled in",
    ask: "Write in your own words what the illness does to your days: sleep, work, school, home.",
  },
} as const;
