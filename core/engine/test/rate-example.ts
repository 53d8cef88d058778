import { parseDecimal } from "@afterscript/kernel";
import type { Amount, Arm, Knowledge, Rate, RateKnowledge, TrialResponse } from "../src/index.ts";
import { atOrAbove, below, dose, knowledge } from "./example.ts";

/** Invented trials of the invented drug. */
export const RATE_CITE = { url: "https://example.org/trial", seen: "secondary" as const, checked: "2026-01-01" };

export function amount(printed: string): Amount {
  const isBelow = printed.startsWith("<");
  const value = parseDecimal(isBelow ? printed.slice(1) : printed);
  if (value === undefined) throw new Error(`${printed} is not a number`);
  return { value, printed, ...(isBelow && { isBelow }) };
}

export const perYears = (printed: string, more: Partial<Arm> = {}): Arm => ({
  figure: { is: "per-100-patient-years", value: amount(printed) },
  ...more,
});

export const share = (printed: string, more: Partial<Arm> = {}): Arm => ({
  figure: { is: "percent", value: amount(printed) },
  ...more,
});

export function rate(draft: Partial<Rate> & { readonly id: string }): Rate {
  return {
    drug: "exampletinib",
    topic: "mace",
    outcome: "mace",
    sort: "serious",
    conditions: ["psoriasis"],
    trial: "trial-a",
    basis: "first-event",
    factors: [],
    arms: [],
    ratios: [],
    raisedBy: [],
    evidence: ["row"],
    cite: [RATE_CITE],
    ...draft,
  };
}

export function response(draft: Partial<TrialResponse> & { readonly id: string }): TrialResponse {
  return {
    drug: "exampletinib",
    condition: "psoriasis",
    trial: "trial-a",
    endpoint: "pasi75",
    at: "12 weeks",
    arms: [share("40", { dose: dose("4 mg once daily") }), share("10", { comparator: "placebo" })],
    verdicts: [],
    evidence: ["row"],
    cite: [RATE_CITE],
    ...draft,
  };
}

const trial = (id: string, more = {}) => ({
  id,
  title: id.toUpperCase(),
  design: "randomised" as const,
  conditions: ["psoriasis"],
  population: [],
  cite: RATE_CITE,
  ...more,
});

export function withCounted(parts: Partial<RateKnowledge>): Knowledge {
  return {
    ...knowledge([]),
    trials: { "trial-a": trial("trial-a"), "trial-b": trial("trial-b", { design: "followed" }) },
    mainTopics: ["mace", "malignancy", "gi-perforation"],
    riskFactors: [
      { id: "age-65-or-over", when: { is: "age", band: atOrAbove(65) }, isAlwaysAsked: true },
      { id: "smoking", when: { is: "answer", topic: "smoking", any: ["current"] }, isAlwaysAsked: true },
      { id: "past-shingles", when: { is: "history", fact: "herpes-zoster", of: ["herpes-zoster"], status: "ever" } },
      { id: "bmi-35-or-over" },
    ],
    ...parts,
  };
}

export const OLD = { is: "age" as const, band: atOrAbove(65) };
export const YOUNG = { is: "age" as const, band: below(65) };
