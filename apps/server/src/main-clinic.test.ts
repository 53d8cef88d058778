import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";
import { verifyAudit } from "./clinic/store/audit.ts";
import { openStore } from "./clinic/store/open-store.ts";
import { restoreBackup } from "./clinic/store/restore-backup.ts";
import { signInAt } from "./testing/run-clinic.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "afterscript-main-"));
const running: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIGN_IN = {
  OIDC_ISSUER: "https://id.example",
  OIDC_CLIENT_ID: "clinic",
  OIDC_CLIENT_SECRET: "s3cret",
  PUBLIC_ORIGIN: "http://localhost:4999",
};

function run(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn(process.execPath, [MAIN, "--port", "0", ...args], { env: { ...rest, ...environment } });
  running.push(child);
  let out = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const opened = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part: Buffer) => {
        out += part.toString();
        if (out.includes("Ctrl-C stops.")) resolve();
      });
    }
    child.once("close", () => resolve());
  });
  return { child, out: () => out, opened, ended };
}

test.each([
  "SIGTERM",
  "SIGINT",
] as const)("a clinic opens, says where it is, backs itself up, and at %s lets go of its data", async (signal) => {
  const data = join(folder, signal);
  const backups = mkdtempSync(join(folder, "backups-"));
  const flags = ["--clinic", "--data", data, "--region", "eu", "--backup", backups];
  const { child, out, opened, ended } = run(SIGN_IN, ...flags);
  await opened;
  await expect
    .poll(out, { timeout: 60_000 })
    .toMatch(/Backup written: \S+clinic-\d{4}-\d\d-\d\d\.backup, \d+ rows; audit trail \d+ entries, head /);
  expect(out()).toMatch(/\n {2}clinic {6}http:\/\/localhost:4999\/clinic\n {2}rulebook {4}eu\n/);
  expect(out()).toContain(`\n  data        ${data}\n`);
  expect(out()).not.toContain("s3cret");
  child.kill(signal);
  expect(await ended).toBe(0);
  const store = await openStore({ folder: data });
  expect(await verifyAudit(store.db)).toMatchObject({ whole: true });
  const [written = ""] = readdirSync(backups);
  await restoreBackup(store, join(backups, written), { now: new Date().toISOString(), replace: true });
  await store.close();
}, 180_000);

test("a demo shows the invented week to made-up staff, and keeps it in memory whatever the environment names", async () => {
  const { child, out, opened, ended } = run(
    { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", OIDC_ISSUER: "https://id.example" },
    "--demo",
    "clinic",
  );
  await opened;
  expect(out()).toMatch(/Receiving 300 records +\d+\.\d s\n +Receiving \d+ messages +\d+\.\d s\n +Judging everybody/);
  expect(out()).toContain("invented patients and made-up staff, on this machine only");
  const [, origin = ""] = /clinic {6}(http:\/\/localhost:\d+)\/clinic\n/.exec(out()) ?? [];
  const nurse = await signInAt(origin, "nurse");
  const list = (await (await nurse.ask("/clinic/api/worklist")).json()) as {
    patients: number;
    rows: unknown[];
    waiting: number;
  };
  expect([list.patients, list.waiting, list.rows.length > 50]).toEqual([300, 0, true]);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
}, 300_000);

test.each([
  { called: "without a way to sign in", environment: {}, args: ["--clinic"], says: "OIDC_ISSUER is missing", code: 2 },
  {
    called: "two places for the data",
    environment: { ...SIGN_IN, DATABASE_URL: "postgres://h/d" },
    args: ["--clinic", "--data", "x"],
    says: "two places",
    code: 2,
  },
  {
    called: "a database that does not answer",
    environment: { ...SIGN_IN, DATABASE_URL: "postgres://u:s3cret@127.0.0.1:1/d" },
    args: ["--clinic"],
    says: "PostgreSQL does not answer",
    code: 1,
  },
  {
    called: "a folder for backups that is not there",
    environment: SIGN_IN,
    args: ["--clinic", "--data", "x", "--backup", "not-there"],
    says: "The folder for backups is not there.",
    code: 2,
  },
  {
    called: "a file in place of a folder to watch",
    environment: SIGN_IN,
    args: ["--clinic", "--data", "x", "--watch", MAIN],
    says: "The folder to watch is a file.",
    code: 2,
  },
  {
    called: "a file in place of the data folder",
    environment: SIGN_IN,
    args: ["--clinic", "--data", MAIN],
    says: "mend:  Name a folder",
    code: 1,
  },
  {
    called: "a demo for other machines",
    environment: {},
    args: ["--demo", "clinic", "--host", "0.0.0.0"],
    says: "A demo is for this machine alone",
    code: 2,
  },
])("$called: refused with its mend, exit $code", async ({ environment, args, says, code }) => {
  const { out, ended } = run(environment, ...args);
  expect([await ended, out()]).toEqual([code, expect.stringContaining(says)]);
  expect(out()).not.toContain("s3cret");
  expect(out()).not.toMatch(/\n {4}at /);
  expect(existsSync("x")).toBe(false);
}, 120_000);
