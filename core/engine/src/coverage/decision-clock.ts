import type { Day } from "@afterscript/kernel";
import type { DecisionClock } from "./answer.ts";
import type { Step } from "./case.ts";
import type { DecisionTime, Door } from "./knowledge.ts";
import { addPeriod, hasNoSuchDay } from "./last-day.ts";
import { type Judging, standingOn } from "./standing.ts";

/** By when a plan that has the request must have decided; nothing is counted from a day that nobody told. */
export function decisionsOf(door: Door, step: Step | undefined, judging: Judging): readonly DecisionClock[] {
  return door.decisions.map((time) => decisionOf(time, door, step, judging));
}

function decisionOf(time: DecisionTime, door: Door, step: Step | undefined, judging: Judging): DecisionClock {
  const standing = standingOn(time, judging);
  if (standing === "withheld") return { time, isWithheld: true };
  if (standing === "not-confirmed") return { time, isNotConfirmed: true };
  const from = step && isFor(time, step) ? startOf(time, door, step) : undefined;
  if (step === undefined || from === undefined) return { time };
  const { period } = time;
  const lastDay = addPeriod(from, period);
  const clipped = hasNoSuchDay(from, period) && { noSuchDay: "last-of-month" as const };
  const by = { starts: "request-received" as const, from, period, ...clipped, lastDay };
  return { time, by, ...(isLate(time, step, lastDay, judging.asOf) && { isLate: true as const }) };
}

/** Asked for the fast way: only its time counts. Not told how: the two times of a request before care may count. */
function isFor({ speed }: DecisionTime, step: Step): boolean {
  if (step.speed !== undefined) return step.speed === speed;
  return speed === "standard" || speed === "expedited";
}

/** Where sending counts as filing, the day of sending stands for an unknown receipt. */
function startOf({ starts }: DecisionTime, { fileWithin }: Door, step: Step): Day | undefined {
  if (starts === "statement-received") return step.statementReceived;
  return step.received ?? (fileWithin?.counts === "sent" ? step.sent : undefined);
}

/** Nobody is called late by the time of a fast way that nobody is known to have asked for. */
function isLate({ speed }: DecisionTime, step: Step, lastDay: Day, asOf: Day): boolean {
  if (step.speed === undefined && speed !== "standard") return false;
  if (step.decided !== undefined) return step.decided > lastDay;
  // Decided on a day that nobody told: what came late may have been decided in time.
  const isDecided = step.outcome !== undefined || step.decisionReceived !== undefined;
  return !isDecided && asOf > lastDay;
}
