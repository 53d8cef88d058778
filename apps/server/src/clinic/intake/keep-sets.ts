import { sql } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { type resourceVersion, resultSet } from "../store/schema.ts";
import { inParts } from "./find-people.ts";

const RESULTS: ReadonlySet<string> = new Set(["Observation", "DiagnosticReport"]);

type NewVersion = Pick<typeof resourceVersion.$inferInsert, "patientId" | "messageId" | "resourceType" | "receivedAt">;

/** Keeps which sets of results these new versions make. One that had a part in the queue is one set still. */
export async function keepSets(db: Database, versions: readonly NewVersion[]): Promise<void> {
  const sets = new Map(
    versions
      .filter(({ resourceType }) => RESULTS.has(resourceType))
      .map(({ patientId, messageId, receivedAt }) => [
        `${messageId} ${patientId}`,
        { patientId, messageId, receivedAt },
      ]),
  );
  for (const part of inParts([...sets.values()])) {
    await db
      .insert(resultSet)
      .values([...part])
      .onConflictDoUpdate({
        target: [resultSet.messageId, resultSet.patientId],
        set: { receivedAt: sql`greatest(${resultSet.receivedAt}, excluded.received_at)` },
      });
  }
}
