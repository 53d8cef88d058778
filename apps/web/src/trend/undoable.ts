import { type Entry, entryId, type Store, type StoredResource } from "../browser/store/index.ts";

/** Something that was done to what is kept, and how to take it back. */
export type Undoable = {
  readonly what: "removed" | "corrected" | "added";
  readonly count: number;
  readonly undo: () => Promise<unknown>;
};

type Keeping = Pick<Store, "addEntries" | "removeEntries" | "undoBatch">;

/** Removes one entry. */
export async function removeEntry(store: Keeping, entry: Entry): Promise<Undoable> {
  await store.removeEntries([entry.id]);
  return { what: "removed", count: 1, undo: () => store.addEntries({ resources: [entry.resource], from: entry.from }) };
}

/** Puts another resource in the place of an entry, in one step. */
export async function correctEntry(store: Keeping, entry: Entry, resource: StoredResource): Promise<Undoable> {
  await store.addEntries({ resources: [resource], from: "typed", instead: [entry.id] });
  const back = { resources: [entry.resource], from: entry.from, instead: [entryId(resource)] };
  return { what: "corrected", count: 1, undo: () => store.addEntries(back) };
}
