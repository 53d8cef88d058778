import type { Concepts } from "@afterscript/fhir";
import type { PatientRecord } from "@afterscript/record";
import { ruleFile } from "./rule-file.ts";

/** What was told on this device, read once: kept beside it until it, or the knowledge, changes. */
export type RecordHere = {
  readonly record: PatientRecord;
  /** JAK inhibitors that the record names, in any state. */
  readonly drugs: readonly string[];
};

/** The code tables: what a name, a code, a unit means. */
export function concepts(): Promise<Concepts> {
  return ruleFile<Concepts>("concepts.json");
}

/**
 * Reads FHIR resources of one person into the engine's record. The reader and the code tables are loaded for it.
 * @throws ScreenError when they cannot be loaded.
 */
export async function readHere(resources: readonly unknown[]): Promise<RecordHere> {
  const [{ compileConcepts, readFhir }, tables] = await Promise.all([import("@afterscript/fhir"), concepts()]);
  const read = readFhir(bundle(resources), compileConcepts(tables));
  if ("failure" in read)
    throw new Error(`What is kept on this device is not one person's record: ${read.failure.code}.`);
  const { record } = read;
  const drugs = tables.substances
    .filter(({ id, drug }) => drug === true && record.medicationsBySubstance.has(id))
    .map(({ id }) => id);
  return { record, drugs };
}

/** One Bundle of what is kept, as our reader and every other door takes it. */
export function bundle(resources: readonly unknown[]): object {
  return { resourceType: "Bundle", type: "collection", entry: resources.map((resource) => ({ resource })) };
}
