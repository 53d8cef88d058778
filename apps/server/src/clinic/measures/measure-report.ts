import type { MeasureCounts, MeasureDefinition, MeasureRow, Measures } from "@afterscript/web/public/clinic.ts";
import type { Count, MeasureReport, MeasureReportBundle, Population, Stratum } from "./fhir-measure-report.ts";
import { daysOf } from "./month.ts";

const POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
const COLUMN = "urn:afterscript:measure-column";
const MASKED = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/** The measures as FHIR R4 MeasureReports of type summary, in one Bundle. A hidden number is masked, never left for zero. */
export function measureReports(measures: Measures): MeasureReportBundle {
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: measures.tables.map(({ definition, rows }) => ({ resource: reportOf(measures, definition, rows) })),
  };
}

function reportOf(measures: Measures, definition: MeasureDefinition, rows: readonly MeasureRow[]): MeasureReport {
  const all = rows.find(({ drug, month }) => drug === undefined && month === undefined) ?? {};
  const strata = rows.filter((row) => row !== all);
  return {
    resourceType: "MeasureReport",
    id: definition.id,
    status: "complete",
    type: "summary",
    measure: `urn:afterscript:measure:${definition.id}`,
    date: measures.asOf,
    period: {
      start: `${measures.from}-01`,
      end: `${measures.until}-${String(lengthOf(measures.until)).padStart(2, "0")}`,
    },
    group: [
      {
        code: { coding: [{ system: "urn:afterscript:measure", code: definition.id, display: definition.title }] },
        population: populationOf(definition, all),
        ...(strata.length > 0 && {
          stratifier: [
            { code: [{ text: "drug and month" }], stratum: strata.map((row) => stratumOf(definition, row)) },
          ],
        }),
      },
    ],
  };
}

function lengthOf(month: string): number {
  const { first, last } = daysOf(month);
  return last - first + 1;
}

function stratumOf(definition: MeasureDefinition, row: MeasureRow): Stratum {
  return {
    component: [
      { code: { text: "drug" }, value: { text: row.drug ?? "all" } },
      { code: { text: "month" }, value: { text: row.month ?? "all" } },
    ],
    population: populationOf(definition, row),
  };
}

function populationOf(definition: MeasureDefinition, row: MeasureRow): readonly Population[] {
  const { counts, excluded = {} } = row;
  const exclusions = Object.values(excluded).reduce((total, count) => total + count, 0);
  return [
    {
      code: coded("initial-population", "Initial Population"),
      ...countOf(counts && counts.denominator + exclusions),
    },
    { code: coded("denominator", "Denominator"), ...countOf(counts?.denominator ?? row.denominator) },
    { code: coded("denominator-exclusion", "Denominator Exclusion"), ...countOf(counts && exclusions) },
    { code: coded("numerator", "Numerator"), ...countOf(counts && numeratorOf(definition, counts)) },
    ...definition.columns.map(({ id, name }) => ({
      code: { coding: [{ system: COLUMN, code: id, display: name }] },
      ...countOf(counts && (counts.columns[id] ?? 0)),
    })),
  ];
}

function numeratorOf({ columns }: MeasureDefinition, counts: MeasureCounts): number {
  return columns
    .filter(({ sort }) => sort === "numerator")
    .reduce((total, { id }) => total + (counts.columns[id] ?? 0), 0);
}

function coded(code: string, display: string) {
  return { coding: [{ system: POPULATION, code, display }] };
}

function countOf(count: number | undefined): Count {
  return count === undefined ? { _count: { extension: [{ url: MASKED, valueCode: "masked" }] } } : { count };
}
