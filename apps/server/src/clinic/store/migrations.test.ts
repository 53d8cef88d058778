import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import { appliedMigrations, MIGRATIONS, migrateBack, migrateTo, readMigrations } from "./migrations.ts";
import type { ClinicStore } from "./open-store.ts";
import { rowsOf } from "./rows-of.ts";
import * as schema from "./schema.ts";

const known = readMigrations();
const AT = "2026-07-01T09:00:00.000Z";

describe("the files", () => {
  test.each(known.map(({ tag, back }) => ({ tag, back })))("$tag has a way back", ({ back }) =>
    expect(back?.statements.length).toBeGreaterThan(0));

  test("the newest migration leads to the tables of schema.ts: otherwise run `npx drizzle-kit generate` in apps/server", async () => {
    const number = String(known.length - 1).padStart(4, "0");
    const migrated = JSON.parse(readFileSync(join(MIGRATIONS, "meta", `${number}_snapshot.json`), "utf8"));
    expect(await generateMigration(migrated, generateDrizzleJson(schema, migrated.id))).toEqual([]);
  });
});

eachStore("migrations", (open) => {
  test("each step forward, back and forward again leaves the same schema", async () => {
    const store = await open();
    const newest = await shapeOf(store);
    expect(newest.columns.length).toBeGreaterThan(50);
    const goingBack = [];
    for (let count = known.length - 1; count >= 0; count -= 1) {
      expect(await migrateBack(store, { steps: 1 })).toEqual([known[count]?.tag]);
      goingBack.unshift(await shapeOf(store));
    }
    expect(goingBack[0]).toEqual({ columns: [], constraints: [], indexes: [], triggers: [], functions: [] });
    const goingForward = [];
    for (let count = 0; count <= known.length; count += 1) {
      await to(store, count);
      goingForward.push(await shapeOf(store));
    }
    expect(goingForward).toEqual([...goingBack, newest]);
    expect((await appliedMigrations(store)).map(({ tag }) => tag)).toEqual(known.map(({ tag }) => tag));
  });

  test("rows stay on the way back over every step but the first, and forward again", async () => {
    const store = await open();
    await fill(store);
    await migrateBack(store, { steps: known.length - 1, acceptLoss: true });
    const [kept] = await rowsOf(store.db, sql`select family from patient`);
    await to(store, known.length);
    const patients = await store.db.select().from(schema.patient);
    const messages = await store.db.select().from(schema.message);
    expect([kept, patients.length, messages[0]?.body]).toEqual([{ family: "Invented" }, 1, "a message"]);
  });

  test("what would be lost is named, and nothing is changed, until the loss is accepted", async () => {
    const store = await open();
    await fill(store);
    const before = await shapeOf(store);
    await expect(migrateBack(store, { steps: known.length })).rejects.toMatchObject({
      code: "MIGRATION_LOSES_DATA",
      what: expect.stringContaining("every table of the clinic"),
    });
    expect([await shapeOf(store), (await store.db.select().from(schema.patient)).length]).toEqual([before, 1]);
    expect(await migrateBack(store, { steps: known.length + 5, acceptLoss: true })).toHaveLength(known.length);
    await to(store, known.length);
  });

  test("a step that has no way back is refused, and the steps after it are not undone", async () => {
    const store = await open();
    const oneWay = known.map(({ back, ...rest }, at) => (at === 0 ? rest : { ...rest, ...(back && { back }) }));
    await expect(migrateBack(store, { steps: known.length, known: oneWay })).rejects.toMatchObject({
      code: "MIGRATION_NO_WAY_BACK",
      what: expect.stringContaining(known[0]?.tag ?? ""),
    });
    expect(await appliedMigrations(store)).toHaveLength(known.length);
  });

  test("a schema that this program does not know is refused with what and mend", async () => {
    const store = await open();
    const older = known.slice(0, -1);
    const refusal = { code: "STORE_NEWER", where: store.where, mend: expect.stringContaining("migrate --back") };
    await expect(appliedMigrations(store, older)).rejects.toMatchObject(refusal);
    await expect(to(store, older.length, older)).rejects.toMatchObject(refusal);
    expect(await appliedMigrations(store)).toHaveLength(known.length);
  });
});

function to({ db, where }: ClinicStore, count: number, all = known): Promise<readonly string[]> {
  return db.transaction((transaction) => migrateTo(transaction, { where, count, known: all }));
}

async function fill({ db }: ClinicStore): Promise<void> {
  await db.insert(schema.patient).values({ family: "Invented", createdAt: AT });
  await db.insert(schema.message).values({ source: "s", format: "f", hash: "h", body: "a message", receivedAt: AT });
}

/** Everything that a migration can make, as the database tells it. */
async function shapeOf({ db }: ClinicStore) {
  return {
    columns: await rowsOf(
      db,
      sql`select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
          where table_schema = 'public' order by table_name, column_name`,
    ),
    constraints: await rowsOf(
      db,
      sql`select conrelid::regclass::text as of, conname, pg_get_constraintdef(oid) as is from pg_constraint
          where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, 2`,
    ),
    indexes: await rowsOf(db, sql`select indexdef from pg_indexes where schemaname = 'public' order by indexname`),
    triggers: await rowsOf(
      db,
      sql`select pg_get_triggerdef(oid) as is, tgenabled from pg_trigger where not tgisinternal order by tgname`,
    ),
    functions: await rowsOf(
      db,
      sql`select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace order by proname`,
    ),
  };
}
