import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import { nextOpen, type Question } from "./questions.ts";
import type { Told } from "./told.ts";
import type { Place, Placing } from "./use-place.ts";
import type { Telling } from "./use-told.ts";

/** What every page of the journey is given. */
export type Journey = {
  readonly telling: Telling;
  readonly placing: Placing;
  readonly coverage: CoverageKnowledge;
};

/** The page after a question: the next one that is open, then what the plan's own rules ask. */
export function placeAfter(question: Question | undefined, told: Told, coverage: CoverageKnowledge): Place {
  const next = nextOpen(question, told, { coverage });
  if (next === undefined) return "facts";
  return next === "plan" ? firstOfGuide(coverage) : `ask/${next}`;
}

/** The kind of plan is found by a short guide. */
export function firstOfGuide({ guide }: CoverageKnowledge): Place {
  const [first] = guide;
  return first === undefined ? "plan-unknown" : `guide/${first.id}`;
}
