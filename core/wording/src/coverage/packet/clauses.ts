import type { ClauseAnswer } from "@afterscript/engine/public/coverage.ts";
import type { AppealClause } from "../appeal-report.ts";
import { clauseSays } from "../en/packet/clause-says.ts";
import type { Provenance } from "../packet-document.ts";
import { type Draft, fact } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** A clause that asks one thing, judged, with its words; `decides`: no other clause makes up for it. */
export type Leaf = {
  readonly answer: ClauseAnswer;
  readonly words: AppealClause;
  readonly decides: boolean;
};

/** Why the plan's criteria cannot be used; undefined where they can. */
export function withheldBecause({ answer, report, today }: PacketContext): "none" | "past" | "not-seen" | undefined {
  const criteria = answer.criteria;
  if (criteria === undefined || report.criteria === undefined) return "none";
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
export function clauseFacts({ answer, words }: Leaf): readonly Draft[] {
  return answer.because.map((ref) => {
    const isTold = answer.isTold === true || words.is === "told" || words.is === "told-number";
    const isOfRecord = ref.resource !== undefined || !isTold;
    const from: Provenance = isOfRecord
      ? { from: "record", fact: ref.fact, ...(ref.resource !== undefined && { resource: ref.resource }) }
      : told(`told.${ref.fact}`);
    return fact(isOfRecord ? clauseSays.record(ref) : clauseSays.told(ref), [from]);
  });
}
