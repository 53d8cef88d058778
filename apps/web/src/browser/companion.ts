import type { Region } from "@afterscript/engine";
import type { Report } from "@afterscript/wording";
import { judgeHere } from "./engine/judge-here.ts";
import { type RecordHere, readHere } from "./engine/read-here.ts";
import { knowledgeHash } from "./engine/rule-file.ts";
import type { Snapshot, Store } from "./store/index.ts";

/** What a screen of the companion knows: what is kept, what was read from it, and what the rules say of it today. */
export type Companion = {
  readonly store: Store;
  readonly snapshot: Snapshot;
  readonly region: Region;
  /** ISO date of today. */
  readonly asOf: string;
  /** Drugs that are judged here. */
  readonly known: readonly string[];
  /** Undefined while nothing is kept. */
  readonly here?: RecordHere;
  /** Undefined while no JAK inhibitor is on the record, and where a room does not ask for it. */
  readonly report?: Report;
};

export type LoadCompanion = {
  readonly store: Store;
  readonly known: readonly string[];
  readonly asOf: string;
  /** Left out: the record is judged. */
  readonly judged?: boolean;
};

/** Where nobody has said where they live yet, the answer says which region it was read for. */
export const REGION_UNTIL_ASKED: Region = "us";

/**
 * Reads what is kept, and judges it. A reading that is kept beside it is used while it is of these entries and this
 * knowledge: then neither the reader nor the code tables are loaded.
 * @throws StoreFailure, ScreenError
 */
export async function loadCompanion({ store, known, asOf, judged = true }: LoadCompanion): Promise<Companion> {
  const snapshot = await store.snapshot();
  const region = snapshot.settings.region ?? REGION_UNTIL_ASKED;
  const base = { store, snapshot, region, asOf, known };
  if (snapshot.entries.length === 0) return base;
  const here = await recordOf(store, snapshot);
  if (!judged) return { ...base, here };
  const report = await judgeHere({ here, region, asOf, known });
  return { ...base, here, ...(report !== undefined && { report }) };
}

async function recordOf(store: Store, { entries, revision }: Snapshot): Promise<RecordHere> {
  const knowledge = knowledgeHash();
  const kept = await store.reading();
  if (kept !== undefined && kept.revision === revision && kept.knowledge === knowledge)
    return kept.record as RecordHere;
  const here = await readHere(entries.map(({ resource }) => resource));
  await store.keepReading({ revision, knowledge, record: here });
  return here;
}
