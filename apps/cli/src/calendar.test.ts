import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Checker, type CheckRequest, openChecker } from "@afterscript/check";
import { REGIONS } from "@afterscript/engine";
import { calendarFaults, type ExportChoice, exportCalendar } from "@afterscript/ics";
import { formatDay, parseDay } from "@afterscript/kernel";
import { CONDITIONS, messagesOf, TITLES } from "@afterscript/wording";
import fc from "fast-check";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ran, runWords } from "./testing/run-words.ts";
import { lengthOf } from "./wrap.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const testkit = fileURLToPath(new URL("../../../testkit/", import.meta.url));
const sample = (name: string) => join(testkit, "samples", `${name}.json`);
const SAMPLES = ["daniel", "elena", "maya", "ruth", "sam", "tom"];

let checker: Checker;
let folder = "";
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  checker = opened.checker;
  folder = mkdtempSync(join(tmpdir(), "afterscript-calendar-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const NEUTRAL: ExportChoice = { titles: "neutral", audience: "patient", alarmDays: [7, 1] };

function exported(request: Partial<CheckRequest>, choice: Partial<ExportChoice> = {}) {
  const asked = { asOf: "2026-07-01", audience: "patient", ...request } as const;
  const result = checker.check(asked);
  if (result.failure !== undefined) throw new Error(result.failure.what);
  const made = exportCalendar(result.report, { ...NEUTRAL, ...choice });
  if (made.refused !== undefined) throw new Error(made.refused);
  return made;
}

type Shown = { readonly on: string; readonly what: string; readonly status: string; readonly sequence: number };

/** The events by UID, as a parser that was written elsewhere reads them. */
function eventsOf(text: string | undefined): ReadonlyMap<string, Shown> {
  if (text === undefined) return new Map();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const shown = events.map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    const what = `${value("summary")} ${value("description")}`;
    return [
      value("uid"),
      { on: value("dtstart"), what, status: value("status"), sequence: Number(value("sequence")) },
    ] as const;
  });
  expect(new Set(shown.map(([uid]) => uid)).size).toBe(shown.length);
  return new Map(shown);
}

/** What is still to come in a calendar that took both files, the later one last. */
function merged(first: ReadonlyMap<string, Shown>, second: ReadonlyMap<string, Shown>, asOf: string): readonly Shown[] {
  const all = new Map(first);
  for (const [uid, event] of second) {
    const before = all.get(uid);
    if (before === undefined || event.sequence >= before.sequence) all.set(uid, event);
  }
  return inOrder([...all.values()].filter(({ on, status }) => on >= asOf && status !== "CANCELLED"));
}

