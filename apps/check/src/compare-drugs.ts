import {
  type AssessInput,
  compareDrugs,
  conditionsToCompare,
  type Knowledge,
  PREFERENCES,
  type Preference,
  type Protocol,
  type Region,
} from "@afterscript/engine";
import type { PatientRecord, Problem } from "@afterscript/record";
import { CONDITIONS, type ComparisonPage, comparisonPage, type Language } from "@afterscript/wording";
import type { Failure } from "./failure.ts";
import { type Choices, unknownWord } from "./parse-choices.ts";

export type ComparisonResult =
  | { readonly page: ComparisonPage; readonly failure?: undefined }
  | { readonly failure: Failure; readonly page?: undefined };

export type Comparing = {
  readonly record: PatientRecord;
  readonly everywhere: Readonly<Record<Region, Knowledge>>;
  readonly region: Region;
  readonly choices: Choices;
  readonly protocol: string | Protocol;
  readonly problems: readonly Problem[];
  readonly engine: string;
  readonly prefers: string | undefined;
  readonly language: Language | undefined;
};

/** Every drug of the class for one condition, beside each other, for the person of the record. */
export function compareForPerson(comparing: Comparing): ComparisonResult {
  const { record, everywhere, region, choices, protocol, prefers } = comparing;
  const knowledge = everywhere[region];
  if (prefers !== undefined && !isPreference(prefers)) return unknownWord("prefers", prefers, PREFERENCES);
  const input: Omit<AssessInput, "request" | "all"> = {
    record,
    knowledge,
    asOf: choices.asOf,
    ...(choices.inForceOn !== undefined && { inForceOn: choices.inForceOn }),
    protocol,
  };
  const named = choices.condition === undefined ? conditionsToCompare(input) : [choices.condition];
  const [condition, ...more] = named;
  if (condition === undefined || more.length > 0) return { failure: whichCondition(named) };
  const comparison = compareDrugs({ ...input, everywhere, condition, ...(prefers !== undefined && { prefers }) });
  return {
    page: comparisonPage({
      comparison,
      knowledge,
      engine: comparing.engine,
      person: record.person,
      problems: comparing.problems,
      protocol:
        typeof protocol === "string" ? (knowledge.protocols[protocol] ?? { id: protocol, title: protocol }) : protocol,
      asOf: choices.asOf,
      ...(choices.inForceOn !== undefined && { inForceOn: choices.inForceOn }),
      audience: choices.audience,
      ...(comparing.language !== undefined && { language: comparing.language }),
    }),
  };
}

function isPreference(word: string): word is Preference {
  return (PREFERENCES as readonly string[]).includes(word);
}

function whichCondition(named: readonly string[]): Failure {
  const found = named.length === 0 ? "names no condition that a label is for" : `names several: ${named.join(", ")}`;
  return {
    sort: "argument",
    code: "ARGUMENT_CONDITION",
    what: `Drugs are compared for one condition, and the record ${found}.`,
    where: "condition",
    mend: `Say which condition. Known: ${CONDITIONS.join(", ")}.`,
  };
}
