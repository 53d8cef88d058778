#!/usr/bin/env node
// Every npm script of this repository starts here. It needs nothing but the Node and npm that are there: it installs the
// packages when they are missing or out of date, then goes on under the project's own Node.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];
const stamp = join(root, "node_modules", ".afterscript-installed");
const bin = join(root, "node_modules", ".bin");
const projectNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

const CHECKS = {
  format: ["biome", "format", "."],
  lint: ["biome", "lint", "--error-on-warnings", "."],
  types: ["tsc", "-p", "."],
  "types of the pages": ["tsc", "-p", "apps/web"],
  layers: ["node", "tools/check-layers/src/main.ts"],
  knowledge: ["node", "tools/knowledge/src/main.ts", "--check"],
  coverage: ["node", "tools/knowledge/src/main.ts", "--coverage"],
};

const SERVER_PROOFS = {
  lighthouse: "apps/server/src/evidence/main.ts",
  "clinic-kill": "apps/server/src/evidence/clinic-kill/main.ts",
  "clinic-load": "apps/server/src/evidence/clinic-load/main.ts",
  "clinic-upkeep": "apps/server/src/evidence/clinic-upkeep/main.ts",
  "clinic-two-browsers": "apps/server/src/evidence/clinic-two-browsers/main.ts",
};

const COMMANDS = {
  start: (args) => finish(runNode("apps/server/src/main.ts", args)),
  clinic: (args) => finish(runNode("apps/server/src/clinic/commands/main.ts", args)),
  test: (args) => test(args),
  check: (args) => check(args),
  knowledge: (args) => finish(runNode("tools/knowledge/src/main.ts", args)),
  bench: (args) => finish(runNode("bench/src/main.ts", args)),
  pack: (args) => finish(runNode("tools/pack/src/main.ts", args)),
  vectors: (args) => finish(runNode("tools/vectors/src/main.ts", args)),
  evidence: (args) => evidence(args),
  "mutate:knowledge": (args) => finish(runNode("tools/mutate/src/main.ts", args)),
};

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) stop(`No command "${name ?? ""}". One of: ${Object.keys(COMMANDS).join(", ")}.`);
requireNode();
install(name);
command(args);

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  stop(`Node ${process.versions.node} is too old. Install Node ${oldestNode.join(".")} or newer and run this again.`);
}

/** Installs when the lock file is not the one that was last installed. */
function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const isThere = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(projectNode);
  if (isThere) return;
  step("Installing packages (once)", () => {
    const done = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    if (done.status !== 0) {
      stop(
        "npm ci failed. Read its message above; when a proxy or a mirror is in use, set it in your own npm settings.",
      );
    }
    if (!existsSync(projectNode)) {
      stop("The project's own Node was not installed. Run `npm ci` with install scripts allowed, then run this again.");
    }
    writeFileSync(stamp, wanted);
  });
}

function step(title, work) {
  const begun = process.hrtime.bigint();
  process.stdout.write(`${title} … `);
  work();
  process.stdout.write(`${(Number(process.hrtime.bigint() - begun) / 1e9).toFixed(1)} s\n`);
}

function check(args) {
  const failed = Object.entries(CHECKS)
    .filter(([title, [program, ...rest]]) => {
      process.stdout.write(`\n${title}\n`);
      return run(program, rest) !== 0;
    })
    .map(([title]) => title);
  if (failed.length > 0) stop(`\nNot passed: ${failed.join(", ")}.`);
  process.stdout.write("\nformat, lint, types, layers, knowledge and coverage pass.\n");
  if (!args.includes("--without-tests")) test([]);
}

/** The long proofs: by name, or all of them. Those that need the server are programs of their own. */
function evidence(args) {
  // The load alone takes flags: how long, and on which store.
  if (args[0] === "clinic-load") finish(runNode(SERVER_PROOFS["clinic-load"], args.slice(1)));
  const others = args.filter((name) => !(name in SERVER_PROOFS));
  const isAsked = (name) => args.length === 0 || args.includes(name);
  const statuses = [
    ...(args.length === 0 || others.length > 0 ? [runNode("testkit/src/evidence/main.ts", others)] : []),
    ...Object.keys(SERVER_PROOFS)
      .filter(isAsked)
      .map((name) => runNode(SERVER_PROOFS[name], [])),
  ];
  finish(statuses.find((status) => status !== 0) ?? 0);
}

/** The whole test suite; the closing line counts what ran. */
function test(args) {
  provideBrowser();
  providePostgres();
  const status = runNode("tools/knowledge/src/main.ts", ["--build"]);
  if (status !== 0) finish(status);
  const report = join(root, "build", "tests.json");
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const done = run("vitest", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...args]);
  if (!existsSync(report)) stop("The test runner ended without a report.", done || 1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const brokenFiles = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  process.stdout.write(
    `\n${numPassedTests} passed, ${numFailedTests + brokenFiles} failed, ${numPendingTests + numTodoTests} skipped\n`,
  );
  finish(done === 0 && numPassedTests > 0 ? 0 : done || 1);
}

/** Browser tests need Chromium: found, or installed from Debian's packages where this may install them, or skipped aloud. */
function provideBrowser() {
  if (process.env.CHROMIUM !== undefined || ["chromium", "chromium-browser", "google-chrome"].some(isOnPath)) return;
  installFromDebian("Chromium for the browser tests", "chromium");
  if (!isOnPath("chromium")) {
    process.stdout.write(
      "No Chromium: the browser tests are SKIPPED. Install chromium, or name one in CHROMIUM=/path/to/it.\n",
    );
  }
}

/** The clinic's tests run on PGlite and on a real PostgreSQL: given, found, installed, or its half skipped aloud. */
function providePostgres() {
  if (process.env.DATABASE_URL_TEST !== undefined || isPostgresThere()) return;
  installFromDebian("PostgreSQL for the clinic's tests", "postgresql");
  if (!isPostgresThere()) {
    process.stdout.write(
      "No PostgreSQL: the clinic's tests on it are SKIPPED. Install postgresql, or name a server in DATABASE_URL_TEST.\n",
    );
  }
}

/** Debian keeps the server's programs out of the path, in a folder for each version. */
function isPostgresThere() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return isOnPath("initdb") || versions.some((version) => existsSync(join(debian, version, "bin", "initdb")));
}

function installFromDebian(title, name) {
  if (process.getuid?.() !== 0 || !isOnPath("apt-get")) return;
  step(`Installing ${title} (once)`, () => {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "-qq", name], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  });
}

function isOnPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function runNode(script, args) {
  return run("node", [script, ...args]);
}

/** Runs a program of this project under the project's own Node; gives its exit code. */
function run(program, args) {
  const path = `${bin}${delimiter}${process.env.PATH ?? ""}`;
  try {
    execFileSync(program, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, PATH: path },
      shell: process.platform === "win32",
    });
    return 0;
  } catch (error) {
    if (error.status === undefined || error.status === null) {
      if (error.signal === "SIGINT" || error.signal === "SIGTERM") return 0;
      stop(`${program} could not be started: ${error.message}`);
    }
    return error.status;
  }
}

function finish(status) {
  process.exit(status);
}

function stop(message, status = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}
