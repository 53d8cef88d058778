import { type ReadRecord, readFhir } from "@afterscript/fhir";
import type { Fact, PatientRecord } from "@afterscript/record";
import type { Resource } from "./resources.ts";
import type { Writing } from "./writing.ts";

/** What our own reader makes of one resource. */
export type ReadBack = { readonly record: PatientRecord; readonly problems: readonly string[] };

/** Reads one resource as the only one of its patient: a writer gives out nothing that it has not seen read. */
export function readBack(resource: Resource, { index }: Writing): ReadBack {
  const read: ReadRecord | { readonly failure: unknown } = readFhir(resource, index);
  if ("failure" in read) throw new Error(`A resource of type ${resource.resourceType} was refused by the reader.`);
  const problems = read.record.problems.map(({ code }) => code).filter((code) => code !== "NO_PATIENT");
  return { record: read.record, problems };
}

/** The facts of one type, whatever they are indexed by. */
export function listOf<T extends Fact>(index: ReadonlyMap<string, readonly T[]>): readonly T[] {
  return [...index.values()].flat();
}
