import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Checker, CheckRequest } from "./checker.ts";
import { ENGINE_VERSION } from "./judge.ts";
import { nearest } from "./nearest.ts";
import { openChecker } from "./open-checker.ts";
import { regionOfCountry } from "./region-of-country.ts";
import { VERSION } from "./version.ts";

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.code);
  checker = opened.checker;
});

const patient = { resourceType: "Patient", id: "p1", birthDate: "1960-02-03", gender: "female" };
const other = { resourceType: "Patient", id: "p2" };
const bundle = (...resources: readonly unknown[]) => ({
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource })),
});

const check = (request: Partial<CheckRequest>) => checker.check({ asOf: "2026-07-01", from: "x.json", ...request });

describe("what cannot be checked is refused with what, where and mend", () => {
  test.each([
    { says: "empty text", request: { text: "" }, code: "INPUT_EMPTY", sort: "input" },
    { says: "blank text", request: { text: " \n\t" }, code: "INPUT_EMPTY", sort: "input" },
    { says: "no JSON", request: { text: "MSH|^~\\&|" }, code: "INPUT_NOT_JSON", sort: "input" },
    { says: "cut JSON", request: { text: '{"resourceType":"Patient",' }, code: "INPUT_NOT_JSON", sort: "input" },
    { says: "no resourceType", request: { text: '{"a":1}' }, code: "RESOURCE_TYPE_MISSING", sort: "input" },
    { says: "an empty list", request: { text: "[]" }, code: "RESOURCE_TYPE_MISSING", sort: "input" },
    { says: "a number", request: { text: "12" }, code: "INPUT_NOT_AN_OBJECT", sort: "input" },
    { says: "null", request: { text: "null" }, code: "INPUT_NOT_AN_OBJECT", sort: "input" },
    { says: "nothing parsed", request: { input: undefined }, code: "INPUT_NOT_AN_OBJECT", sort: "input" },
    { says: "two patients", request: { input: bundle(patient, other) }, code: "SEVERAL_PATIENTS", sort: "input" },
    {
      says: "another patient",
      request: { input: patient, patient: "p9" },
      code: "PATIENT_NOT_FOUND",
      sort: "argument",
    },
    { says: "a region", request: { input: patient, region: "fr" }, code: "ARGUMENT_REGION", sort: "argument" },
    { says: "a drug", request: { input: patient, drug: "aspirin" }, code: "ARGUMENT_DRUG", sort: "argument" },
    {
      says: "a condition",
      request: { input: patient, condition: "gout" },
      code: "ARGUMENT_CONDITION",
      sort: "argument",
    },
    { says: "a dose", request: { input: patient, dose: "one tablet" }, code: "ARGUMENT_DOSE", sort: "argument" },
    { says: "a day", request: { input: patient, asOf: "2026-02-30" }, code: "ARGUMENT_AS_OF", sort: "argument" },
    { says: "a month", request: { input: patient, asOf: "2026-02" }, code: "ARGUMENT_AS_OF", sort: "argument" },
    { says: "a protocol", request: { input: patient, protocol: "mine" }, code: "ARGUMENT_PROTOCOL", sort: "argument" },
  ])("$says: $code", ({ request, code, sort }) => {
    const { failure } = check(request);
    expect({ code: failure?.code, sort: failure?.sort }).toEqual({ code, sort });
    for (const part of [failure?.what, failure?.where, failure?.mend]) expect(part).toMatch(/\S/);
  });

  test("a word that is nearly right is named", () => {
    expect(check({ input: patient, drug: "upadacitinb" }).failure).toEqual({
      sort: "argument",
      code: "ARGUMENT_DRUG",
      what: '"upadacitinb" is not a drug known here.',
      where: "drug",
      mend: expect.stringMatching(/^Did you mean upadacitinib\? Known: abrocitinib, baricitinib, /),
    });
  });

  test("where the JSON goes wrong is named, and its text is not repeated", () => {
    const { failure } = check({ text: '{"resourceType": "Patient",\n "name": Secret}' });
    expect(failure?.where).toBe("x.json, line 2, column 10");
    expect(JSON.stringify(failure)).not.toContain("Secret");
  });

  test("of two patients one can be chosen", () => {
    const { report } = check({ input: bundle(patient, other), patient: "p1" });
    expect(report?.patient).toEqual({ reference: "Patient/p1", age: 66, sex: "female" });
  });
});