function inOrder(events: readonly Shown[]): readonly Shown[] {
  const key = ({ on, what }: Shown) => `${on} ${what}`;
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const NAMES = new RegExp(
  [
    ...CONDITIONS.flatMap((id) => [id, messagesOf().name(id, "patient"), messagesOf().name(id, "clinician")]),
    "[a-z]+citinib",
    "Patient/",
  ]
    .map((name) => name.replace(/[()]/g, "\\$&"))
    .join("|"),
  "i",
);

describe("every made-up person", () => {
  test.each(
    SAMPLES.flatMap((name) => REGIONS.flatMap((region) => TITLES.map((titles) => ({ name, region, titles })))),
  )("$name in $region with $titles titles", ({ name, region, titles }) => {
    const { text, calendar } = exported({ text: readFileSync(sample(name), "utf8"), region }, { titles });
    if (text === undefined) {
      expect(calendar.entries).toEqual([]);
      return;
    }
    expect(calendarFaults(text)).toEqual([]);
    expect(eventsOf(text).size).toBe(calendar.entries.length);
    const shown = [...eventsOf(text).values()].map(({ what }) => what).join("\n");
    expect(NAMES.test(shown)).toBe(titles === "plain");
    expect(text).not.toMatch(/Patient|\d{4}-\d{2}-\d{2}/);
  });

  test("some have dates, and one has none but says which tests have no date", () => {
    const dated = SAMPLES.filter((name) => exported({ text: readFileSync(sample(name), "utf8") }).text !== undefined);
    expect(dated).toEqual(SAMPLES.filter((name) => name !== "sam"));
    expect(exported({ text: readFileSync(sample("sam"), "utf8") }).calendar.undated.length).toBeGreaterThan(0);
  });
});

describe("every record of the third-party collections", () => {
  const files = readdirSync(join(testkit, "records"), { recursive: true, encoding: "utf8" }).filter((path) =>
    /[/\\].*\.json$/.test(path),
  );

  test("starting upadacitinib today", () => {
    let written = 0;
    for (const file of files) {
      const request = {
        text: readFileSync(join(testkit, "records", file), "utf8"),
        drug: "upadacitinib",
        starting: true,
      };
      const result = checker.check({ ...request, asOf: "2026-07-01", region: "us" });
      if (result.failure !== undefined) continue;
      const { text } = exported({ ...request, region: "us" });
      expect([file, calendarFaults(text ?? "")]).toEqual([file, []]);
      written += eventsOf(text).size;
    }
    expect(written).toBeGreaterThan(files.length);
  });
});

type Entry = { readonly resource: { readonly resourceType: string; readonly id?: string } };
type Bundle = { readonly resourceType: "Bundle"; readonly type: string; readonly entry: readonly Entry[] };

function bundleOf(name: string): Bundle {
  return JSON.parse(readFileSync(sample(name), "utf8"));
}

/** The record with these tests done on a day. */
function withTests(bundle: Bundle, name: string, tests: readonly string[], day: string): Bundle {
  const entry = tests.map((code) => ({
    resource: {
      resourceType: "Observation",
      id: `later-${code}`,
      status: "final",
      subject: { reference: `Patient/${name}` },
      code: { coding: [{ system: "http://loinc.org", code }] },
      effectiveDateTime: day,
      valueQuantity: { value: 1, unit: "U/L" },
    },
  }));
  return { ...bundle, entry: [...bundle.entry, ...entry] };
}

const ALT = "1742-6";
const AST = "1920-8";
const HAEMOGLOBIN = "718-7";
const LYMPHOCYTES = "731-0";
const NEUTROPHILS = "751-8";
const ALL = [ALT, AST, HAEMOGLOBIN, LYMPHOCYTES, NEUTROPHILS];

const later = (day: string, days: number) => formatDay((parseDay(day) ?? 0) + days);

describe("an export again, later", () => {
  const person = fc.constantFrom(...SAMPLES);
  const days = fc.integer({ min: 1, max: 400 });
  const region = fc.constantFrom(...REGIONS);

  test("of the same record keeps the ids of all that is to come, and doubles nothing", () => {
    fc.assert(
      fc.property(person, region, days, days, (name, where, first, more) => {
        const asOf = [later("2026-01-01", first), later("2026-01-01", first + more)] as const;
        const input = bundleOf(name);
        const [one, two] = asOf.map((day) => eventsOf(exported({ input, region: where, asOf: day }).text));
        if (one === undefined || two === undefined) throw new Error("Two exports were made.");
        expect(merged(one, two, asOf[1])).toEqual(inOrder([...two.values()]));
        for (const [uid, { sequence }] of two) expect(sequence).toBeGreaterThan(one.get(uid)?.sequence ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  test("with all tests done in between moves the same entries, and doubles nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom("daniel", "ruth"), days, (name, gap) => {
        const first = exported({ input: bundleOf(name) });
        const done = later("2026-07-01", gap);
        const second = exported({ input: withTests(bundleOf(name), name, ALL, done), asOf: done });
        const [one, two] = [eventsOf(first.text), eventsOf(second.text)];
        expect(merged(one, two, done)).toEqual(inOrder([...two.values()]));
        expect([...two.keys()].filter((uid) => !one.has(uid))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("with some tests done in between cancels what joined another entry", () => {
    fc.assert(
      fc.property(fc.subarray(ALL, { minLength: 1 }), fc.subarray(ALL, { minLength: 1 }), (some, others) => {
        const person = bundleOf("daniel");
        const once = withTests(person, "daniel", some, "2026-09-16");
        const twice = withTests(once, "daniel", others, "2026-10-01");
        let text = exported({ input: person }).text;
        for (const [input, asOf] of [
          [once, "2026-09-16"],
          [twice, "2026-10-01"],
          [withTests(twice, "daniel", ALL, "2026-12-20"), "2026-12-20"],
        ] as const) {
          const next = exported({ input, asOf }, { earlier: text }).text;
          const two = eventsOf(next);
          const planned = [...two.values()].filter(({ status }) => status !== "CANCELLED");
          expect(calendarFaults(next ?? "")).toEqual([]);
          expect(merged(eventsOf(text), two, asOf)).toEqual(inOrder(planned));
          text = next;
        }
      }),
      { numRuns: 20 },
    );
  });

  test("in any order of its entries is the same bytes", () => {
    fc.assert(
      fc.property(person, fc.infiniteStream(fc.nat()), (name, numbers) => {
        const bundle = bundleOf(name);
        const shuffled = bundle.entry
          .map((entry) => ({ entry, at: Number(numbers.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        const changed = exported({ input: { ...bundle, entry: shuffled } });
        expect(changed).toEqual(exported({ input: bundle }));
      }),
      { numRuns: 40 },
    );
  });
});

const afterscript = (words: readonly string[]): Promise<Ran> => runWords(["calendar", ...words]);

/** The same command line as a process of its own. */
function asProcess(words: readonly string[], { input, zone }: { input?: string; zone?: string }): Ran {
  const ran = spawnSync(process.execPath, [main, "calendar", ...words], {
    encoding: "utf8",
    env: { ...process.env, ...(zone !== undefined && { TZ: zone }) },
    ...(input !== undefined && { input }),
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const ON = ["--as-of", "2026-07-01"];

describe("the command", () => {
  test("writes the same bytes in every time zone, with CRLF, and its notes beside them", async () => {
    const here = await afterscript([sample("tom"), ...ON]);
    for (const zone of ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo"])
      expect(asProcess([sample("tom"), ...ON], { zone }), zone).toEqual(here);
    expect(here).toMatchObject({ code: 0, err: expect.stringContaining("dates, as of 1 Jul 2026.") });
    expect(calendarFaults(here.out)).toEqual([]);
  }, 120_000);

  test.each([
    {
      title: "an empty Bundle",
      input: '{"resourceType":"Bundle","type":"collection"}',
      says: "no current JAK inhibitor",
    },
    {
      title: "a start that is not known",
      input: readFileSync(sample("sam"), "utf8"),
      says: "No date follows for these",
    },
  ])("of $title writes no file, says so, and exits 0", ({ input, says }) => {
    const output = join(folder, "none.ics");
    const ran = asProcess(["-", ...ON, "--output", output], { input });
    expect(ran).toMatchObject({ code: 0, out: "" });
    expect(ran.err).toContain("Nothing is planned, as of 1 Jul 2026, so there is no calendar.");
    expect(ran.err.replace(/\s+/g, " ")).toContain(says);
    expect(existsSync(output)).toBe(false);
  });

  test("updates the file that it wrote, and cancels what is no longer planned", async () => {
    const output = join(folder, "mine.ics");
    expect((await afterscript([sample("tom"), ...ON, "--output", output])).err).toContain(`Written to ${output}.`);
    const first = eventsOf(readFileSync(output, "utf8"));
    const bare = join(folder, "bare.json");
    writeFileSync(bare, JSON.stringify({ resourceType: "Patient", id: "tom" }));
    const ran = await afterscript([bare, "--as-of", "2026-08-01", "--output", output]);
    expect(ran.err).toContain("are cancelled");
    const second = eventsOf(readFileSync(output, "utf8"));
    expect(calendarFaults(readFileSync(output, "utf8"))).toEqual([]);
    expect(merged(first, second, "2026-08-01")).toEqual([]);
  });

  test.each([
    {
      title: "another person's calendar",
      code: "OUTPUT_OTHER_PERSON",
      make: async () => (await afterscript([sample("tom"), ...ON])).out,
    },
    { title: "a file of another kind", code: "OUTPUT_NOT_OURS", make: async () => "my notes\n" },
  ])("leaves $title as it is", async ({ code, make }) => {
    const output = join(folder, `${code}.ics`);
    writeFileSync(output, await make());
    const before = readFileSync(output, "utf8");
    const ran = await afterscript([sample("daniel"), ...ON, "--output", output]);
    expect([ran.code, ran.err.split(" ")[0]]).toEqual([2, code]);
    expect(readFileSync(output, "utf8")).toBe(before);
  });

  test("says where it cannot write", async () => {
    const ran = await afterscript([sample("tom"), ...ON, "--output", join(folder, "no", "such.ics")]);
    expect([ran.code, ran.out, ran.err.split(" ")[0]]).toEqual([2, "", "OUTPUT_NOT_WRITTEN"]);
  });

  test.each([
    { words: ["--alarm", "week"], code: "FLAG_ALARM" },
    { words: ["--titles", "loud"], code: "FLAG_TITLES" },
    { words: ["--format", "pdf"], code: "FLAG_FORMAT" },
    { words: ["--all"], code: "FLAG_UNKNOWN" },
  ])("refuses $words", async ({ words, code }) => {
    const ran = await afterscript([sample("tom"), ...words]);
    expect([ran.code, ran.out, ran.err.split(" ")[0]]).toEqual([2, "", code]);
  });

  test.each(["text", "json"])("as %s it names every date, and no line is wider than a terminal", async (format) => {
    const ran = await afterscript([sample("tom"), ...ON, "--format", format, "--titles", "plain"]);
    const dates = exported({ input: bundleOf("tom") }).calendar.entries.map(({ on }) => on);
    const words = dates.map((day) => (format === "json" ? `"on": "${day}"` : messagesOf().date(day)));
    expect(words.filter((word) => !ran.out.includes(word))).toEqual([]);
    if (format === "text") expect(ran.out.split("\n").filter((line) => lengthOf(line) > 80)).toEqual([]);
    else expect(JSON.parse(ran.out)).toMatchObject({ afterscript: "1", titles: "plain" });
  });

  test("its help names every flag of its own", async () => {
    const { out, code } = await afterscript(["--help"]);
    expect(code).toBe(0);
    for (const flag of ["--titles", "--alarm", "--output", "--format"]) expect(out).toContain(flag);
    expect(out.split("\n").filter((line) => lengthOf(line) > 80)).toEqual([]);
  });
});
