import type { IntakeSet } from "@afterscript/bulk";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { message, queueItem } from "../store/schema.ts";
import { findPeople, inParts } from "./find-people.ts";
import { identifiersOf } from "./identity.ts";
import { keepVersions, lockPatients, othersWith } from "./keep-versions.ts";
import { fitOf } from "./place-sets.ts";
import { queueBodyOf } from "./queue-body.ts";

export type Waiting = {
  /** Sets whose person the clinic knows since now. */
  readonly sets: readonly IntakeSet[];
  readonly at: string;
  /** How they were placed, for whoever looks. */
  readonly resolution: string;
  /** Left out: the server itself. */
  readonly staffId?: string | undefined;
};

/**
 * Gives waiting sets of the same identifiers to their person, by the same rules as if they came now: what came before its
 * patient ends as what came after. One that still waits says the reason of now. Answers how many.
 */
export async function placeWaiting(db: Database, { sets, at, resolution, staffId }: Waiting): Promise<number> {
  const waiting = await findWaiting(db, sets);
  const people = await findPeople(
    db,
    waiting.flatMap(({ set, source }) => identifiersOf(set.identity, source)),
  );
  let placed = 0;
  for (const { id, messageId, source, set } of waiting) {
    const fit = fitOf(set.identity, source, people);
    if (fit === undefined) continue;
    if (!("patientId" in fit)) {
      await db.update(queueItem).set({ reason: fit.reason, what: fit.what }).where(eq(queueItem.id, id));
      continue;
    }
    const { patientId } = fit;
    const keys = set.entries.map(({ key }) => key);
    if ((await othersWith(db, patientId, keys)).length > 0) continue;
    await lockPatients(db, [patientId]);
    await keepVersions(db, [{ patientId, entries: set.entries }], { messageId, now: at });
    await db
      .update(queueItem)
      .set({ state: "matched", resolution, patientId, resolvedBy: staffId ?? null, resolvedAt: at })
      .where(eq(queueItem.id, id));
    placed += 1;
  }
  return placed;
}

type Found = { readonly id: string; readonly messageId: string; readonly source: string; readonly set: IntakeSet };

/** Open items with one of these numbers; one that somebody deals with at this moment is theirs. */
async function findWaiting(db: Database, sets: readonly IntakeSet[]): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const part of inParts(sets.flatMap(({ identity }) => identity.identifiers))) {
    const asked = JSON.stringify(part.map(({ system, value }) => ({ system, value })));
    const rows = await db
      .select({ id: queueItem.id, messageId: queueItem.messageId, source: message.source, body: queueItem.body })
      .from(queueItem)
      .innerJoin(message, eq(message.id, queueItem.messageId))
      .where(
        and(
          eq(queueItem.state, "open"),
          inArray(queueItem.reason, ["unmatched", "identity-not-sure"]),
          sql`exists (
            select 1 from jsonb_to_recordset(${queueItem.body} #> '{set,identity,identifiers}') as sent(system text, value text)
            where (sent.system, sent.value) in
              (select asked.system, asked.value from json_to_recordset(${asked}::json) as asked(system text, value text)))`,
        ),
      )
      .orderBy(asc(queueItem.id))
      .for("update", { of: queueItem, skipLocked: true });
    for (const { body, ...row } of rows) {
      const waiting = queueBodyOf(body);
      if ("set" in waiting) found.set(row.id, { ...row, set: waiting.set });
    }
  }
  return [...found.values()];
}
