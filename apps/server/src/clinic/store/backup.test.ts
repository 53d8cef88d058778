import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyStore } from "../../testing/each-store.ts";
import { hasPostgres, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { appendAudit, verifyAudit } from "./audit.ts";
import { migrateBack, migrateTo, readMigrations, tablesOf } from "./migrations.ts";
import { type ClinicStore, openStore } from "./open-store.ts";
import { restoreBackup } from "./restore-backup.ts";
import { rowsOf } from "./rows-of.ts";
import * as schema from "./schema.ts";
import { writeBackup } from "./write-backup.ts";

const NOW = "2026-07-01T09:00:00.000Z";
const KINDS = ["pglite", "postgresql"] as const;
const WAYS = KINDS.flatMap((from) => KINDS.map((to) => ({ from, to })));

const folder = mkdtempSync(join(tmpdir(), "afterscript-backup-"));
let server: TestPostgres | undefined;
let sources: Partial<Record<ClinicStore["kind"], ClinicStore>>;
let targets: Partial<Record<ClinicStore["kind"], ClinicStore>>;

beforeAll(async () => {
  server = hasPostgres ? await startPostgres() : undefined;
  const both = async () => ({
    pglite: await openStore({}),
    ...(server !== undefined && { postgresql: await openStore({ databaseUrl: await server.freshDatabase() }) }),
  });
  [sources, targets] = [await both(), await both()];
  for (const store of Object.values(sources)) await fill(store);
});

afterAll(async () => {
  for (const store of [...Object.values(sources), ...Object.values(targets)]) await store.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(WAYS)("from $from to $to", ({ from, to }) => {
  test.skipIf(!hasPostgres && [from, to].includes("postgresql"))(
    "every row comes back, and the chain goes on",
    async () => {
      const [source, target] = [at(sources, from), at(targets, to)];
      await emptyStore(target);
      const file = join(folder, `${from}-to-${to}.backup`);
      const header = await writeBackup(source, file, NOW);
      expect(header.tables.map(({ name }) => name)).not.toContain("session");
      expect(header.tables.filter(({ rows }) => rows === 0).map(({ name }) => name)).toEqual([]);
      await restoreBackup(target, file, { now: NOW });
      const [before, after] = [await contentOf(source), await contentOf(target)];
      expect(after.audit?.slice(0, -1)).toEqual(before.audit);
      expect({ ...after, audit: [], session: [] }).toEqual({ ...before, audit: [], session: [] });
      expect(await verifyAudit(target.db)).toMatchObject({ whole: true, entries: 21 });
      await expect(target.db.delete(schema.audit)).rejects.toThrow();
      await expect(target.db.delete(schema.patientSet)).rejects.toThrow();
    },
  );
});

describe.each(KINDS)("a backup into a store (%s)", (kind) => {
  const testHere = test.skipIf(kind === "postgresql" && !hasPostgres);
  const target = (): ClinicStore => at(targets, kind);
  const made = async (name: string): Promise<string> => {
    const file = join(folder, `${kind}-${name}.backup`);
    rmSync(file, { force: true });
    await writeBackup(at(sources, kind), file, NOW);
    return file;
  };

  testHere("is this account's alone, and overwrites no file", async () => {
    const file = await made("own");
    expect(statSync(file).mode & 0o077).toBe(0);
    const bytes = readFileSync(file);
    await expect(writeBackup(at(sources, kind), file, NOW)).rejects.toMatchObject({ code: "BACKUP_FILE_EXISTS" });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await expect(writeBackup(at(sources, kind), join(folder, "no", "such.backup"), NOW)).rejects.toMatchObject({
      code: "BACKUP_NOT_WRITTEN",
    });
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  testHere("is refused by a store that holds anything, unless it is to be replaced", async () => {
    const file = await made("replace");
    await emptyStore(target());
    await target().db.insert(schema.setting).values({ key: "other", value: 1 });
    await expect(restoreBackup(target(), file, { now: NOW })).rejects.toMatchObject({
      code: "STORE_NOT_EMPTY",
      mend: expect.stringContaining("--replace"),
    });
    expect(await target().db.select().from(schema.setting)).toEqual([{ key: "other", value: 1 }]);
    await restoreBackup(target(), file, { now: NOW, replace: true });
    expect((await target().db.select().from(schema.setting)).map(({ key }) => key)).toEqual(["nasty"]);
  });

  testHere("of an older schema comes forward with its rows", async () => {
    const known = readMigrations();
    await emptyStore(target());
    await target().db.insert(schema.patient).values({ family: "Older", createdAt: NOW });
    await migrateBack(target(), { steps: known.length - 1, acceptLoss: true });
    const file = join(folder, `${kind}-older.backup`);
    const header = await writeBackup(target(), file, NOW);
    expect(header.schema).toEqual([known[0]?.tag]);
    await target().db.transaction((transaction) => migrateTo(transaction, target()));
    await restoreBackup(target(), file, { now: NOW, replace: true });
    expect(await target().db.select().from(schema.patient)).toMatchObject([{ family: "Older" }]);
    expect(await target().db.select().from(schema.message)).toEqual([]);
  });

  testHere("of a broken audit chain is restored as it was, and still told as broken", async () => {
    await emptyStore(target());
    await writeTrail(target(), 3);
    await target().db.execute(sql`alter table audit disable trigger audit_append_only`);
    await target().db.execute(sql`update audit set act = 'nothing' where seq = 2`);
    await target().db.execute(sql`alter table audit enable trigger audit_append_only`);
    const file = join(folder, `${kind}-broken.backup`);
    expect((await writeBackup(target(), file, NOW)).audit).toEqual({ whole: false, at: 2, what: "changed" });
    await restoreBackup(target(), file, { now: NOW, replace: true });
    expect(await verifyAudit(target().db)).toEqual({ whole: false, at: 2, what: "changed" });
  });

  describe("that is damaged is refused, and nothing is changed", () => {
    const lines = (bytes: Buffer): string[] => gunzipSync(bytes).toString("utf8").split("\n");
    const zipped = (parts: readonly string[]): Buffer => gzipSync(parts.join("\n"));
    const damages: readonly { called: string; code: string; damage: (bytes: Buffer) => Buffer | undefined }[] = [
      { called: "not there", code: "BACKUP_FILE_MISSING", damage: () => undefined },
      { called: "empty", code: "BACKUP_INCOMPLETE", damage: () => Buffer.alloc(0) },
      { called: "another sort of file", code: "BACKUP_UNREADABLE", damage: () => Buffer.from("%PDF-1.7") },
      { called: "another gzip", code: "BACKUP_UNREADABLE", damage: () => gzipSync("a text\n") },
      { called: "cut in the middle", code: "BACKUP_INCOMPLETE", damage: (all) => all.subarray(0, all.length / 2) },
      { called: "without its last byte", code: "BACKUP_INCOMPLETE", damage: (all) => all.subarray(0, -1) },
      {
        called: "without its trailer",
        code: "BACKUP_INCOMPLETE",
        damage: (all) => zipped([...lines(all).slice(0, -2), ""]),
      },
      {
        called: "one bit turned",
        code: "BACKUP_ALTERED",
        damage: (all) => {
          const turned = Buffer.from(all);
          turned[turned.length - 6] = (turned[turned.length - 6] ?? 0) ^ 1;
          return turned;
        },
      },
      {
        called: "one letter of a row",
        code: "BACKUP_ALTERED",
        damage: (all) => zipped(lines(all).map((line) => line.replace('"Invented"', '"Inventor"'))),
      },
      {
        called: "a row taken out",
        code: "BACKUP_ALTERED",
        damage: (all) => zipped(lines(all).filter((line) => !line.includes('"nasty"'))),
      },
      {
        called: "a row twice",
        code: "BACKUP_ALTERED",
        damage: (all) => zipped(lines(all).flatMap((line) => (line.includes('"nasty"') ? [line, line] : [line]))),
      },
      {
        called: "a table that is none",
        code: "BACKUP_ALTERED",
        damage: (all) => zipped(lines(all).map((line, n) => (n === 0 ? line.replace('"staff"', '"staff2"') : line))),
      },
      {
        called: "a later format",
        code: "BACKUP_NEWER",
        damage: (all) => zipped(lines(all).map((line) => line.replace('"format":1', '"format":2'))),
      },
      {
        called: "tables of a later schema",
        code: "BACKUP_NEWER",
        damage: (all) =>
          zipped(lines(all).map((line) => line.replace('"schema":["0000_clinic"', '"schema":["9999_later"'))),
      },
    ];

    test.skipIf(kind === "postgresql" && !hasPostgres).each(damages)("$called: $code", async ({ code, damage }) => {
      const file = await made("whole");
      const damaged = join(folder, `${kind}-damaged.backup`);
      const bytes = damage(readFileSync(file));
      rmSync(damaged, { force: true });
      if (bytes !== undefined) writeFileSync(damaged, bytes);
      await emptyStore(target());
      await target().db.insert(schema.setting).values({ key: "kept", value: 1 });
      const before = await contentOf(target());
      await expect(restoreBackup(target(), damaged, { now: NOW, replace: true })).rejects.toMatchObject({
        code,
        where: damaged,
      });
      expect(await contentOf(target())).toEqual(before);
    });
  });
});

function at(stores: Partial<Record<ClinicStore["kind"], ClinicStore>>, kind: ClinicStore["kind"]): ClinicStore {
  const store = stores[kind];
  if (store === undefined) throw new Error(`No ${kind} here.`);
  return store;
}

/** At least one row in every table, with what texts and numbers can hold. */
async function fill(store: ClinicStore): Promise<void> {
  const { db } = store;
  const one = <T>(rows: readonly T[]): T => rows[0] as T;
  const nasty = 'line\nfeed, \r, \u2028, "quotes", back\\slash, tab\t, £, 🩸, {braces}, $1, null';
  const { id: by } = one(
    await db
      .insert(schema.staff)
      .values({ issuer: "i", subject: "s", name: nasty, role: "nurse", createdAt: NOW })
      .returning(),
  );
  const { id: patientId } = one(
    await db.insert(schema.patient).values({ family: "Invented", createdAt: NOW }).returning(),
  );
  await db.insert(schema.patientIdentifier).values({ system: "urn:x", value: "1", patientId });
  const { id: messageId } = one(
    await db
      .insert(schema.message)
      .values({
        source: "lab",
        format: "csv",
        hash: "h",
        body: nasty.repeat(1000),
        receivedAt: "2026-07-01T09:00:00.123456Z",
      })
      .returning(),
  );
  await db.execute(sql`
    insert into resource_version (patient_id, message_id, resource_type, key, stated_at, rank, hash, is_current, body, received_at)
    values (${patientId}, ${messageId}, 'Observation', 'k', ${NOW}, 1, 'h', true,
      '{"resourceType": "Observation", "value": 12345678901234567890.12345678901234567890, "small": 1e-9, "b": [], "": null}', ${NOW})`);
  await db.insert(schema.resultSet).values({ patientId, messageId, receivedAt: NOW, day: "2026-07-01" });
  await db
    .insert(schema.queueItem)
    .values({ messageId, place: 0, reason: "r", where: "w", what: nasty, body: { nasty }, receivedAt: NOW });
  const judged = { revision: 1, asOf: "2026-07-01", knowledge: "k", therapies: [], judgedAt: NOW };
  await db.insert(schema.judgement).values({ patientId, ...judged });
  await db.execute(sql`
    insert into item (patient_id, drug, lane, weight, signature, shown, changed, state, first_seen, changed_at)
    values (${patientId}, 'invented', 'act-now', 1, 's', '{}', '{}', 'open', ${NOW}, ${NOW})`);
  const { id: itemId } = one(await db.select({ id: schema.item.id }).from(schema.item));
  const actionId = "00000000-0000-4000-8000-000000000001";
  await db.execute(sql`
    insert into item_action (id, item_id, patient_id, action, signature, shown, by, at)
    values (${actionId}, ${itemId}, ${patientId}, 'done', 's', '{}', ${by}, ${NOW})`);
  await db
    .insert(schema.task)
    .values({ patientId, text: "t", due: "2026-08-01", madeBy: actionId, createdBy: by, createdAt: NOW });
  await db.insert(schema.note).values({ id: actionId, patientId, text: nasty, by, at: NOW });
  await db.insert(schema.letter).values({ id: actionId, patientId, itemId, to: "gp", text: nasty, by, at: NOW });
  await db.insert(schema.spotCheck).values({ day: "2026-07-01", patientId, messageId });
  await db.insert(schema.csvMapping).values({ name: "lab", mapping: {}, by, at: NOW });
  await db.insert(schema.sourceCursor).values({ source: "fhir" });
  await db.insert(schema.setting).values({ key: "nasty", value: { nasty } });
  await db
    .insert(schema.session)
    .values({ hash: "h", staffId: by, csrf: "c", createdAt: NOW, seenAt: NOW, expiresAt: NOW });
  await writeTrail(store, 20);
}

const PATIENTS = ["00000000-0000-4000-8000-00000000000b", "00000000-0000-4000-8000-00000000000a"];

async function writeTrail({ db }: ClinicStore, entries: number): Promise<void> {
  for (let count = 0; count < entries; count += 1) {
    await db.transaction((transaction) =>
      appendAudit(transaction, {
        at: NOW,
        act: "worklist-read",
        detail: { rows: count, z: 1, a: true },
        patients: PATIENTS.slice(0, count % 3),
      }),
    );
  }
}

/** Every row of every table as the database writes it. */
async function contentOf({ db }: ClinicStore): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`set local timezone = 'UTC'`);
    for (const table of await tablesOf(transaction)) {
      const rows = await rowsOf(transaction, sql`select row_to_json(t)::text as line from ${sql.identifier(table)} t`);
      content[table] = rows.map(({ line }) => String(line));
      if (table !== "audit") content[table].sort();
    }
  });
  return content;
}
