import { isDeepStrictEqual } from "node:util";
import { DrizzleQueryError, sql } from "drizzle-orm";
import { appendAudit, verifyAudit } from "./audit.ts";
import type { BackupHeader } from "./backup-format.ts";
import { holdsRows, migrateTo, readMigrations, tablesOf } from "./migrations.ts";
import type { ClinicStore, Database } from "./open-store.ts";
import { altered, type BackupReader, openBackup } from "./read-backup.ts";
import { rowsOf } from "./rows-of.ts";
import { StoreFailure } from "./store-failure.ts";

export type RestoreOptions = {
  /** Removes what the store holds; left out, a store that holds anything is refused. */
  readonly replace?: boolean;
  /** ISO date-time, UTC. */
  readonly now: string;
};

/**
 * Puts a backup into a store, whichever store made it, and brings it to the newest schema. It is one transaction, and
 * ends in checks of the sum, the counts and the audit chain: where anything fails, nothing was changed.
 */
export async function restoreBackup(
  store: ClinicStore,
  file: string,
  { replace = false, now }: RestoreOptions,
): Promise<BackupHeader> {
  const reader = await openBackup(file);
  try {
    const count = schemaCount(reader.header, file);
    await store.db.transaction(async (transaction) => {
      if (!replace && (await holdsRows(transaction))) throw notEmpty(store.where);
      await transaction.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      const { where } = store;
      // Backups of older schemas are put into tables of their time, which then come forward with their rows.
      await migrateTo(transaction, { where, count: 0 });
      await migrateTo(transaction, { where, count });
      await insertAll(transaction, reader, file);
      await reader.finish();
      await migrateTo(transaction, { where });
      if (!isDeepStrictEqual(await verifyAudit(transaction), reader.header.audit)) throw altered(file);
      const rows = reader.header.tables.reduce((sum, table) => sum + table.rows, 0);
      await appendAudit(transaction, { at: now, act: "store-restored", detail: { made: reader.header.made, rows } });
    });
    return reader.header;
  } finally {
    reader.close();
  }
}

function schemaCount({ schema }: BackupHeader, file: string): number {
  const known = readMigrations().map(({ tag }) => tag);
  if (schema.every((tag, at) => tag === known[at])) return schema.length;
  throw new StoreFailure({
    code: "BACKUP_NEWER",
    what: `The backup's tables are of ${schema.at(-1)}; this Afterscript knows them up to ${known.at(-1)}.`,
    where: file,
    mend: "Restore it with the Afterscript that made it, or a newer one.",
  });
}

function notEmpty(where: string): StoreFailure {
  return new StoreFailure({
    code: "STORE_NOT_EMPTY",
    what: "The store holds data already.",
    where,
    mend: "Restore into an empty one, or make a backup of it and then add --replace, which removes what it holds.",
  });
}

/** Rows are sent together until they are so many bytes. */
const BYTES_AT_ONCE = 500_000;

async function insertAll(transaction: Database, reader: BackupReader, file: string): Promise<void> {
  const there = await tablesOf(transaction);
  for (const { name, rows } of reader.header.tables) {
    if (!there.includes(name)) throw altered(file);
    for (let read = 0; read < rows; ) {
      const batch: string[] = [];
      for (let bytes = 0; read < rows && bytes < BYTES_AT_ONCE; read += 1) {
        const row = await reader.row();
        batch.push(row);
        bytes += row.length;
      }
      await insert(transaction, name, batch).catch((error: unknown) => {
        throw isOfTheData(error) ? altered(file, error) : error;
      });
    }
    const [found] = await rowsOf(transaction, sql`select count(*)::int as rows from ${sql.identifier(name)}`);
    if (found?.rows !== rows) throw altered(file);
  }
}

async function insert(transaction: Database, table: string, rows: readonly string[]): Promise<void> {
  const name = sql.identifier(table);
  await transaction.execute(
    sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${`[${rows.join(",")}]`}::text::json)`,
  );
}

/** PostgreSQL's classes 22 (data exception) and 23 (constraint): what was sent is at fault, not the way there. */
function isOfTheData(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof Error && "code" in cause && /^2[23]/.test(String(cause.code));
}
