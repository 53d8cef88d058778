import type { IntakeSet } from "@afterscript/bulk";
import { eq, sql } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";
import { LOCKS } from "../store/locks.ts";
import type { Database } from "../store/open-store.ts";
import { message, patient, patientIdentifier, queueItem, staff } from "../store/schema.ts";
import { isoOf } from "../worklist/read-rows.ts";
import { findPeople, readPeople } from "./find-people.ts";
import { identifiersToKeep } from "./identity.ts";
import { inOneTransaction } from "./in-one-transaction.ts";
import { keepVersions, lockPatients, othersWith, takeFromOthers } from "./keep-versions.ts";
import { nameDeleted } from "./name-deleted.ts";
import { draftOf, savePeople } from "./place-sets.ts";
import { placeWaiting } from "./place-waiting.ts";
import { queueBodyOf } from "./queue-body.ts";

/** What somebody decided about one item. */
export type Decision =
  | {
      readonly is: "match";
      readonly patientId: string;
      /** Keep what the sender says of the person: new identifiers, and name, birth date and sex in place of ours. */
      readonly remember: boolean;
    }
  | { readonly is: "create" }
  | { readonly is: "discard"; readonly reason: string };

export type Resolved =
  | {
      readonly is: "done";
      readonly state: "matched" | "discarded";
      readonly patientId?: string;
      /** Other waiting items that fitted once the identifiers were known. */
      readonly also: number;
    }
  /** Somebody else was first, or decided otherwise before. */
  | {
      readonly is: "taken";
      readonly state: "matched" | "discarded";
      readonly by?: string;
      readonly at: string;
      readonly patientId?: string;
    }
  | { readonly is: "refused"; readonly why: "no-item" | "no-patient" | "not-a-set" | "identifier-taken" | "not-named" };

type Row = {
  readonly id: string;
  readonly messageId: string;
  readonly source: string;
  readonly state: "open" | "matched" | "discarded";
  readonly resolution: string | null;
  readonly patientId: string | null;
  readonly resolvedBy: string | null;
  readonly body: unknown;
};

type Acting = { readonly item: string; readonly staffId: string; readonly decision: Decision };

/** Deals with one item, once: whoever comes second is told what was done. The same decision of the same person is done again. */
export async function resolveItem(parts: ClinicParts, acting: Acting): Promise<Resolved> {
  return await inOneTransaction(parts.store.db, async (transaction) => {
    const [row] = await transaction
      .select({
        id: queueItem.id,
        messageId: queueItem.messageId,
        source: message.source,
        state: queueItem.state,
        resolution: queueItem.resolution,
        patientId: queueItem.patientId,
        resolvedBy: queueItem.resolvedBy,
        body: queueItem.body,
      })
      .from(queueItem)
      .innerJoin(message, eq(message.id, queueItem.messageId))
      .where(eq(queueItem.id, acting.item))
      .for("update", { of: queueItem });
    if (row === undefined) return { is: "refused", why: "no-item" };
    if (row.state !== "open") return await told(transaction, row, acting);
    return acting.decision.is === "discard"
      ? await discard(parts, transaction, { row, acting, reason: acting.decision.reason })
      : await give(parts, transaction, { row, acting, decision: acting.decision });
  });
}

async function told(db: Database, row: Row, { staffId, decision }: Acting): Promise<Resolved> {
  const state = row.state === "discarded" ? "discarded" : "matched";
  const patientId = row.patientId === null ? {} : { patientId: row.patientId };
  const isSame =
    row.resolvedBy === staffId &&
    (decision.is === "discard"
      ? state === "discarded" && row.resolution === decision.reason
      : state === "matched" &&
        (decision.is === "create" ? row.resolution === "created" : row.patientId === decision.patientId));
  if (isSame) return { is: "done", state, ...patientId, also: 0 };
  const [who] = await db
    .select({ by: staff.name, at: queueItem.resolvedAt })
    .from(queueItem)
    .leftJoin(staff, eq(staff.id, queueItem.resolvedBy))
    .where(eq(queueItem.id, row.id));
  const by = who?.by ?? undefined;
  const at = who?.at ? isoOf(who.at) : "";
  return { is: "taken", state, at, ...(by !== undefined && { by }), ...patientId };
}

type Discarding = { readonly row: Row; readonly acting: Acting; readonly reason: string };

