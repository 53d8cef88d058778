// The demo week on PGlite, judged anew each day for some months: how much the folder grows with and without the daily
// upkeep, and how long the upkeep and the backup keep everything else waiting.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Checker, openChecker } from "@afterscript/check";
import { sql } from "drizzle-orm";
import { judgePatient } from "../../clinic/judge/judge-patient.ts";
import { openStore } from "../../clinic/store/open-store.ts";
import { rowsOf } from "../../clinic/store/rows-of.ts";
import { patient } from "../../clinic/store/schema.ts";
import { writeBackup } from "../../clinic/store/write-backup.ts";
import { tidyStore } from "../../clinic/upkeep/tidy-store.ts";
import { openLibrary } from "../../start/library.ts";
import { receiveDemoWeek } from "../../start/receive-demo-week.ts";

const FILE = fileURLToPath(new URL("../../../../../docs/clinic-upkeep.md", import.meta.url));
const DAYS = Number(process.env.UPKEEP_DAYS ?? 67);
const FIRST = Date.parse("2026-11-29");

type Sizes = { readonly tables: number; readonly folder: number };
type Run = {
  readonly judged: number;
  readonly begun: Sizes;
  readonly ended: Sizes;
  /** Milliseconds of each upkeep, where there was one. */
  readonly upkeep: readonly number[];
  readonly backup: { readonly ms: number; readonly bytes: number };
};

const opened = await openChecker();
if (opened.failure !== undefined) throw new Error(opened.failure.what);
const without = await run(opened.checker, false);
const withUpkeep = await run(opened.checker, true);
writeFileSync(FILE, page(without, withUpkeep));
console.log("clinic-upkeep: written to docs/clinic-upkeep.md");

async function run(checker: Checker, isTidied: boolean): Promise<Run> {
  const root = mkdtempSync(join(tmpdir(), "afterscript-upkeep-"));
  const folder = join(root, "clinic");
  const store = await openStore({ folder });
  try {
    let day = 0;
    const today = (): string => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
    const clock = { today, now: () => `${today()}T20:00:00.000Z` };
    const parts = { store, checker, library: openLibrary(checker).library, clock, region: "uk" } as const;
    await receiveDemoWeek(parts, { run: async (_name, work) => work() });
    const people = await store.db.select({ id: patient.id }).from(patient);
    const judgeAll = async (): Promise<void> => {
      for (const { id } of people) await judgePatient(parts, id);
    };
    const sizes = async (): Promise<Sizes> => {
      await store.db.execute(sql`checkpoint`);
      const [row] = await rowsOf(
        store.db,
        sql`select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      );
      return { tables: Number(row?.bytes), folder: bytesIn(folder) };
    };
    await judgeAll();
    const begun = await sizes();
    const upkeep: number[] = [];
    for (day = 1; day <= DAYS; day += 1) {
      await judgeAll();
      if (!isTidied) continue;
      const from = performance.now();
      await tidyStore(store);
      upkeep.push(performance.now() - from);
    }
    const ended = await sizes();
    const file = join(root, "a.backup");
    const from = performance.now();
    await writeBackup(store, file, clock.now());
    const backup = { ms: performance.now() - from, bytes: statSync(file).size };
    return { judged: people.length * DAYS, begun, ended, upkeep, backup };
  } finally {
    await store.close();
    rmSync(root, { recursive: true, force: true });
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function page(none: Run, daily: Run): string {
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const sorted = daily.upkeep.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  const row = (name: string, { begun, ended }: Run): string =>
    `| ${name} | ${mb(begun.tables)} | ${mb(ended.tables)} | ${mb(begun.folder)} | ${mb(ended.folder)} |`;
  return [
    "# The daily upkeep of a data folder",
    "",
    `Written by \`npm run evidence -- clinic-upkeep\` on ${new Date().toISOString().slice(0, 10)}, on a machine of ${cpus().length} cores. The demo week (300 people) on PGlite in`,
    `a folder; everybody is judged anew each day for ${DAYS} days, ${daily.judged} judgements. PGlite is PostgreSQL in one process, without`,
    "the one that gives back the room of replaced rows by itself: the server does it once a day (`vacuum (analyze)`).",
    "",
    "| | tables at the start, MB | at the end | folder at the start, MB | at the end |",
    "| --- | ---: | ---: | ---: | ---: |",
    row("without upkeep", none),
    row("with it, once a day", daily),
    "",
    `Everything else waits while it runs: ${at(0.5)} ms at the median, ${at(1)} ms at the longest. It waits for the daily backup as well:`,
    `${(daily.backup.ms / 1000).toFixed(1)} s for this store, a file of ${mb(daily.backup.bytes)} MB. Load average of the machine at the end: ${loadavg()[0]?.toFixed(1)}.`,
    "",
  ].join("\n");
}
