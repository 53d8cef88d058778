import type { ClinicTask } from "@afterscript/web/public/clinic.ts";
import { and, asc, eq } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";
import type { Database } from "../store/open-store.ts";
import { patient, task } from "../store/schema.ts";
import { whoPatient } from "./read-rows.ts";

/** Tasks that are open, the earliest due first. */
export async function openTasks(db: Database): Promise<ClinicTask[]> {
  const rows = await db
    .select({ task, patient })
    .from(task)
    .innerJoin(patient, eq(patient.id, task.patientId))
    .where(eq(task.state, "open"))
    .orderBy(asc(task.due), asc(task.createdAt), asc(task.id));
  return rows.map(({ task: one, patient: person }) => ({
    id: one.id,
    patient: whoPatient(person),
    ...(one.drug !== null && { drug: one.drug }),
    text: one.text,
    due: one.due,
    state: one.state,
  }));
}

/** `done`: by this person, now or before. `other`: somebody else did it. */
export async function taskDone(
  { store, clock }: Pick<ClinicParts, "store" | "clock">,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<"done" | "other" | "not-found"> {
  const now = clock.now();
  return store.db.transaction(async (db) => {
    const [done] = await db
      .update(task)
      .set({ state: "done", doneBy: by, doneAt: now })
      .where(and(eq(task.id, id), eq(task.state, "open")))
      .returning({ patientId: task.patientId });
    if (done === undefined) {
      const [earlier] = await db.select({ doneBy: task.doneBy }).from(task).where(eq(task.id, id));
      if (earlier === undefined) return "not-found";
      return earlier.doneBy === by ? "done" : "other";
    }
    await appendAudit(db, { at: now, staffId: by, act: "task-done", patientId: done.patientId, detail: { task: id } });
    return "done";
  });
}
