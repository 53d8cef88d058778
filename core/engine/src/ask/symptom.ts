import type { ReportedSymptom } from "@afterscript/record";
import type { Finding } from "../finding.ts";
import { SYMPTOM_DETAILS, toldSymptom } from "../questions/symptom.ts";
import { type Asked, TOLD } from "./asked.ts";
import type { Question } from "./question.ts";
import { tierOf } from "./tier.ts";

/** What the asker can tell at once: of the symptom, and of the therapy that it is judged with. */
const DETAILS: ReadonlySet<string> = new Set([...SYMPTOM_DETAILS, "condition", "dose", "formulation"]);

/**
 * Until the asker has said how bad, how long, how sudden, the highest tier that the symptom's own statements name is
 * taken. What only the chart could tell raises nothing before it is known: it is asked for.
 */
export const symptom: Question<Extract<Asked, { is: "symptom" }>> = {
  told: factsOf,
  printed: (asked) => factsOf(asked).map(toldSymptom),
  isAnswer: ({ base, state }, { symptoms }) =>
    base.kind === "symptom" && state !== "clear" && symptoms.some((one) => one.symptom === base.topic),
  weight: (finding) => (finding.state === "applies" || waitsForDetails(finding) ? tierOf(finding) : undefined),
  floor: ({ symptoms }, knowledge) =>
    symptoms.some((one) => knowledge.symptoms[one.symptom]?.redFlag) ? "emergency" : undefined,
  // A rule that was read and not reached speaks as well; a cited silence does not.
  silent: ({ symptoms }, _, findings) => {
    const spoken = new Set(findings.filter(speaks).map(({ base }) => base.topic));
    const unspoken = symptoms.filter((one) => !spoken.has(one.symptom));
    return unspoken.map((one) => ({ about: one.symptom, why: "not-named" }));
  },
  silentTier: "urgent",
};

function factsOf({ symptoms }: Extract<Asked, { is: "symptom" }>): readonly ReportedSymptom[] {
  return symptoms.map((one) => ({ ...one, type: "symptom", resource: TOLD }));
}

function speaks({ base, state, gaps }: Finding): boolean {
  return base.kind === "symptom" && state !== "not-applicable" && gaps.every(({ why }) => why !== "label-silent");
}

function waitsForDetails({ state, gaps }: Finding): boolean {
  return state === "unknown" && gaps.length > 0 && gaps.every(({ fact }) => DETAILS.has(fact));
}
