import { loadCoverage } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { NOTHING_TOLD, withForm } from "./told.ts";
import { withPlan } from "./with-plan.ts";

const coverage = loadCoverage();
const told = withForm(withPlan(NOTHING_TOLD, "self-funded-employer", coverage), {
  deniedDoor: "us.self-funded-employer.internal-appeal",
  steps: [
    { door: "us.self-funded-employer.internal-appeal", sent: "2026-06-20" },
    { door: "us.self-funded-employer.second-internal-appeal", sent: "2026-06-25" },
  ],
});

test.each([
  { plan: "self-funded-employer", door: "us.self-funded-employer.internal-appeal", steps: 2 },
  { plan: "medicare-part-d", door: "us.medicare-part-d.redetermination", steps: 1 },
  { plan: "nhs-england", door: undefined, steps: undefined },
  { plan: undefined, door: undefined, steps: undefined },
])("a step of the plan before is the same sort of step of $plan, or none", ({ plan, door, steps }) => {
  const { form } = withPlan(told, plan, coverage);
  expect([form.plan, form.deniedDoor, form.steps?.length]).toEqual([plan, door, steps]);
  for (const one of form.steps ?? []) expect(coverage.doors.find(({ id }) => id === one.door)).toMatchObject({ plan });
});
