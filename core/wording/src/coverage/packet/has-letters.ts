import type { CoverageAnswer } from "@afterscript/engine/public/coverage.ts";

/** Is there anybody to send a letter to? A sort of cover without a step has nobody who answers one. */
export function hasLetters({ plan, doors }: Pick<CoverageAnswer, "plan" | "doors">): boolean {
  return plan === undefined || doors.length > 0;
}
