import { formatDaySpan, isOlderThan } from "@afterscript/kernel";
import type { CodedAnswer } from "@afterscript/record";
import type { Context } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import { windowOf } from "../latest-result.ts";

type Asked = Extract<Expression, { is: "history" }>;

const NEVER: ReadonlySet<string> = new Set(["never", "no"]);

/**
 * Did the person answer no of every disease or event that is looked for, and lately enough by the protocol's window? What
 * was never so up to a day can have happened since. "Not now" holds only where the question is about the present.
 */
export function isDenied(context: Context, asked: Asked): boolean {
  // Most records hold no such answer: nothing is made for them.
  for (const concept of asked.of) if (!context.record.answers.has(concept)) return false;
  const answers = asked.of.map((concept) => newestAnswer(context, concept));
  if (!answers.every((one) => one !== undefined && denies(one, asked, context))) return false;
  for (const one of answers) {
    if (one === undefined) continue;
    context.because.push({
      fact: asked.fact,
      value: NEVER.has(one.answer) ? "never" : one.answer,
      ...(one.day !== undefined && { date: formatDaySpan(one.day) }),
      resource: one.resource,
    });
  }
  return true;
}

function newestAnswer({ record, asOf }: Context, concept: string): CodedAnswer | undefined {
  return record.answers.get(concept)?.find(({ day }) => day !== undefined && day.latest <= asOf);
}

function denies({ answer, day }: CodedAnswer, asked: Asked, context: Context): boolean {
  if (day === undefined || isOlderThan(day, windowOf(context, asked.fact), context.asOf) !== "no") return false;
  return NEVER.has(answer) || (answer === "not-now" && asked.status === "active");
}
