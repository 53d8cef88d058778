import type { Fact } from "./facts.ts";
import { factsOf } from "./facts-of.ts";
import { buildRecord, type PatientRecord } from "./patient-record.ts";

/** The same record with what the person tells now: chart and self-report become one, each fact with its own provenance. */
export function withTold(record: PatientRecord, told: readonly Fact[]): PatientRecord {
  if (told.length === 0) return record;
  return buildRecord({ person: record.person, facts: [...factsOf(record), ...told], problems: record.problems });
}
