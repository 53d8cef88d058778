import type { Day } from "@afterscript/kernel";
import { type Clock, type ClockNeed, type ClockState, type Sum, WARNINGS } from "./answer.ts";
import type { FileWithin } from "./knowledge.ts";
import type { Resting } from "./standing.ts";

/** A state that what happened decides, whatever the days say. */
export type Settled = Extract<ClockState, "decided" | "done" | "not-yet" | "open">;

export type ClockDraft = {
  readonly asOf: Day;
  /** What the rule rests on, or the door where no limit was read. */
  readonly resting: Resting;
  readonly settled?: Settled | undefined;
  /** The sum, or what has to be told; left out: no limit was found in what was read. */
  readonly counted?: Sum | readonly ClockNeed[] | undefined;
  /** What the letter itself names. */
  readonly letter?: Day | undefined;
  readonly rule?: Pick<FileWithin, "counts" | "isAtMost"> | undefined;
};

/** One clock: its rule's sum beside the letter's own day, the earlier of both, and how near it is. */
export function clockOf({ asOf, resting, settled, counted, letter, rule }: ClockDraft): Clock {
  const sum = isSum(counted) ? counted : undefined;
  const computed = resting.standing === "usable" ? sum : undefined;
  const lastDay = earlier(computed?.lastDay, letter);
  const daysLeft = lastDay === undefined ? undefined : lastDay - asOf;
  const warning = settled === undefined && daysLeft !== undefined ? warningOf(daysLeft) : undefined;
  const needs = settled === undefined && resting.standing !== "withheld" && !isSum(counted) ? counted : undefined;
  return {
    state: settled ?? stateOf(resting, computed, lastDay, counted, asOf),
    ...(computed !== undefined && { computed }),
    ...(resting.standing === "not-confirmed" && sum !== undefined && { ifSeen: sum }),
    ...(letter !== undefined && { letter }),
    ...(lastDay !== undefined && { lastDay, governs: governs(computed?.lastDay, letter) }),
    ...(daysLeft !== undefined && { daysLeft }),
    ...(warning !== undefined && { warning }),
    ...(needs !== undefined && { needs }),
    ...(rule !== undefined && { counts: rule.counts }),
    ...(rule?.isAtMost && { isAtMost: rule.isAtMost }),
    cite: resting.cite,
    seen: resting.seen,
    reviewBy: resting.reviewBy,
  };
}

/** A day that is over is over, whoever named it. Else: why the rule gave none, or that it stands open. */
function stateOf(
  { standing }: Resting,
  computed: Sum | undefined,
  lastDay: Day | undefined,
  counted: ClockDraft["counted"],
  asOf: Day,
): ClockState {
  if (lastDay !== undefined && lastDay < asOf) return "passed";
  if (standing !== "usable") return standing;
  if (computed !== undefined) return "open";
  return counted === undefined ? "no-limit-read" : "needs-a-day";
}

function isSum(counted: ClockDraft["counted"]): counted is Sum {
  return counted !== undefined && "lastDay" in counted;
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

function governs(computed: Day | undefined, letter: Day | undefined): NonNullable<Clock["governs"]> {
  if (computed === letter) return "both";
  if (computed === undefined) return "letter";
  return letter === undefined || computed < letter ? "computed" : "letter";
}

function warningOf(daysLeft: number): Clock["warning"] {
  if (daysLeft < 0) return undefined;
  return WARNINGS.findLast((days) => daysLeft <= days);
}
