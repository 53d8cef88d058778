import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ACTIONS } from "@afterscript/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runWords as afterscript, type Ran } from "./testing/run-words.ts";
import { lengthOf } from "./wrap.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const sample = (name: string) => fileURLToPath(new URL(`../../../testkit/samples/${name}.json`, import.meta.url));

/** The same command line as a process of its own. */
function asProcess(
  words: readonly string[],
  { input, env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Ran {
  const ran = spawnSync(process.execPath, [main, ...words], {
    encoding: "utf8",
    env: { ...process.env, ...env },
    ...(input !== undefined && { input }),
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

let folder = "";
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "afterscript-"));
  const patient = (id: string) => ({ resource: { resourceType: "Patient", id } });
  const files: Readonly<Record<string, string>> = {
    "not-json.json": "hello",
    "cut.json": '{"resourceType": "Bundle",\n  "entry": [',
    "empty.json": "",
    "no-type.json": '{"name": "x"}',
    "two.json": JSON.stringify({ resourceType: "Bundle", type: "collection", entry: [patient("a"), patient("b")] }),
    "empty-bundle.json": '{"resourceType": "Bundle", "type": "collection"}',
    "bad-protocol.yaml": "id: mine\nnonsense: yes\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(file(name), text);
  writeFileSync(file("latin1.json"), Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ON = ["--as-of", "2026-07-01"];

describe("as a process", () => {
  test.each([
    { says: "assessed", words: () => ["check", sample("daniel"), ...ON], code: 0 },
    { says: "--fail-on is met", words: () => ["check", sample("daniel"), ...ON, "--fail-on", "hold"], code: 1 },
    { says: "no readable input", words: () => ["check", file("not-json.json")], code: 2 },
    { says: "unusable words", words: () => ["chek", sample("sam")], code: 2 },
    { says: "a page of the knowledge", words: () => ["knowledge", "sources", "--region", "us"], code: 0 },
    { says: "no words", words: () => [], code: 2 },
    { says: "help", words: () => ["--help"], code: 0 },
  ])("$says: it ends with $code, and prints the same bytes in the same place", async ({ words, code }) => {
    const ran = asProcess(words());
    expect(ran).toEqual(await afterscript(words()));
    expect(ran.code).toBe(code);
  });

  test("piped it has no colour", () => {
    expect(asProcess(["check", sample("ruth"), ...ON]).out).not.toContain("\u001b[");
  });

  test("from standard input it is the same", async () => {
    const ran = asProcess(["check", "-", ...ON], { input: readFileSync(sample("ruth"), "utf8") });
    expect(ran.out).toBe((await afterscript(["check", sample("ruth"), ...ON])).out);
  });

  test.each(["UTC", "America/St_Johns", "Pacific/Apia"])("in %s the bytes are the same", async (TZ) => {
    for (const format of ["text", "json"]) {
      const words = ["check", sample("ruth"), ...ON, "--format", format];
      expect(asProcess(words, { env: { TZ } })).toEqual(await afterscript(words));
    }
  });

  test("without --as-of it is today", () => {
    const { out } = asProcess(["check", sample("sam"), "--format", "json"], { env: { TZ: "UTC" } });
    const today = new Date().toISOString().slice(0, 10);
    expect([today, JSON.parse(out).asOf].sort()[0]).toBe(JSON.parse(out).asOf);
    expect(Date.parse(today) - Date.parse(JSON.parse(out).asOf)).toBeLessThanOrEqual(86_400_000);
  });
});

describe("exit codes", () => {
  test.each([
    { says: "assessed", words: () => ["check", sample("daniel"), ...ON], code: 0 },
    { says: "an empty Bundle", words: () => ["check", file("empty-bundle.json")], code: 0 },
    {
      says: "hold applies, --fail-on hold",
      words: () => ["check", sample("daniel"), ...ON, "--fail-on", "hold"],
      code: 1,
    },
    {
      says: "hold applies, --fail-on caution",
      words: () => ["check", sample("daniel"), ...ON, "--fail-on", "caution"],
      code: 1,
    },
    {
      says: "hold applies, --fail-on stop",
      words: () => ["check", sample("daniel"), ...ON, "--fail-on", "stop"],
      code: 0,
    },
    {
      says: "all unknown, --fail-on order-test",
      words: () => ["check", sample("sam"), ...ON, "--fail-on", "order-test"],
      code: 0,
    },
    { says: "one of two patients", words: () => ["check", file("two.json"), "--patient", "a"], code: 0 },
  ])("$says: $code", async ({ words, code }) => {
    const ran = await afterscript(words());
    expect({ code: ran.code, err: ran.err }).toEqual({ code, err: "" });
  });

  test.each([
    { says: "not JSON", words: () => ["check", file("not-json.json")], err: "INPUT_NOT_JSON" },
    { says: "cut JSON", words: () => ["check", file("cut.json")], err: "INPUT_NOT_JSON" },
    { says: "empty file", words: () => ["check", file("empty.json")], err: "INPUT_EMPTY" },
    { says: "no resourceType", words: () => ["check", file("no-type.json")], err: "RESOURCE_TYPE_MISSING" },
    { says: "two patients", words: () => ["check", file("two.json")], err: "SEVERAL_PATIENTS" },
    {
      says: "a patient that is not there",
      words: () => ["check", file("two.json"), "--patient", "c"],
      err: "PATIENT_NOT_FOUND",
    },
    { says: "not UTF-8", words: () => ["check", file("latin1.json")], err: "INPUT_NOT_UTF8" },
    { says: "missing file", words: () => ["check", file("nowhere.json")], err: "INPUT_NOT_FOUND" },
    { says: "directory", words: () => ["check", folder], err: "INPUT_IS_DIRECTORY" },
    { says: "no file", words: () => ["check"], err: "INPUT_MISSING" },
    { says: "two files", words: () => ["check", sample("sam"), sample("tom")], err: "INPUT_MISSING" },
    { says: "unknown flag", words: () => ["check", sample("sam"), "--regoin", "us"], err: "FLAG_UNKNOWN" },
    { says: "flag without value", words: () => ["check", sample("sam"), "--region"], err: "FLAG_REGION" },
    { says: "flag with a value it does not take", words: () => ["check", sample("sam"), "--all=1"], err: "FLAG_ALL" },
    {
      says: "flag given twice",
      words: () => ["check", sample("sam"), "--drug", "tofacitinib", "--drug", "x"],
      err: "FLAG_DRUG",
    },
    { says: "unknown command", words: () => ["chek", sample("sam")], err: "COMMAND_UNKNOWN" },
    { says: "unknown drug", words: () => ["check", sample("sam"), "--drug", "aspirin"], err: "ARGUMENT_DRUG" },
    { says: "unknown region", words: () => ["check", sample("sam"), "--region", "fr"], err: "ARGUMENT_REGION" },
    {
      says: "unknown condition",
      words: () => ["check", sample("sam"), "--condition", "gout"],
      err: "ARGUMENT_CONDITION",
    },
    { says: "unknown protocol", words: () => ["check", sample("sam"), "--protocol", "mine"], err: "ARGUMENT_PROTOCOL" },
    {
      says: "missing protocol file",
      words: () => ["check", sample("sam"), "--protocol", "./no.yaml"],
      err: "ARGUMENT_PROTOCOL",
    },
    {
      says: "wrong protocol file",
      words: () => ["check", sample("sam"), "--protocol", file("bad-protocol.yaml")],
      err: "ARGUMENT_PROTOCOL",
    },
    { says: "bad dose", words: () => ["check", sample("sam"), "--dose", "lots"], err: "ARGUMENT_DOSE" },
    { says: "bad date", words: () => ["check", sample("sam"), "--as-of", "2026-02-30"], err: "ARGUMENT_AS_OF" },
    { says: "bad reader", words: () => ["check", sample("sam"), "--for", "nurse"], err: "FLAG_FOR" },
    { says: "bad format", words: () => ["check", sample("sam"), "--format", "xml"], err: "FLAG_FORMAT" },
    { says: "--fail-on none", words: () => ["check", sample("sam"), "--fail-on", "none"], err: "FLAG_FAIL_ON" },
    {
      says: "--fail-on an unknown word",
      words: () => ["check", sample("sam"), "--fail-on", "panic"],
      err: "FLAG_FAIL_ON",
    },
    { says: "unknown statement", words: () => ["knowledge", "show", "upadacitinib.us.x"], err: "ARGUMENT_STATEMENT" },
    { says: "no statement", words: () => ["knowledge", "show"], err: "ARGUMENT_STATEMENT" },
    { says: "unknown knowledge command", words: () => ["knowledge", "shwo"], err: "COMMAND_UNKNOWN" },
  ])("$says: 2, $err", async ({ words, err }) => {
    const ran = await afterscript(words());
    const [first = "", what = "", mend = "", ...rest] = ran.err.split("\n");
    expect({ code: ran.code, out: ran.out, starts: first.split("  ")[0] }).toEqual({ code: 2, out: "", starts: err });
    expect(first.split("  ")[1]).toMatch(/\S/);
    expect(what).toMatch(/^ {2}\S/);
    expect(mend).toMatch(/^ {2}\S/);
    expect(rest).toEqual([""]);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });

  test.each(ACTIONS.filter((action) => action !== "none"))("--fail-on %s is known", async (action) => {
    expect([0, 1]).toContain((await afterscript(["check", sample("sam"), ...ON, "--fail-on", action])).code);
  });
});

describe("output", () => {
  test.each(["ruth", "daniel", "maya", "tom", "elena", "sam"])("%s fits 80 columns for both readers", async (name) => {
    for (const reader of ["clinician", "patient"]) {
      const { out } = await afterscript(["check", sample(name), ...ON, "--for", reader, "--all"]);
      expect(out.split("\n").filter((line) => lengthOf(line) > 80)).toEqual([]);
      expect(out).toContain("No clinician has yet signed");
    }
  });

  test("JSON is one object that ends in a line break", async () => {
    const { out } = await afterscript(["check", sample("daniel"), ...ON, "--format", "json"]);
    expect(out.endsWith("}\n")).toBe(true);
    expect(Object.keys(JSON.parse(out))).toEqual([
      "afterscript",
      "engine",
      "knowledge",
      "region",
      "asOf",
      "protocol",
      "patient",
      "therapies",
      "findings",
      "beforeStart",
      "calendar",
      "differs",
      "problems",
    ]);
  });

  test("Daniel's lymphocytes open the page, and it never says clear", async () => {
    const { out } = await afterscript(["check", sample("daniel"), ...ON]);
    expect(out.replaceAll(/\n(?=×)/g, " ")).toContain(
      "\n\nInterrupt upadacitinib: lymphocytes 0.42 ×10³/µL, limit below 500 /µL (0.5 ×10³/µL)\n\nNow (1)\n",
    );
    expect(out).not.toMatch(/\bclear\b/);
  });

  test("groups come in their order", async () => {
    const { out } = await afterscript(["check", sample("daniel"), ...ON]);
    const groups = ["Now (", "Good to know (", "Known and fine at this date (", "Not known ("];
    const places = groups.map((group) => out.indexOf(`\n${group}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe("help and version", () => {
  test.each([
    { words: ["--help"] },
    { words: ["-h"] },
    { words: ["help", "check"] },
    { words: ["check", "--help"] },
    { words: ["knowledge", "--help"] },
  ])("$words has usage and examples in 80 columns", async ({ words }) => {
    const { code, out, err } = await afterscript(words);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Usage: afterscript/);
    expect(out).toMatch(/\nExamples:\n {2}\S/);
    expect(out.split("\n").filter((line) => lengthOf(line) > 80)).toEqual([]);
  });

  test("help of check names every flag and every action of --fail-on", async () => {
    const { out } = await afterscript(["check", "--help"]);
    const flags = "region as-of drug condition dose starting protocol patient for format all fail-on".split(" ");
    expect(flags.filter((flag) => !out.includes(`--${flag}`))).toEqual([]);
    expect(ACTIONS.filter((action) => action !== "none" && !out.includes(action))).toEqual([]);
  });

  test("--version", async () => expect(await afterscript(["--version"])).toEqual({ code: 0, out: "0.1.0\n", err: "" }));
  test("without a command: help, and 2", async () => expect((await afterscript([])).code).toBe(2));
});

describe("knowledge", () => {
  test("show prints the rule, the source and how it was seen", async () => {
    const { code, out } = await afterscript(["knowledge", "show", "upadacitinib.us.lab-threshold.lymphocytes.hold"]);
    expect(code).toBe(0);
    expect(out).toContain("Fires at: lymphocytes below 500 /µL");
    expect(out).toContain("Restart: above 500 /µL");
    expect(out).toMatch(/Label, section 2\.14.*edition 2025-10, read in full/);
  });

  test("show --format json prints every version", async () => {
    const { out } = await afterscript([
      "knowledge",
      "show",
      "upadacitinib.us.lab-threshold.lymphocytes.hold",
      "--format",
      "json",
    ]);
    expect(JSON.parse(out)).toMatchObject([{ id: "upadacitinib.us.lab-threshold.lymphocytes.hold", region: "us" }]);
  });

  test.each(["us", "eu"])("sources of %s name edition and address in 80 columns", async (region) => {
    const { code, out } = await afterscript(["knowledge", "sources", "--region", region]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${region}-`, "m"));
    expect(out).toMatch(/Edition \d{4}/);
    expect(out.split("\n").filter((line) => lengthOf(line) > 80 && !line.includes("https://"))).toEqual([]);
  });
});
