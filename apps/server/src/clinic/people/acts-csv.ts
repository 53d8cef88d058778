import { and, asc, eq, gte, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { csvText } from "../csv-text.ts";
import type { Database } from "../store/open-store.ts";
import { item, itemAction, patient, staff } from "../store/schema.ts";
import { isoOf, whoPatient } from "../worklist/read-rows.ts";

const HEAD = [
  "when_utc",
  "who",
  "who_id",
  "act",
  "what_was_done",
  "reason",
  "until",
  "handed_to",
  "patient",
  "patient_id",
  "medicine",
  "section",
  "row",
  "statement",
  "row_id",
  "act_id",
];

const colleague = alias(staff, "colleague");

/** Days in UTC, as ISO dates; both are in it. */
export type ActPeriod = { readonly from: string; readonly until: string };

export type ActsAsCsv = { readonly text: string; readonly acts: number; readonly patients: readonly string[] };

/** Every act on an item of the list in a period, the oldest first: who, when, what, about which row as they saw it, why. */
export async function actsCsv(db: Database, { from, until }: ActPeriod): Promise<ActsAsCsv> {
  const rows = await db
    .select({
      act: itemAction,
      by: staff.name,
      to: colleague.name,
      person: patient,
      drug: item.drug,
      lane: item.lane,
    })
    .from(itemAction)
    .innerJoin(staff, eq(itemAction.by, staff.id))
    .leftJoin(colleague, eq(itemAction.to, colleague.id))
    .innerJoin(item, eq(itemAction.itemId, item.id))
    .innerJoin(patient, eq(itemAction.patientId, patient.id))
    .where(and(gte(itemAction.at, `${from}T00:00:00Z`), lt(itemAction.at, `${dayAfter(until)}T00:00:00Z`)))
    .orderBy(asc(itemAction.at), asc(itemAction.id));
  const lines = rows.map(({ act, by, to, person, drug, lane }) => [
    isoOf(act.at),
    by,
    act.by,
    act.action,
    act.done?.words ?? "",
    act.note ?? "",
    act.until ?? "",
    to ?? "",
    whoPatient(person).name,
    act.patientId,
    drug,
    lane,
    act.shown.title,
    act.shown.statement,
    act.itemId,
    act.id,
  ]);
  return {
    text: csvText([HEAD, ...lines]),
    acts: rows.length,
    patients: [...new Set(rows.map(({ act }) => act.patientId))],
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10);
}
