import type { Clause, CoverageKnowledge, ToldFact } from "@afterscript/engine/public/coverage.ts";
import type { AppealClause, AppealCriteria } from "@afterscript/wording/public/coverage.ts";
import type { Told } from "../told.ts";

/**
 * What only a person can say, and the policy still asks: in the order of the policy. A branch that is decided without it is
 * left out, and so is what was answered with "I don't know".
 */
export function unknownFacts(
  criteria: AppealCriteria | undefined,
  { policies, facts }: Pick<CoverageKnowledge, "policies" | "facts">,
  { open }: Pick<Told, "open">,
): readonly ToldFact[] {
  const policy = policies.find(({ id }) => id === criteria?.policy);
  if (criteria === undefined || policy === undefined) return [];
  const byClause = new Map(factsOf(policy.clause));
  const wanted = new Set(undecided(criteria.root).flatMap(({ id }) => byClause.get(id) ?? []));
  return [...wanted].flatMap((id) => facts.find((one) => one.id === id && !open.includes(factQuestion(id))) ?? []);
}

/** The name of the question for a fact, among those that are answered. */
export function factQuestion(fact: string): `fact/${string}` {
  return `fact/${fact}`;
}

function undecided(clause: AppealClause): readonly AppealClause[] {
  if (clause.verdict !== "unknown") return [];
  return clause.of === undefined ? [clause] : clause.of.flatMap(undecided);
}

function factsOf(clause: Clause): readonly (readonly [string, string])[] {
  if ("of" in clause) return clause.of.flatMap(factsOf);
  return clause.is === "told" || clause.is === "told-number" ? [[clause.id, clause.fact]] : [];
}
