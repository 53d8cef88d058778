import { type Band, dailyAmount, type Form, formatDaySpan, formatDose, isInBand } from "@afterscript/kernel";
import { type Context, gap } from "../context.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import type { Question } from "./question.ts";

/** The condition that the therapy is for. */
export function askCondition(any: readonly string[]): Question {
  const asked = new Set(any);
  return (context) => {
    const { condition, conditionGap, conditionResource } = context.therapy;
    if (condition === undefined) {
      gap(context, "condition", conditionGap);
      return UNKNOWN;
    }
    context.because.push({
      fact: "condition",
      value: condition,
      ...(conditionResource !== undefined && { resource: conditionResource }),
    });
    return asked.has(condition) ? YES : NO;
  };
}

export function askForm(context: Context, any: readonly Form[]): Verdict {
  const { dose, resource } = context.therapy;
  if (dose?.form === undefined) {
    gap(context, "formulation", "absent", resource);
    return UNKNOWN;
  }
  context.because.push({ fact: "formulation", value: dose.form, ...(resource !== undefined && { resource }) });
  return any.includes(dose.form) ? YES : NO;
}

/** Amount per day against a band in mg a day. */
export function askCurrentDose(context: Context, band: Band): Verdict {
  const { dose, doseGap, resource } = context.therapy;
  if (dose === undefined || dose.unit !== "mg") {
    gap(context, "dose", dose === undefined ? doseGap : "unit-not-convertible", resource);
    return UNKNOWN;
  }
  context.because.push({ fact: "dose", value: formatDose(dose), ...(resource !== undefined && { resource }) });
  return isInBand(dailyAmount(dose), band) ? YES : NO;
}

/** Days since the therapy began; none when it is only being started. */
export function askSinceStart(context: Context, band: Band): Verdict {
  const { stage, since, resource } = context.therapy;
  if (stage === "starting") return isInBand({ n: 0, d: 1 }, band) ? YES : NO;
  if (since === undefined) {
    gap(context, "start", "absent", resource);
    return UNKNOWN;
  }
  context.because.push({ fact: "start", value: formatDaySpan(since), ...(resource !== undefined && { resource }) });
  const most = isInBand({ n: context.asOf - since.earliest, d: 1 }, band);
  const least = isInBand({ n: Math.max(0, context.asOf - since.latest), d: 1 }, band);
  if (most === least) return most ? YES : NO;
  gap(context, "start", "date-too-imprecise", resource);
  return UNKNOWN;
}