test("of several patients the failure names each, to choose from", () => {
  const entry = ["a", "b"].map((id) => ({ resource: { resourceType: "Patient", id } }));
  const { failure } = check({ input: { resourceType: "Bundle", type: "collection", entry } });
  expect([failure?.code, failure?.patients]).toEqual(["SEVERAL_PATIENTS", ["a", "b"]]);
});

describe("region", () => {
  test.each([
    { country: "US", region: "us" },
    { country: "GB", region: "uk" },
    { country: "DE", region: "eu" },
    { country: "ie", region: "eu" },
    { country: "NO", region: "eu" },
    { country: "CH", region: undefined },
    { country: undefined, region: undefined },
  ])("of a Patient in $country is $region", ({ country, region }) => expect(regionOfCountry(country)).toBe(region));

  test.each([
    { says: "the flag wins", country: "DE", flag: "us", region: "us", codes: [] },
    { says: "else the country", country: "FR", flag: undefined, region: "eu", codes: [] },
    { says: "Great Britain has its own", country: "GB", flag: undefined, region: "uk", codes: [] },
    { says: "else us, with a problem", country: "BR", flag: undefined, region: "us", codes: ["REGION_ASSUMED"] },
  ])("$says", ({ country, flag, region, codes }) => {
    const input = { ...patient, address: [{ country }] };
    const { report } = check({ input, region: flag, drug: "upadacitinib" });
    const assumed = report?.problems.filter(({ code }) => code === "REGION_ASSUMED").map(({ code }) => code);
    expect({ region: report?.region, assumed }).toEqual({ region, assumed: codes });
  });
});

describe("what is empty is assessed", () => {
  test("an empty Bundle: no therapy, and it says so", () => {
    const { report } = check({ input: { resourceType: "Bundle", type: "collection" }, region: "us" });
    expect({ therapies: report?.therapies, findings: report?.findings }).toEqual({ therapies: [], findings: [] });
    expect(report?.problems.map(({ code }) => code)).toEqual(["NO_PATIENT", "NO_JAK_INHIBITOR"]);
  });

  test("a named drug without a record: nothing applies but counsel, nothing is fine", () => {
    const { report } = check({
      input: { resourceType: "Bundle", type: "collection" },
      region: "us",
      drug: "tofacitinib",
    });
    expect(report?.therapies).toEqual([{ drug: "tofacitinib", stage: "starting" }]);
    const states = new Set(report?.findings.filter(({ action }) => action !== "counsel").map(({ state }) => state));
    expect([...states].filter((state) => state !== "unknown")).toEqual([]);
  });
});

test("other regions' different answers stand in differs, never among the findings", () => {
  const text = readFileSync(new URL("../../../testkit/samples/ruth.json", import.meta.url), "utf8");
  const { report } = check({ text, region: "eu" });
  expect(new Set(report?.findings.map(({ statement }) => statement.split(".")[1]))).toEqual(new Set(["eu"]));
  expect(new Set(report?.differs.map(({ region }) => region))).toEqual(new Set(["us"]));
  expect(report?.differs.find(({ statement }) => statement.startsWith("baricitinib.us.dose.renal"))).toMatchObject({
    action: "reduce-dose",
    instead: "1 mg once daily",
  });
});

test.each(["US", "DE", "GB"])("the drug is covered, and judged by no other label, in %s", (country) => {
  const { report } = check({ input: { ...patient, address: [{ country }] }, drug: "upadacitinib" });
  expect(new Set(report?.findings.map(({ statement }) => statement.split(".")[1]))).toEqual(
    new Set([regionOfCountry(country)]),
  );
});

test.each([
  { word: "baricitnib", known: ["baricitinib", "tofacitinib"], found: "baricitinib" },
  { word: "--regoin", known: ["--region", "--drug"], found: "--region" },
  { word: "zzz", known: ["us", "eu", "uk"], found: undefined },
])("nearest to $word is $found", ({ word, known, found }) => expect(nearest(word, known)).toBe(found));

test.each([
  { file: "../../../core/engine/package.json", printed: ENGINE_VERSION },
  { file: "../../cli/package.json", printed: VERSION },
])("$file has the printed version $printed", ({ file, printed }) => {
  expect(JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")).version).toBe(printed);
});
