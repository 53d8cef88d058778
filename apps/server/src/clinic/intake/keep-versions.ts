import { randomUUID } from "node:crypto";
import type { IntakeEntry } from "@afterscript/bulk";
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { patient, resourceVersion } from "../store/schema.ts";
import { contentHash } from "./content-hash.ts";
import { currentOf } from "./current-versions.ts";
import { inParts } from "./find-people.ts";
import { NewSets } from "./keep-sets.ts";
import { storableJson } from "./storable.ts";

/** What came for one person in one message. */
export type Coming = { readonly patientId: string; readonly entries: readonly IntakeEntry[] };

export type Kept = {
  readonly stored: number;
  /** Versions that had come before. */
  readonly repeated: number;
  /** Whose current facts are others than before. */
  readonly changed: readonly string[];
};

/**
 * Locks these people's rows until the transaction ends, in one order for everybody, so that two messages for one person
 * follow each other and none waits in a ring.
 */
export async function lockPatients(db: Database, ids: readonly string[]): Promise<void> {
  for (const part of inParts([...new Set(ids)].sort())) {
    await db
      .select({ id: patient.id })
      .from(patient)
      .where(inArray(patient.id, [...part]))
      .orderBy(asc(patient.id))
      .for("no key update");
  }
}

type Row = {
  readonly id: string;
  readonly patientId: string;
  readonly key: string;
  readonly statedAt: string;
  readonly rank: number;
  readonly hash: string;
  readonly isCurrent: boolean;
};

/**
 * Keeps every version that is new, and marks anew which are current. The rows of the people must be locked before. A
 * person whose current content is what it was keeps its revision.
 */
export async function keepVersions(
  db: Database,
  coming: readonly Coming[],
  { messageId, now }: { readonly messageId: string; readonly now: string },
): Promise<Kept> {
  let stored = 0;
  let repeated = 0;
  const changed = new Set<string>();
  const restated = new Set<string>();
  const sets = new NewSets();
  const wanted = coming.flatMap(({ patientId, entries }) => entries.map((entry) => ({ patientId, entry })));
  for (const part of partsByThing(wanted)) {
    const things = await readThings(db, part);
    const fresh: (typeof resourceVersion.$inferInsert & Row)[] = [];
    for (const { patientId, entry } of part) {
      const { key, idKey, statedAt, rank } = entry;
      const body = storableJson(entry.resource);
      const hash = contentHash(body);
      const name = thingName(patientId, key);
      const versions = things.get(name) ?? [];
      things.set(name, versions);
      if (versions.some((one) => one.statedAt === statedAt && one.rank === rank && one.hash === hash)) {
        repeated += 1;
        continue;
      }
      const row = { id: randomUUID(), patientId, key, statedAt, rank, hash, isCurrent: false };
      if (versions.some((one) => one.isCurrent && one.hash === hash)) restated.add(row.id);
      versions.push(row);
      fresh.push({ ...row, idKey: idKey ?? null, messageId, resourceType: body.resourceType, body, receivedAt: now });
    }
    const turned = turnsOf(things);
    for (const patientId of turned.changed) changed.add(patientId);
    const rows = fresh.map((row) => ({ ...row, isCurrent: turned.current.has(row.id) }));
    for (const some of inParts(rows)) await db.insert(resourceVersion).values([...some]);
    sets.add(rows.map((row) => ({ ...row, isRestated: restated.has(row.id) })));
    const isFresh = new Set(rows.map(({ id }) => id));
    await markCurrent(db, { on: turned.on.filter((id) => !isFresh.has(id)), off: turned.off });
    stored += rows.length;
  }
  await sets.keep(db);
  await countRevisions(db, [...changed]);
  return { stored, repeated, changed: [...changed].sort() };
}

type Wanted = { readonly patientId: string; readonly entry: IntakeEntry };

