import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import { type Told, withForm } from "./told.ts";

/**
 * What is told, with another kind of plan. Its steps have names of their own: what was told of a step of the plan before is
 * told of the same sort of step of this one; where this one has none, it is left out and asked again.
 */
export function withPlan(told: Told, plan: string | undefined, { doors }: CoverageKnowledge): Told {
  const { deniedDoor, steps } = told.form;
  const stepNow = (id: string) => {
    const sort = doors.find((one) => one.id === id)?.sort;
    return doors.find((one) => one.plan === plan && one.sort === sort)?.id;
  };
  const moved = steps?.flatMap((step) => {
    const door = stepNow(step.door);
    return door === undefined ? [] : [{ ...step, door }];
  });
  return withForm(told, {
    plan,
    deniedDoor: deniedDoor === undefined ? undefined : stepNow(deniedDoor),
    steps: moved?.length === 0 ? undefined : moved,
  });
}
