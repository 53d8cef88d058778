import type { TriggerStatement } from "../knowledge.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import type { Kind } from "./judgement.ts";
import { NOT_APPLICABLE, PLAIN } from "./plain.ts";

/** Speaks only of a symptom that somebody tells of: of any other it says nothing, not even that there is none. */
export const symptom: Kind<TriggerStatement> = {
  compile(statement) {
    const ask = compileQuestion(statement.if ?? { is: "symptom", of: statement.topic }, statement.drug);
    return (context) => (context.record.symptoms.has(statement.topic) ? PLAIN[ask(context)] : NOT_APPLICABLE);
  },
};
