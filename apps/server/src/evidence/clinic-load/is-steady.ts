import { quantile } from "./quantile.ts";
import type { Health } from "./reports.ts";

/** Left out at the beginning: what the program fills once. */
export const WARM_UP_SHARE = 0.2;
/** How much higher the last third may stand than the first. */
export const MOST_GROWTH = 0.1;

export type Steadiness = {
  /** Medians in bytes, of the first and the last third after the warm-up. */
  readonly first: number;
  readonly last: number;
  /** 0.1 is a tenth higher. */
  readonly growth: number;
  readonly isSteady: boolean;
};

/** The rule for memory, over reports in equal steps of time. Undefined: too few for three thirds. */
export function steadiness(health: readonly Health[], of: (report: Health) => number): Steadiness | undefined {
  const values = health.slice(Math.ceil(health.length * WARM_UP_SHARE)).map(of);
  const third = Math.floor(values.length / 3);
  const first = quantile(values.slice(0, third), 0.5);
  const last = quantile(values.slice(values.length - third), 0.5);
  if (third === 0 || first === undefined || last === undefined) return undefined;
  const growth = last / first - 1;
  return { first, last, growth, isSteady: last <= first * (1 + MOST_GROWTH) };
}
