import type { TriggerStatement } from "../knowledge.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import { YES } from "../verdict.ts";
import type { Kind } from "./judgement.ts";
import { PLAIN } from "./plain.ts";

/** who-must-not, interaction, duplicate-therapy, infection, reproduction: a question is the trigger; without one it always holds. */
export const trigger: Kind<TriggerStatement> = {
  compile(statement) {
    if (statement.if === undefined) return () => PLAIN[YES];
    const ask = compileQuestion(statement.if, statement.drug);
    return (context) => PLAIN[ask(context)];
  },
};
