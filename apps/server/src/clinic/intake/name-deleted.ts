import type { IntakeEntry, IntakeSet } from "@afterscript/bulk";
import { inArray } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { resourceVersion } from "../store/schema.ts";
import { inParts } from "./find-people.ts";

/** A set, and whose it is where what it deletes says so. */
export type Named = { readonly set: IntakeSet; readonly owner?: string };

type Thing = { readonly key: string; readonly patientId: string };

/**
 * Gives deletions the names of what they delete: a sender deletes by its id alone, while a thing may be named by its number.
 * A set that names nobody is divided by who has the things. What the clinic does not hold keeps its name, and waits.
 */
export async function nameDeleted(db: Database, sets: readonly IntakeSet[]): Promise<readonly Named[]> {
  const deleted = sets.flatMap(({ entries }) => entries.filter(isBareDeletion)).map(({ key }) => key);
  if (deleted.length === 0) return sets.map((set) => ({ set }));
  const things = await findThings(db, [...new Set(deleted)]);
  return sets.flatMap((set) => (set.entries.some(isBareDeletion) ? named(set, things) : [{ set }]));
}

function isBareDeletion({ key, idKey, rank }: IntakeEntry): boolean {
  return rank === 3 && key === idKey;
}

async function findThings(db: Database, idKeys: readonly string[]): Promise<ReadonlyMap<string, readonly Thing[]>> {
  const things: (Thing & { readonly idKey: string | null })[] = [];
  for (const part of inParts(idKeys)) {
    const rows = await db
      .selectDistinct({
        idKey: resourceVersion.idKey,
        key: resourceVersion.key,
        patientId: resourceVersion.patientId,
      })
      .from(resourceVersion)
      .where(inArray(resourceVersion.idKey, [...part]));
    things.push(...rows);
  }
  return Map.groupBy(things, ({ idKey }) => idKey ?? "");
}

function named(set: IntakeSet, things: ReadonlyMap<string, readonly Thing[]>): readonly Named[] {
  const namesNobody = set.identity.identifiers.length === 0;
  const byOwner = new Map<string | undefined, IntakeEntry[]>();
  for (const entry of set.entries) {
    const found = isBareDeletion(entry) ? (things.get(entry.key) ?? []) : [];
    const meant = found.length === 0 ? [{ key: entry.key, patientId: undefined }] : found;
    for (const { key, patientId } of meant) {
      const owner = namesNobody ? patientId : undefined;
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), { ...entry, key }]);
    }
  }
  return [...byOwner].map(([owner, entries]) => ({
    set: { ...set, entries },
    ...(owner !== undefined && { owner }),
  }));
}
