import type { Page } from "playwright-core";

export type Resource = { readonly resourceType: string; readonly id: string; readonly [field: string]: unknown };

/**
 * Puts resources among what the companion keeps in this page's browser, as if they had been typed in. The page has
 * opened the companion before: the database is there.
 */
export async function keepInCompanion(page: Page, resources: readonly Resource[]): Promise<void> {
  const entries = resources.map((resource) => ({
    id: `${resource.resourceType}/${resource.id}`,
    resource,
    from: "typed",
    added: "2026-01-01T00:00:00.000Z",
    batch: "kept",
  }));
  await page.evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.open("afterscript");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction(["entries", "kept"], "readwrite");
      for (const entry of ${JSON.stringify(entries)}) transaction.objectStore("entries").put(entry);
      transaction.objectStore("kept").put(Math.floor(performance.now()) + 1000, "revision");
      transaction.objectStore("kept").delete("reading");
      transaction.oncomplete = () => { database.close(); resolve(); };
    };
  })`);
}

/** The ids of everything that the companion keeps in this page's browser, in order. */
export function idsInCompanion(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`new Promise((resolve, reject) => {
    const request = indexedDB.open("afterscript");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const keys = database.transaction("entries").objectStore("entries").getAllKeys();
      keys.onsuccess = () => { database.close(); resolve(keys.result); };
    };
  })`);
}
