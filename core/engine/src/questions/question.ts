import type { Context } from "../context.ts";
import type { Verdict } from "../verdict.ts";

/** A compiled question: answers yes, no or unknown, and writes the facts it used and the gaps it met. */
export type Question = (context: Context) => Verdict;
