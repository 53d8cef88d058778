import type { Arm, Ratio } from "@afterscript/engine";
import { compareDecimals, type Decimal } from "@afterscript/kernel";
import type { Ground } from "./claim.ts";
import type { TrialFact } from "./claim-library.ts";

type Asked = Pick<Extract<Ground, { is: "trial" }>, "found" | "beside">;

/** Whether a trial showed this of the drug beside something else. A figure that a later one stands in for shows nothing. */
export function trialShows(fact: TrialFact, { found, beside }: Asked): boolean {
  if ("superseded" in fact && fact.superseded) return false;
  if (found === undefined) return true;
  if (found === "higher") return "ratios" in fact && fact.ratios.some((one) => isAbove(one, beside));
  if (found === "more-often") return "arms" in fact && isMoreOften(fact.arms, beside);
  return "verdicts" in fact && fact.verdicts.some((one) => one.against === beside && one.is === found);
}

const ONE: Decimal = { n: 1, d: 1 };

function isAbove({ against, interval }: Ratio, beside: string | undefined): boolean {
  return against === beside && interval !== undefined && compareDecimals(interval.low.value, ONE) > 0;
}

function isMoreOften(arms: readonly Arm[], beside: string | undefined): boolean {
  const other = arms.find((arm) => arm.comparator === beside);
  const doses = arms.filter((arm) => arm.dose !== undefined);
  return (
    other !== undefined &&
    doses.length > 0 &&
    doses.every(({ figure }) => compareDecimals(figure.value.value, other.figure.value.value) > 0)
  );
}
