import type { ReportedSymptom } from "@afterscript/record";
import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { SYMPTOM_DETAILS, toldSymptom } from "../questions/symptom.ts";
import { type Asked, TOLD } from "./asked.ts";
import type { Question, Silence } from "./question.ts";
import { asksOnlyOf, speaksOfSevere } from "./severe-symptom.ts";
import { type Tier, tierOf } from "./tier.ts";

/** What the asker can tell at once: of the symptom, and of the therapy that it is judged with. */
const DETAILS: ReadonlySet<string> = new Set([...SYMPTOM_DETAILS, "condition", "dose", "formulation"]);

/**
 * Until the asker has said how bad, how long, how sudden, the highest tier that the symptom's own statements name is
 * taken. What only the chart could tell raises it to today at the most, and is asked for.
 */
export const symptom: Question<Extract<Asked, { is: "symptom" }>> = {
  told: factsOf,
  printed: (asked) => factsOf(asked).map(toldSymptom),
  isAnswer: ({ base, state }, { symptoms }) =>
    base.kind === "symptom" && state !== "clear" && symptoms.some((one) => one.symptom === base.topic),
  weight: weigh,
  floor: ({ symptoms }, knowledge) =>
    symptoms.some((one) => knowledge.symptoms[one.symptom]?.redFlag) ? "emergency" : undefined,
  // A rule that was read and not reached speaks as well; a combination with something else, and a cited silence, do not.
  // What is listed as a plain side effect is not thereby harmless when it is severe.
  silent: ({ symptoms }, _, findings, knowledge) => {
    const spoken = spokenOf(findings, knowledge);
    const isSevereUnspoken = severeUnspoken(findings, knowledge);
    return symptoms.flatMap(({ symptom: about, severity }): readonly Silence[] => {
      if (!spoken.has(about)) return [{ about, why: "not-named" }];
      return severity === "severe" && isSevereUnspoken(about) ? [{ about, why: "severity-not-named" }] : [];
    });
  },
  silentTier: "urgent",
  open: ({ symptoms }, findings, knowledge) => {
    const isSevereUnspoken = severeUnspoken(findings, knowledge);
    const spoken = spokenOf(findings, knowledge);
    return symptoms
      .filter((one) => one.severity === undefined && spoken.has(one.symptom) && isSevereUnspoken(one.symptom))
      .map((one) => ({ about: one.symptom, fact: SYMPTOM_DETAILS[0] }));
  },
};

/** The symptoms that some document speaks of by themselves, or as they are told here. */
function spokenOf(findings: readonly Finding[], knowledge: Knowledge): ReadonlySet<string> {
  const speaking = findings.filter(
    (finding) =>
      speaks(finding) &&
      (finding.state !== "clear" || asksOnlyOf(finding.base.topic, finding.base.statement, knowledge)),
  );
  return new Set(speaking.map(({ base }) => base.topic));
}

/** Whether a symptom hurries nobody by what was found, and no statement says what holds when it is severe. */
function severeUnspoken(findings: readonly Finding[], knowledge: Knowledge): (symptom: string) => boolean {
  return (of) => {
    if (knowledge.symptoms[of]?.redFlag) return false;
    const own = findings.filter((finding) => speaks(finding) && finding.base.topic === of);
    const hurries = own.map(weigh).some((tier) => tier === "emergency" || tier === "urgent");
    return !hurries && !speaksOfSevere(of, new Set(own.map(({ base }) => base.statement)), knowledge);
  };
}

function factsOf({ symptoms }: Extract<Asked, { is: "symptom" }>): readonly ReportedSymptom[] {
  return symptoms.map((one) => ({ ...one, type: "symptom", resource: TOLD }));
}

function speaks({ base, state, gaps }: Finding): boolean {
  return base.kind === "symptom" && state !== "not-applicable" && gaps.every(({ why }) => why !== "label-silent");
}

function weigh(finding: Finding): Tier | undefined {
  const tier = tierOf(finding);
  if (finding.state === "applies" || waitsForDetails(finding)) return tier;
  // What only the chart could tell is looked up today at the most: not knowing a count is no emergency, and not fine.
  return tier === "emergency" ? "urgent" : tier;
}

function waitsForDetails({ state, gaps }: Finding): boolean {
  return state === "unknown" && gaps.length > 0 && gaps.every(({ fact }) => DETAILS.has(fact));
}
