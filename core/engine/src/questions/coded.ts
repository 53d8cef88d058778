import { formatDaySpan, isOlderThan } from "@afterscript/kernel";
import type { CodedAnswer, Result } from "@afterscript/record";
import { type Context, gap, plainGap } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import { evidenceOf, latestResult, writeGap } from "../latest-result.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import { isListComplete } from "./complete-list.ts";
import type { Question } from "./question.ts";

/** The newest coded answer about the person on or before as-of. */
export function askAnswer(topic: string, any: readonly string[]): Question {
  const asked = new Set(any);
  const absent = plainGap(topic, "absent");
  return (context) => {
    const answers = newestAnswers(context, topic);
    const first = answers?.[0];
    if (answers === undefined || first === undefined) {
      const unusable = context.record.unusable.get(topic)?.[0];
      if (unusable === undefined) context.gaps.push(absent);
      else gap(context, topic, unusable.why, unusable.resource);
      return UNKNOWN;
    }
    context.because.push(answerEvidence(first));
    const conflicting = answers.some((one) => one.answer !== first.answer && mayBeAsNew(one, first));
    if (conflicting) return unknown(context, first, "conflicting");
    if (isTooOld(context, topic, first)) return unknown(context, first, "stale");
    return asked.has(first.answer) ? YES : NO;
  };
}

/** The answers on or before as-of, newest first; what has no day comes last. */
export function newestAnswers(context: Context, topic: string): readonly CodedAnswer[] | undefined {
  return context.record.answers.get(topic)?.filter((one) => !isAfter(one, context));
}

function isAfter(answer: CodedAnswer, context: Context): boolean {
  return answer.day !== undefined && answer.day.earliest > context.asOf;
}

function unknown(context: Context, answer: CodedAnswer, why: "conflicting" | "stale"): Verdict {
  gap(context, answer.topic, why, answer.resource, answer.day && formatDaySpan(answer.day));
  return UNKNOWN;
}

/** Only topics for which the protocol names a window grow old. */
function isTooOld(context: Context, topic: string, answer: CodedAnswer): boolean {
  const window = context.protocol.windows[topic];
  if (window === undefined || answer.day === undefined) return false;
  const days = context.therapy.stage === "starting" ? window.starting : window["on-treatment"];
  return isOlderThan(answer.day, days, context.asOf) !== "no";
}

/** The newest may be the older one where the days that it could mean overlap; without a day it says nothing of the order. */
function mayBeAsNew(one: CodedAnswer, newest: CodedAnswer): boolean {
  if (one.day === undefined || newest.day === undefined) return one.day === newest.day;
  return one.day.latest >= newest.day.earliest;
}

function answerEvidence(answer: CodedAnswer) {
  return {
    fact: answer.topic,
    value: answer.answer,
    ...(answer.day !== undefined && { date: formatDaySpan(answer.day) }),
    resource: answer.resource,
  };
}

/**
 * The newest qualitative result of any of several tests. A positive result counts however old it is;
 * a negative one must be inside the protocol's window. Of a passing state (a pregnancy) also a positive one must be.
 */
export function askTest(asked: Extract<Expression, { is: "test" }>): Question {
  const absent = plainGap(asked.fact, "absent");
  return (context) => {
    let negative: Result | undefined;
    let blocked:
      | { readonly why: NonNullable<ReturnType<typeof latestResult>["why"]>; readonly result: Result | undefined }
      | undefined;
    for (const analyte of asked.of) {
      const latest = latestResult(context, analyte);
      const result = latest.newest[0];
      if (latest.why === "absent" || result === undefined) {
        if (latest.why !== undefined && latest.why !== "absent") blocked ??= { why: latest.why, result };
        continue;
      }
      if (latest.newest.some((one) => one.qualitative !== result.qualitative))
        blocked ??= { why: "conflicting", result };
      else if (result.qualitative === "positive" && isTrusted(context, analyte, latest.why))
        return decided(context, result, asked.answer === "positive");
      else if (latest.why !== undefined) blocked ??= { why: latest.why, result };
      else if (result.qualitative === "negative") negative ??= result;
      else blocked ??= { why: "value-not-readable", result };
    }
    if (blocked !== undefined) {
      if (blocked.result !== undefined) context.because.push(evidenceOf(context, blocked.result));
      writeGap(context, asked.fact, blocked.why, blocked.result);
      return UNKNOWN;
    }
    if (negative !== undefined) return decided(context, negative, asked.answer === "negative");
    context.gaps.push(absent);
    return UNKNOWN;
  };
}

function isTrusted(context: Context, analyte: string, why: string | undefined): boolean {
  if (why === undefined) return true;
  const grows = context.protocol.windows[analyte]?.positiveExpires === true;
  return !grows && (why === "stale" || why === "date-too-imprecise");
}

function decided(context: Context, result: Result, isAsked: boolean): Verdict {
  context.because.push(evidenceOf(context, result));
  return isAsked ? YES : NO;
}

export function askAllergy(context: Context, substance: string): Verdict {
  const allergy = context.record.allergies.find((one) => one.substance === substance && one.status === "active");
  if (allergy !== undefined) {
    context.because.push({ fact: "hypersensitivity", value: substance, resource: allergy.resource });
    return YES;
  }
  if (isListComplete(context, "allergies")) return NO;
  gap(context, "hypersensitivity", "not-listed");
  return UNKNOWN;
}
