import { DATABASE } from "./database.ts";
import { storeFailure } from "./store-failure.ts";

/**
 * Everything in the database as text, whatever its version and shape: for the case that it cannot be opened as what it
 * should be. It is the owner's, and must not be lost because a program does not understand it.
 * @throws StoreFailure when the browser gives nothing at all
 */
export async function rescueRows(name = DATABASE): Promise<string> {
  try {
    const database = await settled(indexedDB.open(name));
    try {
      const rows: Record<string, unknown> = {};
      for (const store of database.objectStoreNames)
        rows[store] = await settled(database.transaction(store).objectStore(store).getAll());
      return `${JSON.stringify({ version: database.version, rows }, undefined, 2)}\n`;
    } finally {
      database.close();
    }
  } catch (thrown) {
    throw storeFailure(thrown);
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
