import { NO, UNKNOWN, YES } from "../verdict.ts";
import type { Judgement } from "./judgement.ts";

/** The three judgements that carry nothing but a verdict, shared. */
export const PLAIN: readonly [Judgement, Judgement, Judgement] = [
  Object.freeze({ verdict: NO }),
  Object.freeze({ verdict: YES }),
  Object.freeze({ verdict: UNKNOWN }),
];

/** The statement has nothing to say here. */
export const NOT_APPLICABLE: Judgement = Object.freeze({ verdict: UNKNOWN });
