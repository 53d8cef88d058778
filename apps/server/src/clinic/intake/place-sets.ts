import { randomUUID } from "node:crypto";
import type { IntakeIdentity, IntakeSet } from "@afterscript/bulk";
import { and, inArray, isNotNull, lt, sql } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { LOCKS } from "../store/locks.ts";
import type { Database } from "../store/open-store.ts";
import { patient, patientIdentifier, resourceVersion } from "../store/schema.ts";
import { findPeople, inParts, type People } from "./find-people.ts";
import {
  contradictionOf,
  foldName,
  type Identifier,
  identifiersOf,
  isConfirmed,
  isPossible,
  type KnownPerson,
  nameOf,
  saysWho,
} from "./identity.ts";
import { nameDeleted } from "./name-deleted.ts";
import { readRegistersFrom, registers } from "./registers-from.ts";
import {
  contradicted,
  NAMELESS,
  NOTHING_BESIDE,
  NOTHING_TO_COMPARE,
  OF_SOMEBODY_ELSE,
  ofSeveral,
  POSSIBLE_TWIN,
  UNMATCHED,
  type Waits,
  WRONG_CHECK_DIGIT,
} from "./why-it-waits.ts";

/** Where one set goes: to a person, or to whoever empties the queue. */
export type Placing = { readonly patientId: string; readonly isNew: boolean } | Waits;

type Placed = { readonly set: IntakeSet; readonly placing: Placing };

/** Decides for each set of a message whose it is, in their order. Registers new patients where the clinic wants that. */
export async function placeSets(
  parts: ClinicParts,
  db: Database,
  sets: readonly IntakeSet[],
  source: string,
): Promise<readonly Placed[]> {
  const identifiers = sets.flatMap(({ identity }) => identifiersOf(identity, source));
  const people = await findPeople(db, identifiers);
  const named = await nameDeleted(db, sets);
  const first = named.map(({ set, owner }) => ({
    set,
    placing: owner === undefined ? fitOf(set.identity, source, people) : { patientId: owner, isNew: false },
  }));
  const unknown = first.filter(({ placing }) => placing === undefined).map(({ set }) => set);
  const made = await registerPeople(parts, db, unknown, source);
  const placed = first.map(({ set, placing }) => ({ set, placing: placing ?? made.get(set) ?? UNMATCHED }));
  return await keepThingsTogether(db, placed);
}

/** The person that fits by identifier, or why none does; undefined when nobody has these identifiers. */
export function fitOf(identity: IntakeIdentity, source: string, people: People): Placing | undefined {
  const sent = identifiersOf(identity, source);
  if (sent.length === 0) return NAMELESS;
  if (!sent.every(isPossible)) return WRONG_CHECK_DIGIT;
  const fitting = new Set(sent.flatMap((one) => people.byIdentifier.get(nameOf(one)) ?? []));
  const [only] = fitting;
  if (only === undefined) return undefined;
  if (fitting.size > 1) return ofSeveral(fitting.size);
  const known = people.byId.get(only);
  if (known === undefined) return { patientId: only, isNew: false };
  const against = contradictionOf(identity, source, known);
  if (against !== undefined) return contradicted(against);
  if (isConfirmed(identity, source, known)) return { patientId: only, isNew: false };
  return saysWho(identity) ? NOTHING_TO_COMPARE : NOTHING_BESIDE;
}

async function registerPeople(
  parts: ClinicParts,
  db: Database,
  sets: readonly IntakeSet[],
  source: string,
): Promise<ReadonlyMap<IntakeSet, Placing>> {
  const made = new Map<IntakeSet, Placing>();
  if (sets.length === 0) return made;
  const chosen = await readRegistersFrom(db);
  const wanted = new Set(sets.filter((set) => registers(parts, set, { source, chosen })));
  // Whoever registers is alone. Whoever only finds nobody shares the lock: the person is then there, or comes after the item.
  const lock = wanted.size > 0 ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  await db.execute(sql`select ${lock}(${LOCKS.register})`);
  const found = await findPeople(
    db,
    sets.flatMap(({ identity }) => identifiersOf(identity, source)),
  );
  const people = { byIdentifier: new Map(found.byIdentifier), byId: new Map(found.byId) };
  const twins = await twinsOf(db, [...wanted]);
  const drafts: KnownPerson[] = [];
  // Whoever the message registers, its other sets of the same person follow: those that register come first.
  for (const set of [...wanted, ...sets.filter((one) => !wanted.has(one))]) {
    const fit = fitOf(set.identity, source, people);
    if (fit !== undefined) made.set(set, fit);
    else if (wanted.has(set)) {
      const twin = twinOf(set.identity, twins);
      if (twin) made.set(set, POSSIBLE_TWIN);
      else {
        const person = draftOf(set.identity, identifiersOf(set.identity, source));
        drafts.push(person);
        people.byId.set(person.id, person);
        for (const one of person.identifiers) people.byIdentifier.set(nameOf(one), person.id);
        twins.add(twinName(person));
        made.set(set, { patientId: person.id, isNew: true });
      }
    }
  }
  await savePeople(db, drafts, parts.clock.now());
  return made;
}

