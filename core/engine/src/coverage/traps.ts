import type { CoverageCase } from "./case.ts";
import type { Trap } from "./knowledge.ts";

/** What has cost others their cover, and fits this plan, reason, medicine and what was told. */
export function trapsOf(traps: readonly Trap[], told: CoverageCase, drug: string | undefined): readonly Trap[] {
  const { plan, denial } = told;
  return traps.filter(
    (trap) =>
      has(trap.plans, plan) &&
      has(trap.drugs, drug) &&
      (trap.reasons === undefined || trap.reasons.some((reason) => denial.reasons.includes(reason))) &&
      (trap.told === undefined || has(trap.told.any, told.told[trap.told.fact]?.value)),
  );
}

function has(list: readonly string[] | undefined, value: string | undefined): boolean {
  return list === undefined || (value !== undefined && list.includes(value));
}
