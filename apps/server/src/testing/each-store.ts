import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe } from "vitest";
import { type ClinicStore, openStore } from "../clinic/store/open-store.ts";
import { hasPostgres, startPostgres } from "./postgres.ts";

/** Gives an empty store with the newest schema. Each call empties the one before: a test file holds one at a time. */
export type OpenEmpty = () => Promise<ClinicStore>;

/**
 * Runs the same tests on both stores: PGlite in memory and a real PostgreSQL. Where there is no PostgreSQL its half is
 * skipped, with the reason in its name.
 *
 * ```ts
 * eachStore("intake", (open) => {
 *   test("the same message twice changes nothing", async () => {
 *     const { db } = await open();
 * ```
 */
export function eachStore(name: string, tests: (open: OpenEmpty, kind: ClinicStore["kind"]) => void): void {
  describe(`${name} (pglite)`, () =>
    tests(
      emptied(async () => ({ store: await openStore({}) })),
      "pglite",
    ));
  const title = hasPostgres
    ? `${name} (postgresql)`
    : `${name} (postgresql: SKIPPED, install it or set DATABASE_URL_TEST)`;
  describe.skipIf(!hasPostgres)(title, () => tests(emptied(openPostgres), "postgresql"));
}

type Opened = { readonly store: ClinicStore; readonly close?: () => Promise<void> };

async function openPostgres(): Promise<Opened> {
  const server = await startPostgres();
  return { store: await openStore({ databaseUrl: await server.freshDatabase() }), close: server.close };
}

/** Opens once for a file, since opening PGlite takes a second or more, and empties it at each call. */
function emptied(open: () => Promise<Opened>): OpenEmpty {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.store.close();
    await opened?.close?.();
  });
  return async () => {
    if (opened === undefined) throw new Error("The store is opened before the first test: call this inside a test.");
    await emptyStore(opened.store);
    // A server under test closes its store; the next test of the file needs it still.
    return { ...opened.store, close: async () => undefined };
  };
}

/** Removes every row of every table, the audit trail too: for tests alone. */
export async function emptyStore({ db }: ClinicStore): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`alter table audit disable trigger audit_append_only`);
    await transaction.execute(sql`alter table patient_set disable trigger patient_set_append_only`);
    await transaction.execute(sql`
      do $$ begin
        execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables where schemaname = 'public');
      end $$`);
    await transaction.execute(sql`alter table audit enable trigger audit_append_only`);
    await transaction.execute(sql`alter table patient_set enable trigger patient_set_append_only`);
  });
}