async function discard(parts: ClinicParts, db: Database, { row, acting, reason }: Discarding): Promise<Resolved> {
  const at = parts.clock.now();
  await db
    .update(queueItem)
    .set({ state: "discarded", resolution: reason, resolvedBy: acting.staffId, resolvedAt: at })
    .where(eq(queueItem.id, row.id));
  const detail = { item: row.id, message: row.messageId };
  await appendAudit(db, { at, staffId: acting.staffId, act: "queue-item-discarded", detail });
  return { is: "done", state: "discarded", also: 0 };
}

type Giving = {
  readonly row: Row;
  readonly acting: Acting;
  readonly decision: Exclude<Decision, { readonly is: "discard" }>;
};

async function give(parts: ClinicParts, db: Database, { row, acting, decision }: Giving): Promise<Resolved> {
  const body = queueBodyOf(row.body);
  if (!("set" in body)) return { is: "refused", why: "not-a-set" };
  // A deletion that waited may have come before what it deletes.
  const named = await nameDeleted(db, [body.set]);
  const set = { ...body.set, entries: named.flatMap((one) => one.set.entries) };
  const at = parts.clock.now();
  const learns = decision.is === "create" || decision.remember;
  // Before any patient's row, as a message takes them.
  if (learns) await db.execute(sql`select pg_advisory_xact_lock(${LOCKS.register})`);
  const target = decision.is === "create" ? await create(db, set, { source: row.source, at }) : decision.patientId;
  if (target === "identifier-taken" || target === "not-named") return { is: "refused", why: target };
  if (!(await readPeople(db, [target])).has(target)) return { is: "refused", why: "no-patient" };
  const keys = set.entries.map(({ key }) => key);
  const others = await othersWith(db, target, keys);
  await lockPatients(db, [target, ...others]);
  await takeFromOthers(db, target, keys);
  const learned =
    decision.is === "match" && decision.remember ? await remember(db, set, { target, source: row.source }) : 0;
  await keepVersions(db, [{ patientId: target, entries: set.entries }], { messageId: row.messageId, now: at });
  const done = { state: "matched", patientId: target, resolvedBy: acting.staffId, resolvedAt: at } as const;
  const resolution = decision.is === "create" ? "created" : "matched";
  await db
    .update(queueItem)
    .set({ ...done, resolution })
    .where(eq(queueItem.id, row.id));
  const waiting = { sets: [set], at, resolution: `with ${row.id}`, staffId: acting.staffId };
  const also = learns ? await placeWaiting(db, waiting) : 0;
  await appendAudit(db, {
    at,
    staffId: acting.staffId,
    act: "queue-item-matched",
    patientId: target,
    // Also of whom something was taken away: their trail tells where it went.
    ...(others.length > 0 && { patients: [target, ...others] }),
    detail: {
      item: row.id,
      message: row.messageId,
      created: decision.is === "create",
      learned,
      also,
      takenFrom: others.length,
    },
  });
  return { is: "done", state: "matched", patientId: target, also };
}

type Creating = { readonly source: string; readonly at: string };

async function create(
  db: Database,
  { identity }: IntakeSet,
  { source, at }: Creating,
): Promise<string | "identifier-taken" | "not-named"> {
  const identifiers = identifiersToKeep(identity, source);
  if (identifiers.length === 0 && identity.family === undefined) return "not-named";
  if ((await findPeople(db, identifiers)).byId.size > 0) return "identifier-taken";
  const person = draftOf(identity, identifiers);
  await savePeople(db, [person], at);
  return person.id;
}

type Remembering = { readonly target: string; readonly source: string };

/** Takes over what the sender says of the person. An identifier that somebody else has stays theirs. */
async function remember(db: Database, { identity }: IntakeSet, { target, source }: Remembering): Promise<number> {
  const { family, given, born, sex } = identity;
  const told = {
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(born !== undefined && { born }),
    ...(sex !== undefined && { sex }),
  };
  if (Object.keys(told).length > 0) {
    await db
      .update(patient)
      .set({ ...told, revision: sql`${patient.revision} + 1` })
      .where(eq(patient.id, target));
  }
  const rows = identifiersToKeep(identity, source).map((one) => ({ ...one, patientId: target }));
  if (rows.length === 0) return 0;
  const added = await db.insert(patientIdentifier).values(rows).onConflictDoNothing().returning();
  return added.length;
}
