import { formatDay } from "@afterscript/kernel";
import { date } from "../../en/date.ts";
import { capital, sentences } from "../../en/sentence.ts";
import { daysLeftText } from "../en/clock-words.ts";
import { doorNames } from "../en/names.ts";
import type { Printing } from "./appeal-report-of.ts";

const UNKNOWN_PLAN =
  "Read your letter today. Call the number on your card and ask: is this plan insured or self-funded, and what is my last day to appeal?";
const READ_TODAY = "Read your letter today, and call whoever sent it: what is my last day to answer?";

/** The first sentence is the answer: what to do next, and by when. */
export function headlineOf({ answer }: Printing): string {
  const { plan, doors, nearest } = answer;
  const letter =
    nearest?.of === "letter"
      ? `Your letter names ${date(formatDay(nearest.lastDay))}: ${daysLeftText(nearest.daysLeft)}.`
      : undefined;
  if (plan === undefined)
    return sentences([letter, "No day can be counted until you know what sort of plan this is.", UNKNOWN_PLAN]);
  const next = doors.find(({ isNext }) => isNext);
  if (next === undefined) {
    if (doors.length === 0) return sentences([letter, "We have not read the rules of this sort of plan.", READ_TODAY]);
    const isWaiting = doors.some(({ clock }) => clock.state === "done");
    return isWaiting
      ? "It is sent. Now the plan has to decide."
      : sentences([letter, "No step is open by what you told us.", READ_TODAY]);
  }
  const { lastDay, daysLeft } = next.clock;
  const step = lowered(doorNames[next.door.sort]);
  if (lastDay !== undefined && daysLeft !== undefined)
    return `Next: ${step}, by ${date(formatDay(lastDay))}: ${daysLeftText(daysLeft)}.`;
  return sentences([letter ?? nearestText(answer), `Next: ${step}.`, nearest === undefined && READ_TODAY]);
}

/** The last day of another step than the next one: it runs meanwhile. */
function nearestText({ nearest, doors }: Printing["answer"]): string | undefined {
  const door = doors.find(({ door: { id } }) => id === nearest?.of);
  if (nearest === undefined || door === undefined) return undefined;
  const step = lowered(doorNames[door.door.sort]);
  return `Your last day is ${date(formatDay(nearest.lastDay))}, for this step: ${step}. ${capital(daysLeftText(nearest.daysLeft))}.`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
