import type { Dose, EvidenceRef, Gap } from "@afterscript/kernel";
import { type AssessInput, contextOf, protocolOf } from "../assess.ts";
import { compile } from "../compile.ts";
import type { Context } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import { therapiesOf } from "../therapies.ts";
import { NO, YES } from "../verdict.ts";

/** Is something true of the person? With the facts that say so, or those that are missing. */
export type About = {
  readonly is: "yes" | "no" | "unknown";
  readonly because: readonly EvidenceRef[];
  readonly gaps: readonly Gap[];
};

const NOT_ASKED: About = { is: "unknown", because: [], gaps: [] };

export type PersonInput = Omit<AssessInput, "request" | "all"> & {
  readonly drug: string;
  readonly condition?: string | undefined;
  readonly dose?: Dose | undefined;
};

/** The drug, condition and dose as the record or the request has them, and a way to ask questions about the person. */
export function personOf(input: PersonInput) {
  const { record, knowledge, asOf, drug, condition, dose } = input;
  const protocol = protocolOf(input);
  const request = { drugs: [drug], ...(condition && { condition }), ...(dose && { dose }) };
  const [therapy] = therapiesOf({ record, knowledge, protocol, asOf, request });
  if (therapy === undefined) throw new Error(`No therapy with ${drug}.`);
  const context = contextOf(input, compile(knowledge), therapy, protocol);
  const asking = (question: Expression | undefined) => ask(question, context, drug);
  return { therapy, ask: asking, isIn: (part: Part) => isIn(part, asking) };
}

type Part = { readonly when?: Expression; readonly needs?: Expression };

/** Where only a need of the part can be asked, having it is not enough to be in the part. */
function isIn({ when, needs }: Part, asking: (question: Expression | undefined) => About): About {
  if (when !== undefined || needs === undefined) return asking(when);
  const needed = asking(needs);
  return needed.is === "no" ? needed : { ...needed, is: "unknown" };
}

export type PersonAsked = ReturnType<typeof personOf>;

function ask(question: Expression | undefined, context: Context, drug: string): About {
  if (question === undefined) return NOT_ASKED;
  context.because.length = 0;
  context.gaps.length = 0;
  const verdict = compileQuestion(question, drug)(context);
  const found = { because: [...context.because], gaps: [...context.gaps] };
  return { is: verdict === YES ? "yes" : verdict === NO ? "no" : "unknown", ...found };
}
