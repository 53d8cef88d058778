import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { patient, patientIdentifier } from "../store/schema.ts";
import { type Identifier, type KnownPerson, nameOf } from "./identity.ts";

/** The people that a message may speak of, by identifier. */
export type People = {
  /** Person ids by `nameOf` an identifier. */
  readonly byIdentifier: ReadonlyMap<string, string>;
  readonly byId: ReadonlyMap<string, KnownPerson>;
};

/** Rows asked for at once: the parameters of one statement are counted in 16 bits. */
export const AT_ONCE = 500;

export function inParts<T>(values: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (let at = 0; at < values.length; at += AT_ONCE) parts.push(values.slice(at, at + AT_ONCE));
  return parts;
}

/** Everybody who has one of these identifiers, with all that the clinic knows of them. */
export async function findPeople(db: Database, identifiers: readonly Identifier[]): Promise<People> {
  const byIdentifier = new Map<string, string>();
  for (const part of inParts(identifiers)) {
    const asked = JSON.stringify(part.map(({ system, value }) => ({ system, value })));
    const rows = await db
      .select()
      .from(patientIdentifier)
      .where(
        sql`(${patientIdentifier.system}, ${patientIdentifier.value}) in
          (select asked.system, asked.value from json_to_recordset(${asked}::json) as asked(system text, value text))`,
      );
    for (const row of rows) byIdentifier.set(nameOf(row), row.patientId);
  }
  return { byIdentifier, byId: await readPeople(db, [...new Set(byIdentifier.values())]) };
}

/** What the clinic knows of these people. */
export async function readPeople(db: Database, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
  const people = new Map<string, KnownPerson & { readonly identifiers: Identifier[] }>();
  for (const part of inParts(ids)) {
    const rows = await db
      .select({
        id: patient.id,
        family: patient.family,
        given: patient.given,
        born: patient.born,
        sex: patient.sex,
        system: patientIdentifier.system,
        value: patientIdentifier.value,
      })
      .from(patient)
      .leftJoin(patientIdentifier, eq(patientIdentifier.patientId, patient.id))
      .where(inArray(patient.id, [...part]));
    for (const { system, value, ...known } of rows) {
      const person = people.get(known.id) ?? { ...known, identifiers: [] };
      if (system !== null && value !== null) person.identifiers.push({ system, value });
      people.set(known.id, person);
    }
  }
  return people;
}