/** Parts in which no thing is torn apart: versions of one thing in one message are judged together. */
function partsByThing(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const sorted = wanted
    .map((one) => ({ one, name: thingName(one.patientId, one.entry.key) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts: Wanted[][] = [[]];
  let before: string | undefined;
  for (const { one, name } of sorted) {
    if ((parts.at(-1)?.length ?? 0) >= 400 && name !== before) parts.push([]);
    parts.at(-1)?.push(one);
    before = name;
  }
  return parts;
}

function thingName(patientId: string, key: string): string {
  return `${patientId} ${key}`;
}

async function readThings(db: Database, part: readonly Wanted[]): Promise<Map<string, Row[]>> {
  const patients = [...new Set(part.map(({ patientId }) => patientId))];
  const keys = [...new Set(part.map(({ entry }) => entry.key))];
  const things = new Map<string, Row[]>();
  if (part.length === 0) return things;
  const rows = await db
    .select({
      id: resourceVersion.id,
      patientId: resourceVersion.patientId,
      key: resourceVersion.key,
      statedAt: resourceVersion.statedAt,
      rank: resourceVersion.rank,
      hash: resourceVersion.hash,
      isCurrent: resourceVersion.isCurrent,
    })
    .from(resourceVersion)
    .where(and(inArray(resourceVersion.key, keys), inArray(resourceVersion.patientId, patients)));
  for (const row of rows) {
    const name = thingName(row.patientId, row.key);
    const versions = things.get(name);
    if (versions === undefined) things.set(name, [row]);
    else versions.push(row);
  }
  return things;
}

type Turns = {
  readonly current: ReadonlySet<string>;
  readonly on: readonly string[];
  readonly off: readonly string[];
  readonly changed: ReadonlySet<string>;
};

function turnsOf(things: ReadonlyMap<string, readonly Row[]>): Turns {
  const current = new Set<string>();
  const on: string[] = [];
  const off: string[] = [];
  const changed = new Set<string>();
  for (const versions of things.values()) {
    const now = new Set(currentOf(versions).map(({ id }) => id));
    for (const { id, isCurrent } of versions) {
      if (now.has(id)) current.add(id);
      if (now.has(id) && !isCurrent) on.push(id);
      if (!now.has(id) && isCurrent) off.push(id);
    }
    const [first] = versions;
    const before = contentOf(versions.filter(({ isCurrent }) => isCurrent));
    if (first !== undefined && before !== contentOf(versions.filter(({ id }) => now.has(id))))
      changed.add(first.patientId);
  }
  return { current, on, off, changed };
}

function contentOf(versions: readonly Row[]): string {
  return versions
    .map(({ hash }) => hash)
    .sort()
    .join(" ");
}

async function markCurrent(db: Database, { on, off }: Pick<Turns, "on" | "off">): Promise<void> {
  for (const [ids, isCurrent] of [
    [on, true],
    [off, false],
  ] as const) {
    for (const part of inParts(ids)) {
      await db
        .update(resourceVersion)
        .set({ isCurrent })
        .where(and(inArray(resourceVersion.id, [...part]), ne(resourceVersion.isCurrent, isCurrent)));
    }
  }
}

/** Tells the judge that these people's facts are others than before. */
async function countRevisions(db: Database, ids: readonly string[]): Promise<void> {
  for (const part of inParts(ids)) {
    await db
      .update(patient)
      .set({ revision: sql`${patient.revision} + 1` })
      .where(inArray(patient.id, [...part]));
  }
}

/** Who but this person has these things now. */
export async function othersWith(db: Database, patientId: string, keys: readonly string[]): Promise<readonly string[]> {
  const others = new Set<string>();
  for (const part of inParts(keys)) {
    const rows = await db
      .selectDistinct({ id: resourceVersion.patientId })
      .from(resourceVersion)
      .where(
        and(
          inArray(resourceVersion.key, [...part]),
          resourceVersion.isCurrent,
          ne(resourceVersion.patientId, patientId),
        ),
      );
    for (const { id } of rows) others.add(id);
  }
  return [...others].sort();
}

/**
 * Takes these things away from everybody but this person: their versions stay, and none is current. The rows of all of
 * them must be locked before.
 */
export async function takeFromOthers(db: Database, patientId: string, keys: readonly string[]): Promise<void> {
  const touched = new Set<string>();
  for (const part of inParts(keys)) {
    const rows = await db
      .update(resourceVersion)
      .set({ isCurrent: false })
      .where(
        and(
          inArray(resourceVersion.key, [...part]),
          eq(resourceVersion.isCurrent, true),
          ne(resourceVersion.patientId, patientId),
        ),
      )
      .returning({ id: resourceVersion.patientId });
    for (const { id } of rows) touched.add(id);
  }
  await countRevisions(db, [...touched].sort());
}
