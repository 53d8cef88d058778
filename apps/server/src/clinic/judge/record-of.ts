import { and, asc, eq, lt } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { patient, resourceVersion } from "../store/schema.ts";

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
};

/** In `resource_version`: a retraction. */
const RETRACTED = 3;

/**
 * What a patient's senders hold true: the current version of every resource that was not retracted, the Patient first. The
 * revision is read before the resources, so that a change in between shows as a newer revision. Undefined: no such patient.
 */
export async function recordOf(db: Database, patientId: string): Promise<PatientRecord | undefined> {
  const [person] = await db
    .select({ revision: patient.revision, family: patient.family, born: patient.born, sex: patient.sex })
    .from(patient)
    .where(eq(patient.id, patientId));
  if (person === undefined) return undefined;
  const rows = await db
    .select({ body: resourceVersion.body })
    .from(resourceVersion)
    .where(
      and(
        eq(resourceVersion.patientId, patientId),
        eq(resourceVersion.isCurrent, true),
        lt(resourceVersion.rank, RETRACTED),
      ),
    )
    .orderBy(asc(resourceVersion.key), asc(resourceVersion.hash));
  const bodies = rows.map(({ body }) => body);
  const own = bodies.filter(({ resourceType }) => resourceType === "Patient");
  const rest = bodies.filter(({ resourceType }) => resourceType !== "Patient");
  const people = own.length > 0 ? own : [madeUp(patientId, person)];
  return {
    revision: person.revision,
    bundle: {
      resourceType: "Bundle",
      type: "collection",
      entry: [...people, ...rest].map((resource) => ({ resource })),
    },
  };
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
