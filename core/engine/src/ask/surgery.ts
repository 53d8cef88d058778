import { type Day, formatDay } from "@afterscript/kernel";
import type { Question } from "./question.ts";
import {
  answersSituation,
  type Situation,
  situationFacts,
  situationSilence,
  situationTold,
  situationWeight,
} from "./situation.ts";

export type SurgeryAsked = {
  readonly is: "surgery";
  readonly surgery: Situation;
  /** The day of the operation, where it is known. */
  readonly on?: Day;
};

/** An operation or dental work is planned. */
export const surgery: Question<SurgeryAsked> = {
  told: ({ surgery: told }, asOf) => situationFacts(told, asOf),
  printed: ({ surgery: told, on }) => [{ ...situationTold(told), ...(on !== undefined && { date: formatDay(on) }) }],
  isAnswer: (finding, { surgery: told }) => answersSituation(finding, told),
  weight: (finding, { surgery: told }) => situationWeight(finding, told),
  silent: ({ surgery: told }, answers) => situationSilence(told, answers),
};
