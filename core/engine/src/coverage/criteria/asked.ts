import type { Context } from "../../context.ts";
import type { Expression } from "../../knowledge.ts";
import { compileQuestion } from "../../questions/compile-question.ts";
import { type Leaf, verdictFrom } from "./clause-verdict.ts";

/** A question of the rules' own language, asked of the record. A yes that rests on a class nobody has seen is not known. */
export function judgeAsked(ask: Expression, fact: string, context: Context): Leaf {
  const mark = { because: context.because.length, gaps: context.gaps.length };
  context.restsOnUnseen = false;
  const verdict = verdictFrom(compileQuestion(ask, context.therapy.drug)(context));
  const restsOnUnseen = context.restsOnUnseen;
  context.restsOnUnseen = false;
  const because = context.because.splice(mark.because);
  const gaps = context.gaps.splice(mark.gaps);
  if (verdict === "met" && restsOnUnseen)
    return { verdict: "unknown", because, gaps: [...gaps, { fact, why: "code-not-recognised" }] };
  return { verdict, because, gaps };
}
