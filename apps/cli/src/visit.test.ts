import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "./testing/run-command.ts";
import { runWords } from "./testing/run-words.ts";
import { visitCommand } from "./visit-command.ts";
import { lengthOf } from "./wrap.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const sample = (name: string) => fileURLToPath(new URL(`../../../testkit/samples/${name}.json`, import.meta.url));
const ON = ["--as-of", "2026-07-01"];

let folder = "";
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "afterscript-visit-"));
  writeFileSync(file("empty.json"), '{"resourceType": "Bundle", "type": "collection"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command where a person looks at a screen, or where not. */
function visit(words: readonly string[], options = {}) {
  return runCommand(visitCommand, words, options);
}

const textOf = (out: string | Uint8Array | undefined) => (typeof out === "string" ? out : "");

describe("forms", () => {
  test.each([
    { format: "text", begins: "Page for your visit\n" },
    { format: "json", begins: '{\n  "afterscript": "1",\n  "page": "visit",' },
    { format: "markdown", begins: "# Page for your visit\n" },
    { format: "html", begins: "<!doctype html>\n" },
  ])("$format", async ({ format, begins }) => {
    const { code, out } = await visit([sample("ruth"), ...ON, "--format", format]);
    expect(code).toBe(0);
    expect(textOf(out).startsWith(begins)).toBe(true);
  });

  test("text is at most 80 columns wide", async () => {
    const { out } = await visit([sample("ruth"), ...ON, "--region", "eu"]);
    expect(
      textOf(out)
        .split("\n")
        .filter((line) => lengthOf(line) > 80),
    ).toEqual([]);
  });

  test.each([
    { paper: ["--paper", "a4"], region: "us", size: "595.28 841.89" },
    { paper: ["--paper", "letter"], region: "eu", size: "612 792" },
    { paper: [], region: "us", size: "612 792" },
    { paper: [], region: "uk", size: "595.28 841.89" },
  ])("a PDF with $paper in $region is $size", async ({ paper, region, size }) => {
    const words = [sample("ruth"), ...ON, "--region", region, "--format", "pdf", ...paper, "--output", file("v.pdf")];
    const { code, out, err } = await visit(words);
    expect([code, out, err]).toEqual([0, undefined, `Written: ${file("v.pdf")}\n`]);
    const pdf = readFileSync(file("v.pdf"), "latin1");
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf).toContain(`/MediaBox [0 0 ${size}]`);
  });

  test("a PDF goes into another program as bytes, unharmed", async () => {
    const ran = spawnSync(process.execPath, [main, "visit", sample("maya"), ...ON, "--format", "pdf"]);
    expect(ran.status).toBe(0);
    expect((await visit([sample("maya"), ...ON, "--format", "pdf", "--output", file("m.pdf")])).code).toBe(0);
    expect(readFileSync(file("m.pdf")).equals(ran.stdout)).toBe(true);
  });

  test.each([...["text", "json", "markdown", "html"]])("%s holds every question of the page", async (format) => {
    const words = [sample("daniel"), ...ON];
    const page = JSON.parse(textOf((await visit([...words, "--format", "json"])).out));
    const printed = textOf((await visit([...words, "--format", format])).out).replace(/\s+/g, " ");
    for (const { question } of page.questions.items) expect(printed).toContain(question);
  });
});

describe("what is refused", () => {
  test.each([
    { says: "a PDF to a screen", words: ["--format", "pdf"], code: "FLAG_OUTPUT" },
    { says: "an unknown form", words: ["--format", "docx"], code: "FLAG_FORMAT" },
    { says: "an unknown paper", words: ["--paper", "a5"], code: "FLAG_PAPER" },
    { says: "an empty name", words: ["--name", " "], code: "FLAG_NAME" },
    { says: "two names", words: ["--name", "A", "--with-name"], code: "FLAG_NAME" },
    { says: "no such earlier report", words: ["--since", "/nowhere.json"], code: "INPUT_NOT_FOUND" },
    { says: "an unknown symptom", words: ["--symptom", "chest-pian"], code: "ARGUMENT_SYMPTOM" },
    { says: "no directory to write to", words: ["--output", "/nowhere/at/all.txt"], code: "OUTPUT_NOT_WRITTEN" },
  ])("$says: $code", async ({ words, code }) => {
    const { failure, out } = await visit([sample("ruth"), ...ON, ...words], { isTerminal: true });
    expect([failure?.code, out]).toEqual([code, undefined]);
  });

  test("a PDF into a pipe is not", async () => {
    expect((await visit([sample("ruth"), ...ON, "--format", "pdf"])).code).toBe(0);
  });
});

test.each([
  { words: [], name: undefined },
  { words: ["--with-name"], name: "Ruth Adler" },
  { words: ["--name", "Đặng Thị Ánh"], name: "Đặng Thị Ánh" },
])("$words bears the name $name", async ({ words, name }) => {
  const { out } = await visit([sample("ruth"), ...ON, "--format", "json", ...words]);
  expect(JSON.parse(textOf(out)).person.name).toBe(name);
  expect(textOf(out).includes("Adler")).toBe(name === "Ruth Adler");
});

test("an earlier report, as check prints it, tells what changed", async () => {
  const words = ["check", sample("daniel"), "--as-of", "2026-06-01", "--region", "us", "--format", "json"];
  writeFileSync(file("earlier.json"), (await runWords(words)).out);
  const { out } = await visit([sample("daniel"), ...ON, "--region", "us", "--since", file("earlier.json")]);
  expect(textOf(out)).toContain("What changed since last time (1 Jun 2026)");
  expect(textOf(out)).toContain("New: The US label says upadacitinib is paused");
});

test("symptoms are told on the page", async () => {
  const { out } = await visit([sample("daniel"), ...ON, "--symptom", "fever; severe", "--symptom", "headache; 2 days"]);
  expect(textOf(out)).toMatch(/a fever, severe\n.*headache, for 2 days/);
});

test("an empty Bundle has a page that is not calm", async () => {
  const { code, out } = await visit([file("empty.json"), ...ON]);
  expect(code).toBe(0);
  expect(textOf(out)).toContain("Nothing was checked on 1 Jul 2026");
});

test("the help names every flag", async () => {
  const { out } = await visit(["--help"]);
  for (const flag of ["--symptom", "--since", "--name", "--with-name", "--format", "--paper", "--output", "--for"]) {
    expect(textOf(out)).toContain(flag);
  }
});
