import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { LOCKS } from "./locks.ts";
import type { ClinicStore, Database } from "./open-store.ts";
import { rowsOf } from "./rows-of.ts";
import { StoreFailure } from "./store-failure.ts";

export const MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));

/** One step of the schema, and the way back from it. */
export type Migration = {
  /** Its file's name without the ending: "0000_clinic". */
  readonly tag: string;
  /** Milliseconds since 1970, from drizzle-kit's journal: the key under which drizzle keeps what was done. */
  readonly when: number;
  readonly hash: string;
  readonly forward: readonly string[];
  readonly back?: Back;
};

type Back = {
  readonly statements: readonly string[];
  /** What goes with it that coming forward again does not bring back; left out: nothing. */
  readonly loses?: string;
};

const BREAKPOINT = "--> statement-breakpoint";

/** Reads drizzle-kit's migrations, oldest first, and beside each `<tag>.sql` its `<tag>.down.sql`. */
export function readMigrations(folder: string = MIGRATIONS): readonly Migration[] {
  const journal: { readonly entries: readonly { readonly tag: string }[] } = JSON.parse(
    readFileSync(join(folder, "meta", "_journal.json"), "utf8"),
  );
  return readMigrationFiles({ migrationsFolder: folder }).map(({ sql: forward, folderMillis, hash }, at) => {
    const tag = journal.entries[at]?.tag ?? "";
    const back = readBack(join(folder, `${tag}.down.sql`));
    return { tag, when: folderMillis, hash, forward, ...(back !== undefined && { back }) };
  });
}

/** The first line says what is lost: `-- loses: nothing`, or what. */
function readBack(file: string): Back | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const loses = /^-- loses: (.+)\n/.exec(text)?.[1];
  if (loses === undefined) throw new Error(`${file}: the first line is "-- loses: nothing", or what is lost.`);
  return { statements: text.split(BREAKPOINT), ...(loses !== "nothing" && { loses }) };
}

/** The migrations that a store has seen, oldest first. Throws `STORE_NEWER` when one of them is not known here. */
export async function appliedMigrations(
  store: Pick<ClinicStore, "db" | "where">,
  known: readonly Migration[] = readMigrations(),
): Promise<readonly Migration[]> {
  const [found] = await rowsOf(store.db, sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`);
  if (found?.there !== true) return [];
  const rows = await rowsOf(store.db, sql`select created_at from drizzle.__drizzle_migrations order by created_at`);
  return rows.map(({ created_at: when }) => {
    const migration = known.find((one) => one.when === Number(when));
    if (migration === undefined) throw newerSchema(store.where, known);
    return migration;
  });
}

function newerSchema(where: string, known: readonly Migration[]): StoreFailure {
  return new StoreFailure({
    code: "STORE_NEWER",
    what: `The data were written by a newer Afterscript: this one knows their schema up to ${known.at(-1)?.tag ?? "none"}.`,
    where,
    mend: "Run the newer version; or, with it, first go back by `npm run clinic -- migrate --back N`.",
  });
}

/**
 * Brings a store to a number of migrations, forward or back, in one transaction: all of it or nothing.
 * @returns the tags of the steps, in the order in which they were made.
 */
export async function migrateTo(
  transaction: Database,
  {
    where,
    count,
    known = readMigrations(),
  }: { readonly where: string; readonly count?: number; readonly known?: readonly Migration[] },
): Promise<readonly string[]> {
  const wanted = count ?? known.length;
  await transaction.execute(sql`set local statement_timeout = 0`);
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.migration})`);
  await transaction.execute(sql`create schema if not exists drizzle`);
  // As drizzle's own migrator makes it, so that its tools read it.
  await transaction.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  const applied = await appliedMigrations({ db: transaction, where }, known);
  const forward = known.slice(applied.length, wanted);
  for (const { forward: statements, hash, when } of forward) {
    await runAll(transaction, statements);
    await transaction.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`,
    );
  }
  const back = applied.slice(wanted).reverse();
  for (const { tag, back: way, when } of back) {
    if (way === undefined) throw noWayBack(tag, where);
    await runAll(transaction, way.statements);
    await transaction.execute(sql`delete from drizzle.__drizzle_migrations where created_at = ${when}`);
  }
  return [...forward, ...back].map(({ tag }) => tag);
}

async function runAll(transaction: Database, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await transaction.execute(sql.raw(statement));
}

function noWayBack(tag: string, where: string): StoreFailure {
  return new StoreFailure({
    code: "MIGRATION_NO_WAY_BACK",
    what: `There is no way back from ${tag}.`,
    where,
    mend: "Restore a backup that was made before it.",
  });
}

export type BackOptions = {
  /** How many migrations to undo. */
  readonly steps: number;
  /** Goes on where rows are lost. */
  readonly acceptLoss?: boolean;
  readonly known?: readonly Migration[];
};

/**
 * Undoes the newest migrations. Throws `MIGRATION_LOSES_DATA`, and changes nothing, when a step would lose data of a store
 * that holds some, unless that is accepted.
 */
export async function migrateBack(
  store: ClinicStore,
  { steps, acceptLoss = false, known = readMigrations() }: BackOptions,
): Promise<readonly string[]> {
  return store.db.transaction(async (transaction) => {
    const applied = await appliedMigrations({ db: transaction, where: store.where }, known);
    const count = Math.max(0, applied.length - steps);
    const lost = applied.slice(count).flatMap(({ back }) => back?.loses ?? []);
    if (lost.length > 0 && !acceptLoss && (await holdsRows(transaction))) {
      throw new StoreFailure({
        code: "MIGRATION_LOSES_DATA",
        what: `Going back ${steps} ${steps === 1 ? "step" : "steps"} removes: ${lost.join("; ")}.`,
        where: store.where,
        mend: "Make a backup first, then add --accept-loss.",
      });
    }
    return migrateTo(transaction, { where: store.where, count, known });
  });
}

/** Whether any table of the clinic holds a row. */
export async function holdsRows(db: Database): Promise<boolean> {
  for (const table of await tablesOf(db)) {
    const rows = await rowsOf(db, sql`select 1 from ${sql.identifier(table)} limit 1`);
    if (rows.length > 0) return true;
  }
  return false;
}

/** The names of the clinic's tables as they are in this store, in alphabetical order. */
export async function tablesOf(db: Database): Promise<readonly string[]> {
  const rows = await rowsOf(db, sql`select tablename from pg_tables where schemaname = 'public' order by tablename`);
  return rows.map(({ tablename }) => String(tablename));
}
