import { type Writing, writingOf } from "@afterscript/fhir-write";
import { parseDay } from "@afterscript/kernel";
import { concepts } from "./engine/read-here.ts";
import { freshId } from "./store/fresh-id.ts";
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

/**
 * Id of the one person of the record: of the Patient that is kept, or of whom the entries speak; else a new one. It is
 * never the same for two people: calendars of one family may meet.
 */
function patientOf(entries: Snapshot["entries"]): string {
  const patient = entries.find(({ resource }) => resource.resourceType === "Patient");
  if (patient !== undefined) return patient.resource.id;
  const [spokenOf] = entries.flatMap(({ resource: { subject, patient } }) => referenceIn(subject ?? patient));
  return spokenOf ?? freshId();
}

function referenceIn(value: unknown): readonly string[] {
  const reference = (value as { readonly reference?: unknown } | undefined)?.reference;
  const id = typeof reference === "string" ? /^Patient\/(.+)$/.exec(reference)?.[1] : undefined;
  return id === undefined ? [] : [id];
}
