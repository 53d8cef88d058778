import type { Finding } from "../finding.ts";
import { type Asked, TOLD } from "./asked.ts";
import type { Question } from "./question.ts";
import { tierOf } from "./tier.ts";

/**
 * Would this medicine, supplement or food go together with what is taken? Every finding that rests on it answers. One
 * that no document names is said to be so: never "no interaction".
 */
export const medicine: Question<Extract<Asked, { is: "medicine" }>> = {
  told: ({ medicine: asked }) => (asked === undefined ? [] : [{ ...asked, resource: TOLD }]),
  printed: ({ name, medicine: asked }) => [
    { fact: "medication", value: asked?.substances.join("+") ?? name, resource: TOLD },
  ],
  isAnswer: (finding) => restsOnTold(finding) && finding.state !== "clear" && finding.base.kind !== "symptom",
  weight: (finding) => (finding.state === "applies" ? tierOf(finding) : undefined),
  silent: ({ name, medicine: asked }, answers) => {
    if (asked === undefined) return [{ about: name, why: "not-recognised" }];
    return answers.length === 0 ? asked.substances.map((about) => ({ about, why: "not-named" })) : [];
  },
};

/** A finding rests on what was told as well when it joins one that does. */
export function restsOnTold({ because }: Finding): boolean {
  return because.some(({ resource }) => resource === TOLD);
}
