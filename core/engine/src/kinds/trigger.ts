import type { TriggerStatement } from "../knowledge.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import { YES } from "../verdict.ts";
import type { Kind } from "./judgement.ts";
import { NOT_APPLICABLE, PLAIN } from "./plain.ts";

/** Kinds whose trigger is a question (TriggerKind); without one the statement always holds. */
export const trigger: Kind<TriggerStatement> = {
  compile(statement) {
    if (statement.if === undefined) return () => PLAIN[YES];
    const ask = compileQuestion(statement.if, statement.drug);
    const told = statement.if.is === "symptom" ? statement.if.of : undefined;
    if (told === undefined) return (context) => PLAIN[ask(context)];
    // What only the asker can tell is no finding of a record that nobody asked about.
    return (context) => (context.record.symptoms.has(told) ? PLAIN[ask(context)] : NOT_APPLICABLE);
  },
};
