import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "drizzle-orm";
import { verifyAudit } from "./audit.ts";
import { BACKUP_FORMAT, type BackupHeader, NOT_KEPT } from "./backup-format.ts";
import { inDependencyOrder } from "./dependency-order.ts";
import { appliedMigrations } from "./migrations.ts";
import type { ClinicStore, Database } from "./open-store.ts";
import { rowsOf } from "./rows-of.ts";
import { StoreFailure } from "./store-failure.ts";

/** A message can be some megabytes: so many rows at once stay small enough for any machine. */
const ROWS_AT_ONCE = 50;

/**
 * Writes everything that the store holds at one moment into a new file, readable by this account alone. The file has its
 * name only when it is whole and on disk. The store may be in use meanwhile.
 * @param now ISO date-time, UTC
 */
export async function writeBackup(store: ClinicStore, file: string, now: string): Promise<BackupHeader> {
  if (existsSync(file)) {
    throw new StoreFailure({
      code: "BACKUP_FILE_EXISTS",
      what: "There is a file of this name already; a backup overwrites nothing.",
      where: file,
      mend: "Name another file, for example with today's date in it.",
    });
  }
  // Two servers of one database may write the same backup: neither writes into the other's part.
  const part = `${file}.${randomUUID()}.part`;
  try {
    const header = await store.db.transaction(
      async (transaction) => {
        await transaction.execute(sql`set local statement_timeout = 0`);
        await transaction.execute(sql`set local idle_in_transaction_session_timeout = 0`);
        await transaction.execute(sql`set local timezone = 'UTC'`);
        const header = await headerOf({ ...store, db: transaction }, now);
        await pipeline(linesOf(transaction, header), createGzip(), createWriteStream(part, { mode: 0o600 }));
        return header;
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
    await toDisk(part);
    await rename(part, file);
    await toDisk(dirname(resolve(file)));
    return header;
  } catch (error) {
    await rm(part, { force: true });
    throw notWritten(error, file);
  }
}

/** The file system's reasons; another error is given back as it is. */
function notWritten(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!["ENOENT", "ENOTDIR", "EACCES", "EROFS", "ENOSPC", "EDQUOT"].includes(code)) return error;
  return new StoreFailure({
    code: "BACKUP_NOT_WRITTEN",
    what: `The backup could not be written (${code}); nothing of it is left.`,
    where: file,
    mend: "Name a file in a folder that is there, may be written and has room.",
    cause: error,
  });
}

async function headerOf(store: Pick<ClinicStore, "db" | "where">, made: string): Promise<BackupHeader> {
  const applied = await appliedMigrations(store);
  if (applied.length === 0) {
    throw new StoreFailure({
      code: "STORE_MISSING",
      what: "There is no clinic in this store.",
      where: store.where,
      mend: "Name the folder with --data or the database with DATABASE_URL that the clinic uses.",
    });
  }
  const tables = [];
  for (const name of await inDependencyOrder(store.db)) {
    if (NOT_KEPT.has(name)) continue;
    const [row] = await rowsOf(store.db, sql`select count(*)::int as rows from ${sql.identifier(name)}`);
    tables.push({ name, rows: Number(row?.rows) });
  }
  return {
    afterscript: "clinic-backup",
    format: BACKUP_FORMAT,
    made,
    schema: applied.map(({ tag }) => tag),
    tables,
    audit: await verifyAudit(store.db),
  };
}

async function* linesOf(transaction: Database, header: BackupHeader): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let rows = 0;
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield hashed(`${JSON.stringify(header)}\n`);
  for (const { name } of header.tables) {
    await transaction.execute(
      sql`declare backup no scroll cursor for select row_to_json(t)::text as line from ${sql.identifier(name)} t`,
    );
    for (;;) {
      const batch = await rowsOf(transaction, sql.raw(`fetch ${ROWS_AT_ONCE} from backup`));
      if (batch.length === 0) break;
      rows += batch.length;
      yield hashed(batch.map(({ line }) => `${String(line)}\n`).join(""));
    }
    await transaction.execute(sql`close backup`);
  }
  yield `${JSON.stringify({ rows, sha256: hash.digest("hex") })}\n`;
}

/** The bytes of a file, or the names in a folder, survive a loss of power from here on. */
async function toDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
