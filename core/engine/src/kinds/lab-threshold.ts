import type { Band } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { type Context, gap } from "../context.ts";
import { askFall, isFallenTo } from "../fall.ts";
import type { LabThresholdStatement } from "../knowledge.ts";
import { askResult, evidenceOf, isResultIn, latestResult } from "../latest-result.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import type { Question } from "../questions/question.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import { allowedDoses, compareWithAllowed } from "./dose.ts";
import type { Judgement, Kind } from "./judgement.ts";
import { PLAIN } from "./plain.ts";

/** A limit on a laboratory value: crossed, confirmed, fallen; and, while held, whether a restart limit is reached. */
export const labThreshold: Kind<LabThresholdStatement> = {
  compile(statement) {
    const { topic, restart } = statement;
    const ask = compileLimit(statement);
    const crossed =
      statement.confirm === undefined ? (context: Context) => PLAIN[ask(context)] : confirmed(statement, ask);
    const judgeNow = withDose(statement, crossed);
    if (restart === undefined) return judgeNow;
    const askRestart = "fall" in restart ? fallOf(topic, restart.fall) : resultOf(topic, restart);
    return (context) =>
      context.therapy.stage === "held" ? PLAIN[judgeRestart(context, topic, askRestart)] : judgeNow(context);
  },
};

function compileLimit(statement: LabThresholdStatement): Question {
  const { topic, limit, fall } = statement;
  if (limit !== undefined) return resultOf(topic, limit);
  if (fall !== undefined) return fallOf(topic, fall);
  if (statement.if !== undefined) return compileQuestion(statement.if, statement.drug);
  throw new Error(`${statement.id}: a lab-threshold needs a band, a fall or a question.`);
}

function resultOf(analyte: string, band: Band): Question {
  return (context) => askResult(context, analyte, band);
}

function fallOf(analyte: string, band: Band): Question {
  return (context) => askFall(context, analyte, band);
}

/** A limit whose action is a lower dose applies only while the current dose is above what is allowed. */
function withDose(
  statement: LabThresholdStatement,
  crossed: (context: Context) => Judgement,
): (context: Context) => Judgement {
  const { doses, doseMap } = statement;
  if (doses === undefined && doseMap === undefined) return crossed;
  const all = allowedDoses(doses ?? doseMap?.map((step) => step.to) ?? []);
  return (context) => {
    const judgement = crossed(context);
    if (judgement.verdict === NO) return judgement;
    if (judgement.verdict === UNKNOWN) return { ...judgement, allowed: all };
    return { ...judgement, ...compareWithAllowed(context, all, doseMap) };
  };
}

/** The two newest results on different days, both beyond the limit. A single one asks for a repeat. */
function confirmed(statement: LabThresholdStatement, ask: Question): (context: Context) => Judgement {
  const { topic, limit, fall } = statement;
  const single: Judgement = { verdict: YES, action: statement.unconfirmed ?? "repeat-test" };
  const withinDays = statement.confirm?.withinDays;
  const beyond = limit && beyondOf(limit, statement.restart);
  const isBeyond = (context: Context, result: Result): boolean => {
    if (beyond !== undefined) return isResultIn(result, beyond) === YES;
    return fall !== undefined && isFallenTo(context, topic, result, fall);
  };
  return (context) => {
    const verdict = ask(context);
    if (verdict !== YES || (limit === undefined && fall === undefined)) return PLAIN[verdict];
    const latest = latestResult(context, topic);
    const previous = previousResult(latest.usable, latest.newest[0]);
    if (previous?.day === undefined) return single;
    const newest = latest.newest[0]?.day;
    const isOutside =
      withinDays !== undefined && newest !== undefined && newest.latest - previous.day.earliest > withinDays;
    if (isOutside || !isBeyond(context, previous)) return single;
    context.because.push(evidenceOf(context, previous));
    return PLAIN[YES];
  };
}

/** An earlier result on the worse side of a two-ended band confirms too; the restart limit tells which side is worse. */
function beyondOf(limit: Band, restart: LabThresholdStatement["restart"]): Band {
  if (limit.low === undefined || limit.high === undefined || restart === undefined || "fall" in restart) return limit;
  return restart.low === undefined ? { low: limit.low } : { high: limit.high };
}

/** The newest result that lies wholly on an earlier day. */
function previousResult(usable: readonly Result[], newest: Result | undefined): Result | undefined {
  const day = newest?.day;
  if (day === undefined) return undefined;
  return usable.find((one) => one.day !== undefined && one.day.latest < day.earliest);
}

/**
 * While held: a result since the hold that reaches the restart limit clears; without one nothing is known.
 * Orders seldom carry the day of the hold; then the newest usable result decides, dated on or after the order,
 * and the finding says that the day is not recorded.
 */
function judgeRestart(context: Context, analyte: string, askRestart: Question): Verdict {
  const { heldSince, since, resource } = context.therapy;
  const reached = askRestart(context);
  if (reached === UNKNOWN) return UNKNOWN;
  const day = latestResult(context, analyte).newest[0]?.day;
  if (heldSince === undefined) {
    context.because.push({ fact: "hold-date", value: "not-recorded", ...(resource !== undefined && { resource }) });
  }
  const begun = heldSince ?? since;
  if (day === undefined || begun === undefined || day.earliest < begun.latest) {
    gap(context, analyte, "absent");
    return UNKNOWN;
  }
  return reached === YES ? NO : YES;
}
