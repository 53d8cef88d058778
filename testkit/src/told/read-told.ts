import { compileConcepts, type ReadRecord, readFhir } from "@afterscript/fhir";
import { bundleOf, type Resource, type Writing, type Written, writePerson, writingOf } from "@afterscript/fhir-write";
import { parseDay } from "@afterscript/kernel";
import { loadConcepts } from "@afterscript/knowledge";

export const AS_OF = "2026-06-30";

/** The real concepts, compiled once for all of these tests. */
export const CONCEPTS = loadConcepts();
export const WRITING: Writing = writingOf(CONCEPTS, { asOf: parseDay(AS_OF) ?? 0, index: compileConcepts(CONCEPTS) });

export function resourceOf<R extends Resource>(told: Written<R>): R {
  if (told.is === "refused") throw new Error(told.faults.map(({ code, what }) => `${code}: ${what}`).join("; "));
  return told.resource;
}

/** Reads what was written, together with a person: problems are those of the whole Bundle. */
export function readTold(...resources: readonly Resource[]): ReadRecord["record"] {
  const person = resourceOf(writePerson({ birthDate: "1980-04", sex: "female" }, WRITING));
  const read = readFhir(bundleOf([person, ...resources]), WRITING.index);
  if ("failure" in read) throw new Error(`refused: ${read.failure.code}`);
  return read.record;
}
