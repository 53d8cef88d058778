import { readdirSync, readFileSync } from "node:fs";
import { ACTIONS, AUTHORITIES, KINDS, REGIONS, SEEN, STAGES, STATES, URGENCIES } from "@afterscript/engine";
import { GAP_REASONS } from "@afterscript/kernel";
import { AUDIENCES, JARGON, ORDER, REASSURANCE, type Report, readingGrade, wordsOf } from "@afterscript/wording";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { Checker } from "./checker.ts";
import { openChecker } from "./open-checker.ts";

const folder = new URL("../../../testkit/samples/", import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith(".json"));
const schema = JSON.parse(readFileSync(new URL("../../../docs/report.schema.json", import.meta.url), "utf8"));
const isReport = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(`${opened.failure.code} ${opened.failure.where}`);
  checker = opened.checker;
});

type Choice = Partial<Parameters<Checker["check"]>[0]>;

function report(sample: string, choice: Choice = {}): Report {
  const text = readFileSync(new URL(sample, folder), "utf8");
  const result = checker.check({ text, asOf: "2026-07-01", ...choice });
  if (result.failure !== undefined) throw new Error(`${result.failure.code}: ${result.failure.what}`);
  return result.report;
}

/** Powers of ten between spellings of one unit, so that the written number changes and the value does not. */
const OTHER_UNITS: Readonly<Record<string, { readonly unit: string; readonly power: number }>> = {
  "10*3/uL": { unit: "/uL", power: 3 },
  "10*9/L": { unit: "{cells}/uL", power: 3 },
  "/uL": { unit: "10*9/L", power: -3 },
  "g/dL": { unit: "g/L", power: 1 },
  "g/L": { unit: "g/dL", power: -1 },
};

type Quantity = { value: number; unit?: string; code?: string };

function inOtherUnits(text: string): { changed: string; count: number } {
  let count = 0;
  const bundle = JSON.parse(text) as { entry: { resource: { valueQuantity?: Quantity; referenceRange?: unknown } }[] };
  for (const { resource } of bundle.entry) {
    const quantity = resource.valueQuantity;
    const other = quantity && OTHER_UNITS[quantity.code ?? quantity.unit ?? ""];
    if (quantity === undefined || other === undefined) continue;
    quantity.value = Number(`${quantity.value}e${other.power}`);
    quantity.unit = other.unit;
    quantity.code = other.unit;
    count += 1;
  }
  return { changed: JSON.stringify(bundle), count };
}

describe.each(samples)("%s", (sample) => {
  test.each(
    REGIONS.flatMap((region) => AUDIENCES.map((audience) => ({ region, audience }))),
  )("in $region for a $audience is a report of the published schema", ({ region, audience }) => {
    isReport(JSON.parse(JSON.stringify(report(sample, { region, audience, all: true }))));
    expect(isReport.errors ?? []).toEqual([]);
  });

  test("in another entry order gives the same bytes", () => {
    const bundle = JSON.parse(readFileSync(new URL(sample, folder), "utf8"));
    const turned = { ...bundle, entry: bundle.entry.toReversed() };
    expect(JSON.stringify(report(sample, { text: JSON.stringify(turned) }))).toBe(JSON.stringify(report(sample)));
  });

  test("in other units gives the same bytes", () => {
    const text = readFileSync(new URL(sample, folder), "utf8");
    const { changed, count } = inOtherUnits(text);
    expect(JSON.stringify(report(sample, { text: changed }))).toBe(JSON.stringify(report(sample)));
    expect(count > 0 || sample === "sam.json").toBe(true);
  });

  test("as NDJSON gives the same bytes", () => {
    const bundle = JSON.parse(readFileSync(new URL(sample, folder), "utf8"));
    const lines = bundle.entry.map(({ resource }: { resource: unknown }) => JSON.stringify(resource)).join("\n");
    expect(JSON.stringify(report(sample, { text: lines }))).toBe(JSON.stringify(report(sample)));
  });

  test("the findings are the same for both audiences, only the words differ", () => {
    const codes = (made: Report) =>
      made.findings.map(({ title: _title, explain: _explain, gaps, ...rest }) => ({ ...rest, gaps: gaps.length }));
    expect(codes(report(sample, { audience: "patient" }))).toEqual(codes(report(sample, { audience: "clinician" })));
  });

  test.each(REGIONS)("in %s every patient string is plain, holds no order and no reassurance", (region) => {
    const { findings } = report(sample, { region, audience: "patient", all: true });
    const strings = findings.flatMap(({ title, explain, gaps }) => [title, explain, ...gaps.map(({ ask }) => ask)]);
    const wrong = [...new Set(strings)].filter((text) => {
      const isLong = wordsOf(text).length >= 30;
      return ORDER.test(text) || REASSURANCE.test(text) || (isLong ? readingGrade(text) > 8 : JARGON.test(text));
    });
    expect(wrong).toEqual([]);
  });
});

describe("the published schema", () => {
  test.each([
    { name: "action", words: schema.$defs.action.enum, known: ACTIONS },
    { name: "kind", words: schema.$defs.kind.enum, known: KINDS },
    { name: "state", words: schema.$defs.state.enum, known: STATES },
    { name: "region", words: schema.$defs.region.enum, known: REGIONS },
    { name: "stage", words: schema.$defs.therapy.properties.stage.enum, known: STAGES },
    { name: "urgency", words: schema.$defs.finding.properties.urgency.enum, known: URGENCIES },
    { name: "authority", words: schema.$defs.finding.properties.authority.enum, known: AUTHORITIES },
    { name: "seen", words: schema.$defs.cite.properties.seen.enum, known: SEEN },
    { name: "why", words: schema.$defs.gap.properties.why.enum, known: GAP_REASONS },
  ])("$name has the closed words of the engine", ({ words, known }) => expect(words).toEqual([...known]));

  test.each([
    { name: "an unknown field", change: { more: 1 } },
    { name: "an unknown action", change: { findings: [{ action: "wait" }] } },
    { name: "a day that is none", change: { asOf: "yesterday" } },
  ])("refuses $name", ({ change }) => {
    expect(isReport({ ...report("sam.json"), ...change })).toBe(false);
  });
});
