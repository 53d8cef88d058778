import {
  HIDDEN_REASONS,
  type HiddenPatients,
  type HiddenReason,
  type Lane,
  type Worklist,
} from "@afterscript/web/public/clinic.ts";
import { and, asc, count, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { failingSources } from "../intake/poll/source-cursor.ts";
import { waiting } from "../judge/worker.ts";
import type { Database } from "../store/open-store.ts";
import { item, patient, queueItem, resultSet, spotCheck, task } from "../store/schema.ts";
import { openRows, whoPatient } from "./read-rows.ts";
import { WANTED } from "./spot-check.ts";
import { weekBefore } from "./week-before.ts";

type ListParts = Pick<ClinicParts, "store" | "checker" | "clock">;

/** The list, and what is not on it: all read at one moment, so that the counts add up. */
export async function worklist(parts: ListParts, lane?: Lane): Promise<Worklist> {
  const { store, checker, clock } = parts;
  const [day, now] = [clock.today(), clock.now()];
  return store.db.transaction(
    async (db) => {
      const standing = await standings(db);
      const patients = [...standing.values()].reduce((sum, count) => sum + count, 0);
      const away = await awayItems(db);
      return {
        day,
        knowledge: checker.knowledge,
        rows: await openRows(db, lane, now),
        hidden: HIDDEN_REASONS.flatMap((reason) => {
          const patients = standing.get(reason) ?? 0;
          return patients === 0 ? [] : [{ reason, count: patients }];
        }),
        away,
        patients,
        resultSets: await counted(
          db
            .select({ count: count() })
            .from(resultSet)
            .where(gt(resultSet.day, weekBefore(day))),
        ),
        waiting: await waiting(db, parts),
        unmatched: await counted(db.select({ count: count() }).from(queueItem).where(eq(queueItem.state, "open"))),
        tasksDue: await counted(
          db
            .select({ count: count() })
            .from(task)
            .where(and(eq(task.state, "open"), lte(task.due, day))),
        ),
        spotChecks: await spotChecksOf(db, day, patients),
        failing: await failingSources(db),
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** Where each patient stands, once: with a row, or the first reason that fits. */
const STANDING = sql<HiddenReason | "shown">`case
  when bool_or(${item.state} = 'open') then 'shown'
  when bool_or(${item.state} = 'snoozed') then 'snoozed'
  when bool_or(${item.state} = 'handled') then 'handled'
  else coalesce(${patient.hidden}, 'not-judged-yet') end`;

async function standings(db: Database): Promise<ReadonlyMap<HiddenReason | "shown", number>> {
  const each = db
    .select({ standing: STANDING.as("standing") })
    .from(patient)
    .leftJoin(item, eq(item.patientId, patient.id))
    .groupBy(patient.id)
    .as("each");
  const rows = await db.select({ standing: each.standing, count: count() }).from(each).groupBy(each.standing);
  return new Map(rows.map((row) => [row.standing, row.count]));
}

/** The patients behind one count. */
export async function hiddenPatients(db: Database, reason: HiddenReason): Promise<HiddenPatients> {
  const rows = await db
    .select({ id: patient.id, family: patient.family, given: patient.given, born: patient.born, sex: patient.sex })
    .from(patient)
    .leftJoin(item, eq(item.patientId, patient.id))
    .groupBy(patient.id)
    .having(sql`${STANDING} = ${reason}`)
    .orderBy(asc(patient.family), asc(patient.given), asc(patient.id));
  return { reason, patients: rows.map(whoPatient) };
}

async function awayItems(db: Database): Promise<Worklist["away"]> {
  const rows = await db
    .select({ state: item.state, count: count() })
    .from(item)
    .where(inArray(item.state, ["handled", "snoozed"]))
    .groupBy(item.state);
  const of = (state: "handled" | "snoozed"): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { handled: of("handled"), snoozed: of("snoozed") };
}

/** Before today's are drawn: as many as there can be. */
async function spotChecksOf(db: Database, day: string, patients: number): Promise<Worklist["spotChecks"]> {
  const rows = await db.select({ outcome: spotCheck.outcome }).from(spotCheck).where(eq(spotCheck.day, day));
  const wanted = rows.length === 0 ? Math.min(WANTED, patients) : rows.length;
  return { wanted, looked: rows.filter(({ outcome }) => outcome !== null).length };
}

async function counted(query: PromiseLike<readonly { readonly count: number }[]>): Promise<number> {
  return (await query)[0]?.count ?? 0;
}
