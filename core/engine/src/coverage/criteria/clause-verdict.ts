import type { EvidenceRef, Gap } from "@afterscript/kernel";
import { NO, type Verdict, YES } from "../../verdict.ts";
import type { ClauseAnswer, ClauseVerdict } from "../answer.ts";

/** One thing that a policy asks, judged: what was read, and what is missing. */
export type Leaf = Pick<ClauseAnswer, "verdict" | "because" | "gaps" | "isTold">;

/** Everything must be met: one that is not decides, then one that is not known. */
export function allOf(verdicts: readonly ClauseVerdict[]): ClauseVerdict {
  return atLeast(verdicts.length, verdicts);
}

/** As soon as so many are met; not met only where those that are not known could not make up the number. */
export function atLeast(count: number, verdicts: readonly ClauseVerdict[]): ClauseVerdict {
  const met = verdicts.filter((one) => one === "met").length;
  const open = verdicts.filter((one) => one === "unknown").length;
  if (met >= count) return "met";
  return met + open >= count ? "unknown" : "not-met";
}

export function verdictFrom(verdict: Verdict): ClauseVerdict {
  if (verdict === YES) return "met";
  return verdict === NO ? "not-met" : "unknown";
}

export function unknownFor(gap: Gap, because: readonly EvidenceRef[] = []): Leaf {
  return { verdict: "unknown", because, gaps: [gap] };
}
