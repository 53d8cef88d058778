import type { Fact } from "./facts.ts";
import type { PatientRecord } from "./patient-record.ts";

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
    ...[...record.symptoms.values()].flat(),
    ...record.completeLists,
    ...[...record.unusable.values()].flat(),
  ];
}
