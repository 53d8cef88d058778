import type { CsvMapping } from "@afterscript/bulk";
import { and, asc, eq, sql } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";
import { csvMapping, message, queueItem } from "../store/schema.ts";
import { receive } from "./receive.ts";

type Saving = { readonly name: string; readonly mapping: CsvMapping; readonly staffId: string };

/**
 * Saves a mapping under its name, in place of the one before, and reads what waited for it: tables of the source of this
 * name that came without one. Answers how many were read. Tables that were read with another mapping stay as they were read.
 */
export async function saveMapping(parts: ClinicParts, { name, mapping, staffId }: Saving): Promise<number> {
  const { store, clock } = parts;
  const at = clock.now();
  await store.db.transaction(async (transaction) => {
    const row = { mapping, by: staffId, at };
    await transaction
      .insert(csvMapping)
      .values({ name, ...row })
      .onConflictDoUpdate({ target: csvMapping.name, set: row });
    await appendAudit(transaction, { at, staffId, act: "csv-mapping-saved", detail: { mapping: name } });
  });
  const waiting = await store.db
    .select({ text: message.body })
    .from(message)
    .innerJoin(queueItem, eq(queueItem.messageId, message.id))
    .where(
      and(
        eq(message.source, name),
        eq(queueItem.state, "open"),
        eq(queueItem.reason, "unreadable"),
        sql`${queueItem.body} ->> 'code' = 'MAPPING_MISSING'`,
      ),
    )
    .orderBy(asc(message.receivedAt), asc(message.hash));
  for (const { text } of waiting) await receive(parts, { text, source: name, format: "csv", mapping, by: staffId });
  return waiting.length;
}
