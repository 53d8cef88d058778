import type { Expression, Knowledge, Region, Saying } from "@afterscript/engine";
import type { EvidenceRef } from "@afterscript/kernel";
import { date } from "../../../en/date.ts";
import { factText, valueText } from "../../../en/evidence.ts";
import { bodyName } from "../../../en/guideline.ts";
import { name } from "../../../en/names.ts";
import { questionText } from "../../../en/rule.ts";
import { sayingsText } from "../../../en/sayings.ts";
import { capital, list } from "../../../en/sentence.ts";
import { region as regionNames } from "../../../en/words.ts";
import { doseInWords } from "./dose-in-words.ts";

type Units = Knowledge["analytes"];

/** What labels and guidelines say, as sentences of a letter. */
export const knowledgeSays = {
  licence: (
    {
      drug,
      condition,
      region,
      when,
    }: {
      readonly drug: string;
      readonly condition: string;
      readonly region: Region;
      readonly when: Expression | undefined;
    },
    units: Units,
  ) =>
    `The ${regionNames[region]} label of ${name(drug, "clinician")} names ${name(condition, "clinician")}${
      when === undefined ? "" : ` (${questionText(when, { units, audience: "clinician" })})`
    } as a use.`,
  earlier: (drug: string, requires: Expression, units: Units) =>
    `The label of ${name(drug, "clinician")} wants earlier treatment for this use: ${requirement(requires, units)}.`,
  earlierShown: (ref: EvidenceRef) =>
    `On record as earlier treatment that counts for the label: ${valueText(ref, "clinician")}${
      ref.date === undefined ? "" : ` (until ${date(ref.date)})`
    }.`,
  dose: (allowed: readonly { readonly dose: string; readonly phase: string | undefined }[], asked: string) =>
    `For this use the label allows at most ${list(
      allowed.map(
        ({ dose, phase }) => `${doseInWords(dose)}${phase === undefined ? "" : `, ${phase.replaceAll("-", " ")}`}`,
      ),
      "or",
    )}; the dose asked for, ${doseInWords(asked)}, is not above it.`,
  guideline: (
    { statement, region, edition }: { readonly statement: string; readonly region: Region; readonly edition: string },
    says: readonly Saying[],
  ) => `${bodyName(statement, region, "clinician")}, ${date(edition)}: ${sayingsText(says, "clinician")}`,
  followUp: (topic: string, schedule: string, when: Expression | undefined, units: Units) =>
    `${capital(name(topic, "clinician"))}: ${schedule === "no interval given" ? "the label names no interval" : schedule}${
      when === undefined ? "" : ` (${questionText(when, { units, audience: "clinician" })})`
    }.`,
  record: (ref: EvidenceRef) => `${capital(factText(ref, "clinician"))}.`,
} as const;

/** "…; or, in the clinician's judgement: other systemic therapy is inadvisable". */
function requirement(requires: Expression, units: Units): string {
  const text = questionText(requires, { units, audience: "clinician" });
  return text.replaceAll(" or clinician's judgement: ", "; or, in the clinician's judgement: ");
}

export const knowledgeAsks = {
  labelCondition: (drug: string, condition: string) => ({
    text: `Ground for the use of ${name(drug, "clinician")} in ${name(condition, "clinician")}: for the prescriber to write`,
    ask: "This use was not found in a label that was read and may still be used. Ask the prescriber what it rests on.",
  }),
  labelPerson: (drug: string) => ({
    text: `Why the label's use of ${name(drug, "clinician")} fits this patient: for the prescriber to write`,
    ask: "By what the record shows, it cannot be told that the label covers this patient: age, weight or the condition. Ask the prescriber.",
  }),
  earlier: (drug: string) => ({
    text: `Earlier treatment that the label of ${name(drug, "clinician")} wants: for the prescriber to write`,
    ask: "The record does not show the earlier treatment that the label wants. Ask the clinic what was tried, and why it was stopped.",
  }),
  dose: (drug: string) => ({
    text: `Why this dose of ${name(drug, "clinician")}: for the prescriber to write`,
    ask: "By what the record shows, the dose is above what the label allows, or it cannot be told. Ask the prescriber.",
  }),
  guideline: (drug: string, condition: string) => ({
    text: `What a guideline says of ${name(drug, "clinician")} in ${name(condition, "clinician")}, with its year: for the prescriber to write`,
    ask: "No guideline for this use was read. Ask the prescriber which one to name.",
  }),
  test: (topic: string) => ({
    text: `${capital(name(topic, "clinician"))}: to be filled in, with the date`,
    ask: `Ask the clinic for the report of the test for ${name(topic, "patient")}, with its date.`,
  }),
  testNewer: (topic: string) => ({
    text: `${capital(name(topic, "clinician"))}: a newer result, if there is one, with its date`,
    ask: `The result for ${name(topic, "patient")} in the record is old. Ask the clinic whether there is a newer one.`,
  }),
  testAgainst: (topic: string) => ({
    text: `${capital(name(topic, "clinician"))}: what this result means for the start, for the prescriber to write`,
    ask: `The result for ${name(topic, "patient")} may stand against the start by the label. Ask the prescriber what was decided.`,
  }),
  warning: (topic: string) => ({
    text: `What the label warns of here (${name(topic, "clinician")}): for the prescriber to answer`,
    ask: `The label's warning about ${name(topic, "patient")} may hold here. Ask the prescriber why the medicine is right all the same.`,
  }),
  boxedWarning: {
    text: "That the main risks on the label, such as those of its boxed warning, were talked through, and why they are acceptable here: for the prescriber to write",
    ask: "Ask the prescriber to write this. It cannot be read off a record.",
  },
  egfr: {
    text: "eGFR: result and date to be filled in",
    ask: "Ask the clinic for the newest kidney test (eGFR), with its date.",
  },
  history: (condition: string) => ({
    text: `Since when ${name(condition, "clinician")} is known: to be filled in`,
    ask: "Ask the clinic for the date of the diagnosis.",
  }),
  score: (scores: string) => ({
    text: `Severity by a score with its date (${scores}): to be filled in`,
    ask: "Ask the clinic for a score of how bad the illness is, with its date.",
  }),
} as const;
