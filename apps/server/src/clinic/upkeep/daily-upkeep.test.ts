import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import { listSources } from "../intake/poll/source-cursor.ts";
import { appendAudit, verifyAudit } from "../store/audit.ts";
import type { ClinicStore } from "../store/open-store.ts";
import { restoreBackup } from "../store/restore-backup.ts";
import { rowsOf } from "../store/rows-of.ts";
import { patient } from "../store/schema.ts";
import { BACKUP_SOURCE, startUpkeep } from "./daily-upkeep.ts";
import { tidyStore } from "./tidy-store.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "afterscript-upkeep-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const filesThere = async (): Promise<readonly string[]> => (await readdir(folder)).toSorted();

/** Upkeep of a store whose day a test sets, and what it said. */
function upkeepOf(store: ClinicStore, keep = 2) {
  let today = "2026-07-01";
  const clock = { today: () => today, now: () => `${today}T00:05:00.000Z` };
  const said = { done: [] as string[], wrong: [] as string[] };
  const upkeep = startUpkeep({
    store,
    clock,
    backups: { folder, keep },
    tell: (line) => said.done.push(line),
    warn: (line) => said.wrong.push(line),
  });
  return {
    ...upkeep,
    said,
    on: async (day: string): Promise<void> => {
      await upkeep.look();
      today = day;
      await upkeep.look();
    },
  };
}

eachStore("each day", (open) => {
  test("one backup is written, and the oldest goes; files of others stay", async () => {
    const store = await open();
    const others = ["clinic-2026-06-01.backup.txt", "clinic-by-hand.backup", "notes.txt"];
    const unfinished = ["clinic-2026-06-30.backup.1.part", "clinic-2026-07-03.backup.2.part"];
    for (const name of [...others, ...unfinished, "clinic-2026-06-30.backup"]) await writeFile(join(folder, name), "");
    const { on, said, stop } = upkeepOf(store);
    await on("2026-07-01");
    await on("2026-07-01");
    expect(said.done).toHaveLength(1);
    expect(await filesThere()).toEqual(
      [...others, "clinic-2026-06-30.backup", "clinic-2026-07-01.backup", unfinished[1]].toSorted(),
    );
    await on("2026-07-03");
    await stop();
    expect(await filesThere()).toEqual(
      [...others, "clinic-2026-07-01.backup", "clinic-2026-07-03.backup", unfinished[1]].toSorted(),
    );
    expect(said).toEqual({
      done: ["2026-07-01", "2026-07-03"].map((day) =>
        expect.stringMatching(`clinic-${day}.backup, \\d+ rows; audit trail`),
      ),
      wrong: [],
    });
    expect(await listSources(store.db)).toMatchObject([
      { source: BACKUP_SOURCE, since: "2026-07-03", readAt: "2026-07-03T00:05:00.000Z" },
    ]);
  });

  test("what is stored meanwhile is in it whole or not at all", async () => {
    const store = await open();
    const keepOne = (n: number) =>
      store.db.transaction(async (db) => {
        await db.insert(patient).values({ family: `F${n}`, createdAt: "2026-07-01T09:00:00Z" });
        await appendAudit(db, { at: "2026-07-01", act: "patient-read" });
      });
    for (let n = 0; n < 10; n += 1) await keepOne(n);
    const { look, stop } = upkeepOf(store);
    await Promise.all([look(), ...Array.from({ length: 10 }, (_, n) => keepOne(10 + n))]);
    await stop();
    const file = join(folder, "clinic-2026-07-01.backup");
    await restoreBackup(store, file, { now: "2026-07-01T09:00:00Z", replace: true });
    const people = await store.db.$count(patient);
    expect(people).toBeGreaterThanOrEqual(10);
    expect(await verifyAudit(store.db)).toMatchObject({ whole: true, entries: people + 1 });
  });

  test("a backup of a trail that is not whole is told as wrong, and no older one goes", async () => {
    const store = await open();
    await store.db.transaction((db) => appendAudit(db, { at: "2026-07-01", act: "patient-read" }));
    const { on, said, stop } = upkeepOf(store, 1);
    await on("2026-07-01");
    await store.db.execute(sql`alter table audit disable trigger audit_append_only`);
    await store.db.execute(sql`update audit set act = 'other'`);
    await store.db.execute(sql`alter table audit enable trigger audit_append_only`);
    await on("2026-07-02");
    await stop();
    expect(await filesThere()).toEqual(["clinic-2026-07-01.backup", "clinic-2026-07-02.backup"]);
    expect(said.done).toHaveLength(1);
    expect(said.wrong).toEqual([expect.stringContaining("NOT WHOLE at entry 1")]);
    expect(await listSources(store.db)).toMatchObject([
      { source: BACKUP_SOURCE, since: "2026-07-02", failure: expect.stringContaining("check-audit") },
    ]);
  });

  test("a backup that fails is told without a value, and tried again", async () => {
    const store = await open();
    await store.db.insert(patient).values({ family: "Invented", createdAt: "2026-07-01T09:00:00Z" });
    await rm(folder, { recursive: true });
    const { look, said, stop } = upkeepOf(store);
    await look();
    expect(said).toEqual({
      done: [],
      wrong: [expect.stringMatching(/^The backup of 2026-07-01 failed: The backup could not be written \(ENOENT\)/)],
    });
    expect(said.wrong.join()).not.toContain("Invented");
    expect(await listSources(store.db)).toEqual([
      { source: BACKUP_SOURCE, failure: expect.stringContaining("has room.") },
    ]);
    await mkdir(folder);
    await look();
    await stop();
    expect(said.done).toHaveLength(1);
    expect((await listSources(store.db))[0]).not.toHaveProperty("failure");
    expect(await filesThere()).toEqual(["clinic-2026-07-01.backup"]);
  });

  test("the room of rows that were replaced is used again", async () => {
    const store = await open();
    await store.db.insert(patient).values({ family: "F".repeat(1_000), createdAt: "2026-07-01T09:00:00Z" });
    const replace = async (): Promise<void> => {
      for (let n = 0; n < 300; n += 1) await store.db.update(patient).set({ revision: n });
    };
    const size = async (): Promise<number> => {
      const [row] = await rowsOf(store.db, sql`select pg_table_size('patient')::int as bytes`);
      return Number(row?.bytes);
    };
    await replace();
    const grown = await size();
    await tidyStore(store);
    await replace();
    if (store.kind === "pglite") expect(await size()).toBeLessThan(grown * 1.2);
  });
});
