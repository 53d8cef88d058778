import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasPostgres, startPostgres } from "../../testing/postgres.ts";
import { killTrial, type Trial } from "./kill-trial.ts";

const FILE = fileURLToPath(new URL("../../../../../docs/clinic-kill.md", import.meta.url));
const KILLS = 10;
/** Long enough that a slow machine stores some hundred messages before the last kill. */
const OPTIONS = { kills: KILLS, longest: 12_000 };

const folder = mkdtempSync(join(tmpdir(), "afterscript-kill-"));
const server = hasPostgres ? await startPostgres() : undefined;
try {
  const trials = { "PGlite in a folder": await killTrial({ folder }, OPTIONS) };
  const both =
    server === undefined
      ? trials
      : { ...trials, PostgreSQL: await killTrial({ databaseUrl: await server.freshDatabase() }, OPTIONS) };
  const holds = server !== undefined && Object.values(both).every((trial) => faultsOf(trial).length === 0);
  writeFileSync(FILE, page(both, new Date().toISOString().slice(0, 10)));
  console.log(`clinic-kill: ${holds ? "holds" : "DOES NOT HOLD"}, written to docs/clinic-kill.md`);
  if (!holds) process.exitCode = 1;
} finally {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}

function faultsOf({ kills }: Trial): readonly string[] {
  return kills.flatMap(({ faults }) => faults);
}

function page(trials: Readonly<Record<string, Trial>>, day: string): string {
  return [
    "# A clinic that is killed under load",
    "",
    `Written by \`npm run evidence -- clinic-kill\` on ${day}, on a machine of ${cpus().length} cores. The real server, as a process of its`,
    `own, takes messages from two laboratories and acts from two nurses without a pause. At ${KILLS} random points it ends by SIGKILL, and`,
    "starts again on the same store. After each kill the store is compared with what that server had acknowledged: no message, result or act",
    "that was acknowledged is missing, none is there twice, each message and act has its one entry in the audit trail, and the chain of hashes",
    "is whole. What had no answer is sent again at the next start with the same bytes and ids: it is stored once, or, an act whose row has",
    "changed meanwhile, refused and not stored.",
    "",
    ...Object.entries(trials).flatMap(([name, trial]) => section(name, trial)),
    ...("PostgreSQL" in trials ? [] : ["PostgreSQL was not on this machine: its half is missing.", ""]),
  ].join("\n");
}

function section(name: string, trial: Trial): readonly string[] {
  const faults = faultsOf(trial);
  const rows = trial.kills.map(({ after, messages, acts, entries, unanswered, faults: found }, at) => {
    const label = at === trial.kills.length - 1 ? "last, without load" : String(at + 1);
    return `| ${label} | ${after} | ${messages} | ${acts} | ${entries} | ${unanswered} | ${found.length} |`;
  });
  return [
    `## ${name}`,
    "",
    "| kill | ms after the first act | messages stored | acts stored | audit entries | without an answer | faults |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
    "",
    `Sent again after a kill: ${trial.retried}. Acts refused since the row had changed or was taken: ${trial.refused}. Faults: ${faults.length}.`,
    "",
    ...faults.map((fault) => `- ${fault}`),
    ...(faults.length > 0 ? [""] : []),
  ];
}
