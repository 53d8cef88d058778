import { createHash, randomUUID } from "node:crypto";
import type { SpotCheck } from "@afterscript/web/public/clinic.ts";
import { and, asc, desc, eq, gt, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";
import { LOCKS } from "../store/locks.ts";
import type { Database } from "../store/open-store.ts";
import { item, judgement, patient, resourceVersion, resultSet, spotCheck, task } from "../store/schema.ts";
import { whoPatient } from "./read-rows.ts";
import { resultLine } from "./result-line.ts";
import { weekBefore } from "./week-before.ts";

/** Sets of results that somebody looks at each day though the rules surfaced nothing. */
export const WANTED = 5;

type SpotParts = Pick<ClinicParts, "store" | "clock">;

/**
 * Today's sets, drawn when they are first asked for and the same through the day: their newest result is of the last seven
 * days, and their patients are judged and have nothing on the list. Which ones is decided by a hash of the day and the patient.
 */
export async function spotChecks({ store, clock }: SpotParts): Promise<SpotCheck[]> {
  const day = clock.today();
  return store.db.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(${LOCKS.draw})`);
    const drawn = await ofDay(db, day);
    if (drawn.length < WANTED) await draw(db, { day, without: drawn.map(({ patientId }) => patientId) });
    return readChecks(db, day);
  });
}

function ofDay(db: Database, day: string) {
  return db.select({ patientId: spotCheck.patientId }).from(spotCheck).where(eq(spotCheck.day, day));
}

type Draw = { readonly day: string; readonly without: readonly string[] };

async function draw(db: Database, { day, without }: Draw): Promise<void> {
  const surfaced = db
    .select({ id: item.patientId })
    .from(item)
    .where(inArray(item.state, ["open", "handled", "snoozed"]));
  const sets = await db
    .selectDistinctOn([resultSet.patientId], { patientId: resultSet.patientId, messageId: resultSet.messageId })
    .from(resultSet)
    .innerJoin(patient, eq(patient.id, resultSet.patientId))
    .where(
      and(
        gt(resultSet.day, weekBefore(day)),
        eq(patient.judgedRevision, patient.revision),
        notInArray(resultSet.patientId, surfaced),
        ...(without.length === 0 ? [] : [notInArray(resultSet.patientId, [...without])]),
      ),
    )
    .orderBy(resultSet.patientId, desc(resultSet.day), desc(resultSet.receivedAt));
  const chosen = sets
    .map((set) => ({ ...set, place: createHash("sha256").update(`${day} ${set.patientId}`).digest("hex") }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, WANTED - without.length);
  if (chosen.length === 0) return;
  await db.insert(spotCheck).values(chosen.map(({ patientId, messageId }) => ({ day, patientId, messageId })));
}

async function readChecks(db: Database, day: string): Promise<SpotCheck[]> {
  const checks = await db
    .select({ check: spotCheck, patient, therapies: judgement.therapies })
    .from(spotCheck)
    .innerJoin(patient, eq(patient.id, spotCheck.patientId))
    .leftJoin(judgement, eq(judgement.patientId, spotCheck.patientId))
    .where(eq(spotCheck.day, day))
    .orderBy(asc(spotCheck.id));
  const told: SpotCheck[] = [];
  // One after the other: they share the transaction's connection.
  for (const { check, patient: person, therapies } of checks) {
    const results = await db
      .select({ body: resourceVersion.body })
      .from(resourceVersion)
      .where(
        and(
          eq(resourceVersion.messageId, check.messageId),
          eq(resourceVersion.patientId, check.patientId),
          eq(resourceVersion.resourceType, "Observation"),
        ),
      )
      .orderBy(asc(resourceVersion.key));
    told.push({
      id: check.id,
      patient: whoPatient(person),
      therapies: therapies ?? [],
      results: newestFirst(results.map(({ body }) => resultLine(body))),
      ...(check.outcome !== null && { outcome: check.outcome }),
      ...(check.note !== null && { note: check.note }),
    });
  }
  return told;
}

/** A result without a day comes last. */
function newestFirst(results: SpotCheck["results"]): SpotCheck["results"] {
  const dayOf = ({ date }: SpotCheck["results"][number]): string => date ?? "";
  return results.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
}

export type SpotOutcome = {
  readonly id: string;
  readonly outcome: NonNullable<SpotCheck["outcome"]>;
  readonly note?: string;
  readonly by: string;
};

/**
 * Keeps what somebody thought of a set; "should have surfaced" makes a task of today. `done`: kept, now or by the same
 * request before. `other`: somebody has said something else.
 */
export async function keepOutcome(
  { store, clock }: SpotParts,
  { id, outcome, note, by }: SpotOutcome,
): Promise<"done" | "other" | "not-found"> {
  const [day, now] = [clock.today(), clock.now()];
  return store.db.transaction(async (db) => {
    const [kept] = await db
      .update(spotCheck)
      .set({ outcome, note: note ?? null, by, at: now })
      .where(and(eq(spotCheck.id, id), isNull(spotCheck.outcome)))
      .returning({ patientId: spotCheck.patientId });
    if (kept === undefined) {
      const [earlier] = await db.select().from(spotCheck).where(eq(spotCheck.id, id));
      if (earlier === undefined) return "not-found";
      const isSame = earlier.outcome === outcome && earlier.note === (note ?? null) && earlier.by === by;
      return isSame ? "done" : "other";
    }
    const { patientId } = kept;
    if (outcome === "should-have-surfaced") {
      const text = `Spot check: these results should have been on the list.${note === undefined ? "" : ` ${note}`}`;
      await db.insert(task).values({ id: randomUUID(), patientId, text, due: day, createdBy: by, createdAt: now });
    }
    await appendAudit(db, {
      at: now,
      staffId: by,
      act: "spot-check-outcome",
      patientId,
      detail: { spotCheck: id, outcome },
    });
    return "done";
  });
}
