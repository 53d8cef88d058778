import type { Clause, Policy } from "@afterscript/engine/public/coverage.ts";
import type { EvidenceRef } from "@afterscript/kernel";
import { date } from "../../../en/date.ts";
import { factText, valueText } from "../../../en/evidence.ts";
import { answer } from "../../../en/names.ts";
import { bandText } from "../../../en/rule.ts";
import { capital, list } from "../../../en/sentence.ts";
import { type ClauseReader, clauseText } from "../clauses.ts";
import { toldName } from "./told-names.ts";

/** What a plan asks and what answers it, for the plan's reviewer. */
export const clauseSays = {
  record: (ref: EvidenceRef) => `${capital(factText(ref, "clinician"))}.`,
  told: (ref: EvidenceRef) => `The patient reports: ${toldText(ref)}.`,
  /** The criterion in the words of clinicians. */
  asked: (clause: Clause, units: ClauseReader["units"]) => {
    if (clause.is === "told") return capital(askedOfTold(clause.fact, clause.any));
    if (clause.is === "told-number") return capital(`${toldName(clause.fact)} ${bandText(clause.band, undefined)}`);
    return clauseText(clause, { units, audience: "clinician", facts: new Map() });
  },
  met: "Met",
  notMet: "Not met",
  pattern: "What plans often ask, put together from several plans.",
  policy: ({ payer }: Policy) => `Criteria of ${payer}.`,
} as const;

function askedOfTold(fact: string, any: readonly string[]): string {
  if (any.length === 1 && any[0] === "yes") return toldName(fact);
  if (any.length === 1 && any[0] === "no") return `not: ${toldName(fact)}`;
  return `${toldName(fact)}: ${list(any.map(answer), "or")}`;
}

function toldText(ref: EvidenceRef): string {
  const day = ref.date === undefined ? "" : ` (${date(ref.date)})`;
  return `${toldName(ref.fact)}: ${valueText(ref, "clinician")}${day}`;
}

export const clauseAsks = {
  unknown: (text: string, ask: string) => ({ text: `Not documented: ${text}`, ask }),
  notMet: (text: string) => ({
    text: `Why this criterion should not stand in the way (${text}): for the prescriber to write`,
    ask: "By the record this criterion is not met. Ask the prescriber for the reason, or for what the record leaves out.",
  }),
  paper: {
    text: "Paper that shows it: to be added",
    ask: "What was only told needs a paper that shows it. Ask the clinic.",
  },
  policy: {
    none: {
      text: "The plan's own criteria: to be filled in",
      ask: "Ask the plan for its own rules for this medicine, in full and with their date.",
    },
    past: {
      text: "The plan's own criteria: to be filled in",
      ask: "The rules that were read are past the day they were to be read again, so they are not used. Ask the plan for its own.",
    },
    "not-seen": {
      text: "The plan's own criteria: to be filled in",
      ask: "Nobody has seen the plan's own rules. Ask the plan for them, in full and with their date.",
    },
    secondHand: {
      text: "The plan's own text of these criteria: to be compared",
      ask: "These criteria were read second-hand. Compare them with the plan's own rules before this is sent.",
    },
    pattern: {
      text: "The plan's own criteria, in place of what plans often ask: to be filled in",
      ask: "These rows are what plans often ask. Ask the plan for its own rules, in full and with their date.",
    },
    cutShort: {
      text: "The rest of the plan's criteria: to be filled in",
      ask: "The copy of the rules that was read is cut off. Ask the plan for the whole text.",
    },
  },
} as const;
