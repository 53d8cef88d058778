import type { DecisionClock, DoorAnswer, Expedited } from "@afterscript/engine/public/coverage.ts";
import { formatDay } from "@afterscript/kernel";
import { date } from "../../en/date.ts";
import { capital, list, sentences } from "../../en/sentence.ts";
import type { AppealDecision, AppealDoor } from "../appeal-report.ts";
import { periodText } from "../en/clock-words.ts";
import { deciderNames, doorNames, doorWhat, filerNames, speedNames } from "../en/names.ts";
import type { Printing } from "./appeal-report-of.ts";
import { citesOf } from "./print-cites.ts";
import { printClock } from "./print-clock.ts";
import { printNote } from "./print-notes.ts";

/** One step: what it is, who may ask, by when, how soon it is decided. */
export function printDoor(answer: DoorAnswer, printing: Printing): AppealDoor {
  const { door, clock, decisions, expedited, fitsReason, isNext } = answer;
  return {
    id: door.id,
    sort: door.sort,
    name: doorNames[door.sort],
    what: doorWhat[door.sort],
    level: door.level,
    mayFile: door.mayFile,
    mayFileText: `${capital(
      list(
        door.mayFile.map((filer) => filerNames[filer]),
        "or",
      ),
    )} can ask for this.`,
    clock: printClock(clock, printing),
    decisions: decisions.map((decision) => printDecision(decision, deciderNames[door.sort], printing)),
    ...(expedited && { expedited: printExpedited(expedited) }),
    fitsReason,
    ...(isNext && { isNext }),
    notes: door.facts.map((fact) => printNote(fact, printing)),
    cite: citesOf(door.cite, printing.coverage),
  };
}

function printDecision(decision: DecisionClock, decider: string, { coverage }: Printing): AppealDecision {
  const { time, by, isLate, isWithheld, isNotConfirmed } = decision;
  const isUsable = isWithheld !== true && isNotConfirmed !== true;
  return {
    speed: time.speed,
    ...(isUsable && { period: periodText(time.period) }),
    ...(by !== undefined && { by: formatDay(by.lastDay) }),
    ...(isLate && { isLate }),
    text: decisionText(decision, decider),
    cite: citesOf(time.cite, coverage),
  };
}

function decisionText({ time, by, isLate, isWithheld, isNotConfirmed }: DecisionClock, decider: string): string {
  const way = capital(speedNames[time.speed]);
  if (isWithheld) return `${way}: this rule was to be read again, so no time is given. Ask how long it may take.`;
  if (isNotConfirmed) return `${way}: not confirmed. Ask how long it may take.`;
  const after =
    time.starts === "statement-received" ? "once it has your prescriber's statement" : "once it has your request";
  return sentences([
    `${way}: ${decider} must decide within ${periodText(time.period)} ${after}.`,
    by !== undefined && `That is by ${date(formatDay(by.lastDay))}.`,
    isLate && "That day has passed. Call and ask where the decision is.",
  ]);
}

const GROUNDS = {
  "prescriber-says-serious-harm": "your prescriber says that waiting may do serious harm",
  "runs-out-before-decision": "your medicine would run out before the usual decision",
  "already-on-treatment": "you take it now",
} as const;

const ASKS = {
  "prescriber-says-serious-harm": "Does your prescriber say that waiting may do serious harm?",
  "days-left": "How many days of the medicine do you have left?",
  "on-treatment": "Do you take it now?",
} as const;

function printExpedited({
  answer,
  grounds,
  asks,
  isWithheld,
  isNotConfirmed,
}: Expedited): NonNullable<AppealDoor["expedited"]> {
  const text = {
    yes: `You can ask for the fast way, because ${list(grounds.map((ground) => GROUNDS[ground]))}.`,
    no: "From what you told, there is no ground for the fast way.",
    unknown:
      isWithheld || isNotConfirmed
        ? "There may be a fast way. We cannot confirm its rule today: ask the plan."
        : "There may be a fast way. Answer the questions to see.",
  }[answer];
  return { answer, text, asks: asks.map((one) => ASKS[one]) };
}
