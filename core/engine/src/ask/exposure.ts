import type { Question } from "./question.ts";
import {
  answersSituation,
  type Situation,
  situationFacts,
  situationSilence,
  situationTold,
  situationWeight,
} from "./situation.ts";

export type ExposureAsked = { readonly is: "exposure"; readonly exposure: Situation };

/** I was near somebody who has tuberculosis, chickenpox, shingles or measles. */
export const exposure: Question<ExposureAsked> = {
  told: ({ exposure: told }, asOf) => situationFacts(told, asOf),
  printed: ({ exposure: told }) => [situationTold(told)],
  isAnswer: (finding, { exposure: told }) => answersSituation(finding, told),
  weight: (finding, { exposure: told }) => situationWeight(finding, told),
  floor: ({ exposure: told }) => told.least,
  silent: ({ exposure: told }, answers) => situationSilence(told, answers),
  silentTier: "urgent",
};
