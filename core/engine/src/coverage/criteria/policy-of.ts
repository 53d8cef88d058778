import type { CoverageCase } from "../case.ts";
import type { CoverageKnowledge, PlanType, Policy } from "../knowledge.ts";

/** Stands for every medicine of an illness. */
export const ANY_DRUG = "any";

type Chosen = { readonly drug: string | undefined; readonly condition: string | undefined };

/**
 * The policy that was named, else that of the body that decides for the plan, else what plans often ask for this medicine and illness, else for any medicine of this illness;
 * a pattern of another country is none.
 */
export function policyOf(
  { policies }: Pick<CoverageKnowledge, "policies">,
  { policy }: Pick<CoverageCase, "policy">,
  { drug, condition }: Chosen,
  plan: PlanType | undefined,
): Policy | undefined {
  const named = policies.find(({ id }) => id === policy);
  if (named !== undefined) return named;
  const own = policies.find(
    (one) => one.condition === condition && one.drug === drug && plan !== undefined && one.plans?.includes(plan.id),
  );
  if (own !== undefined) return own;
  const patterns = policies
    .filter((one) => one.isPattern === true && one.condition === condition)
    .filter(({ country }) => plan === undefined || plan.country === country)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return patterns.find((one) => one.drug === drug) ?? patterns.find((one) => one.drug === ANY_DRUG);
}
