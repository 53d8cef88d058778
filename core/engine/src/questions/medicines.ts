import { type Band, type DaySpan, dailyAmount, formatDaySpan, type Gap, isInBand } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import { type Context, gap, plainGap } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import { isListComplete } from "./complete-list.ts";
import type { Question } from "./question.ts";

const LOCAL_ROUTES: ReadonlySet<string> = new Set(["topical", "inhaled", "ophthalmic"]);

/** Is a medicine of the class on the list now? A list that lacks it is a no only when the record says it is complete. */
export function askTaking(asked: Extract<Expression, { is: "taking" }>, drug: string): Question {
  const substances = [...new Set([...asked.substances, ...asked.unseen])].filter((substance) => substance !== drug);
  const unseen = new Set(asked.unseen);
  const absent = plainGap(asked.fact, "not-listed");
  return (context) => {
    const bySubstance = context.record.medicationsBySubstance;
    let doubtful: Medication | undefined;
    let unmeasured: Medication | undefined;
    let isOtherAmount = false;
    let onlyUnseen: Medication | undefined;
    if (bySubstance.size > 0) {
      for (const substance of substances) {
        const list = bySubstance.get(substance);
        if (list === undefined) continue;
        for (const medication of list) {
          if (isElsewhere(medication, asked.route) && !context.engine.drugs.has(substance)) continue;
          const verdict = isTakenNow(medication, context.asOf);
          if (verdict === NO) continue;
          const amount = asked.daily === undefined ? YES : isAmountIn(medication, asked.daily);
          if (amount === NO) isOtherAmount = true;
          else if (amount === UNKNOWN) unmeasured ??= medication;
          else if (verdict === UNKNOWN) doubtful ??= medication;
          else if (unseen.has(substance)) onlyUnseen ??= medication;
          else return found(context, asked.fact, substance, medication);
        }
      }
    }
    if (onlyUnseen !== undefined) {
      context.restsOnUnseen = true;
      return found(context, asked.fact, onlyUnseen.substances.join("+"), onlyUnseen);
    }
    if (doubtful !== undefined) {
      gap(context, asked.fact, "not-final", doubtful.resource);
      return UNKNOWN;
    }
    if (unmeasured !== undefined) {
      gap(context, asked.fact, "value-not-readable", unmeasured.resource);
      return UNKNOWN;
    }
    return isOtherAmount ? NO : notListed(context, absent);
  };
}

/** The amount a day in mg; unknown where the order does not say it. */
function isAmountIn({ dose }: Medication, band: Band): Verdict {
  if (dose === undefined || dose.unit !== "mg") return UNKNOWN;
  return isInBand(dailyAmount(dose), band) ? YES : NO;
}

function found(context: Context, fact: string, substance: string, medication: Medication): Verdict {
  const day = medication.start ?? medication.authored;
  context.because.push({
    fact,
    value: substance,
    ...(day !== undefined && { date: formatDaySpan(day) }),
    resource: medication.resource,
  });
  return YES;
}

/** Asked for what goes on the skin, nothing by mouth counts; asked for the rest, nothing that stays where it is put. */
function isElsewhere({ route }: Medication, asked: "topical" | undefined): boolean {
  if (route === undefined) return false;
  return asked === undefined ? LOCAL_ROUTES.has(route) : route !== asked;
}

/** Current on the day: active, begun, not ended, supply not run out. */
export function isTakenNow(medication: Medication, asOf: number): Verdict {
  if (medication.state === "stopped" || medication.state === "planned" || medication.state === "on-hold") return NO;
  if (isAfter(medication.start ?? medication.authored, asOf)) return NO;
  if (medication.stop !== undefined && medication.stop.latest < asOf) return NO;
  if (medication.supplyEnds !== undefined && medication.supplyEnds.latest < asOf) return NO;
  if (medication.state === "unknown") return UNKNOWN;
  return YES;
}

function isAfter(span: DaySpan | undefined, asOf: number): boolean {
  return span !== undefined && span.earliest > asOf;
}

function notListed(context: Context, absent: Gap): Verdict {
  if (!isListComplete(context, "medications")) {
    context.gaps.push(absent);
    return UNKNOWN;
  }
  const stranger = context.record.unrecognisedMedications.find((one) => isTakenNow(one, context.asOf) !== NO);
  if (stranger === undefined) return NO;
  gap(context, absent.fact, "code-not-recognised", stranger.resource);
  return UNKNOWN;
}

/** Was a medicine of the class given before and did it fail? Counts as failed only with a recorded reason. */
export function askEarlier(asked: Extract<Expression, { is: "earlier" }>, drug: string): Question {
  const absent = plainGap(asked.fact, "not-listed");
  const substances = asked.substances.filter((substance) => substance !== drug);
  return (context) => {
    const given = substances
      .flatMap((substance) => context.record.medicationsBySubstance.get(substance) ?? [])
      .filter((one) => one.state !== "planned" && !isAfter(one.start ?? one.authored, context.asOf))
      .filter((one) => asked.route === undefined || one.route === undefined || one.route === asked.route);
    const counted = given.find(
      (one) => counts(one, asked.outcome) && (asked.route === undefined || one.route !== undefined),
    );
    if (counted !== undefined) {
      context.because.push({
        fact: asked.fact,
        value: counted.substances.join("+"),
        ...(counted.stop !== undefined && { date: formatDaySpan(counted.stop) }),
        resource: counted.resource,
      });
      return YES;
    }
    const first = given[0];
    if (first !== undefined) {
      context.because.push({ fact: asked.fact, value: first.substances.join("+"), resource: first.resource });
      const isOnlyIntolerance = given.every((one) => one.stopReason === "intolerance");
      if (asked.outcome === "inadequate-response" && isOnlyIntolerance) return notListed(context, absent);
      const isOfAnyRoute =
        asked.route !== undefined && given.some((one) => one.route === undefined && counts(one, asked.outcome));
      gap(context, isOfAnyRoute ? "formulation" : "stop-reason", "absent", first.resource);
      return UNKNOWN;
    }
    return notListed(context, absent);
  };
}

function counts(medication: Medication, outcome: "failed" | "inadequate-response" | "any"): boolean {
  if (outcome === "any") return true;
  if (medication.stopReason === "inadequate-response") return true;
  return outcome === "failed" && medication.stopReason === "intolerance";
}
