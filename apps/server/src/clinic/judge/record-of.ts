import { diedOn, hasDied } from "@afterscript/fhir";
import { formatDaySpan } from "@afterscript/kernel";
import { eq } from "drizzle-orm";
import { currentResources } from "../intake/current-resources.ts";
import { oneRecord } from "../intake/one-record.ts";
import type { Database } from "../store/open-store.ts";
import { patient } from "../store/schema.ts";

/** A FHIR resource as it came. */
export type StoredResource = { readonly resourceType: string; readonly [field: string]: unknown };

export type RecordBundle = {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly entry: readonly { readonly resource: StoredResource }[];
};

export type PatientRecord = {
  /** The revision that the resources are at least as new as. */
  readonly revision: number;
  readonly bundle: RecordBundle;
  /** The Patient says that the person has died. */
  readonly died?: Death;
};

export type Death = {
  /** ISO date, as exact as the record is; left out, it gives none that can be read. */
  readonly on?: string;
};

/**
 * What a patient's senders hold true, as one record: the current version of every resource that was not retracted, the
 * Patient first. The revision is read before the resources, so that a change in between shows as a newer revision. Undefined: no such patient.
 */
export async function recordOf(db: Database, patientId: string): Promise<PatientRecord | undefined> {
  const [person] = await db
    .select({ revision: patient.revision, family: patient.family, born: patient.born, sex: patient.sex })
    .from(patient)
    .where(eq(patient.id, patientId));
  if (person === undefined) return undefined;
  const resources = oneRecord(patientId, await currentResources(db, patientId));
  const [first] = resources;
  const isNamed = first?.resourceType === "Patient";
  const all = isNamed ? resources : [madeUp(patientId, person), ...resources];
  return {
    revision: person.revision,
    ...(isNamed && hasDied(first) && { died: deathOf(first) }),
    bundle: {
      resourceType: "Bundle",
      type: "collection",
      entry: all.map((resource) => ({ resource })),
    },
  };
}

function deathOf(person: StoredResource): Death {
  const day = diedOn(person);
  return day === undefined ? {} : { on: formatDaySpan(day) };
}

/** Whom a message names without a Patient resource: what intake knows of the person. */
function madeUp(
  id: string,
  { born, sex }: { readonly born: string | null; readonly sex: string | null },
): StoredResource {
  return {
    resourceType: "Patient",
    id,
    ...(born !== null && { birthDate: born }),
    ...(sex !== null && { gender: sex }),
  };
}
