import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPostgres, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { connectionFailure, placeOf } from "./database-url.ts";
import { type ClinicStore, connectStore, openStore, type StorePlace } from "./open-store.ts";
import { rowsOf } from "./rows-of.ts";
import { setting } from "./schema.ts";
import { StoreFailure } from "./store-failure.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "afterscript-store-"));
  folders.push(folder);
  return folder;
}

const SECRET = "s3cret%2Fword";

describe("what is shown of DATABASE_URL", () => {
  test.each([
    {
      url: `postgres://nurse:${SECRET}@db.example:5433/clinic?sslmode=require&password=x`,
      place: "postgresql://db.example:5433/clinic",
    },
    { url: `postgresql://nurse:${SECRET}@db.example/clinic`, place: "postgresql://db.example/clinic" },
    { url: `postgresql://nurse:${SECRET}@localhost/clinic?host=%2Frun%2Fpg`, place: "postgresql:///run/pg/clinic" },
  ])("$place", ({ url, place }) => expect(placeOf(url)).toBe(place));

  test.each([
    { called: "not an address", url: SECRET },
    { called: "another scheme", url: `mysql://nurse:${SECRET}@db.example/clinic` },
    { called: "a # in the password", url: `postgres://nurse:12#${SECRET}@db.example/clinic` },
    { called: "a / in the password", url: `postgres://nurse:a/${SECRET}@db.example/clinic` },
  ])("$called is refused without repeating it", async ({ url }) => {
    const failure = await failureOf({ databaseUrl: url });
    expect(failure.code).toBe("STORE_URL_UNREADABLE");
    expect(textOf(failure)).not.toContain(SECRET);
  });
});

describe("a server that does not take us in", () => {
  test("nobody listens: where and mend, no password", async () => {
    const failure = await failureOf({ databaseUrl: `postgres://nurse:${SECRET}@127.0.0.1:1/clinic` });
    expect(failure).toMatchObject({ code: "STORE_UNREACHABLE", where: "postgresql://127.0.0.1:1/clinic" });
    expect(failure.mend).toContain("DATABASE_URL");
    expect(textOf(failure)).not.toContain(SECRET);
  });

  test.each(["28P01", "28000", "3D000", "42501", "53300", "57P03"])("%s has its own words", (code) => {
    const failure = connectionFailure(Object.assign(new Error("by the server"), { code }), "there");
    expect(failure).toMatchObject({ code: "STORE_REFUSES", where: "there", what: expect.stringMatching(/\.$/) });
  });

  test("an error of another sort is not taken for a connection's", () => {
    const error = Object.assign(new Error("syntax"), { code: "42601" });
    expect(connectionFailure(error, "there")).toBe(error);
  });
});

describe("a data folder", () => {
  test("belongs to its account alone, and is opened once", async () => {
    const folder = join(freshFolder(), "deep", "clinic");
    const store = await openStore({ folder });
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(await failureOf({ folder })).toMatchObject({ code: "STORE_IN_USE", where: folder });
    await store.close();
    await (await openStore({ folder })).close();
  });

  test("is refused while another process has it, and taken over when that one was killed; its rows are there", async () => {
    const folder = freshFolder();
    const other = spawn(process.execPath, ["--input-type=module", "-e", HOLDS_IT], {
      env: { ...process.env, FOLDER: folder, MODULE: new URL("./open-store.ts", import.meta.url).href },
    });
    let out = "";
    let problems = "";
    other.stderr.on("data", (part: Buffer) => (problems += part.toString()));
    await new Promise<void>((resolve) => {
      other.once("close", () => resolve());
      other.stdout.on("data", (part: Buffer) => {
        out += part.toString();
        if (out.includes("open")) resolve();
      });
    });
    expect([out.trim(), problems]).toEqual(["open", ""]);
    expect(await failureOf({ folder })).toMatchObject({
      code: "STORE_IN_USE",
      mend: expect.stringContaining("--data"),
    });
    other.kill("SIGKILL");
    await new Promise((resolve) => other.once("close", resolve));
    const store = await openStore({ folder });
    expect(await store.db.select().from(setting)).toEqual([{ key: "written", value: true }]);
    await store.close();
  }, 120_000);

  test.each([
    { called: "a file", place: (folder: string) => join(folder, "file") },
    { called: "a folder in a file", place: (folder: string) => join(folder, "file", "clinic") },
  ])("that is $called: what, where, mend", async ({ place }) => {
    const folder = freshFolder();
    writeFileSync(join(folder, "file"), "");
    expect(await failureOf({ folder: place(folder) })).toMatchObject({
      code: "STORE_NOT_WRITABLE",
      where: place(folder),
      mend: expect.stringContaining("--data"),
    });
  });

  // The account that runs everything may write everywhere: there is nothing to refuse.
  test.skipIf(process.getuid?.() === 0)("that may only be read: is not taken for damaged", async () => {
    const folder = freshFolder();
    await (await openStore({ folder })).close();
    chmodSync(join(folder, "data"), 0o500);
    expect(await failureOf({ folder })).toMatchObject({ code: "STORE_NOT_WRITABLE", where: folder });
    chmodSync(join(folder, "data"), 0o700);
    await (await openStore({ folder })).close();
  });

  test("that is damaged: says so, keeps it, and lets go of it", async () => {
    const folder = freshFolder();
    await (await openStore({ folder })).close();
    writeFileSync(join(folder, "data", "global", "pg_control"), "no control file");
    for (const _ of ["first", "second"]) {
      expect(await failureOf({ folder })).toMatchObject({
        code: "STORE_DAMAGED",
        mend: expect.stringContaining("restore"),
      });
    }
  });
});

