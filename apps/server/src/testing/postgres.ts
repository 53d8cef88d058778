import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";

/** A real PostgreSQL for one test file. */
export type TestPostgres = {
  /** Makes an empty database and gives its URL. */
  readonly freshDatabase: () => Promise<string>;
  /** Removes what was made here. */
  readonly close: () => Promise<void>;
};

const GIVEN = process.env.DATABASE_URL_TEST;
const PROGRAMS = GIVEN === undefined ? findPrograms() : undefined;

/** Whether the tests on PostgreSQL can run on this machine. */
export const hasPostgres =
  GIVEN !== undefined || (PROGRAMS !== undefined && (!isRoot() || accountBesideRoot() !== undefined));

/**
 * Uses the server that `DATABASE_URL_TEST` names, or starts a cluster in a temporary folder from the programs of this
 * machine. The cluster listens on a socket in that folder alone, and ends when this process does, however it ends.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<TestPostgres> {
  return GIVEN === undefined ? startCluster(options) : databasesOf(GIVEN, async () => undefined);
}

export type PostgresOptions = {
  /** Waits until the disk has what is committed, as a clinic's server does; left out: it does not, which is faster. */
  readonly isDurable?: boolean;
};

/** Debian keeps `initdb` out of the path, in a folder for each version: the newest counts. */
function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

type Account = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root. */
function accountBesideRoot(): Account | undefined {
  if (!existsSync("/etc/passwd")) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = ["postgres", "nobody"].flatMap((name) => accounts.filter(([account]) => account === name))[0];
  return found === undefined ? undefined : { uid: Number(found[2]), gid: Number(found[3]) };
}

// `read` ends when the pipe from this process closes, which the system sees to even after SIGKILL.
const SUPERVISED = `
  "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c "fsync=$3" -c max_connections=60 & server=$!
  read -r _
  kill -INT $server
  wait $server
  rm -rf "$2"
`;

async function startCluster({ isDurable = false }: PostgresOptions): Promise<TestPostgres> {
  if (PROGRAMS === undefined) throw new Error("No PostgreSQL on this machine: ask `hasPostgres` first.");
  const folder = mkdtempSync(join(tmpdir(), "afterscript-pg-"));
  const account = isRoot() ? accountBesideRoot() : undefined;
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  const made = spawnSync(
    join(PROGRAMS, "initdb"),
    ["-D", join(folder, "data"), "-U", "afterscript", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...account, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb ended with ${made.status}: ${made.stderr}`);
  }
  const child = spawn("sh", ["-c", SUPERVISED, "cluster", PROGRAMS, folder, isDurable ? "on" : "off"], {
    ...account,
    cwd: folder,
    stdio: ["pipe", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const admin = `postgresql://afterscript@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await untilAnswering(admin, () => {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`);
  });
  return databasesOf(admin, async () => {
    child.stdin.end();
    await ended;
  });
}

/** Milliseconds that a server may take to answer at first: a busy machine takes long. */
const PATIENCE = 60_000;

async function untilAnswering(url: string, check: () => void): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    check();
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function databasesOf(admin: string, stop: () => Promise<void>): TestPostgres {
  const made: string[] = [];
  const run = async (statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  return {
    freshDatabase: async () => {
      const name = `afterscript_test_${randomBytes(6).toString("hex")}`;
      await run([`create database ${name}`]);
      made.push(name);
      const url = new URL(admin);
      url.pathname = `/${name}`;
      return url.href;
    },
    close: async () => {
      await run(made.splice(0).map((name) => `drop database if exists ${name} with (force)`));
      await stop();
    },
  };
}
