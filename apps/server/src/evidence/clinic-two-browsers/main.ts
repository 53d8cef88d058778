import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "../../clinic/store/open-store.ts";
import { worklist } from "../../clinic/worklist/list.ts";
import { chromiumPath, launchChromium } from "../../testing/browser.ts";
import { runClinic } from "../../testing/run-clinic.ts";
import { type Compared, compareStore } from "./compare-store.ts";
import { fillList } from "./fill-list.ts";
import type { Worked } from "./open-worker.ts";
import { type Race, race } from "./race.ts";

const FILE = fileURLToPath(new URL("../../../../../docs/clinic-two-browsers.md", import.meta.url));
const ACTS = 500;
/** Each has three rows on the list: fewer than all of them are acted on. */
const PEOPLE = 190;

if (chromiumPath === undefined) throw new Error("No Chromium: install it, or name one in CHROMIUM=/path/to/it.");
const folder = mkdtempSync(join(tmpdir(), "afterscript-two-browsers-"));
const store = await openStore({ folder });
const clinic = await runClinic({ store, region: "us" });
const browser = await launchChromium();
try {
  await fillList(clinic, { people: PEOPLE, day: "2026-06-28", source: "laboratory" });
  const { rows } = await worklist(clinic.parts);
  const before = loadavg()[0] ?? 0;
  const raced = await race(clinic, browser, ACTS);
  const load: readonly [number, number] = [before, loadavg()[0] ?? 0];
  const compared = await compareStore(store.db, raced);
  const holds = compared.faults.length === 0 && sum(compared) >= ACTS;
  writeFileSync(FILE, page({ rows: rows.length, raced, compared, load }));
  console.log(`clinic-two-browsers: ${holds ? "holds" : "DOES NOT HOLD"}, written to docs/clinic-two-browsers.md`);
  for (const fault of [...compared.faults, ...raced.worked.flatMap(({ complaints }) => complaints)]) console.log(fault);
  if (!holds) process.exitCode = 1;
} finally {
  await browser.close();
  await clinic.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

function sum({ acts }: Compared): number {
  return [...acts.values()].reduce((all, one) => all + one, 0);
}

function moved({ worked }: Race): number {
  return worked.flatMap(({ told }) => told).filter(({ hasMoved }) => hasMoved).length;
}

type Shown = {
  readonly rows: number;
  readonly raced: Race;
  readonly compared: Compared;
  readonly load: readonly [number, number];
};

function page({ rows, raced, compared, load }: Shown): string {
  const day = new Date().toISOString().slice(0, 10);
  return [
    "# Two browsers on one list",
    "",
    `Written by \`npm run evidence -- clinic-two-browsers\` on ${day}, on a machine of ${cpus().length} cores whose load was`,
    `${load[0].toFixed(1)} when it began and ${load[1].toFixed(1)} when it ended. The real server on an embedded store in a folder, and Chromium with two`,
    "people who are signed in apart: a nurse and a prescriber. They work one list by keyboard at the same time, three keys an item",
    `without waiting between them, until ${ACTS} acts are stored. In every second round both begin at the first row.`,
    "",
    `${PEOPLE} invented people, each with a low lymphocyte count, came through the intake and were judged: ${rows} rows. Both wanted the`,
    `same row ${raced.sameRow} times; another row than the one in hand opened ${moved(raced)} times. It took ${Math.round(raced.ms / 1000)} s.`,
    "",
    "| | acts stored | refused, taken by the other | refused, dealt with or changed | neither said | ms to the answer, median | of 100, the 95th |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...raced.worked.map((worked) => lineOf(worked, compared)),
    "",
    "Then the store is compared with what each screen had said and each browser had been answered: what was said to be stored is there",
    "once, by whoever was told; what was refused is not there; nothing is there that nobody was told of; no item was acted on twice as it",
    "stood; each act has its one entry in the audit trail, and the chain of hashes is whole.",
    "",
    `Acts in the store: ${sum(compared)}. Entries of the trail: ${compared.entries}. Faults: ${compared.faults.length}.`,
    "",
    ...compared.faults.map((fault) => `- ${fault}`),
    ...(compared.faults.length > 0 ? [""] : []),
  ].join("\n");
}

function lineOf({ role, told }: Worked, { acts }: Compared): string {
  const refused = told.filter(({ is }) => is === "refused");
  const taken = refused.filter(({ words }) => /has (?:it|this item)$/.test(words)).length;
  const left = told.filter(({ is }) => is === "left").length;
  const times = told
    .filter(({ is }) => is === "stored")
    .map(({ ms }) => ms)
    .toSorted((a, b) => a - b);
  const at = (part: number): number => times[Math.floor(times.length * part)] ?? 0;
  return `| ${role} | ${acts.get(role) ?? 0} | ${taken} | ${refused.length - taken} | ${left} | ${at(0.5)} | ${at(0.95)} |`;
}
