import type { Knowledge, RateKnowledge } from "@afterscript/engine";

/** The parts of the knowledge that only a question about risks or responses reads. */
export const RATE_PARTS = [
  "trials",
  "rates",
  "responses",
  "onsets",
  "riskFactors",
  "mainTopics",
] as const satisfies readonly (keyof RateKnowledge)[];

export function isRatePart(key: string): boolean {
  return RATE_PARTS.some((part) => part === key);
}

export type WithoutRates = Omit<Knowledge, keyof RateKnowledge>;

/** What studies counted is read when somebody asks for it: no check pays for it. */
export function withRates(own: WithoutRates, read: () => RateKnowledge): Knowledge {
  let counted: RateKnowledge | undefined;
  const once = () => {
    counted ??= read();
    return counted;
  };
  const lazy = RATE_PARTS.map((part) => [part, { enumerable: true, get: () => once()[part] }] as const);
  return Object.defineProperties(own, Object.fromEntries(lazy)) as Knowledge;
}
