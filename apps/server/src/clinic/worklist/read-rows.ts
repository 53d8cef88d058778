import type { Lane, WhoPatient, WorklistRow } from "@afterscript/web/public/clinic.ts";
import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { DIED_STATEMENT } from "../judge/died-row.ts";
import type { Database } from "../store/open-store.ts";
import { item, patient, staff, task } from "../store/schema.ts";
import { claimsEndedAt } from "./claim.ts";
import { testsOf } from "./order-of.ts";

const claimant = alias(staff, "claimant");
const colleague = alias(staff, "colleague");

/** Rows of the list in its order, with their people. A claim that has ended is none. */
export async function readRows(db: Database, where: SQL | undefined, now: string): Promise<WorklistRow[]> {
  const rows = await db
    .select({
      row: item,
      patient: { id: patient.id, family: patient.family, given: patient.given, born: patient.born, sex: patient.sex },
      claimant: { id: claimant.id, name: claimant.name },
      colleague: { id: colleague.id, name: colleague.name },
    })
    .from(item)
    .innerJoin(patient, eq(patient.id, item.patientId))
    .leftJoin(claimant, eq(claimant.id, item.claimedBy))
    .leftJoin(colleague, eq(colleague.id, item.handedTo))
    .where(where)
    .orderBy(asc(item.weight), asc(item.firstSeen), asc(item.id));
  const ended = claimsEndedAt(now);
  const tasks = await openTasks(
    db,
    rows.filter(({ row }) => row.shown.statement === DIED_STATEMENT).map(({ row }) => row.patientId),
  );
  return rows.map(({ row, patient: person, claimant: claimedBy, colleague: handedTo }): WorklistRow => {
    const { rests, ...shown } = row.shown;
    const claimedAt = row.claimedAt === null ? undefined : isoOf(row.claimedAt);
    const isClaimed = claimedBy !== null && claimedAt !== undefined && claimedAt > ended;
    return {
      id: row.id,
      patient: whoPatient(person),
      drug: row.drug,
      lane: row.lane as Lane,
      ...shown,
      tests: testsOf(row.shown),
      ...(row.shown.statement === DIED_STATEMENT && { openTasks: tasks.get(row.patientId) ?? [] }),
      changed: row.changed,
      signature: row.signature,
      ...(isClaimed && { claimedBy, claimedAt }),
      firstSeen: isoOf(row.firstSeen),
      ...(handedTo !== null && { handedTo }),
    };
  });
}

/** By patient, the soonest first. */
async function openTasks(
  db: Database,
  patients: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<WorklistRow["openTasks"]>>> {
  if (patients.length === 0) return new Map();
  const rows = await db
    .select({ patientId: task.patientId, text: task.text, due: task.due })
    .from(task)
    .where(and(inArray(task.patientId, [...patients]), eq(task.state, "open")))
    .orderBy(asc(task.due), asc(task.id));
  return Map.groupBy(rows, ({ patientId }) => patientId);
}

/** One row in any state; undefined: no such item. */
export async function readRow(db: Database, id: string, now: string): Promise<WorklistRow | undefined> {
  const [row] = await readRows(db, eq(item.id, id), now);
  return row;
}

export function openRows(db: Database, lane: Lane | undefined, now: string): Promise<WorklistRow[]> {
  return readRows(db, and(eq(item.state, "open"), ...(lane === undefined ? [] : [eq(item.lane, lane)])), now);
}

type Person = Pick<typeof patient.$inferSelect, "id" | "family" | "given" | "born" | "sex">;

/** "Family, Given", or what is known of it. */
export function whoPatient({ id, family, given, born, sex }: Person): WhoPatient {
  return {
    id,
    name: [family, given].filter((part) => part !== null && part !== "").join(", ") || "Name not known",
    ...(born !== null && { born }),
    ...(sex !== null && { sex }),
  };
}

/** The store's date-time as ISO in UTC. */
export function isoOf(stored: string): string {
  return new Date(stored).toISOString();
}
