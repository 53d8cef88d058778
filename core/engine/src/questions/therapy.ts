import {
  type Band,
  type DaySpan,
  type Dose,
  dailyAmount,
  type Form,
  formatDaySpan,
  formatDose,
  isInBand,
} from "@afterscript/kernel";
import { type Context, gap, printed } from "../context.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import type { Question } from "./question.ts";

/** The condition that the therapy is for. */
export function askCondition(any: readonly string[]): Question {
  const asked = new Set(any);
  return (context) => {
    const { condition } = context.therapy;
    if (condition === undefined) {
      gap(context, "condition", context.therapy.conditionGap);
      return UNKNOWN;
    }
    writeCondition(context, condition);
    return asked.has(condition) ? YES : NO;
  };
}

export function writeCondition(context: Context, condition: string): void {
  const { conditionResource } = context.therapy;
  printed(context, "condition", () => ({
    fact: "condition",
    value: condition,
    ...(conditionResource !== undefined && { resource: conditionResource }),
  }));
}

export function askForm(context: Context, any: readonly Form[]): Verdict {
  const { dose, resource } = context.therapy;
  if (dose?.form === undefined) {
    gap(context, "formulation", "absent", resource);
    return UNKNOWN;
  }
  const { form } = dose;
  printed(context, "formulation", () => ({
    fact: "formulation",
    value: form,
    ...(resource !== undefined && { resource }),
  }));
  return any.includes(form) ? YES : NO;
}

/** Amount per day against a band in mg a day. */
export function askCurrentDose(context: Context, band: Band): Verdict {
  const { dose, doseGap, resource } = context.therapy;
  if (dose === undefined || dose.unit !== "mg") {
    gap(context, "dose", dose === undefined ? doseGap : "unit-not-convertible", resource);
    return UNKNOWN;
  }
  writeDose(context, dose);
  return isInBand(dailyAmount(dose), band) ? YES : NO;
}

export function writeDose(context: Context, dose: Dose): void {
  const { doseResource } = context.therapy;
  printed(context, "dose", () => ({
    fact: "dose",
    value: formatDose(dose),
    ...(doseResource !== undefined && { resource: doseResource }),
  }));
}

export function writeStart(context: Context, since: DaySpan): void {
  const { resource } = context.therapy;
  printed(context, "start", () => ({
    fact: "start",
    value: formatDaySpan(since),
    ...(resource !== undefined && { resource }),
  }));
}

/** Days since the therapy began; none when it is only being started. */
export function askSinceStart(context: Context, band: Band): Verdict {
  const { stage, since, resource } = context.therapy;
  if (stage === "starting") return isInBand({ n: 0, d: 1 }, band) ? YES : NO;
  if (since === undefined) {
    gap(context, "start", "absent", resource);
    return UNKNOWN;
  }
  writeStart(context, since);
  const most = isInBand({ n: context.asOf - since.earliest, d: 1 }, band);
  const least = isInBand({ n: Math.max(0, context.asOf - since.latest), d: 1 }, band);
  if (most === least) return most ? YES : NO;
  gap(context, "start", "date-too-imprecise", resource);
  return UNKNOWN;
}
