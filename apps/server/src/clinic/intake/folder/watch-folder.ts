import { mkdir } from "node:fs/promises";
import { basename, dirname, extname, relative, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { watch } from "chokidar";
import type { ClinicParts } from "../../clinic-parts.ts";
import { saveFailure, saveRead } from "../poll/source-cursor.ts";
import { SourceName } from "../source-name.ts";
import { DONE, receiveFile, TROUBLE } from "./receive-file.ts";

export type FolderSettings = {
  /** Its sub-folders are sources, by their names; what lies in it itself comes from the source "folder". */
  readonly folder: string;
  /** Milliseconds for which a file must not have grown before it is taken. Left out: two seconds. */
  readonly settled?: number;
};

export type Watching = { readonly stop: () => Promise<void> };

/** What still grows under its own name: an upload renames it when it is whole. */
const UNFINISHED: ReadonlySet<string> = new Set([".tmp", ".part", ".partial", ".filepart", ".crdownload"]);

/** Milliseconds after which a file is tried again that the store could not take. */
const AGAIN = 5_000;

/**
 * Takes every file that lies in the folder or is put there, one after the other, for as long as it is not stopped. What is
 * stored is moved away afterwards, so that whoever is stopped in between takes the file again, which changes nothing.
 */
export async function watchFolder(parts: ClinicParts, { folder, settled = 2_000 }: FolderSettings): Promise<Watching> {
  await mkdir(folder, { recursive: true });
  const stopping = new AbortController();
  const { signal } = stopping;
  let last: Promise<void> = Promise.resolve();
  const watcher = watch(folder, {
    depth: 1,
    followSymlinks: false,
    ignored: (path) => isOurs(relative(folder, path)),
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: Math.min(100, settled) },
  });
  watcher.on("add", (path) => {
    last = last.then(() => take(parts, { folder, path, signal }));
  });
  // A folder that cannot be watched is shown; the database may be away too, and then there is nowhere to write it.
  watcher.on("error", () => {
    saveFailure(parts.store.db, "folder", UNWATCHED).catch(() => undefined);
  });
  return {
    stop: async () => {
      stopping.abort();
      await watcher.close();
      await last;
    },
  };
}

const UNWATCHED = "The folder cannot be watched. Check that it is there and may be read.";

/** What was moved away, hidden files, and what still grows. */
function isOurs(path: string): boolean {
  const names = path.split(sep);
  return (
    names.some(
      (name) => name === DONE || name === TROUBLE || (name.startsWith(".") && name !== ".." && name !== "."),
    ) || UNFINISHED.has(extname(path).toLowerCase())
  );
}

type Taking = { readonly folder: string; readonly path: string; readonly signal: AbortSignal };

async function take(parts: ClinicParts, { folder, path, signal }: Taking): Promise<void> {
  const named = SourceName.safeParse(dirname(path) === folder ? "folder" : basename(dirname(path)));
  const source = named.success ? named.data : "folder";
  while (!signal.aborted) {
    try {
      const failure = await receiveFile(parts, { path, source, isSource: named.success });
      if (failure === undefined) {
        await saveRead(parts.store.db, { source, since: undefined, now: parts.clock.now() });
      } else await saveFailure(parts.store.db, source, failure);
      return;
    } catch {
      await saveFailure(parts.store.db, source, NOT_STORED).catch(() => undefined);
      await wait(AGAIN, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

const NOT_STORED = "A file could not be stored; it stays in the folder and is tried again. See that the database runs.";
