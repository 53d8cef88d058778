import type { Day } from "@afterscript/kernel";
import type { ClockNeed, Sum } from "./answer.ts";
import type { FileWithin } from "./knowledge.ts";
import { addPeriod, hasNoSuchDay } from "./last-day.ts";

/** The days of one decision, as far as they were told. */
export type DecisionDays = { readonly dated?: Day | undefined; readonly received?: Day | undefined };

type Start = Pick<Sum, "from" | "isFromLetterDate" | "isFromAsOf" | "presumed">;

export type Counting = {
  readonly rule: FileWithin;
  readonly days: DecisionDays;
  /** The decision is the letter at hand, not an answer that came later. */
  readonly isLetter: boolean;
  readonly asOf: Day;
};

/** The sum from what was told of the decision, or what has to be told before there is one. */
export function countFrom(counting: Counting): Sum | readonly ClockNeed[] {
  const { starts, period, noSuchDay } = counting.rule;
  const start = startOf(counting);
  if (start === undefined) return needsOf(counting);
  const begins = start.presumed === undefined ? start.from : addPeriod(start.from, start.presumed);
  return {
    starts,
    ...start,
    period,
    ...(hasNoSuchDay(begins, period) && { noSuchDay: noSuchDay ?? ("last-of-month" as const) }),
    lastDay: addPeriod(begins, { ...period, noSuchDay }),
  };
}

/**
 * From the letter's own date: the earlier of both days, and nothing without the date, which may be long before the receipt.
 * From the receipt: that day; where nobody knows it the letter's date, or that date and the presumed time of the post. Where
 * both are known the earlier end counts: a late letter does not move a presumed receipt.
 */
function startOf({ rule, days, asOf }: Counting): Start | undefined {
  const { starts } = rule;
  const presumed = rule.presumedReceipt?.period;
  const received = told(days.received, asOf);
  const dated = told(days.dated, asOf);
  if (starts === "denial-dated" || starts === "previous-decision-dated") return dated && earlier(dated, received);
  if (presumed === undefined) return received ?? (dated && { ...dated, isFromLetterDate: true });
  if (dated === undefined) return received;
  const isByReceipt = received !== undefined && received.from <= addPeriod(dated.from, presumed);
  return isByReceipt ? received : { ...dated, presumed };
}

/** A day after as-of has not been: as-of is the latest that it can have been. */
function told(day: Day | undefined, asOf: Day): Start | undefined {
  if (day === undefined) return undefined;
  return day > asOf ? { from: asOf, isFromAsOf: true } : { from: day };
}

function earlier(dated: Start, received: Start | undefined): Start {
  return received !== undefined && received.from < dated.from ? received : dated;
}

function needsOf({ rule: { starts }, isLetter }: Counting): readonly ClockNeed[] {
  if (!isLetter) return ["decision-received"];
  return starts === "denial-dated" || starts === "previous-decision-dated"
    ? ["letter-dated"]
    : ["letter-received", "letter-dated"];
}