/** Family names with birth dates that somebody has already. */
async function twinsOf(db: Database, sets: readonly IntakeSet[]): Promise<Set<string>> {
  const twins = new Set<string>();
  const days = [...new Set(sets.flatMap(({ identity }) => identity.born ?? []))];
  for (const part of inParts(days)) {
    const rows = await db
      .select({ family: patient.family, born: patient.born })
      .from(patient)
      .where(and(inArray(patient.born, [...part]), isNotNull(patient.family)));
    for (const row of rows) twins.add(twinName(row));
  }
  return twins;
}

function twinOf({ family, born }: IntakeIdentity, twins: ReadonlySet<string>): boolean {
  return twins.has(twinName({ family: family ?? null, born: born ?? null }));
}

function twinName({ family, born }: { readonly family: string | null; readonly born: string | null }): string {
  return `${born} ${foldName(family ?? "")}`;
}

export function draftOf(identity: IntakeIdentity, identifiers: readonly Identifier[]): KnownPerson {
  const { family, given, born, sex } = identity;
  return {
    id: randomUUID(),
    family: family ?? null,
    given: given ?? null,
    born: born ?? null,
    sex: sex ?? null,
    identifiers,
  };
}

/** Stores new patients with their identifiers. */
export async function savePeople(db: Database, people: readonly KnownPerson[], now: string): Promise<void> {
  for (const part of inParts(people)) {
    await db.insert(patient).values(part.map(({ identifiers: _, ...known }) => ({ ...known, createdAt: now })));
    const rows = part.flatMap(({ id, identifiers }) => identifiers.map((one) => ({ ...one, patientId: id })));
    for (const some of inParts(rows)) await db.insert(patientIdentifier).values([...some]);
  }
}

/**
 * A thing belongs to one person. A set that names a thing which stands with somebody else, and not with its own person,
 * waits: one of the two was sent under a wrong name. A thing that was retracted there may come again here.
 */
async function keepThingsTogether(db: Database, placed: readonly Placed[]): Promise<readonly Placed[]> {
  const keys = new Set(
    placed.flatMap(({ set, placing }) => ("patientId" in placing ? set.entries : [])).map((entry) => entry.key),
  );
  const owners = await ownersOf(db, [...keys]);
  return placed.map(({ set, placing }) => {
    if (!("patientId" in placing)) return { set, placing };
    const isElsewhere = set.entries.some(({ key }) => {
      const those = owners.get(key);
      return those !== undefined && !those.has(placing.patientId);
    });
    if (isElsewhere) return { set, placing: OF_SOMEBODY_ELSE };
    for (const { key } of set.entries) owners.set(key, (owners.get(key) ?? new Set()).add(placing.patientId));
    return { set, placing };
  });
}

/** Who has these things now: not what was retracted. */
async function ownersOf(db: Database, keys: readonly string[]): Promise<Map<string, Set<string>>> {
  const owners = new Map<string, Set<string>>();
  for (const part of inParts(keys)) {
    const rows = await db
      .selectDistinct({ key: resourceVersion.key, patientId: resourceVersion.patientId })
      .from(resourceVersion)
      .where(and(inArray(resourceVersion.key, [...part]), resourceVersion.isCurrent, lt(resourceVersion.rank, 3)));
    for (const { key, patientId } of rows) owners.set(key, (owners.get(key) ?? new Set()).add(patientId));
  }
  return owners;
}
