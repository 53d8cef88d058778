import type { Day } from "@afterscript/kernel";
import type { BridgeAnswer, Clock } from "./answer.ts";
import type { CoverageCase, Step } from "./case.ts";
import { clockOf, type Settled } from "./clock.ts";
import type { Assistance, AssistanceDeadline, Country, Door } from "./knowledge.ts";
import { addPeriod, hasNoSuchDay } from "./last-day.ts";
import { isAppeal } from "./path.ts";
import { type Judging, restingOn, standingOn } from "./standing.ts";

export type BridgesInput = {
  readonly assistance: readonly Assistance[];
  /** The doors of the plan: an appeal is sent at one of them. */
  readonly doors: readonly Door[];
  readonly case: CoverageCase;
  readonly judging: Judging;
};

/** Makers' programmes: do their own terms fit, and which clocks run for somebody who has joined. */
export function bridgesOf({ assistance, doors, case: told, judging }: BridgesInput): readonly BridgeAnswer[] {
  const appeals = appealsOf(doors, told.steps);
  return assistance.map((one) => ({
    assistance: { ...one, facts: one.facts.filter((fact) => standingOn(fact, judging) !== "withheld") },
    fits: fitOf(one, told),
    clocks: clocksOf(one, told, appeals, judging),
  }));
}

/** The programmes of a medicine in the plan's country; none where nobody knows which medicine it is. */
export function assistanceFor(
  assistance: readonly Assistance[],
  drug: string | undefined,
  country: Country | undefined,
): readonly Assistance[] {
  return assistance.filter(
    (one) => drug !== undefined && one.drugs.includes(drug) && (country === undefined || one.country === country),
  );
}

function fitOf({ plans, notStates }: Assistance, { plan, state }: CoverageCase): BridgeAnswer["fits"] {
  if (plan !== undefined && !plans.includes(plan)) return "not-for-plan";
  if (state !== undefined && notStates?.includes(state)) return "not-in-state";
  return plan === undefined || (state === undefined && notStates !== undefined) ? "unknown" : "may-fit";
}

/** Only for somebody who has joined: before that nothing runs. */
function clocksOf(one: Assistance, { bridges }: CoverageCase, appeals: readonly Step[], judging: Judging) {
  const joined = bridges.filter(({ id }) => id === one.id);
  if (joined.length === 0) return [];
  const enrolled = least(joined.map((bridge) => bridge.enrolled));
  const [first, second] = appeals;
  const denied = least(joined.map((bridge) => bridge.firstAppealDenied)) ?? deniedOn(first);
  return one.deadlines.map((deadline) => {
    const isFirst = deadline.starts === "enrolled";
    const from = isFirst ? enrolled : denied;
    return { id: deadline.id, clock: clockFrom(deadline, from, settledOf(isFirst, first, second, denied), judging) };
  });
}

function settledOf(
  isFirst: boolean,
  first: Step | undefined,
  second: Step | undefined,
  denied: Day | undefined,
): Settled | undefined {
  if (isFirst ? first !== undefined : second !== undefined) return "done";
  return isFirst || denied !== undefined || first?.outcome === "denied" ? undefined : "not-yet";
}

function clockFrom(
  deadline: AssistanceDeadline,
  told: Day | undefined,
  settled: Settled | undefined,
  judging: Judging,
): Clock {
  const { period, starts } = deadline;
  const from = told === undefined ? undefined : Math.min(told, judging.asOf);
  const counted =
    from === undefined
      ? [starts]
      : {
          starts,
          from,
          ...(told !== from && { isFromAsOf: true as const }),
          period,
          ...(hasNoSuchDay(from, period) && { noSuchDay: "last-of-month" as const }),
          lastDay: addPeriod(from, period),
        };
  return clockOf({ asOf: judging.asOf, resting: restingOn([deadline], judging), settled, counted });
}

/** Appeals that were sent, in the order of their levels. */
function appealsOf(doors: readonly Door[], steps: readonly Step[]): readonly Step[] {
  const level = (step: Step) => doors.find(({ id }) => id === step.door)?.level ?? 0;
  const appeals = doors.filter(isAppeal).map(({ id }) => id);
  return steps
    .filter(
      ({ door, sent, received, outcome }) => appeals.includes(door) && (sent ?? received ?? outcome) !== undefined,
    )
    .sort((a, b) => level(a) - level(b) || (a.door < b.door ? -1 : 1));
}

function deniedOn(step: Step | undefined): Day | undefined {
  return step?.outcome === "denied" ? (step.decided ?? undefined) : undefined;
}

function least(days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
