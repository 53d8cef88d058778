import type { PatientSearch, PatientsFound } from "@afterscript/web/public/clinic.ts";
import { and, asc, eq, exists, or, sql } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { patient, patientIdentifier } from "../store/schema.ts";
import { whoPatient } from "../worklist/read-rows.ts";

/** So many fit on a screen; that there are more is said. */
const MOST = 50;

/** Patients that fit everything asked: each word of the name in a name, the whole identifier, the day of birth. */
export async function findPatients(db: Database, { name, identifier, born }: PatientSearch): Promise<PatientsFound> {
  const words = (name ?? "").split(/\s+/).filter((word) => word !== "");
  const rows = await db
    .select()
    .from(patient)
    .where(
      and(
        ...words.map((word) => or(containsWord(patient.family, word), containsWord(patient.given, word))),
        born === undefined ? undefined : eq(patient.born, born),
        identifier === undefined
          ? undefined
          : exists(
              db
                .select({ one: sql`1` })
                .from(patientIdentifier)
                .where(
                  and(eq(patientIdentifier.patientId, patient.id), eq(patientIdentifier.value, identifier.trim())),
                ),
            ),
      ),
    )
    .orderBy(asc(patient.family), asc(patient.given), asc(patient.id))
    .limit(MOST + 1);
  return { patients: rows.slice(0, MOST).map(whoPatient), isCut: rows.length > MOST };
}

/** A part of the column as it is written: no character of the word is a pattern. */
function containsWord(column: typeof patient.family | typeof patient.given, word: string) {
  return sql`position(lower(${word}) in lower(${column})) > 0`;
}
