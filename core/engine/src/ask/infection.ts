import type { Medication } from "@afterscript/record";
import type { Finding } from "../finding.ts";
import { TOLD } from "./asked.ts";
import { restsOnTold } from "./medicine.ts";
import type { Question, Silence } from "./question.ts";
import {
  answersSituation,
  type Situation,
  situationFacts,
  situationSilence,
  situationTold,
  situationWeight,
} from "./situation.ts";

/** What is asked about an infection that somebody has now. */
export type InfectionAsked = {
  readonly is: "infection";
  readonly infection: Situation;
  /** The word for it, where it was not recognised: then `infection` is any infection. */
  readonly unrecognised?: string;
  /** What was given against it; `medicine` is missing where the name was not recognised. */
  readonly antibiotic?: { readonly name: string; readonly medicine?: Medication };
};

/** I have an infection, and perhaps medicine against it: what do the documents say of going on with a JAK inhibitor? */
export const infection: Question<InfectionAsked> = {
  told: ({ infection: told, antibiotic }, asOf) => [
    ...situationFacts(told, asOf),
    ...(antibiotic?.medicine === undefined ? [] : [{ ...antibiotic.medicine, resource: TOLD }]),
  ],
  printed: ({ infection: told, antibiotic }) => [
    situationTold(told),
    ...(antibiotic === undefined
      ? []
      : [
          {
            fact: "antibiotic-given",
            value: antibiotic.medicine?.substances.join("+") ?? antibiotic.name,
            resource: TOLD,
          },
        ]),
  ],
  isAnswer: (finding, { infection: told }) => answersSituation(finding, told),
  weight: (finding, { infection: told }) => situationWeight(finding, told),
  floor: ({ infection: told }) => told.least,
  silent: ({ infection: told, unrecognised, antibiotic }, answers) => [
    ...situationSilence(told, answers),
    ...(unrecognised === undefined ? [] : [{ about: unrecognised, why: "not-recognised" as const }]),
    ...silentAntibiotic(antibiotic, answers),
  ],
  silentTier: "urgent",
};

function silentAntibiotic(antibiotic: InfectionAsked["antibiotic"], answers: readonly Finding[]): readonly Silence[] {
  if (antibiotic === undefined) return [];
  const { name, medicine } = antibiotic;
  if (medicine === undefined) return [{ about: name, why: "not-recognised" }];
  const isNamed = answers.some(
    (finding) => restsOnTold(finding) && finding.because.some(({ value }) => value === medicine.substances.join("+")),
  );
  return isNamed ? [] : [{ about: medicine.substances.join("+"), why: "not-named" }];
}
