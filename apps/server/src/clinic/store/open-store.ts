import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import * as schema from "./schema.ts";

export const MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));

/** The database, or a transaction of it: the same on both stores. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export type ClinicStore = {
  readonly kind: "pglite" | "postgresql";
  readonly db: Database;
  readonly close: () => Promise<void>;
};

export type StorePlace =
  /** `postgres://…` */
  | { readonly databaseUrl: string }
  /** A folder on disk; left out, the data live as long as the process. */
  | { readonly folder?: string };

/** Opens the store and brings it to the newest schema. Throws when it cannot be reached: the message says where. */
export async function openStore(place: StorePlace): Promise<ClinicStore> {
  if ("databaseUrl" in place) {
    const pool = new pg.Pool({ connectionString: place.databaseUrl, max: 10 });
    const db = drizzlePostgres(pool, { schema });
    await migratePostgres(db, { migrationsFolder: MIGRATIONS });
    return { kind: "postgresql", db, close: () => pool.end() };
  }
  if (place.folder !== undefined) await mkdir(place.folder, { recursive: true });
  const client = new PGlite(place.folder);
  const db = drizzlePglite(client, { schema });
  await migratePglite(db, { migrationsFolder: MIGRATIONS });
  return { kind: "pglite", db, close: () => client.close() };
}
