import type { Context } from "../context.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import type { Question } from "./question.ts";

/** No as soon as one part is no; the facts and gaps of the other parts are then dropped: they decided nothing. */
export function allOf(parts: readonly Question[]): Question {
  return (context) => decide(context, parts, NO, YES);
}

/** Yes as soon as one part is yes. */
export function anyOf(parts: readonly Question[]): Question {
  return (context) => decide(context, parts, YES, NO);
}

export function notOf(part: Question): Question {
  return (context) => {
    const verdict = part(context);
    return verdict === UNKNOWN ? UNKNOWN : verdict === YES ? NO : YES;
  };
}

function decide(context: Context, parts: readonly Question[], decisive: Verdict, otherwise: Verdict): Verdict {
  const facts = context.because.length;
  const gaps = context.gaps.length;
  let verdict = otherwise;
  for (const part of parts) {
    const before = context.because.length;
    const answer = part(context);
    if (answer === decisive) {
      keepOnlyFrom(context, facts, before);
      context.gaps.length = gaps;
      return decisive;
    }
    if (answer === UNKNOWN) verdict = UNKNOWN;
  }
  if (verdict !== UNKNOWN) context.gaps.length = gaps;
  return verdict;
}

function keepOnlyFrom(context: Context, start: number, from: number): void {
  if (from === start) return;
  context.because.copyWithin(start, from);
  context.because.length -= from - start;
}
