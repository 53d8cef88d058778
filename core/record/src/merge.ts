import type { Fact } from "./facts.ts";
import { buildRecord, type PatientRecord } from "./patient-record.ts";

/** Joins the chart with what the person reported. Nothing is overwritten: both stand, the newest is read first. */
export function mergeRecords(chart: PatientRecord, reported: PatientRecord): PatientRecord {
  return buildRecord({
    person: { ...reported.person, ...chart.person },
    facts: [...factsOf(chart), ...factsOf(reported)],
    problems: [...chart.problems, ...reported.problems],
  });
}

/** Every fact of a record, in index order. */
export function factsOf(record: PatientRecord): Fact[] {
  return [
    ...[...record.results.values()].flat(),
    ...[...record.history.values()].flat(),
    ...record.medications,
    ...[...record.answers.values()].flat(),
    ...record.vaccinations,
    ...record.procedures,
    ...record.allergies,
    ...record.completeLists,
    ...[...record.unusable.values()].flat(),
  ];
}
