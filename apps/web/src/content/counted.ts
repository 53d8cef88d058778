import { type Arm, iconsOf, perThousand, type Rate, type Trial, type TrialResponse } from "@afterscript/engine";
import { toNumber } from "@afterscript/kernel";
import { messagesOf, type ReportRateArm, type ReportRateCite } from "@afterscript/wording";

/** What one trial counted, in words for readers: every arm that somebody has read in a source, who took part, how long. */
export type Counted = {
  readonly title: string;
  readonly arms: readonly ReportRateArm[];
  readonly trial: string;
  readonly people: string;
  readonly count?: number;
  readonly span?: string;
  readonly hasComparator: boolean;
  readonly cite: readonly ReportRateCite[];
};

export function countedOf(rate: Rate | TrialResponse, trial: Trial): Counted {
  const { rates } = messagesOf();
  const arms = shownArms(rate);
  const isRate = "outcome" in rate;
  const title = isRate ? rates.outcome(rate.outcome, "patient") : rates.endpoint(rate.endpoint, "patient");
  const span = isRate ? rate.span && rates.span(rate.span, "patient") : `after ${rates.time(rate.at)}`;
  return {
    title,
    arms: arms.map((arm) => ({
      name: rates.arm(arm, rate.drug, "patient"),
      isComparator: arm.comparator !== undefined,
      seen: arm.seen ?? "secondary",
      notes: [],
      ...figureOf(rate, arm),
    })),
    trial: rates.trial(trial, "patient"),
    people: rates.people(
      [...trial.population, ...(rate.who ?? [])],
      "patient",
      isRate ? rate.conditions : [rate.condition],
    ),
    ...(trial.people !== undefined && { count: trial.people }),
    ...(span !== undefined && { span }),
    hasComparator: arms.some(({ comparator }) => comparator !== undefined),
    cite: rate.cite.map(({ readAt: _, ...cite }) => cite),
  };
}

/** Arms that somebody has read in a source: the drug first, dose by dose or all doses together, then what it was compared with. */
export function shownArms(rate: Rate | TrialResponse): readonly Arm[] {
  const isSeen = rate.cite.every(({ seen }) => seen !== "no");
  const arms = isSeen ? rate.arms.filter(({ seen }) => seen !== "no") : [];
  const own = arms.filter(({ comparator }) => comparator === undefined);
  const byDose = own.filter(({ dose }) => dose !== undefined);
  return [...(byDose.length > 0 ? byDose : own), ...arms.filter(({ comparator }) => comparator)];
}

const HUNDRED = 100;

function figureOf(rate: Rate | TrialResponse, arm: Arm): Pick<ReportRateArm, "value" | "icons" | "text"> {
  const { rates } = messagesOf();
  if ("basis" in rate) {
    const figure = perThousand(arm.figure, rate.basis);
    return { value: toNumber(figure.value), icons: figure.icons, text: rates.figure(figure, rate.span, "patient") };
  }
  const { is, value } = arm.figure;
  const icons = is === "percent" ? { icons: iconsOf(value.value, value.isBelow === true, HUNDRED) } : {};
  return {
    value: toNumber(value.value),
    ...icons,
    text: rates.share({ ...arm, seen: arm.seen ?? "secondary", ...icons }, "patient"),
  };
}
