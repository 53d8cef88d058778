import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hasPostgres, startPostgres } from "../../testing/postgres.ts";
import { type LoadRun, loadRun } from "./load-run.ts";
import { introduction, section, verdictOf } from "./page.ts";

const FILE = fileURLToPath(new URL("../../../../../docs/clinic-load.md", import.meta.url));
const NAMES = { pglite: "PGlite in a folder", postgresql: "PostgreSQL" } as const;
const STORES = ["pglite", "postgresql"] as const;
type Store = (typeof STORES)[number];

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    "per-minute": { type: "string", default: "1000" },
    store: { type: "string" },
    /** Flags of Node for the server's process, such as "--cpu-prof". */
    node: { type: "string", multiple: true, default: [] },
  },
});
const [minutes, perMinute] = [Number(values.minutes), Number(values["per-minute"])];
const asked = STORES.filter((store) => values.store === undefined || values.store === store);
if (asked.length === 0 || !(minutes > 0) || !(perMinute > 0)) {
  console.error("npm run evidence -- clinic-load [--minutes 10] [--per-minute 1000] [--store pglite|postgresql]");
  process.exit(2);
}

const sections = keptSections();
for (const store of asked) {
  if (store === "postgresql" && !hasPostgres) {
    console.error("clinic-load: PostgreSQL is not on this machine, its half is missing.");
    process.exitCode = 1;
    continue;
  }
  console.log(`clinic-load: ${NAMES[store]}, ${minutes} minutes at ${perMinute} sets a minute`);
  const run = await runOn(store);
  const { holds } = verdictOf(run);
  sections.set(NAMES[store], section(NAMES[store], run));
  writeFileSync(FILE, [introduction(machine()), ...sections.values()].join("\n"));
  console.log(section(NAMES[store], run));
  console.log(`clinic-load: ${holds ? "holds" : "DOES NOT HOLD"}, written to docs/clinic-load.md`);
  for (const [failure, count] of failuresOf(run)) console.log(`${count} without an answer: ${failure}`);
  if (!holds) process.exitCode = 1;
}

async function runOn(store: Store): Promise<LoadRun> {
  const options = { perMinute, minutes, nodeOptions: values.node };
  if (store === "pglite") {
    const folder = mkdtempSync(join(tmpdir(), "afterscript-load-"));
    try {
      return await loadRun({ folder }, options);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const server = await startPostgres({ isDurable: true });
  try {
    return await loadRun({ databaseUrl: await server.freshDatabase() }, options);
  } finally {
    await server.close();
  }
}

function failuresOf({ sent, nurses }: LoadRun): ReadonlyMap<string, number> {
  const all = [...sent.flatMap(({ failure }) => failure ?? []), ...nurses.failures];
  return new Map([...Map.groupBy(all, (failure) => failure)].map(([failure, same]) => [failure, same.length]));
}

/** A store that is not asked for keeps its section of the page, with its own day. */
function keptSections(): Map<string, string> {
  const page = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
  const [, ...kept] = page.split(/^(?=## )/m);
  return new Map(
    Object.values(NAMES).flatMap((name) => {
      const found = kept.find((one) => one.startsWith(`## ${name}\n`));
      return found === undefined ? [] : [[name, `${found.trimEnd()}\n`]];
    }),
  );
}

function machine(): string {
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model.trim() ?? "not named"}) and ${(totalmem() / 1e9).toFixed(0)} GB of memory, Node ${process.versions.node}`;
}
