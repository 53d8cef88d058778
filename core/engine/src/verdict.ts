/** Three values as small integers: the engine's inner loops compare nothing else. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
export type Verdict = typeof NO | typeof YES | typeof UNKNOWN;

export function verdictOf(answer: "yes" | "no" | "depends"): Verdict {
  return answer === "yes" ? YES : answer === "no" ? NO : UNKNOWN;
}
