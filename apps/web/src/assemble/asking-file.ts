import type { AskingChoices } from "../site/asking-choice.ts";
import type { RuleDocuments } from "./rule-files.ts";

/** What a person can ask about: every symptom, infection, contact, operation and vaccine, with the names that people use. */
export function askingFile({ knowledge, concepts }: Omit<RuleDocuments, "coverage">): AskingChoices {
  const { symptoms = [], situations, vaccines } = concepts;
  const named = ({ id, names }: { readonly id: string; readonly names: readonly string[] }) => ({ id, names });
  return {
    symptoms: symptoms.map((one) => ({
      ...named(one),
      ...(knowledge.us.symptoms[one.id]?.redFlag === true && { redFlag: true as const }),
    })),
    infections: (situations?.infection ?? []).map(named),
    exposures: (situations?.exposure ?? []).map(named),
    operations: (situations?.surgery ?? []).map(named),
    vaccines: vaccines.map(named),
  };
}
