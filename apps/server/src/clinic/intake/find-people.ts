import { eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
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

const named = alias(patientIdentifier, "named");

const KNOWN = {
  id: patient.id,
  family: patient.family,
  given: patient.given,
  born: patient.born,
  sex: patient.sex,
  system: patientIdentifier.system,
  value: patientIdentifier.value,
} as const;

type KnownRow = Omit<KnownPerson, "identifiers"> & { readonly system: string | null; readonly value: string | null };
type Gathered = Map<string, KnownPerson & { readonly identifiers: Identifier[] }>;

/** Everybody who has one of these identifiers, with all that the clinic knows of them. */
export async function findPeople(db: Database, identifiers: readonly Identifier[]): Promise<People> {
  const byId: Gathered = new Map();
  for (const part of inParts(identifiers)) {
    const asked = JSON.stringify(part.map(({ system, value }) => ({ system, value })));
    const rows = await db
      .selectDistinct(KNOWN)
      .from(named)
      .innerJoin(patient, eq(patient.id, named.patientId))
      .innerJoin(patientIdentifier, eq(patientIdentifier.patientId, patient.id))
      .where(
        sql`(${named.system}, ${named.value}) in
          (select asked.system, asked.value from json_to_recordset(${asked}::json) as asked(system text, value text))`,
      );
    gather(byId, rows);
  }
  const byIdentifier = new Map(
    [...byId.values()].flatMap(({ id, identifiers: own }) => own.map((one): [string, string] => [nameOf(one), id])),
  );
  return { byIdentifier, byId };
}

function gather(people: Gathered, rows: readonly KnownRow[]): void {
  for (const { system, value, ...known } of rows) {
    const person = people.get(known.id) ?? { ...known, identifiers: [] };
    const isKnown = person.identifiers.some((one) => one.system === system && one.value === value);
    if (system !== null && value !== null && !isKnown) person.identifiers.push({ system, value });
    people.set(known.id, person);
  }
}

/** What the clinic knows of these people. */
export async function readPeople(db: Database, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
  const people: Gathered = new Map();
  for (const part of inParts(ids)) {
    const rows = await db
      .select(KNOWN)
      .from(patient)
      .leftJoin(patientIdentifier, eq(patientIdentifier.patientId, patient.id))
      .where(inArray(patient.id, [...part]));
    gather(people, rows);
  }
  return people;
}
