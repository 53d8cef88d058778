import { type AssessInput, protocolOf } from "../assess.ts";
import { type RiskPicture, ratesFor } from "../rates/index.ts";
import { therapiesOf } from "../therapies.ts";
import type { Asked } from "./asked.ts";
import type { Question } from "./question.ts";

/** "What is my own risk?": no finding answers it, for no figure of a trial is a rule. */
export const risk: Question<Extract<Asked, { is: "risk" }>> = {
  told: () => [],
  printed: () => [],
  isAnswer: () => false,
  weight: () => undefined,
  risks: risksOf,
};

function risksOf(input: AssessInput): readonly RiskPicture[] {
  const { record, knowledge, asOf, request = {} } = input;
  const therapies = therapiesOf({ record, knowledge, protocol: protocolOf(input), asOf, request });
  const counted = therapies.filter(({ drug }) => knowledge.rates.some((rate) => rate.drug === drug));
  return counted.map(({ drug, condition, dose }) => ratesFor({ ...input, drug, condition, dose }));
}
