import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { BACKUP_FORMAT, type BackupHeader, backupHeader, backupTrailer } from "./backup-format.ts";
import { StoreFailure, type StoreFailureCode } from "./store-failure.ts";

export type BackupReader = {
  readonly header: BackupHeader;
  /** The next row's JSON text, in the header's order. Ask for exactly as many as the header counts. */
  readonly row: () => Promise<string>;
  /** Reads the trailer and compares the sum: only then is the file known to be whole and unaltered. */
  readonly finish: () => Promise<void>;
  readonly close: () => void;
};

const NEWLINE = 0x0a;

/** Reads a backup's beginning alone, so that what is none is refused before a store is opened for it. Throws a `StoreFailure`. */
export async function seeBackup(file: string): Promise<void> {
  (await openBackup(file)).close();
}

/** Opens a backup and reads its header. Throws a `StoreFailure` for whatever is no whole, unaltered backup. */
export async function openBackup(file: string): Promise<BackupReader> {
  const unzipped = createGunzip();
  const bytes = createReadStream(file).on("error", (error) => unzipped.destroy(error));
  const lines = linesOf(bytes.pipe(unzipped));
  const hash = createHash("sha256");
  let hasBegun = false;
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next().catch((error: unknown) => {
      throw unreadable(error, file, hasBegun);
    });
    if (done === true) throw incomplete(file);
    return value;
  };
  const hashed = async (): Promise<string> => {
    const line = await next();
    hasBegun = true;
    hash.update(`${line}\n`);
    return line;
  };
  const close = (): void => {
    bytes.destroy();
    unzipped.destroy();
  };
  try {
    const header = readHeader(await hashed(), file);
    let rows = 0;
    return {
      header,
      row: () => {
        rows += 1;
        return hashed();
      },
      finish: async () => {
        const trailer = backupTrailer.safeParse(parsed(await next()));
        const isSame = trailer.data?.rows === rows && trailer.data.sha256 === hash.digest("hex");
        const rest = await lines.next().catch((error: unknown) => {
          throw unreadable(error, file, true);
        });
        if (!isSame || rest.done !== true) throw altered(file);
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Splits at line feeds alone: JSON text may hold the other characters that count as line ends elsewhere. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  let parts: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]).toString("utf8");
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  // What follows the last line feed was cut: a whole file ends in one.
}

function readHeader(line: string, file: string): BackupHeader {
  const value = parsed(line);
  const header = backupHeader.safeParse(value);
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (typeof format === "number" && format > BACKUP_FORMAT) {
    throw failure("BACKUP_NEWER", file, {
      what: `The backup has format ${format}; this Afterscript reads up to ${BACKUP_FORMAT}.`,
      mend: "Restore it with the Afterscript that made it, or a newer one.",
    });
  }
  if (!header.success) throw unreadable(header.error, file, false);
  return header.data;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The schema that the value is read with refuses it, and says where.
    return undefined;
  }
}

function unreadable(error: unknown, file: string, hasBegun: boolean): StoreFailure {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "EISDIR" || code === "EACCES") {
    return failure("BACKUP_FILE_MISSING", file, {
      what: "There is no file of this name that can be read.",
      mend: "Correct the name: npm run clinic -- restore FILE.",
      cause: error,
    });
  }
  if (code === "Z_BUF_ERROR") return incomplete(file);
  if (hasBegun) return altered(file);
  return failure("BACKUP_UNREADABLE", file, {
    what: "This is no backup of a clinic.",
    mend: "Name a file that `npm run clinic -- backup FILE` made.",
    cause: error,
  });
}

function incomplete(file: string): StoreFailure {
  return failure("BACKUP_INCOMPLETE", file, {
    what: "The backup ends before its end: it was cut off.",
    mend: "Copy it again from where it was made, or use the backup before it. Nothing was restored.",
  });
}

/** What is in the file is not what was written into it. */
export function altered(file: string, cause?: unknown): StoreFailure {
  return failure("BACKUP_ALTERED", file, {
    what: "The backup is not as it was made: its contents do not fit its own sums.",
    mend: "Copy it again from where it was made, or use the backup before it. Nothing was restored.",
    ...(cause !== undefined && { cause }),
  });
}

function failure(
  code: StoreFailureCode,
  where: string,
  said: { readonly what: string; readonly mend: string; readonly cause?: unknown },
): StoreFailure {
  return new StoreFailure({ code, where, ...said });
}
