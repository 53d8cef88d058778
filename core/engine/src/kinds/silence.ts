import { gap } from "../context.ts";
import type { SilenceStatement } from "../knowledge.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import { UNKNOWN, YES } from "../verdict.ts";
import type { Judgement, Kind } from "./judgement.ts";
import { NOT_APPLICABLE } from "./plain.ts";

/** "The label does not say": printed as unknown where its situation holds, and nowhere else. */
export const silence: Kind<SilenceStatement> = {
  compile(statement) {
    const ask = statement.if && compileQuestion(statement.if, statement.drug);
    return (context) => {
      if (ask?.(context) !== YES) return NOT_APPLICABLE;
      context.gaps.length = 0;
      gap(context, statement.topic, "label-silent");
      return SILENT;
    };
  },
};

const SILENT: Judgement = Object.freeze({ verdict: UNKNOWN });
