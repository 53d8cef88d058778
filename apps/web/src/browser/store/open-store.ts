import { askToPersist } from "./ask-to-persist.ts";
import { connect } from "./connection.ts";
import { DATABASE, readAll, readSingle, type Writing, writeAll, writeSingle } from "./database.ts";
import { deleteEverything } from "./delete-everything.ts";
import { freshId } from "./fresh-id.ts";
import type { Question, Settings } from "./kept.ts";
import { compareKept, mergeKept } from "./merge-kept.ts";
import { documentOf, FORMAT } from "./migrations/migrate.ts";
import { placeResources } from "./place-resources.ts";
import { plainResource } from "./plain-resource.ts";
import type { Change, Store } from "./store.ts";
import { StoreFailure } from "./store-failure.ts";
import { openTabs } from "./tabs.ts";

export type StoreOptions = {
  /** The database; another name is another store. */
  readonly name?: string;
  /** Milliseconds to wait for another tab that holds an older version open, before STORE_HELD. */
  readonly patience?: number;
  /** The instant of now, as ISO text. */
  readonly now?: () => string;
  /** Asks the browser not to delete what is kept, or looks quietly; undefined: it cannot say. */
  readonly persist?: typeof askToPersist;
};

/**
 * Opens what is kept on this device, in today's format.
 * @throws StoreFailure when there is nothing to open, or it must not be opened by this version
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const { name = DATABASE, patience = 4000, persist = askToPersist } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const listeners = new Set<(change: Change) => void>();
  const notify = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const connection = await connect({
    name,
    patience,
    onEnd: (why) => notify({ what: why === "deleted" ? "gone" : "all", where: "elsewhere" }),
  });
  const tabs = openTabs(name, (what) => notify({ what, where: "elsewhere" }));

  async function write<T>(what: Change["what"], work: (transaction: Writing) => Promise<T>): Promise<T> {
    const result = await connection.write(work);
    tabs.tell(what);
    notify({ what, where: "here" });
    return result;
  }

  const changeSettings: Store["changeSettings"] = (part) =>
    write("settings", async (transaction) => {
      const merged = { ...(await readSingle(transaction, "settings")), ...part };
      const settings = Object.fromEntries(
        Object.entries(merged).filter(([, value]) => value !== undefined),
      ) as Settings;
      await writeSingle(transaction, "settings", settings);
      return settings;
    });

  let asked = false;
  /** At the first saving, and quietly once in every later page. Not awaited: some browsers ask the person. */
  function keepForGood(): void {
    if (asked) return;
    asked = true;
    connection
      .read((transaction) => readSingle(transaction, "settings"))
      .then(async (settings) => {
        if (settings?.persisted === true) return;
        const persisted = await persist({ quietly: settings?.persisted === false });
        if (persisted !== undefined && persisted !== settings?.persisted) await changeSettings({ persisted });
      })
      // The saving itself has succeeded; a page that is closing meanwhile asks again next time.
      .catch(() => {
        asked = false;
      });
  }

  return {
    snapshot: () => connection.read(readAll),
    addEntries: async (given) => {
      const adding = { ...given, resources: given.resources.map(plainResource) };
      const batch = freshId();
      const added = now();
      const result = await write("entries", async (transaction) => {
        const entries = transaction.objectStore("entries");
        await Promise.all((adding.instead ?? []).map((id) => entries.delete(id)));
        const kept = new Map((await entries.getAll()).map((entry) => [entry.id, entry]));
        const placed = placeResources(adding, kept, { batch, added });
        await Promise.all(placed.entries.map((entry) => entries.put(entry)));
        if (placed.entries.length > 0 || (adding.instead ?? []).length > 0) await grow(transaction);
        return placed;
      });
      keepForGood();
      return result;
    },
    removeEntries: (ids) => write("entries", (transaction) => removeThose(transaction, ids)),
    undoBatch: (batch) =>
      write("entries", async (transaction) =>
        removeThose(transaction, await transaction.objectStore("entries").index("batch").getAllKeys(batch)),
      ),
    addQuestion: async (given) => {
      const text = given.trim();
      if (text === "") throw new StoreFailure("STORE_NOT_KEEPABLE");
      const question: Question = { id: freshId(), text, added: now() };
      await write("questions", (transaction) => transaction.objectStore("questions").add(question));
      keepForGood();
      return question;
    },
    changeQuestion: (id, { text, done }) =>
      write("questions", async (transaction) => {
        const question = await transaction.objectStore("questions").get(id);
        if (question === undefined) return undefined;
        const { done: was, ...rest } = question;
        const isDone = done ?? was === true;
        const changed: Question = {
          ...rest,
          ...(text === undefined ? {} : { text }),
          ...(isDone ? { done: true } : {}),
        };
        await transaction.objectStore("questions").put(changed);
        return changed;
      }),
    removeQuestion: (id) => write("questions", (transaction) => transaction.objectStore("questions").delete(id)),
    changeSettings,
    keepAnswers: async (answers) => {
      await write("answers", (transaction) => writeSingle(transaction, "answers", answers));
      keepForGood();
    },
    reading: () =>
      connection.read(async (transaction) => {
        const [reading, revision] = await Promise.all([
          readSingle(transaction, "reading"),
          readSingle(transaction, "revision"),
        ]);
        return reading !== undefined && reading.revision === (revision ?? 0) ? reading : undefined;
      }),
    keepReading: (reading) =>
      connection.write(async (transaction) => {
        if (reading.revision !== ((await readSingle(transaction, "revision")) ?? 0)) return false;
        await writeSingle(transaction, "reading", reading);
        return true;
      }),
    replaceAll: async (copy) => {
      documentOf(FORMAT, copy);
      await write("all", async (transaction) => {
        const here = await readSingle(transaction, "settings");
        await writeAll(transaction, { ...copy, settings: ofThisBrowser(copy.settings, here) });
        await grow(transaction);
      });
      keepForGood();
    },
    mergeAll: async (copy) => {
      documentOf(FORMAT, copy);
      const merged = await write("all", async (transaction) => {
        const here = await readAll(transaction);
        await writeAll(transaction, mergeKept(here, copy));
        await grow(transaction);
        return compareKept(here, copy);
      });
      keepForGood();
      return merged;
    },
    deleteEverything: async () => {
      connection.letGo();
      await deleteEverything({ name, patience });
      asked = false;
      tabs.tell("gone");
      notify({ what: "gone", where: "here" });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      tabs.close();
      connection.close();
    },
  };
}

/** The entries are no longer what they were: the kept reading is of another state. */
async function grow(transaction: Writing): Promise<void> {
  await writeSingle(transaction, "revision", ((await readSingle(transaction, "revision")) ?? 0) + 1);
  await transaction.objectStore("kept").delete("reading");
}

/** What a browser has promised is true of it alone, and does not come with a copy. */
function ofThisBrowser({ persisted: _theirs, ...settings }: Settings, here: Settings | undefined): Settings {
  return { ...settings, ...(here?.persisted === undefined ? {} : { persisted: here.persisted }) };
}

async function removeThose(transaction: Writing, ids: readonly string[]): Promise<number> {
  const entries = transaction.objectStore("entries");
  const there = (await Promise.all(ids.map((id) => entries.getKey(id)))).filter((id) => id !== undefined);
  await Promise.all(there.map((id) => entries.delete(id)));
  if (there.length > 0) await grow(transaction);
  return there.length;
}
