import type { Store } from "../store/index.ts";

const DATABASE = "afterscript";

/**
 * The store of this device, if something was ever kept here: looking for it does not make it.
 * @throws StoreFailure
 */
export async function storeIfThere(): Promise<Store | undefined> {
  if (typeof indexedDB === "undefined") return undefined;
  const there = await indexedDB.databases();
  if (!there.some(({ name }) => name === DATABASE)) return undefined;
  return openHere();
}

/** The one store of this page, made where there is none. @throws StoreFailure */
export async function openHere(): Promise<Store> {
  // The store is loaded when there is something to read or to keep, and not before.
  const { storeHere } = await import("../../screens/companion/use-companion.ts");
  return storeHere();
}
