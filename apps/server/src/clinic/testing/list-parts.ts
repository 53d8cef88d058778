import { loadConcepts } from "@afterscript/knowledge";
import type { Lane, Role } from "@afterscript/web/public/clinic.ts";
import { and, eq } from "drizzle-orm";
import { receive } from "../intake/receive.ts";
import { judgePatient } from "../judge/judge-patient.ts";
import type { Staff } from "../people/access.ts";
import type { ClinicStore } from "../store/open-store.ts";
import { item, patient, staff } from "../store/schema.ts";
import type { ActParts } from "../worklist/act.ts";
import type { KeptItem } from "../worklist/merge-items.ts";
import { loincCodes } from "../worklist/order-of.ts";
import { intakeParts } from "./intake-parts.ts";

export type ListParts = Awaited<ReturnType<typeof listParts>>;

const codes = loincCodes(loadConcepts().analytes);

/** A clinic at nine on 1 July 2026 whose clock a test moves, with what its tests do again and again. */
export async function listParts(store: ClinicStore) {
  let time = Date.parse("2026-07-01T09:00:00.000Z");
  const clock = { now: () => new Date(time).toISOString(), today: () => new Date(time).toISOString().slice(0, 10) };
  const parts: Awaited<ReturnType<typeof intakeParts>> & ActParts = { ...(await intakeParts(store)), clock, codes };
  const { db } = store;
  const judgeAll = async (): Promise<void> => {
    for (const { id } of await db.select({ id: patient.id }).from(patient)) await judgePatient(parts, id);
  };
  return {
    ...parts,
    pass: ({
      days = 0,
      minutes = 0,
      ms = 0,
    }: {
      readonly days?: number;
      readonly minutes?: number;
      readonly ms?: number;
    }) => {
      time += (days * 24 * 60 + minutes) * 60_000 + ms;
    },
    judgeAll,
    /** Receives a message, and judges. */
    take: async (text: string): Promise<void> => {
      await receive(parts, { text, source: "test-lab" });
      await judgeAll();
    },
    person: async (name: string, role: Role = "nurse"): Promise<Staff> => {
      const told = { issuer: "https://id.example", subject: name, name, role, createdAt: clock.now() };
      const [row] = await db.insert(staff).values(told).returning();
      if (row === undefined) throw new Error("The store kept nobody.");
      return { id: row.id, name, role };
    },
    /** The one item of a lane. */
    itemOf: async (lane: Lane): Promise<KeptItem> => {
      const [row] = await db
        .select()
        .from(item)
        .where(and(eq(item.lane, lane)));
      if (row === undefined) throw new Error(`Nothing is in ${lane}.`);
      return row;
    },
  };
}