const HOLDS_IT = `
  const { openStore } = await import(process.env.MODULE);
  const { db } = await openStore({ folder: process.env.FOLDER });
  await db.execute("insert into setting values ('written', 'true')");
  process.stdout.write("open");
  setInterval(() => {}, 1000);
`;

describe.each(["pglite", "postgresql"] as const)("closing and opening again (%s)", (kind) => {
  let server: TestPostgres | undefined;
  let place: StorePlace;
  beforeAll(async () => {
    if (kind === "pglite") place = { folder: freshFolder() };
    else if (hasPostgres) {
      server = await startPostgres();
      place = { databaseUrl: await server.freshDatabase() };
    }
  });
  afterAll(() => server?.close());
  const testHere = test.skipIf(kind === "postgresql" && !hasPostgres);

  testHere("close waits for a transaction that runs; its rows are kept", async () => {
    const store = await openStore(place);
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const running = store.db.transaction(async (transaction) => {
      await transaction.insert(setting).values({ key: "drained", value: 1 });
      begun();
      await transaction.execute(sql`select pg_sleep(0.3)`);
    });
    await hasBegun;
    await Promise.all([running, store.close()]);
    const again = await openStore(place);
    expect(await again.db.select().from(setting)).toEqual([{ key: "drained", value: 1 }]);
    await again.close();
  });

  testHere("a store that a newer program wrote is refused, and let go of", async () => {
    const store = await openStore(place);
    await store.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    await store.close();
    for (const _ of ["first", "second"]) expect(await failureOf(place)).toMatchObject({ code: "STORE_NEWER" });
    const asItIs = await connectStore(place);
    await asItIs.db.execute(sql`delete from drizzle.__drizzle_migrations where hash = 'later'`);
    await asItIs.close();
  });
});

describe.skipIf(!hasPostgres)("a pool of connections", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  test("two programs that open an empty database at once both find it ready", async () => {
    const databaseUrl = await server.freshDatabase();
    const stores = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl })]);
    const counts = await rowsOf(
      (stores[0] as ClinicStore).db,
      sql`select count(*)::int as n from drizzle.__drizzle_migrations group by hash`,
    );
    expect(counts.every(({ n }) => n === 1)).toBe(true);
    for (const store of stores) await store.close();
  });

  test("a database that is not there", async () => {
    const url = new URL(await server.freshDatabase());
    url.pathname = "/nowhere";
    expect(await failureOf({ databaseUrl: url.href })).toMatchObject({
      code: "STORE_REFUSES",
      what: "There is no such database.",
      where: expect.stringMatching(/\/nowhere$/),
    });
  });

  test("statements have an end, and cut connections are replaced", async () => {
    const store = await openStore({ databaseUrl: await server.freshDatabase() });
    const limits = await rowsOf(
      store.db,
      sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
                 current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(limits).toEqual([{ statement: "30s", lock: "15s", idle: "1min" }]);
    await store.db.execute(sql`select pg_terminate_backend(pg_backend_pid())`).catch(() => undefined);
    expect(await rowsOf(store.db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await store.close();
  });

  test.each([
    { when: "between two statements", cutsItself: false },
    { when: "during a statement", cutsItself: true },
  ])("a connection that is cut within a transaction, $when, fails that transaction and not the process", async ({
    cutsItself,
  }) => {
    const store = await openStore({ databaseUrl: await server.freshDatabase() });
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`;
    const failed = await store.db
      .transaction(async (transaction) => {
        await transaction.execute(sql`select 1`);
        if (cutsItself) await transaction.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
        else await store.db.execute(cut);
        for (;;) await transaction.execute(sql`select pg_sleep(0.01)`);
      })
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(await rowsOf(store.db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await store.close();
  });
});

async function failureOf(place: StorePlace): Promise<StoreFailure> {
  const opened = await openStore(place).catch((error: unknown) => error);
  if (opened instanceof StoreFailure) return opened;
  throw new Error(`Not a StoreFailure: ${String(opened)}`);
}

/** Everything that somebody could print of it. */
function textOf(failure: StoreFailure): string {
  return [failure.message, failure.what, failure.where, failure.mend, failure.stack].join("\n");
}
