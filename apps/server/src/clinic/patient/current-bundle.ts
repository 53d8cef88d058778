import { and, eq, lt } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { resourceVersion } from "../store/schema.ts";

export type CurrentBundle = {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly entry: readonly { readonly resource: { readonly resourceType: string } }[];
};

/** In `resource_version`: a retraction. */
const RETRACTED = 3;

/** The current version of everything that came for one patient, in an order that arrival does not decide. */
export async function currentBundle(db: Database, patientId: string): Promise<CurrentBundle> {
  const rows = await db
    .select({ key: resourceVersion.key, hash: resourceVersion.hash, body: resourceVersion.body })
    .from(resourceVersion)
    .where(
      and(
        eq(resourceVersion.patientId, patientId),
        eq(resourceVersion.isCurrent, true),
        lt(resourceVersion.rank, RETRACTED),
      ),
    );
  rows.sort((a, b) => (`${a.key}\n${a.hash}` < `${b.key}\n${b.hash}` ? -1 : 1));
  return { resourceType: "Bundle", type: "collection", entry: rows.map(({ body }) => ({ resource: body })) };
}
