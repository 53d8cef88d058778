import type { ItemAction, PatientPage, TimelineEvent } from "@afterscript/web/public/clinic.ts";
import { and, asc, count, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "../store/open-store.ts";
import {
  item,
  itemAction,
  letter,
  message,
  note,
  type patient,
  patientIdentifier,
  resourceVersion,
  staff,
  task,
} from "../store/schema.ts";
import { isoOf, readRows, whoPatient } from "../worklist/read-rows.ts";

type Kept = Pick<PatientPage, "items" | "actions" | "tasks" | "notes" | "letters" | "received"> & {
  readonly identifiers: PatientPage["patient"]["identifiers"];
  readonly events: readonly TimelineEvent[];
};

/** What the clinic itself holds of one patient beside the record: newest first. */
export async function keptOf(db: Database, row: typeof patient.$inferSelect, now: string): Promise<Kept> {
  const actions = await actionsOf(db, row.id);
  const tasks = await tasksOf(db, row);
  const notes = await notesOf(db, row.id);
  return {
    identifiers: await db
      .select({ system: patientIdentifier.system, value: patientIdentifier.value })
      .from(patientIdentifier)
      .where(eq(patientIdentifier.patientId, row.id))
      .orderBy(asc(patientIdentifier.system), asc(patientIdentifier.value)),
    items: await readRows(db, and(eq(item.patientId, row.id), eq(item.state, "open")), now),
    actions,
    tasks,
    notes,
    letters: await lettersOf(db, row.id),
    received: await receivedOf(db, row.id),
    events: [
      ...actions.map(({ at, title, action }) => ({ date: dayOf(at), sort: "action" as const, text: title, action })),
      ...tasks.map(({ due, text, state }) => ({ date: due, sort: "task" as const, text, state })),
      ...notes.map(({ at, text }) => ({ date: dayOf(at), sort: "note" as const, text })),
    ],
  };
}

const colleague = alias(staff, "colleague");

async function actionsOf(db: Database, patientId: string): Promise<PatientPage["actions"]> {
  const rows = await db
    .select({ act: itemAction, by: staff.name, to: colleague.name, drug: item.drug })
    .from(itemAction)
    .innerJoin(staff, eq(itemAction.by, staff.id))
    .leftJoin(colleague, eq(itemAction.to, colleague.id))
    .innerJoin(item, eq(itemAction.itemId, item.id))
    .where(eq(itemAction.patientId, patientId))
    .orderBy(desc(itemAction.at), desc(itemAction.id));
  return rows.map(({ act, by, to, drug }) => ({
    id: act.id,
    at: isoOf(act.at),
    by,
    // Only acts of the closed list are stored.
    action: act.action as ItemAction,
    drug,
    title: act.shown.title,
    ...(act.done !== null && { done: act.done }),
    ...(act.note !== null && { note: act.note }),
    ...(act.until !== null && { until: act.until }),
    ...(to !== null && { to }),
    ...(act.made !== null && { hasOrder: true as const }),
  }));
}

async function tasksOf(db: Database, row: typeof patient.$inferSelect): Promise<PatientPage["tasks"]> {
  const rows = await db.select().from(task).where(eq(task.patientId, row.id)).orderBy(asc(task.due), asc(task.id));
  return rows.map(({ id, drug, text, due, state }) => ({
    id,
    patient: whoPatient(row),
    ...(drug !== null && { drug }),
    text,
    due,
    state,
  }));
}

async function notesOf(db: Database, patientId: string): Promise<PatientPage["notes"]> {
  const rows = await db
    .select({ id: note.id, at: note.at, by: staff.name, text: note.text })
    .from(note)
    .innerJoin(staff, eq(note.by, staff.id))
    .where(eq(note.patientId, patientId))
    .orderBy(desc(note.at), desc(note.id));
  return rows.map((row) => ({ ...row, at: isoOf(row.at) }));
}

async function lettersOf(db: Database, patientId: string): Promise<PatientPage["letters"]> {
  const rows = await db
    .select({ id: letter.id, to: letter.to, text: letter.text, at: letter.at, by: staff.name })
    .from(letter)
    .innerJoin(staff, eq(letter.by, staff.id))
    .where(eq(letter.patientId, patientId))
    .orderBy(desc(letter.at), desc(letter.id));
  return rows.map((row) => ({ ...row, at: isoOf(row.at) }));
}

async function receivedOf(db: Database, patientId: string): Promise<PatientPage["received"]> {
  const rows = await db
    .select({ at: message.receivedAt, source: message.source, format: message.format, resources: count() })
    .from(resourceVersion)
    .innerJoin(message, eq(resourceVersion.messageId, message.id))
    .where(eq(resourceVersion.patientId, patientId))
    .groupBy(message.id, message.receivedAt, message.source, message.format)
    .orderBy(desc(message.receivedAt), desc(message.id));
  return rows.map((row) => ({ ...row, at: isoOf(row.at) }));
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}
