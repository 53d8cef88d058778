import { readFhir } from "@afterscript/fhir";
import type { Writing } from "@afterscript/fhir-write";
import { formatDaySpan } from "@afterscript/kernel";
import { type Fact, factsOf } from "@afterscript/record";
import { bundle } from "../../../browser/engine/read-here.ts";
import type { StoredResource } from "../../../browser/store/index.ts";
import { privateResources } from "../../../browser/store/private-resources.ts";
import { resultText } from "../../../trend/result-text.ts";
import { date, name, sentenceCase } from "../../../words/text.ts";

export const TOLD_SORTS = [
  "result",
  "medication",
  "history",
  "answer",
  "vaccination",
  "procedure",
  "allergy",
  "other",
] as const;
export type ToldSort = (typeof TOLD_SORTS)[number];

/** What one resource of a record tells, for somebody who chooses whether to take it. */
export type Told = {
  /** `Type/id` */
  readonly resource: string;
  readonly sort: ToldSort;
  /** Of a result: the group that it stands in. */
  readonly analyte?: string;
  readonly label: string;
  readonly day?: string;
  /** Of pregnancy, fertility or HIV: taken only when somebody asks for it. */
  readonly isPrivate: boolean;
};

/** What each resource tells, by our own reader. Parts that tell nothing by themselves, and the person, are left out. */
export function describeResources(resources: readonly StoredResource[], { index, concepts, patient }: Writing): Told[] {
  const read = readFhir(bundle(resources), index, { patient });
  if ("failure" in read) throw new Error(`Resources that were read before are refused: ${read.failure.code}.`);
  const guarded = privateResources(read.record);
  const units = new Map(concepts.analytes.map(({ id, unit }) => [id, unit]));
  return factsOf(read.record).flatMap((fact): Told[] => {
    if (fact.resource.startsWith("Patient/") || fact.type === "complete-list") return [];
    const [resource = fact.resource] = fact.resource.split("#");
    const day = dayOf(fact);
    return [
      {
        resource,
        sort: sortOf(fact),
        ...(fact.type === "result" && { analyte: fact.analyte }),
        label: labelOf(fact, units),
        ...(day !== undefined && { day }),
        isPrivate: guarded.has(fact.resource),
      },
    ];
  });
}

function sortOf({ type }: Fact): ToldSort {
  return TOLD_SORTS.find((sort) => sort === type) ?? "other";
}

function labelOf(fact: Fact, units: ReadonlyMap<string, string | undefined>): string {
  const named = (id: string) => sentenceCase(name(id, "patient"));
  switch (fact.type) {
    case "result":
      return resultText(fact, units.get(fact.analyte));
    case "medication":
      return fact.reported;
    case "history":
    case "procedure":
      return fact.reported === "" ? named(fact.concept) : fact.reported;
    case "answer":
      return `${named(fact.topic)}: ${name(fact.answer, "patient")}`;
    case "vaccination":
      return named(fact.vaccine);
    case "allergy":
      return named(fact.substance);
    case "unusable":
      return named(fact.fact);
    case "symptom":
      return named(fact.symptom);
    case "complete-list":
      return fact.list;
  }
}

function dayOf(fact: Fact): string | undefined {
  const span =
    fact.type === "medication"
      ? (fact.start ?? fact.authored)
      : fact.type === "history"
        ? (fact.onset ?? fact.recorded)
        : "day" in fact
          ? fact.day
          : undefined;
  return span && date(formatDaySpan(span));
}
