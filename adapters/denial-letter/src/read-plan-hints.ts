import { distinctOf, type Letter, readingOf } from "./letter.ts";
import type { PlanTypeHint, Reading } from "./letter-reading.ts";

const EMPLOYER: readonly PlanTypeHint[] = ["insured-employer", "self-funded-employer"];
const STATE_RULED: readonly PlanTypeHint[] = ["marketplace-or-individual", "insured-employer"];
const MEDICAID: readonly PlanTypeHint[] = ["medicaid-managed-care", "medicaid-fee-for-service"];

/** Words that are at home in letters of some plan types. They are hints: a letter may speak of plans that are not its own. */
const HINTS: readonly { readonly plans: readonly PlanTypeHint[]; readonly pattern: RegExp }[] = [
  {
    plans: EMPLOYER,
    pattern:
      /\bERISA\b|\bEmployee Retirement Income Security Act\b|\bsection 502\s?\(a\)|\bEmployee Benefits Security Administration\b|\bEBSA\b/gi,
  },
  {
    plans: ["self-funded-employer"],
    pattern:
      /\bself-?\s?(?:funded|insured)\b|\badministrative services only\b|\badminister(?:ed|s)?\b[^.]{0,80}\bon behalf of\b(?: [\w&'-]+){1,4}|\b(?:third[- ]party|claims?) administrator\b/gi,
  },
  { plans: ["insured-employer"], pattern: /\bfully[- ]?insured\b/gi },
  {
    plans: STATE_RULED,
    pattern: /\bdepartment of insurance\b|\binsurance (?:department|commissioner)\b|\bdivision of insurance\b/gi,
  },
  {
    plans: ["marketplace-or-individual"],
    pattern:
      /\bmarketplace\b|\bHealthCare\.gov\b|\bqualified health plan\b|\bindividual (?:and family )?(?:health )?(?:plan|policy)\b/gi,
  },
  {
    plans: ["medicare-part-d"],
    pattern:
      /\bMedicare Part D\b|\bMedicare (?:prescription )?drug (?:plan|coverage)\b|\bNotice of Denial of Medicare (?:Prescription Drug|Drug|Part D)[\w ]{0,20}Coverage\b|\bNotice of Denial of Medicare\b|\bredetermination\b|\bcoverage determination\b|\b1-800-MEDICARE\b|\bIndependent Review Entity\b/gi,
  },
  {
    plans: MEDICAID,
    pattern: /\bstate fair hearing\b|(?<!\bMedicare (?:&|and) )\bMedicaid\b(?! (?:managed|health plan|fee))/gi,
  },
  {
    plans: ["medicaid-managed-care"],
    pattern: /\bMedicaid (?:managed care|health plan)\b|\bmanaged care organi[sz]ation\b/gi,
  },
  { plans: ["medicaid-fee-for-service"], pattern: /\bfee-for-service\b/gi },
  {
    plans: ["federal-employee"],
    pattern:
      /\bOPM\b|\bOffice of Personnel Management\b|\bFEHB\b|\bFederal Employees? Health Benefits\b|\bPostal Service Health Benefits\b/gi,
  },
  { plans: ["tricare"], pattern: /\bTRICARE\b/gi },
  {
    plans: ["veterans-affairs"],
    pattern: /\bVeterans (?:Affairs|Health Administration)\b|\bVA (?:medical center|pharmacy|health care)\b/gi,
  },
  { plans: ["nhs-england"], pattern: /\bNHS England\b|\bIntegrated Care Board\b|\bICB\b|\bBlueteq\b/gi },
  { plans: ["nhs-england", "nhs-northern-ireland"], pattern: /\bIndividual Funding Request\b|\bIFR\b/g },
  {
    plans: ["nhs-scotland"],
    pattern:
      /\bNHS Scotland\b|\bPACS Tier (?:Two|2)\b|\bIndividual Patient Treatment Request\b|\bScottish Medicines Consortium\b/gi,
  },
  { plans: ["nhs-wales"], pattern: /\bNHS Wales\b|\bIPFR\b|\bIndividual Patient Funding Request\b/gi },
  { plans: ["nhs-northern-ireland"], pattern: /\bHealth and Social Care (?:Board|Trust)\b|\bHSC Trust\b/gi },
];

/**
 * Each plan type of which the letter has a word, with the first such words. Words at home in several plan types hint at the
 * one of them that the letter names outright, where it does.
 */
export function readPlanHints(letter: Letter): readonly Reading<PlanTypeHint>[] {
  const found = HINTS.flatMap(({ plans, pattern }) => {
    const match = [...letter.plain.matchAll(pattern)][0];
    return match === undefined ? [] : [{ plans, from: match.index, to: match.index + match[0].length }];
  });
  const outright = new Set(found.flatMap(({ plans }) => (plans.length === 1 ? plans : [])));
  const hints = found.flatMap(({ plans, from, to }) => {
    const named = plans.filter((plan) => outright.has(plan));
    return (named.length > 0 ? named : plans).map((plan) => readingOf(letter, plan, from, to));
  });
  return distinctOf(hints, (plan) => plan);
}
