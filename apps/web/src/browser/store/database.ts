import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Answers, Entry, Kept, Reading as KeptReading, Question, Settings, Snapshot } from "./kept.ts";
import { documentOf, FORMAT, keptOf, migrateUp } from "./migrations/migrate.ts";
import { StoreFailure, storeFailure } from "./store-failure.ts";

export const DATABASE = "afterscript";

export interface Rows extends DBSchema {
  entries: { key: string; value: Entry; indexes: { batch: string } };
  questions: { key: string; value: Question };
  /** Single things, each under its name. */
  kept: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Rows>;
export type StoreName = "entries" | "questions" | "kept";
export type Reading = IDBPTransaction<Rows, StoreName[], "readonly">;
export type Writing = IDBPTransaction<Rows, StoreName[], "readwrite">;
type Upgrading = IDBPTransaction<Rows, StoreName[], "versionchange">;

/** The names in the store `kept`, with what each holds. */
export type Single = {
  readonly settings: Settings;
  readonly answers: Answers;
  readonly revision: number;
  readonly reading: KeptReading;
};

export type Opening = {
  readonly name: string;
  /** Milliseconds to wait for another tab that holds an older version open. */
  readonly patience: number;
  /** The connection has ended by another's hand: a newer version, a deletion, or the browser. */
  readonly onEnd: (why: "newer" | "deleted" | "terminated") => void;
};

/**
 * Opens the database, bringing what is in it to the format of today in the same transaction. Its version is the format.
 * @throws StoreFailure
 */
export async function openDatabase(opening: Opening): Promise<Database> {
  let upgrading: StoreFailure | undefined;
  try {
    if (typeof indexedDB === "undefined") throw new StoreFailure("STORE_MISSING");
    return await inTime(
      openDB<Rows>(opening.name, FORMAT, {
        upgrade: (database, oldVersion, _newVersion, transaction) => {
          lift(database, oldVersion, transaction).catch((thrown: unknown) => {
            upgrading = storeFailure(thrown);
            abort(transaction);
          });
        },
        blocking: (_current, wanted) => opening.onEnd(wanted === null ? "deleted" : "newer"),
        terminated: () => opening.onEnd("terminated"),
      }),
      opening.patience,
    );
  } catch (thrown) {
    throw upgrading ?? storeFailure(thrown);
  }
}

/** The database, or STORE_HELD; one that opens after the wait is closed, so that it does not hold others up in turn. */
async function inTime(opening: Promise<Database>, patience: number): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  const waiting = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(new StoreFailure("STORE_HELD"));
    }, patience);
  });
  opening.then(
    (database) => late && database.close(),
    () => undefined,
  );
  try {
    return await Promise.race([opening, waiting]);
  } finally {
    clearTimeout(timer);
  }
}

/** Everything that is kept, and its revision. */
export async function readAll(transaction: Reading | Writing): Promise<Snapshot> {
  const [entries, questions, settings, answers, revision] = await Promise.all([
    transaction.objectStore("entries").getAll(),
    transaction.objectStore("questions").getAll(),
    readSingle(transaction, "settings"),
    readSingle(transaction, "answers"),
    readSingle(transaction, "revision"),
  ]);
  return { entries, questions, settings: settings ?? {}, answers: answers ?? {}, revision: revision ?? 0 };
}

/** Puts this in the place of everything that is kept. Without awaiting: one batch of requests. */
export async function writeAll(transaction: Writing, kept: Kept): Promise<void> {
  const entries = transaction.objectStore("entries");
  const questions = transaction.objectStore("questions");
  await Promise.all([
    entries.clear(),
    questions.clear(),
    ...kept.entries.map((entry) => entries.put(entry)),
    ...kept.questions.map((question) => questions.put(question)),
    writeSingle(transaction, "settings", kept.settings),
    writeSingle(transaction, "answers", kept.answers),
  ]);
}

export function readSingle<K extends keyof Single>(
  transaction: Reading | Writing,
  name: K,
): Promise<Single[K] | undefined> {
  return transaction.objectStore("kept").get(name) as Promise<Single[K] | undefined>;
}

export function writeSingle<K extends keyof Single>(transaction: Writing, name: K, value: Single[K]): Promise<unknown> {
  return transaction.objectStore("kept").put(value, name);
}

async function lift(database: Database, oldVersion: number, upgrading: Upgrading): Promise<void> {
  if (oldVersion === 0) {
    database.createObjectStore("entries", { keyPath: "id" }).createIndex("batch", "batch");
    database.createObjectStore("questions", { keyPath: "id" });
    database.createObjectStore("kept");
    return;
  }
  if (!upgrading.objectStore("entries").indexNames.contains("batch"))
    upgrading.objectStore("entries").createIndex("batch", "batch");
  // An upgrade may do all that a writing may.
  const transaction = upgrading as unknown as Writing;
  const { revision, ...rows } = await readAll(transaction);
  const lifted = keptOf(migrateUp(documentOf(oldVersion, rows)));
  await writeAll(transaction, lifted);
  await writeSingle(transaction, "revision", revision + 1);
  await transaction.objectStore("kept").delete("reading");
}

function abort(transaction: Upgrading): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, with the error that is already known.
  }
}
