import type { Day } from "@afterscript/kernel";
import type { CoverageAnswer } from "./answer.ts";

/** Days before an approval ends on which we remind of the renewal: ours, so that a test can still be done and a visit had. */
const REMIND_BEFORE = [60, 30] as const;

/** The last day of an approval, and when to begin with the next request. */
export function renewalOf(ends: Day | undefined): CoverageAnswer["renewal"] {
  return ends === undefined ? undefined : { ends, reminders: REMIND_BEFORE.map((days) => ends - days) };
}
