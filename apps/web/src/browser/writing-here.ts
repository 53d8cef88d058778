import { type Writing, writingOf } from "@afterscript/fhir-write";
import { parseDay } from "@afterscript/kernel";
import { concepts } from "./engine/read-here.ts";
import type { Snapshot } from "./store/index.ts";

let opened: Writing | undefined;

/**
 * What the writers of FHIR resources need, for the person whose record is kept here. The writers and the code tables are
 * heavy: import this module when something is saved, not before.
 * @throws ScreenError when the code tables cannot be loaded.
 */
export async function writingHere({ entries }: Pick<Snapshot, "entries">, asOf: string): Promise<Writing> {
  const day = parseDay(asOf);
  if (day === undefined) throw new Error(`"${asOf}" is not a day.`);
  const patient = patientOf(entries);
  if (opened !== undefined && opened.asOf === day && opened.patient === patient) return opened;
  const tables = await concepts();
  opened = writingOf(tables, { asOf: day, patient, ...(opened && { index: opened.index }) });
  return opened;
}

/** Id of the one person of the record: of the Patient that is kept, or `me`. */
function patientOf(entries: Snapshot["entries"]): string {
  return entries.find(({ resource }) => resource.resourceType === "Patient")?.resource.id ?? "me";
}
