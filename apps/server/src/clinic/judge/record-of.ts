import { diedOn, hasDied } from "@afterscript/fhir";
import { formatDaySpan } from "@afterscript/kernel";
import { eq } from "drizzle-orm";
import { type CurrentResource, currentResources } from "../intake/current-resources.ts";
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
  /** Which message brought a resource. */
  readonly broughtBy: (resource: string) => Brought | undefined;
};

/** `at`: ISO date-time. */
export type Brought = { readonly source: string; readonly at: string };

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
  const current = await currentResources(db, patientId);
  const resources = oneRecord(patientId, current);
  const [first] = resources;
  const isNamed = first?.resourceType === "Patient";
  const all = isNamed ? resources : [madeUp(patientId, person), ...resources];
  return {
    revision: person.revision,
    broughtBy: bringing(current, isNamed ? resources.slice(1) : resources),
    ...(isNamed && hasDied(first) && { died: deathOf(first) }),
    bundle: {
      resourceType: "Bundle",
      type: "collection",
      entry: all.map((resource) => ({ resource })),
    },
  };
}

/** The things of a record stand in the order in which they are current, under the ids that they have in it. */
function bringing(current: readonly CurrentResource[], things: readonly StoredResource[]): PatientRecord["broughtBy"] {
  const sent = current.filter(({ resource }) => resource.resourceType !== "Patient");
  const brought = new Map(
    things.flatMap(({ resourceType, id }, at) => {
      const from = sent[at];
      return from === undefined
        ? []
        : [[`${resourceType}/${String(id)}`, { source: from.source, at: from.receivedAt }]];
    }),
  );
  return (resource) => brought.get(resource);
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
