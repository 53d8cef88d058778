import type { Finding, Knowledge } from "@afterscript/engine";
import { type ConceptIndex, readFhir } from "@afterscript/fhir";
import type { PatientRecord } from "@afterscript/record";
import { assessCase, type Case, type ExpectedFinding, mismatches, recordOf } from "@afterscript/testkit";

/** A case whose record was read once: a move of the knowledge does not change the reading. */
export type ReadCase = { readonly written: Case; readonly record: PatientRecord };

/** Reads a case's record, and keeps of the case only what may kill: state, action, allowed dose, what is said. */
export function readCase(written: Case, concepts: ConceptIndex, bytes: string = recordOf(written)): ReadCase {
  const read = readFhir(JSON.parse(bytes), concepts);
  if ("failure" in read) throw new Error(`${placeOf(written)} its record is not read: ${read.failure.code}.`);
  return { written: { ...written, expect: written.expect.map(onlyAnswer), problems: [] }, record: read.record };
}

function onlyAnswer({
  gaps: _gaps,
  due: _due,
  considers: _considers,
  authority,
  notLicensed: _notLicensed,
  ...answer
}: ExpectedFinding): ExpectedFinding {
  // Of a guideline it says which finding is meant, not how it is printed.
  return { ...answer, ...(authority === "guideline" && { authority }) };
}

export function findingsOf({ written, record }: ReadCase, knowledge: Knowledge): readonly Finding[] {
  return assessCase(written, record, knowledge).assessment.findings;
}

export function holds({ written }: ReadCase, findings: readonly Finding[]): boolean {
  return mismatches(written, findings).length === 0;
}

export function placeOf({ file, line }: Case): string {
  return `${file}:${line}`;
}
