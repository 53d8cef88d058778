import type { DoorAnswer } from "./answer.ts";
import type { CoverageCase } from "./case.ts";
import type { DenialReason } from "./knowledge.ts";
import { isAppeal } from "./path.ts";

/**
 * The door to begin with: the one that a reason of the letter names, else the first appeal that stands open and fits. None
 * once something was approved or is being decided: then there is nothing to begin.
 */
export function nextDoor(
  answers: readonly DoorAnswer[],
  reasons: readonly DenialReason[],
  { steps }: CoverageCase,
): string | undefined {
  if (steps.some(({ outcome }) => outcome === "approved") || answers.some(({ clock }) => clock.state === "done"))
    return;
  const open = answers.filter((one) => one.fitsReason && one.door.sort !== "keep-benefits" && mayBeUsed(one));
  const named = reasons.flatMap(({ firstDoor }) => open.filter(({ door }) => door.sort === firstDoor));
  const [next] = [...named, ...open.filter(({ door }) => isAppeal(door)), ...open];
  return next?.door.id;
}

/** Also where its last day is not known: only what is over, waits or was used is out. */
function mayBeUsed({ clock }: Pick<DoorAnswer, "clock">): boolean {
  return !SHUT.has(clock.state);
}

const SHUT: ReadonlySet<DoorAnswer["clock"]["state"]> = new Set(["passed", "not-yet", "done", "decided"]);
