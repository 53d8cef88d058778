import type { WorklistRow } from "@afterscript/web/public/clinic.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";
import { readRow } from "./read-rows.ts";

/**
 * The row for somebody who is shown it though nothing was done: a read like any other, in the trail before it is answered.
 * Undefined: no such item.
 */
export async function readInTrail(
  { store, clock }: Pick<ClinicParts, "store" | "clock">,
  { itemId, staffId }: { readonly itemId: string; readonly staffId: string },
): Promise<WorklistRow | undefined> {
  const now = clock.now();
  return store.db.transaction(async (db) => {
    const row = await readRow(db, itemId, now);
    if (row === undefined) return undefined;
    await appendAudit(db, {
      at: now,
      staffId,
      act: "item-opened",
      patientId: row.patient.id,
      detail: { item: itemId },
    });
    return row;
  });
}
