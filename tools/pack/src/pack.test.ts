import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pack } from "./pack.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "afterscript-pack-"));
const home = join(folder, "home");
const minutes = 60_000;

afterAll(() => rmSync(folder, { recursive: true, force: true }), minutes);

/** What npm says when the registry cannot be reached, as against a package that cannot be installed. */
const UNREACHABLE = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ERR_SOCKET_TIMEOUT|E50\d)\b/;

/** Runs a program in the fresh folder, under the Node that runs this test, without its stripping of types. */
function runThere(program: string, args: readonly string[]) {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const done = spawnSync(program, args, {
    cwd: home,
    encoding: "utf8",
    env: { ...process.env, PATH: path, NODE_OPTIONS: "--no-strip-types" },
    shell: process.platform === "win32",
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** The command line as the package installs it. */
function runInstalled(args: readonly string[]) {
  return runThere(join(home, "node_modules", ".bin", "afterscript"), args);
}

/** The same command line in this repository. */
function runHere(args: readonly string[]) {
  const main = join(root, "apps", "cli", "src", "main.ts");
  return spawnSync(process.execPath, [main, ...args], { cwd: root, encoding: "utf8" }).stdout;
}

const tarball = pack(root, join(folder, "pack"));
mkdirSync(home);
writeFileSync(join(home, "package.json"), JSON.stringify({ name: "fresh", private: true, type: "module" }));
const installed = runThere("npm", [
  "install",
  "--no-audit",
  "--no-fund",
  "--fetch-retries=1",
  "--fetch-retry-mintimeout=1000",
  tarball,
]);
const isUnreachable = installed.status !== 0 && UNREACHABLE.test(installed.err);
if (isUnreachable) console.warn("SKIPPED: the published package was not installed, the registry cannot be reached.");

test("the tarball has the name and version of the package, and installs", ({ skip }) => {
  const { version } = JSON.parse(readFileSync(join(root, "apps/cli/package.json"), "utf8")) as { version: string };
  expect(basename(tarball)).toBe(`afterscript-${version}.tgz`);
  skip(isUnreachable, "the registry cannot be reached");
  expect(installed).toMatchObject({ status: 0 });
});

describe.skipIf(isUnreachable)("the installed package", () => {
  const sample = ["check", join(root, "testkit", "samples", "ruth.json"), "--as-of", "2026-07-01", "--format", "json"];

  test("answers as this repository does", { timeout: minutes }, () => {
    const { status, out, err } = runInstalled(sample);
    expect(status, err).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(runHere(sample)));
  });

  test("prints a page with the letters that it brings", { timeout: minutes }, () => {
    const file = join(home, "visit.pdf");
    const [, record = "", ...on] = sample;
    const words = ["visit", record, ...on.slice(0, 2), "--format", "pdf"];
    const printed = runInstalled([...words, "--output", file]);
    expect(printed, printed.err).toMatchObject({ status: 0, out: "" });
    expect(readFileSync(file, "latin1")).toMatch(/^%PDF[\s\S]*AtkinsonHyperlegibleNext/);
  });

  test("answers a denial as this repository does, and writes the letters", { timeout: minutes }, () => {
    const record = join(root, "testkit", "samples", "denied", "maya.json");
    const told = ["--plan", "self-funded-employer", "--received", "2026-06-12", "--as-of", "2026-07-01"];
    const words = ["appeal", record, ...told, "--letter", join(root, "testkit/src/denial-letters/maya.txt")];
    const { status, out, err } = runInstalled([...words, "--format", "json"]);
    expect(status, err).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(runHere([...words, "--format", "json"])));
    const file = join(home, "packet.docx");
    const written = runInstalled([...words, "--format", "docx", "--output", file]);
    expect(written, written.err).toMatchObject({ status: 0, out: "" });
    expect(readFileSync(file, "latin1")).toMatch(/^PK/);
  });

  test.each([
    { title: "ours", text: readFileSync(join(root, "knowledge", "protocols", "default.yaml"), "utf8"), status: 0 },
    { title: "no protocol", text: "id: nothing\n", status: 2 },
  ])("a protocol file ($title) -> exit $status", { timeout: minutes }, ({ text, status }) => {
    writeFileSync(join(home, "protocol.yaml"), text);
    const words = [...sample, "--protocol", "protocol.yaml"];
    const done = runInstalled(words);
    expect(done, done.err).toMatchObject({ status });
  });

  describe("as a library", () => {
    beforeAll(() => {
      writeFileSync(
        join(home, "script.ts"),
        `import { check, type Report } from "afterscript";

declare const console: { readonly log: (text: string) => void };
const answer = await check(JSON.stringify({ resourceType: "Patient", id: "p" }), { asOf: "2026-07-01", region: "us" });
const report: Report | undefined = answer.report;
// @ts-expect-error -- a region is a text
const wrong = () => check("", { asOf: "2026-07-01", region: 1 });
console.log(report?.region ?? wrong.name);
`,
      );
      const compilerOptions = {
        target: "es2024",
        lib: ["es2024"],
        module: "nodenext",
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
      };
      writeFileSync(join(home, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["script.ts"] }));
    });

    test("type-checks against the shipped types, and runs", { timeout: minutes }, () => {
      const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
      expect(runThere(process.execPath, [compiler, "-p", "."])).toMatchObject({ status: 0, out: "" });
      expect(runThere(process.execPath, ["script.js"])).toEqual({ status: 0, out: "us\n", err: "" });
    });
  });
});
