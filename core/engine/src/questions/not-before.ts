import type { DaySpan } from "@afterscript/kernel";
import type { CodedAnswer } from "@afterscript/record";
import { type Context, gap } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import { evidenceOf, latestResult, writeGap } from "../latest-result.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import { askAnswer, newestAnswers } from "./coded.ts";
import type { Question } from "./question.ts";

type Asked = Extract<Expression, { is: "answer" }>;

/**
 * A coded answer that counts only where it is not older than the newest result of each of these tests, whatever came out:
 * what was said before a test does not speak against it. The day of the test itself counts. Days that may lie either way,
 * and a missing day, are unknown. Without any test the answer stands alone.
 */
export function askAnswerNotBefore({ topic, any }: Asked, tests: readonly string[]): Question {
  const ask = askAnswer(topic, any);
  return (context) => {
    const verdict = ask(context);
    const said = verdict === YES ? newestAnswers(context, topic)?.[0] : undefined;
    if (said === undefined) return verdict;
    const orders = tests.map((analyte) => isNotBefore(context, said, analyte));
    return orders.includes(NO) ? NO : orders.includes(UNKNOWN) ? UNKNOWN : YES;
  };
}

function isNotBefore(context: Context, said: CodedAnswer, analyte: string): Verdict {
  const { newest, why } = latestResult(context, analyte);
  if (newest.length === 0) {
    if (why === undefined || why === "absent") return YES;
    writeGap(context, analyte, why, undefined);
    return UNKNOWN;
  }
  for (const result of newest) context.because.push(evidenceOf(context, result));
  const orders = newest.map(({ day }) => orderOf(said.day, day));
  if (orders.includes(NO)) return NO;
  if (!orders.includes(UNKNOWN)) return YES;
  gap(context, said.topic, "date-too-imprecise", said.resource);
  return UNKNOWN;
}

function orderOf(said: DaySpan | undefined, tested: DaySpan | undefined): Verdict {
  if (said === undefined || tested === undefined) return UNKNOWN;
  if (said.earliest >= tested.latest) return YES;
  return said.latest < tested.earliest ? NO : UNKNOWN;
}
