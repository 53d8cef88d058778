import { expect, test } from "vitest";
import type { PlanType, Policy } from "../knowledge.ts";
import { policyOf } from "./policy-of.ts";

const READ = { cite: [], reviewBy: "2029-01-31" };
const clause = { id: "whole", is: "all", of: [] } as const;
const policy = (id: string, more: Partial<Policy> = {}): Policy => ({
  ...READ,
  id,
  country: "us",
  payer: id,
  drug: "exampletinib",
  condition: "example-itis",
  clause,
  ...more,
});
const plan = (id: string, country: PlanType["country"] = "us"): PlanType => ({ ...READ, id, country });

const POLICIES = [
  policy("payer"),
  policy("body", { country: "uk", plans: ["service"] }),
  policy("pattern-any", { drug: "any", isPattern: true }),
  policy("pattern-own", { isPattern: true }),
  policy("pattern-other", { drug: "othertinib", condition: "other-itis", isPattern: true }),
];

test.each([
  { named: "payer", drug: "exampletinib", plan: plan("employer"), found: "payer" },
  { named: undefined, drug: "exampletinib", plan: plan("employer"), found: "pattern-own" },
  { named: undefined, drug: "othertinib", plan: plan("employer"), found: "pattern-any" },
  { named: undefined, drug: "exampletinib", plan: plan("service", "uk"), found: "body" },
  { named: undefined, drug: "othertinib", plan: plan("service", "uk"), found: undefined },
  { named: undefined, drug: "exampletinib", plan: plan("other-service", "uk"), found: undefined },
  { named: undefined, drug: "exampletinib", plan: undefined, found: "pattern-own" },
])("named $named, $drug, $plan.id: $found", ({ named, drug, plan: chosen, found }) => {
  const given = named === undefined ? {} : { policy: named };
  expect(policyOf({ policies: POLICIES }, given, { drug, condition: "example-itis" }, chosen)?.id).toBe(found);
});
