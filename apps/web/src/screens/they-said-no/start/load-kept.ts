import { type KeptAppeal, keptAppeals } from "../../../browser/appeal/kept-appeals.ts";
import { storeIfThere } from "../../../browser/appeal/store-if-there.ts";
import { bundle } from "../../../browser/engine/read-here.ts";
import { StoreFailure, type StoreFailureCode } from "../../../browser/store/store-failure.ts";
import type { RecordGiven } from "../told.ts";

export type Kept = {
  readonly appeals: readonly KeptAppeal[];
  readonly record: RecordGiven;
  /** What is kept here cannot be opened. */
  readonly failed?: StoreFailureCode;
};

const NOTHING: Kept = { appeals: [], record: { is: "none" } };

/** What is kept on this device: denials that were saved, and the companion's record. Looking makes nothing. */
export async function loadKept(): Promise<Kept> {
  try {
    const store = await storeIfThere();
    if (store === undefined) return NOTHING;
    const { settings, entries } = await store.snapshot();
    const input = bundle(entries.map(({ resource }) => resource));
    return {
      appeals: keptAppeals(settings),
      record: entries.length === 0 ? { is: "none" } : { is: "companion", input },
    };
  } catch (error) {
    if (error instanceof StoreFailure) return { ...NOTHING, failed: error.code };
    throw error;
  }
}
