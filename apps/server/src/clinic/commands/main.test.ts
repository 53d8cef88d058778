import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPostgres, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { appendAudit } from "../store/audit.ts";
import { type ClinicStore, openStore, type StorePlace } from "../store/open-store.ts";
import { patient } from "../store/schema.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "afterscript-commands-"));
const file = join(folder, "a.backup");
let server: TestPostgres | undefined;

beforeAll(async () => {
  server = hasPostgres ? await startPostgres() : undefined;
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program as npm does, on a folder or a database. */
async function clinic(place: StorePlace, ...args: readonly string[]) {
  const { DATABASE_URL: _, ...environment } = process.env;
  const inFolder = "folder" in place && place.folder !== undefined ? ["--data", place.folder] : [];
  const child = spawn(process.execPath, [MAIN, ...args, ...inFolder], {
    env: { ...environment, ...("databaseUrl" in place && { DATABASE_URL: place.databaseUrl }) },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { code, said };
}

describe("a folder into a database and back", () => {
  const first: StorePlace = { folder: join(folder, "first") };
  const third: StorePlace = { folder: join(folder, "third") };

  test.skipIf(!hasPostgres)(
    "every command does its one thing and says so",
    async () => {
      const second: StorePlace = { databaseUrl: await (server as TestPostgres).freshDatabase() };
      await withStore(first, async (store) => {
        await store.db.insert(patient).values({ family: "Invented", createdAt: "2026-07-01T09:00:00Z" });
        await store.db.transaction((transaction) =>
          appendAudit(transaction, { at: "2026-07-01", act: "patient-read" }),
        );
        expect(await clinic(first, "backup", file)).toMatchObject({
          code: 1,
          said: expect.stringMatching(/Stop that one first .* --backup FOLDER/),
        });
      });
      expect(await clinic(first, "backup", file)).toMatchObject({
        code: 0,
        said: expect.stringMatching(/patient +1\n/),
      });
      expect(await clinic(second, "restore", file)).toMatchObject({
        code: 0,
        said: expect.stringMatching(/whole, 1 entries/),
      });
      expect(await clinic(second, "restore", file)).toMatchObject({
        code: 1,
        said: expect.stringContaining("--replace"),
      });
      expect(await clinic(second, "check-audit")).toMatchObject({
        code: 0,
        said: expect.stringMatching(/whole +2 entries/),
      });
      const again = join(folder, "b.backup");
      expect((await clinic(second, "backup", again)).code).toBe(0);
      expect((await clinic(third, "restore", again)).code).toBe(0);
      await withStore(third, async ({ db }) => {
        expect(await db.select().from(patient)).toMatchObject([{ family: "Invented" }]);
        await db.execute(sql`alter table audit disable trigger audit_append_only`);
        await db.execute(sql`update audit set act = 'nothing' where seq = 1`);
      });
      expect(await clinic(third, "check-audit")).toMatchObject({ code: 1, said: expect.stringContaining("entry 1") });
    },
    120_000,
  );
});

test("migrate goes forward, back where nothing is lost, and back with a loss only when that is accepted", async () => {
  const place: StorePlace = { folder: join(folder, "migrated") };
  expect(await clinic(place, "migrate")).toMatchObject({ code: 0, said: expect.stringMatching(/done +0000_clinic/) });
  expect(await clinic(place, "migrate")).toMatchObject({ code: 0, said: expect.not.stringContaining("done") });
  await withStore(place, ({ db }) =>
    db.insert(patient).values({ family: "Invented", createdAt: "2026-07-01T09:00:00Z" }),
  );
  expect(await clinic(place, "migrate", "--back", "99")).toMatchObject({
    code: 1,
    said: expect.stringContaining("--accept-loss"),
  });
  expect(await clinic(place, "migrate", "--back", "99", "--accept-loss")).toMatchObject({
    code: 0,
    said: expect.stringContaining("stands at nothing"),
  });
}, 120_000);

test.each([
  ["backup", "x.backup"],
  ["check-audit"],
  ["migrate", "--back", "1"],
])("%s of a folder without a clinic: refused, and no folder is made", async (...args) => {
  const empty = join(folder, "nothing-here");
  expect(await clinic({ folder: empty }, ...args)).toMatchObject({
    code: 1,
    said: expect.stringContaining("There is no clinic"),
  });
  expect(existsSync(empty)).toBe(false);
});

test("a file that is no backup: what, where, mend, exit 1", async () => {
  const other = join(folder, "other.pdf");
  writeFileSync(other, "%PDF-1.7");
  const { code, said } = await clinic({ folder: join(folder, "fresh") }, "restore", other);
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/This is no backup of a clinic\.\n {2}where: .*other\.pdf\n {2}mend: {2}/),
  ]);
  expect(existsSync(join(folder, "fresh"))).toBe(false);
});

test("a restore of a file that is not there makes no data folder", async () => {
  const empty = join(folder, "for-nothing");
  expect(await clinic({ folder: empty }, "restore", join(folder, "none.backup"))).toMatchObject({
    code: 1,
    said: expect.stringContaining("There is no file of this name"),
  });
  expect(existsSync(empty)).toBe(false);
});

test("a data folder that is a file: what, where, mend, and no trace of the program", async () => {
  const plain = join(folder, "plain");
  writeFileSync(plain, "");
  const { code, said } = await clinic({ folder: plain }, "migrate");
  expect([code, said]).toEqual([1, expect.stringMatching(/^\n.*EEXIST.*\n {2}where: .*plain\n {2}mend: {2}.*\n$/)]);
});

test("a database that does not answer: no password is shown", async () => {
  const { code, said } = await clinic({ databaseUrl: "postgres://nurse:s3cret@127.0.0.1:1/clinic" }, "check-audit");
  expect([code, said.includes("s3cret"), said.includes("127.0.0.1:1/clinic")]).toEqual([1, false, true]);
});

test.each([
  { args: ["--help"], code: 0, says: "npm run clinic -- backup FILE" },
  { args: ["dump"], code: 2, says: '"dump" is not a command' },
])("$args: exit $code", async ({ args, code, says }) =>
  expect(await clinic({}, ...args)).toMatchObject({ code, said: expect.stringContaining(says) }));

async function withStore(place: StorePlace, work: (store: ClinicStore) => Promise<unknown>): Promise<void> {
  const store = await openStore(place);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
