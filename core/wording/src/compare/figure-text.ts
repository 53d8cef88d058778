import type { ArmOf, ResponseRow, RiskArm, RiskPanel } from "@afterscript/engine";
import type { Writer } from "./writer.ts";

type Of = { readonly drug: string; readonly writer: Writer };

/** "ACR20 at 12 weeks: 71% upadacitinib 15 mg once daily; 63% adalimumab; …": what was compared stands in the same line. */
export function responseText({ endpoint, at, who, arms, seen, verdicts }: ResponseRow, { drug, writer }: Of): string {
  const { rates, audience, words } = writer;
  const shown = ownFirst(arms.filter((one) => one.seen !== "no"));
  const part = who === undefined ? "" : ` (${rates.people(who, audience)})`;
  const texts = shown.map((one) => `${rates.share(one, audience)} ${words.on(rates.arm(one, drug, audience))}`);
  const said = seen === "no" ? [] : verdicts.map((one) => rates.verdict(one, drug, audience));
  const figures = [...texts, ...besideNothing(shown, words.noComparator)].join("; ");
  return [`${capital(rates.endpoint(endpoint, audience))}, ${rates.time(at)}${part}: ${figures}.`, ...said].join(" ");
}

/** One outcome in one trial, out of 1,000, with the trial's name in the line. */
export function effectText(
  { arms, span, trial }: RiskPanel,
  { outcome, drug, writer }: Of & { readonly outcome: string },
): string {
  const { rates, audience, words } = writer;
  const shown = ownFirst(arms.filter((one: RiskArm) => one.seen !== "no"));
  const texts = shown.map(
    (one) => `${rates.figure(one.perThousand, span, audience)} ${words.on(rates.arm(one, drug, audience))}`,
  );
  const figures = [...texts, ...besideNothing(shown, words.noComparator)].join("; ");
  return `${capital(rates.outcome(outcome, audience))}: ${figures} (${rates.trial(trial, audience)}).`;
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
