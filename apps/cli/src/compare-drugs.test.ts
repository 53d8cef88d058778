import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ran, runWords } from "./testing/run-words.ts";
import { lengthOf } from "./wrap.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const sample = (name: string) => fileURLToPath(new URL(`../../../testkit/samples/${name}.json`, import.meta.url));

const ON = ["--as-of", "2026-07-01"];
const EMPTY = JSON.stringify({ resourceType: "Bundle", type: "collection" });

let folder = "";
const empty = () => join(folder, "empty.json");
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "afterscript-compare-"));
  writeFileSync(empty(), EMPTY);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the comparison as text", () => {
  let ran: Ran;
  let flat = "";
  beforeAll(async () => {
    ran = await runWords(["compare", sample("ruth"), ...ON, "--region", "us", "--prefers", "fewest-tests"]);
    flat = ran.out.replace(/\s+/g, " ");
  });

  test("exit 0, no line longer than 80 columns", () => {
    expect(ran.code).toBe(0);
    expect(ran.out.split("\n").filter((line) => lengthOf(line) > 80)).toEqual([]);
  });

  test("one block a question, the preferred one third, the drugs beneath each other", () => {
    const headings = ran.out.split("\n\n").map((block) => block.split("\n")[0]);
    const order = ["Licensed?", "Speaks against it, or asks for caution", "Monitoring in twelve months"];
    expect(order.map((heading) => headings.indexOf(heading)).toSorted((a, b) => a - b)).toEqual(
      order.map((heading) => headings.indexOf(heading)),
    );
    expect(flat).toContain("Taken now: baricitinib, judged as it stands.");
  });

  test("a head-to-head trial with its comparators, the alternative, and the warning", () => {
    expect(flat).toContain("70% on baricitinib 4 mg once daily; 61% on adalimumab; 40% on placebo");
    expect(flat).toContain("Adalimumab: not of this class.");
    expect(flat).toContain("Figures of one trial are not comparable with another's");
  });
});

test("the same for a patient: no figure without its group", async () => {
  const ran = await runWords(["compare", sample("ruth"), ...ON, "--for", "patient", "--region", "eu"]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain("70 of 100 people on baricitinib");
  expect(ran.out.split("\n").filter((line) => lengthOf(line) > 80)).toEqual([]);
});

test("as JSON from standard input, in a process of its own", () => {
  const words = ["compare", "-", ...ON, "--condition", "plaque-psoriasis", "--region", "eu", "--format", "json"];
  const ran = spawnSync(process.execPath, [main, ...words], { encoding: "utf8", input: EMPTY });
  expect({ code: ran.status, err: ran.stderr }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(ran.stdout)).toMatchObject({ page: "comparison", region: "eu", isClassLicensed: false });
});

test.each([
  { title: "no condition", words: [], code: "ARGUMENT_CONDITION" },
  { title: "an unknown condition", words: ["--condition", "gout"], code: "ARGUMENT_CONDITION" },
  {
    title: "an unknown preference",
    words: ["--condition", "vitiligo", "--prefers", "cheap"],
    code: "ARGUMENT_PREFERS",
  },
  { title: "one drug", words: ["--condition", "vitiligo", "--drug", "baricitinib"], code: "FLAG_UNKNOWN" },
])("$title: $code, exit 2", async ({ words, code }) => {
  const ran = await runWords(["compare", empty(), ...words]);
  expect({ code: ran.code, says: ran.err.split(" ")[0] }).toEqual({ code: 2, says: code });
});

test("its help fits the terminal and names every preference", async () => {
  const { out } = await runWords(["compare", "--help"]);
  expect(out.split("\n").filter((line) => lengthOf(line) > 80)).toEqual([]);
  for (const prefers of ["fewest-tests", "once-daily", "no-boxed-warning", "fastest", "pregnancy"])
    expect(out).toContain(prefers);
});
