import type { ClauseAnswer } from "@afterscript/engine/public/coverage.ts";
import type { AppealClause } from "../appeal-report.ts";
import { clauseSays } from "../en/packet/clause-says.ts";
import { triedSays } from "../en/packet/tried.ts";
import type { Provenance } from "../packet-document.ts";
import { type Draft, fact } from "./draft.ts";
import { ofTherapy, type PacketContext, told } from "./packet-context.ts";
import { recordFacts } from "./record-facts.ts";
import { recordOf, triedWords } from "./tried-medicines.ts";

/** A clause that asks one thing, judged, with its words; `decides`: no other clause makes up for it. */
export type Leaf = {
  readonly answer: ClauseAnswer;
  readonly words: AppealClause;
  readonly decides: boolean;
};

/** Why the plan's criteria cannot be used; undefined where they can. */
export function withheldBecause(context: PacketContext): "none" | "past" | "not-seen" | undefined {
  const { answer, report, today, therapy } = context;
  const criteria = answer.criteria;
  // Which criteria hold hangs on what the medicine is for.
  if (criteria === undefined || report.criteria === undefined || therapy.condition === undefined) return "none";
  if (criteria.isWithheld || today > criteria.policy.reviewBy) return "past";
  return report.criteria.cite.some(({ seen }) => seen !== "no") ? undefined : "not-seen";
}

/** The clauses that ask one thing, in the order of the policy; none where the policy cannot be used. */
export function leaves(context: PacketContext): readonly Leaf[] {
  const { answer, report } = context;
  if (withheldBecause(context) !== undefined || answer.criteria === undefined || report.criteria === undefined)
    return [];
  return below(answer.criteria.root, report.criteria.root, answer.criteria.root.verdict !== "met");
}

function below(answer: ClauseAnswer, words: AppealClause, isOpen: boolean): readonly Leaf[] {
  if (answer.of === undefined) return [{ answer, words, decides: isOpen && answer.verdict !== "met" }];
  return answer.of.flatMap((part) => {
    const own = words.of?.find(({ id }) => id === part.clause.id);
    return own === undefined ? [] : below(part, own, isOpen && part.verdict !== "met");
  });
}

/** One sentence for each fact that the clause was judged by. What nobody has on paper is worded as told. */
export function clauseFacts({ answer, words }: Leaf, context: PacketContext): readonly Draft[] {
  const policy = policyFrom(context);
  const isTold = answer.isTold === true || words.is === "told" || words.is === "told-number";
  return answer.because.map((ref) => {
    if (ref.resource === undefined && isTold) return fact(clauseSays.told(ref), [told(`told.${ref.fact}`), ...policy]);
    const medication = context.record.medications.find(({ resource }) => resource === ref.resource);
    if (medication !== undefined && words.is === "tried")
      return fact(triedSays.clinician(triedWords(medication, context)), [recordOf(medication), ...policy]);
    return fact(clauseSays.record(ref), [...recordFacts([ref], context).flatMap(({ from }) => from), ...policy]);
  });
}

/** The policy, and what picked it. */
export function policyFrom(context: PacketContext): readonly Provenance[] {
  const { answer, case: own } = context;
  const policy = answer.criteria?.policy;
  if (policy === undefined) return [];
  const { id, cite, plans } = policy;
  return [
    { from: "coverage", id, sources: [...new Set(cite.map(({ source }) => source))] },
    ...ofTherapy(context, "drug", "condition"),
    ...(plans === undefined ? [] : [told("plan")]),
    ...(own.policy === id ? [told("policy")] : []),
  ];
}
