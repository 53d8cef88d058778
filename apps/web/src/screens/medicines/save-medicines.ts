import {
  type Fault,
  type Resource,
  type ToldMedication,
  type Writing,
  type Written,
  writeCompleteList,
  writeMedication,
} from "@afterscript/fhir-write";
import type { Companion } from "../../browser/companion.ts";
import { type Entry, entryId, type StoredResource } from "../../browser/store/index.ts";
import { writingHere } from "../../browser/writing-here.ts";
import type { Undoable } from "../../trend/undoable.ts";
import { COMPLETE_LIST_ID, completeList } from "./complete-list.ts";

export type MedicineChange = {
  readonly written?: readonly ToldMedication[];
  /** Ids of entries that go. */
  readonly removed?: readonly string[];
  /** Says that the list is complete from now on, or that it is no longer. Left out: as before. */
  readonly isComplete?: boolean;
};

export type SavedMedicines =
  | { readonly is: "saved"; readonly undo: Undoable; readonly noted: readonly Fault[] }
  | { readonly is: "refused"; readonly faults: readonly Fault[] };

/**
 * Writes, changes and removes medicines in one step. A list that was told to be complete stays so: it is written anew
 * with what is on it now.
 * @throws ScreenError, StoreFailure
 */
export async function saveMedicines(change: MedicineChange, companion: Companion): Promise<SavedMedicines> {
  const { store, snapshot, asOf } = companion;
  const { written = [], removed = [] } = change;
  const writing = await writingHere(snapshot, asOf);
  const medicines = written.map((told) => writeMedication(told, writing));
  const list = listAfter(change, medicines, companion, writing);
  const all: readonly Written<Resource>[] = [...medicines, ...(list === undefined ? [] : [list])];
  const faults = all.flatMap((one) => (one.is === "refused" ? one.faults : []));
  if (faults.length > 0) return { is: "refused", faults };
  const resources = all.flatMap((one) => (one.is === "written" ? [one.resource as StoredResource] : []));
  const before = snapshot.entries.filter(
    ({ id }) => removed.includes(id) || resources.some((one) => entryId(one) === id),
  );
  const gone = change.isComplete === false ? [`List/${COMPLETE_LIST_ID}`] : [];
  const instead = [...removed, ...gone].filter((id) => snapshot.entries.some((entry) => entry.id === id));
  if (resources.length > 0) await store.addEntries({ resources, from: "typed", clash: "replace", instead });
  else await store.removeEntries(instead);
  const noted = medicines.flatMap((one) => (one.is === "written" ? one.noted : []));
  return { is: "saved", noted, undo: undoOf(change, before, resources.map(entryId), companion) };
}

/** The list of medicines with what will be on it; undefined where it is not, and was not, told to be complete. */
function listAfter(
  { isComplete, removed = [] }: MedicineChange,
  medicines: readonly Written<Resource>[],
  { snapshot, here, asOf }: Companion,
  writing: Writing,
): Written<Resource> | undefined {
  if (!(isComplete ?? completeList(snapshot.entries) !== undefined)) return undefined;
  const kept = (here?.record.medications ?? []).map(({ resource }) => resource);
  const added = medicines.flatMap((one) => (one.is === "written" ? [entryId(one.resource as StoredResource)] : []));
  const entries = [...new Set([...kept, ...added])].filter((id) => !removed.includes(id)).sort();
  return writeCompleteList({ id: COMPLETE_LIST_ID, list: "medications", entries, day: asOf }, writing);
}

function undoOf(
  { removed = [] }: MedicineChange,
  before: readonly Entry[],
  now: readonly string[],
  { store }: Companion,
): Undoable {
  return {
    what: removed.length > 0 ? "removed" : before.some(({ id }) => !id.startsWith("List/")) ? "corrected" : "added",
    count: now.filter((id) => !id.startsWith("List/")).length,
    undo: async () => {
      const instead = now.filter((id) => !before.some((entry) => entry.id === id));
      if (before.length === 0) await store.removeEntries(instead);
      // Each goes back the way it came in.
      for (const { resource, from } of before) {
        await store.addEntries({ resources: [resource], from, clash: "replace", instead });
      }
    },
  };
}
