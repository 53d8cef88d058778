import type { Region, Stage } from "@afterscript/engine";
import { addMonths, type Dose, formatDay, formatDose } from "@afterscript/kernel";
import { loadConcepts } from "@afterscript/knowledge";
import type { Case, CaseFacts, CaseTherapy } from "../cases/case.ts";
import type { WrittenMedicine, WrittenResult } from "../record/written-facts.ts";

/** A case in the making. Days are counted back from the day on which it is looked at. */
export type Draft = {
  readonly drug: string;
  readonly stage: Stage;
  readonly condition?: string;
  readonly dose?: Dose;
  readonly sinceDays?: number;
  readonly age?: number;
  readonly sex?: "female" | "male";
  readonly isComplete?: boolean;
  /** By what they say; a later one of the same name takes the place of an earlier one. */
  readonly facts: ReadonlyMap<string, Fact>;
};

export type Fact =
  | { readonly is: "number"; readonly analyte: string; readonly value: number; readonly daysAgo: number }
  | {
      readonly is: "test";
      readonly analyte: string;
      readonly answer: "positive" | "negative";
      readonly daysAgo: number;
    }
  | { readonly is: "answer"; readonly topic: string; readonly answer: string }
  | { readonly is: "history"; readonly concept: string; readonly daysAgo: number }
  | { readonly is: "taking"; readonly substance: string; readonly mgADay?: number }
  | { readonly is: "earlier"; readonly substance: string }
  | { readonly is: "vaccine"; readonly vaccine: string; readonly daysAgo: number }
  | { readonly is: "allergy"; readonly substance: string };

export function withFact(draft: Draft, name: string, fact: Fact): Draft {
  return { ...draft, facts: new Map([...draft.facts, [name, fact]]) };
}

const UNITS = new Map(loadConcepts().analytes.map(({ id, unit }) => [id, unit]));

/** The draft as a case that expects nothing: its record is built as that of every written case. */
export function caseOfDraft(draft: Draft, asOf: number, region: Region): Case {
  return {
    title: "made from a statement",
    file: "made from a statement",
    line: 0,
    region,
    drug: draft.drug,
    asOf,
    therapy: therapyOf(draft, asOf),
    facts: factsOf(draft, asOf),
    expect: [],
    none: [],
    problems: [],
    evidence: [],
    because: "",
  };
}

function therapyOf({ stage, condition, dose, sinceDays }: Draft, asOf: number): CaseTherapy {
  return {
    stage,
    ...(condition !== undefined && { condition }),
    ...(dose !== undefined && { dose: formatDose(dose) }),
    ...(sinceDays !== undefined && stage !== "starting" && { since: formatDay(asOf - sinceDays) }),
    ...(stage === "stopped" && { stoppedOn: formatDay(asOf - 1) }),
  };
}

function factsOf({ age, sex, isComplete, facts }: Draft, asOf: number): CaseFacts {
  const all = [...facts.values()];
  const on = (daysAgo: number) => formatDay(asOf - daysAgo);
  const of = <K extends Fact["is"]>(is: K) =>
    all.filter((fact): fact is Extract<Fact, { readonly is: K }> => fact.is === is);
  return {
    ...(age !== undefined && { born: formatDay(addMonths(asOf, -12 * age) - 30) }),
    ...(sex !== undefined && { sex }),
    results: grouped([
      ...of("number").map(({ analyte, value, daysAgo }) => [analyte, measured(analyte, value, on(daysAgo))] as const),
      ...of("test").map(
        ({ analyte, answer, daysAgo }) =>
          [analyte, { qualitative: answer, on: on(daysAgo), status: "final" as const }] as const,
      ),
    ]),
    history: grouped(
      of("history").map(
        ({ concept, daysAgo }) => [concept, { onset: on(daysAgo), status: "active" as const }] as const,
      ),
    ),
    medicines: [
      ...of("taking").map(({ substance, mgADay }) => taken(substance, mgADay)),
      ...of("earlier").map(
        ({ substance }): WrittenMedicine => ({
          medicine: substance,
          from: on(2000),
          to: on(1500),
          ended: "inadequate-response",
        }),
      ),
    ],
    answers: new Map(of("answer").map(({ topic, answer }) => [topic, { answer }])),
    allergies: of("allergy").map(({ substance }) => substance),
    vaccines: of("vaccine").map(({ vaccine, daysAgo }) => ({ vaccine, on: on(daysAgo) })),
    complete: isComplete === true ? ["conditions", "medications", "allergies"] : [],
  };
}

function measured(analyte: string, value: number, on: string): WrittenResult {
  const unit = UNITS.get(analyte);
  return { number: String(value), ...(unit !== undefined && { unit }), on, status: "final" };
}

function taken(medicine: string, mgADay: number | undefined): WrittenMedicine {
  return { medicine, ...(mgADay !== undefined && { dose: `${mgADay} mg once daily` }) };
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
