import type { Band, Day } from "@afterscript/kernel";
import { formatDaySpan, isInBand, subtractDecimals } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { type Context, gap } from "../context.ts";
import type { LabThresholdStatement } from "../knowledge.ts";
import { askResult, evidenceOf, isResultIn, latestResult, roundForPrint, writeGap } from "../latest-result.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import type { Question } from "../questions/question.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import type { Judgement, Kind } from "./judgement.ts";
import { PLAIN } from "./plain.ts";

/** A limit on a laboratory value: crossed, confirmed, fallen; and, while held, whether a restart limit is reached. */
export const labThreshold: Kind<LabThresholdStatement> = {
  compile(statement) {
    const { topic, restart } = statement;
    const ask = compileLimit(statement);
    const judgeNow =
      statement.confirm === undefined ? (context: Context) => PLAIN[ask(context)] : confirmed(statement, ask);
    if (restart === undefined) return judgeNow;
    return (context) =>
      context.therapy.stage === "held" ? PLAIN[judgeRestart(context, topic, restart)] : judgeNow(context);
  },
};

function compileLimit(statement: LabThresholdStatement): Question {
  const { topic, limit, fall } = statement;
  if (limit !== undefined) return (context) => askResult(context, topic, limit);
  if (fall !== undefined) return (context) => askFall(context, topic, fall);
  if (statement.if !== undefined) return compileQuestion(statement.if, statement.drug);
  throw new Error(`${statement.id}: a lab-threshold needs a band, a fall or a question.`);
}

/** The two newest results on different days, both beyond the limit. A single one asks for a repeat. */
function confirmed(statement: LabThresholdStatement, ask: Question): (context: Context) => Judgement {
  const { topic, limit } = statement;
  const single: Judgement = { verdict: YES, action: statement.unconfirmed ?? "repeat-test" };
  const withinDays = statement.confirm?.withinDays;
  return (context) => {
    const verdict = ask(context);
    if (verdict !== YES || limit === undefined) return PLAIN[verdict];
    const latest = latestResult(context, topic);
    const previous = previousResult(latest.usable, latest.newest[0]);
    if (previous?.day === undefined) return single;
    const newest = latest.newest[0]?.day;
    const isOutside =
      withinDays !== undefined && newest !== undefined && newest.latest - previous.day.earliest > withinDays;
    if (isOutside || isResultIn(previous, limit) !== YES) return single;
    context.because.push(evidenceOf(context, previous));
    return PLAIN[YES];
  };
}

/** The newest result that lies wholly on an earlier day. */
function previousResult(usable: readonly Result[], newest: Result | undefined): Result | undefined {
  const day = newest?.day;
  if (day === undefined) return undefined;
  return usable.find((one) => one.day !== undefined && one.day.latest < day.earliest);
}

/** Baseline minus newest; the baseline is the last final result on or before the start. */
function askFall(context: Context, analyte: string, band: Band): Verdict {
  const { since, resource } = context.therapy;
  if (since === undefined) {
    gap(context, "start", "absent", resource);
    return UNKNOWN;
  }
  const latest = latestResult(context, analyte);
  const newest = latest.newest[0];
  if (newest !== undefined) context.because.push(evidenceOf(context, newest));
  if (latest.why !== undefined || newest?.value === undefined) {
    writeGap(context, analyte, latest.why ?? "value-not-readable", newest);
    return UNKNOWN;
  }
  if (latest.newest.length > 1) {
    writeGap(context, analyte, "conflicting", newest);
    return UNKNOWN;
  }
  const baseline = baselineResult(latest.usable, since.earliest);
  if (baseline?.value === undefined || baseline === newest) {
    gap(context, `${analyte}-baseline`, "absent");
    return UNKNOWN;
  }
  context.because.push(evidenceOf(context, baseline));
  const fall = subtractDecimals(baseline.value, newest.value);
  context.because.push({
    fact: `${analyte}-fall`,
    value: roundForPrint(fall),
    ...unitOf(context, analyte),
    ...(newest.day !== undefined && { date: formatDaySpan(newest.day) }),
  });
  return isInBand(fall, band) ? YES : NO;
}

function unitOf(context: Context, analyte: string): { unit?: string } {
  const unit = context.engine.units[analyte]?.unit;
  return unit === undefined ? {} : { unit };
}

function baselineResult(usable: readonly Result[], start: Day): Result | undefined {
  return usable.find((one) => one.day !== undefined && one.day.latest <= start && one.value !== undefined);
}

/** While held: a result since the hold that reaches the restart limit clears; without one nothing is known. */
function judgeRestart(context: Context, analyte: string, restart: Band): Verdict {
  const { heldSince, resource } = context.therapy;
  const reached = askResult(context, analyte, restart);
  if (reached === UNKNOWN) return UNKNOWN;
  const day = latestResult(context, analyte).newest[0]?.day;
  if (heldSince === undefined || day === undefined) {
    if (reached === NO) return YES;
    gap(context, "hold-date", "absent", resource);
    return UNKNOWN;
  }
  if (day.earliest < heldSince.latest) {
    gap(context, analyte, "absent", undefined);
    return UNKNOWN;
  }
  return reached === YES ? NO : YES;
}
