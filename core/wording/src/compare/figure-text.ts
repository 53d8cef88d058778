import type { ArmOf, ResponseRow, RiskPanel } from "@afterscript/engine";
import type { ComparisonText } from "./comparison-type.ts";
import type { Writer } from "./writer.ts";

type Of = { readonly drug: string; readonly writer: Writer };

/** "ACR20, 12 weeks:" and every arm: what was compared stands in the same list, or that nothing was. */
export function responseText(
  { endpoint, at, who, arms, seen, verdicts }: ResponseRow,
  { drug, writer }: Of,
): ComparisonText {
  const { rates, audience, words } = writer;
  const shown = ownFirst(arms.filter((one) => one.seen !== "no"));
  const part = who === undefined ? "" : ` (${rates.people(who, audience)})`;
  const figures = shown.map((one) => `${rates.share(one, audience)} ${words.on(rates.arm(one, drug, audience))}`);
  const said = seen === "no" ? [] : verdicts.map((one) => rates.verdict(one, drug, audience));
  return {
    text: `${capital(rates.endpoint(endpoint, audience))}, ${rates.time(at)}${part}:`,
    items: [...figures, ...besideNothing(shown, words.noComparator), ...said],
  };
}

/** One outcome in one trial, out of 1,000, with the trial's name before the figures. */
export function effectText(
  { arms, span, trial }: RiskPanel,
  { outcome, drug, writer }: Of & { readonly outcome: string },
): ComparisonText {
  const { rates, audience, words } = writer;
  const shown = ownFirst(arms.filter((one) => one.seen !== "no"));
  const figures = shown.map(
    (one) => `${rates.figure(one.perThousand, span, audience)} ${words.on(rates.arm(one, drug, audience))}`,
  );
  return {
    text: `${capital(rates.outcome(outcome, audience))} (${rates.trial(trial, audience)}):`,
    items: [...figures, ...besideNothing(shown, words.noComparator)],
  };
}

function ownFirst<T extends ArmOf>(arms: readonly T[]): readonly T[] {
  return [...arms].sort((a, b) => Number(a.comparator !== undefined) - Number(b.comparator !== undefined));
}

function besideNothing(arms: readonly ArmOf[], noComparator: string): readonly string[] {
  return arms.some(({ comparator }) => comparator !== undefined) ? [] : [noComparator];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
