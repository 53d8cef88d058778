import { existsSync } from "node:fs";
import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import pg from "pg";
import { connectionFailure, placeOf } from "./database-url.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrateTo } from "./migrations.ts";
import * as schema from "./schema.ts";
import { StoreFailure } from "./store-failure.ts";

/** The database, or a transaction of it: the same on both stores. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export type ClinicStore = {
  readonly kind: "pglite" | "postgresql";
  readonly db: Database;
  /** The folder, or the server's address without its credentials: may be shown. */
  readonly where: string;
  /** Waits for what runs, then lets go of the folder or the connections. */
  readonly close: () => Promise<void>;
};

export type StorePlace =
  /** `postgres://…` */
  | { readonly databaseUrl: string }
  /** A folder on disk; left out, the data live as long as the process. */
  | { readonly folder?: string };

/** Opens the store and brings it to the newest schema. Throws a `StoreFailure` where it cannot be used. */
export async function openStore(place: StorePlace): Promise<ClinicStore> {
  const store = await connectStore(place);
  try {
    await store.db.transaction((transaction) => migrateTo(transaction, store));
    return store;
  } catch (error) {
    await store.close();
    throw connectionFailure(error instanceof Error && error.cause instanceof Error ? error.cause : error, store.where);
  }
}

/** Opens the store with whatever schema it has. Throws a `StoreFailure` where it cannot be used. */
export async function connectStore(place: StorePlace): Promise<ClinicStore> {
  return "databaseUrl" in place ? connectPostgres(place.databaseUrl) : openPglite(place.folder);
}

/** A request that waits longer than these is answered with a failure, so that one stuck statement does not stop the clinic. */
const PATIENCE = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 60_000,
} as const;

async function connectPostgres(databaseUrl: string): Promise<ClinicStore> {
  const where = placeOf(databaseUrl);
  const pool = new pg.Pool({ application_name: "afterscript", ...PATIENCE, connectionString: databaseUrl });
  // The pool has dropped that idle connection already and makes another when it is asked; unheard, the event ends the process.
  pool.on("error", () => undefined);
  // So does a connection that is cut while a transaction has it: the transaction fails by itself, and whoever began it is told.
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw connectionFailure(error, where);
  }
  return { kind: "postgresql", where, db: drizzlePostgres(pool, { schema }), close: () => pool.end() };
}

async function openPglite(folder: string | undefined): Promise<ClinicStore> {
  if (folder === undefined) {
    const client = await PGlite.create();
    return { kind: "pglite", where: "memory", db: drizzlePglite(client, { schema }), close: () => client.close() };
  }
  await makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    const client = await PGlite.create(join(folder, "data"));
    const close = async (): Promise<void> => {
      await client.close();
      lock.release();
    };
    return { kind: "pglite", where: folder, db: drizzlePglite(client, { schema }), close };
  } catch (error) {
    lock.release();
    throw new StoreFailure({
      code: "STORE_DAMAGED",
      what: "The database in this folder cannot be opened.",
      where: folder,
      mend: "Keep the folder as it is, and restore the newest backup into another: npm run clinic -- restore FILE --data OTHER.",
      cause: error,
    });
  }
}

/** Makes the folder where it is not there, and sees that this account may write in it and in what it holds. */
async function makeFolder(folder: string): Promise<void> {
  const parts = [folder, ...["clinic.lock", "data"].map((name) => join(folder, name)).filter((one) => existsSync(one))];
  try {
    // Patients' data: nobody else's account reads them.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const part of parts) await access(part, constants.R_OK | constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "no code";
    throw new StoreFailure({
      code: "STORE_NOT_WRITABLE",
      what: `The data folder cannot be made, or this account may not write in it (${code}).`,
      where: folder,
      mend: "Name a folder with --data that is no file and that this account may write in, or change who owns it (chown). Nothing in it was changed.",
      cause: error,
    });
  }
}

/** Whether a folder holds a store, before anything is made in it. */
export function isStoreFolder(folder: string): boolean {
  return existsSync(join(folder, "data", "PG_VERSION"));
}
