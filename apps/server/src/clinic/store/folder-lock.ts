import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreFailure } from "./store-failure.ts";

/** Given back by `release`, and by the system when the process ends in any way. */
export type FolderLock = { readonly release: () => void };

const SQLITE_BUSY = 5;

/**
 * Takes a data folder for this process alone. It is a lock of the operating system, held through SQLite since Node has no
 * call for one: a process that was killed holds nothing, so there is no stale lock to judge by age or process id.
 */
export function lockFolder(folder: string): FolderLock {
  const database = new DatabaseSync(join(folder, "clinic.lock"));
  try {
    database.exec("pragma locking_mode = exclusive; begin exclusive; commit");
  } catch (error) {
    database.close();
    if (!(error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY)) throw error;
    throw new StoreFailure({
      code: "STORE_IN_USE",
      what: "This data folder is already open in another Afterscript.",
      where: folder,
      mend: "Stop that one first (Ctrl-C where it runs), or name another folder with --data.",
      cause: error,
    });
  }
  return { release: () => database.close() };
}
