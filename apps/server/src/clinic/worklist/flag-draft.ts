import { messagesOf, type ReportFact } from "@afterscript/wording";
import type { LaboratoryResult } from "../judge/laboratory-results.ts";
import type { ItemShown } from "../store/schema.ts";
import type { ItemDraft } from "./item-draft.ts";
import { rowWithoutDrug } from "./row-without-drug.ts";

export type FlagInput = {
  /** Critical, and in no row that rests on them already; one at least. */
  readonly flagged: readonly LaboratoryResult[];
  readonly therapies: NonNullable<ItemShown["therapies"]>;
  /** The test by the name that the rules give it, where they read it. */
  readonly analyteOf: (result: LaboratoryResult) => string | undefined;
  /** Hash of the knowledge. */
  readonly knowledge: string;
};

const { name, quantity } = messagesOf();

/**
 * The row of results that their laboratory calls critical. No document speaks of them here: the laboratory's own flag is the
 * source, and no limit of ours stands behind it. It is about the person, so it names no drug.
 */
export function flagDraft({ flagged, therapies, analyteOf, knowledge }: FlagInput): ItemDraft {
  const lines = flagged
    .map((result) => lineOf(result, analyteOf(result)))
    .toSorted((a, b) => (a.fact.date === b.fact.date ? 0 : (a.fact.date ?? "") > (b.fact.date ?? "") ? -1 : 1));
  const [first, ...also] = lines;
  if (first === undefined) throw new Error("A row rests on a result.");
  const rests: ItemShown["rests"] = {
    knowledge,
    findings: lines.map(({ statement, title }) => ({ statement, state: "applies", action: ACTION, title, gaps: [] })),
    facts: lines.map(({ fact: { fact, value, unit, date } }) => ({
      fact,
      value,
      ...(unit !== undefined && { unit }),
      ...(date !== undefined && { date }),
    })),
  };
  const shown: ItemShown = {
    therapies,
    title: first.title,
    statement: first.statement,
    topic: first.fact.fact,
    state: "applies",
    action: ACTION,
    urgency: "urgent",
    nextStep:
      "Tell whoever treats this person what the laboratory flagged. The laboratory says that it is critical; no rule that was read here says what to do with it.",
    because: lines.map(({ fact }) => fact),
    cite: [],
    also: [...new Set(also.map(({ title }) => title))],
    rests,
  };
  return rowWithoutDrug("limit-crossed", shown);
}

const ACTION = "tell-team";

type Line = { readonly statement: string; readonly title: string; readonly fact: ReportFact };

function lineOf(result: LaboratoryResult, analyte: string | undefined): Line {
  const { value, unit, day, word, resource, isVitalSign } = result;
  const fact = analyte ?? result.name;
  const shown = value === undefined ? "" : ` ${typeof value === "number" ? quantity(String(value), unit) : value}`;
  const says = word.replaceAll("-", " ");
  return {
    statement: `${FLAG_STATEMENT}.${word}`,
    title: `${isVitalSign ? "Its sender" : "The laboratory"} flags ${name(fact, "clinician")}${shown} as ${says}`,
    fact: {
      fact,
      value: value ?? "no value",
      ...(unit !== undefined && { unit }),
      // A number is rounded where it is shown; what was sent is not.
      ...(typeof value === "number" && { sent: { value: String(value), ...(unit !== undefined && { unit }) } }),
      ...(day !== undefined && { date: day }),
      laboratory: says,
      resource,
    },
  };
}

/** Ids of what stands in no document begin so. */
export const FLAG_STATEMENT = "clinic.laboratory-flag";
