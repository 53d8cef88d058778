import { formatDay } from "@afterscript/kernel";
import { date } from "../../en/date.ts";
import { capital, sentences } from "../../en/sentence.ts";
import { daysLeftText } from "../en/clock-words.ts";
import { doorNames } from "../en/names.ts";
import type { Printing } from "./appeal-report-of.ts";

const UNKNOWN_PLAN =
  "Read your letter today. Call the number on your card and ask: is this plan insured or self-funded, and what is my last day to appeal?";
const UNKNOWN_PAYER =
  "Read your letter today, and ask whoever sent it: who pays for this medicine, and what is my last day to answer?";
const FAST = "Ask for the fast decision today.";
const WITHOUT_COVER =
  "Without a plan there is nothing to appeal. Look at the help from makers below, and ask your clinic about ways to get cover.";
const READ_TODAY = "Read your letter today, and call whoever sent it: what is my last day to answer?";

/** The first sentence is the answer: what to do next, and by when. */
export function headlineOf({ answer, region }: Printing): string {
  const { plan, doors, nearest } = answer;
  const letter =
    nearest?.of === "letter"
      ? `Your letter names ${date(formatDay(nearest.lastDay))}: ${daysLeftText(nearest.daysLeft)}.`
      : undefined;
  if (plan === undefined)
    return sentences([
      letter,
      "No day can be counted until you know what sort of plan this is.",
      region === "us" ? UNKNOWN_PLAN : UNKNOWN_PAYER,
    ]);
  if (isWithoutCover(plan)) return WITHOUT_COVER;
  const next = doors.find(({ isNext }) => isNext);
  if (next === undefined) {
    if (doors.length === 0) return sentences([letter, "We have not read the rules of this sort of plan.", READ_TODAY]);
    if (doors.some(({ clock }) => clock.state === "done")) return "It is sent. Now it has to be decided.";
    return sentences([passedText(answer), letter, stillOpenText(answer)]);
  }
  const { lastDay, daysLeft } = next.clock;
  const step = lowered(doorNames[next.door.sort]);
  if (lastDay !== undefined && daysLeft !== undefined) {
    if (next.clock.isAtMost && next.clock.governs === "computed")
      return sentences([
        next.expedited?.answer === "yes" && FAST,
        `Next: ${step}.`,
        `The law gives until ${date(formatDay(lastDay))} at the most: your letter may name an earlier day.`,
        READ_TODAY,
      ]);
    const isEarlier = nearest !== undefined && nearest.lastDay < lastDay;
    return sentences([
      next.expedited?.answer === "yes" && FAST,
      isEarlier && (letter ?? nearestText(answer)),
      `Next: ${step}, by ${date(formatDay(lastDay))}: ${daysLeftText(daysLeft)}.`,
    ]);
  }
  const running = letter ?? nearestText(answer);
  return sentences([
    next.expedited?.answer === "yes" && FAST,
    running ?? passedText(answer),
    `Next: ${step}.`,
    running === undefined && READ_TODAY,
  ]);
}

/** Nobody said no: there is no letter to answer. */
export function isWithoutCover({ id }: NonNullable<Printing["answer"]["plan"]>): boolean {
  return id === "uninsured";
}

/** The day that is over, of the step it belonged to: said, not left to be found. */
function passedText({ doors, letter }: Printing["answer"]): string | undefined {
  const passed = doors.filter(({ clock }) => clock.state === "passed" && clock.lastDay !== undefined);
  const last = passed.sort((a, b) => (b.clock.lastDay ?? 0) - (a.clock.lastDay ?? 0))[0];
  if (last?.clock.lastDay !== undefined)
    return `The last day for this step was ${date(formatDay(last.clock.lastDay))}, ${daysLeftText(last.clock.daysLeft ?? 0)}: ${lowered(doorNames[last.door.sort])}.`;
  if (letter !== undefined && letter.daysLeft < 0)
    return `Your letter's own last day was ${date(formatDay(letter.lastDay))}, ${daysLeftText(letter.daysLeft)}.`;
  return undefined;
}

function stillOpenText({ doors }: Printing["answer"]): string {
  return doors.some(({ clock }) => clock.state === "no-limit-read")
    ? "Some ways have no last day that we found: they are in the list. Call today and ask what is still open."
    : "Call today and ask what is still open, and whether a late answer is taken.";
}

/** The last day of another step than the next one: it runs meanwhile. */
function nearestText({ nearest, doors, bridges }: Printing["answer"]): string | undefined {
  if (nearest === undefined) return undefined;
  const door = doors.find(({ door: { id } }) => id === nearest.of);
  const bridge = bridges.find(({ assistance: { id } }) => nearest.of === id || nearest.of.startsWith(`${id}.`));
  const step = door === undefined ? bridge?.assistance.programme : lowered(doorNames[door.door.sort]);
  if (step === undefined) return undefined;
  return `Your last day is ${date(formatDay(nearest.lastDay))}, for this step: ${step}. ${capital(daysLeftText(nearest.daysLeft))}.`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
