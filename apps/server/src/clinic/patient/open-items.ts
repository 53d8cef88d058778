import type { Lane, WorklistRow } from "@afterscript/web/public/clinic.ts";
import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { item, type patient } from "../store/schema.ts";
import { whoPatient } from "./who.ts";

/** The patient's own rows of the worklist, as the list shows them. */
export async function openItems(db: Database, row: typeof patient.$inferSelect): Promise<readonly WorklistRow[]> {
  const rows = await db
    .select()
    .from(item)
    .where(and(eq(item.patientId, row.id), eq(item.state, "open")))
    .orderBy(asc(item.weight), asc(item.id));
  return rows.map((one) => ({
    ...one.shown,
    id: one.id,
    patient: whoPatient(row),
    drug: one.drug,
    // Only lanes of the closed list are stored.
    lane: one.lane as Lane,
    changed: one.changed,
    signature: one.signature,
    firstSeen: new Date(one.firstSeen).toISOString(),
  }));
}
