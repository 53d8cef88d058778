import { deleteDB } from "idb";
import { DATABASE } from "./database.ts";
import { StoreFailure, storeFailure } from "./store-failure.ts";

/**
 * Deletes what this site keeps in the browser: entries, questions, settings and answers, readings, local and session
 * storage, the caches of pages, and the service worker that fills them. Other tabs let go of the database by themselves.
 * @throws StoreFailure STORE_HELD when a tab with an older version does not let go: what is left is deleted when it closes
 */
export async function deleteEverything({ name = DATABASE, patience = 4000 } = {}): Promise<void> {
  const inTime = <T>(work: Promise<T>) => within(patience, work);
  try {
    await inTime(deleteDB(name));
    for (const other of await otherDatabases(name)) await inTime(deleteDB(other));
    if (typeof localStorage !== "undefined") localStorage.clear();
    if (typeof sessionStorage !== "undefined") sessionStorage.clear();
    await stopWorkers();
    if (typeof caches !== "undefined") for (const cache of await caches.keys()) await caches.delete(cache);
  } catch (thrown) {
    throw storeFailure(thrown);
  }
}

/** Libraries that cache pages keep lists of their own, which tell what was read. Firefox and Safari know the names too. */
async function otherDatabases(name: string): Promise<readonly string[]> {
  if (typeof indexedDB.databases !== "function") return [];
  const found = await indexedDB.databases();
  return found.map((database) => database.name ?? "").filter((other) => other !== "" && other !== name);
}

async function stopWorkers(): Promise<void> {
  if (typeof navigator === "undefined" || !("serviceWorker" in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}

async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreFailure("STORE_HELD")), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
