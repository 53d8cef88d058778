import { createHash } from "node:crypto";
import { inArray } from "drizzle-orm";
import type { Database } from "./open-store.ts";
import { patientSet } from "./schema.ts";

/** What an entry of the trail says of the patients of whom it tells together; of nobody there is no set. */
export type ToldTogether = { readonly patients: number; readonly patientSet?: string };

/** Keeps these patients under the name of their set, unless they are kept already. */
export async function keepPatientSet(transaction: Database, ids: readonly string[]): Promise<ToldTogether> {
  const patients = [...new Set(ids)].sort();
  if (patients.length === 0) return { patients: 0 };
  const hash = nameOf(patients);
  await transaction.insert(patientSet).values({ hash, patients }).onConflictDoNothing();
  return { patients: patients.length, patientSet: hash };
}

const AT_ONCE = 200;

/** Of these names those whose set is there, as it was written. */
export async function wholePatientSets(db: Database, names: readonly string[]): Promise<readonly string[]> {
  const whole: string[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const part = names.slice(from, from + AT_ONCE);
    const rows = await db.select().from(patientSet).where(inArray(patientSet.hash, part));
    whole.push(...rows.flatMap(({ hash, patients }) => (nameOf(patients) === hash ? hash : [])));
  }
  return whole;
}

function nameOf(patients: readonly string[]): string {
  return createHash("sha256").update(patients.join(" ")).digest("hex");
}
