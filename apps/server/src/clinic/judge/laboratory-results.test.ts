import { expect, test } from "vitest";
import { laboratoryResults } from "./laboratory-results.ts";

type Own = { readonly id?: string; readonly [field: string]: unknown };

const NEUTROPHILS = { coding: [{ system: "http://loinc.org", code: "751-8" }], text: "Neutrophils" };
const flag = (code: string) => ({ interpretation: [{ coding: [{ code }] }] });
const range = (low: number, high: number) => ({
  referenceRange: [{ low: { value: low, unit: "10*9/L" }, high: { value: high, unit: "10*9/L" } }],
});
const quantity = (value: number) => ({ valueQuantity: { value, unit: "10*9/L", code: "10*9/L" } });

function wordsOf(...observations: readonly Own[]) {
  const entry = observations.map((own, at) => ({
    resource: {
      resourceType: "Observation",
      id: `r${at}`,
      status: "final",
      code: NEUTROPHILS,
      effectiveDateTime: "2026-06-28",
      ...quantity(0.4),
      ...own,
    },
  }));
  return laboratoryResults({ resourceType: "Bundle", type: "collection", entry });
}

test.each([
  { what: "HH", own: flag("HH"), word: "critically-high" },
  { what: "LL", own: flag("LL"), word: "critically-low" },
  { what: "AA", own: flag("AA"), word: "critically-abnormal" },
  { what: "ll in words", own: { interpretation: [{ text: "ll" }] }, word: "critically-low" },
  { what: "Critical high in words", own: { interpretation: [{ text: "Critical high" }] }, word: "critically-high" },
  { what: "Panic low", own: { interpretation: [{ coding: [{ display: "Panic low" }] }] }, word: "critically-low" },
  {
    what: "L and LL",
    own: { interpretation: [flag("L"), flag("LL")].flatMap((one) => one.interpretation) },
    word: "critically-low",
  },
  { what: "LL beside a range that holds it", own: { ...flag("LL"), ...range(0.1, 9) }, word: "critically-low" },
  { what: "L", own: flag("L"), word: "outside" },
  { what: "H", own: flag("H"), word: "outside" },
  { what: "A", own: flag("A"), word: "outside" },
  { what: "N below its range", own: { ...flag("N"), ...range(1, 9) }, word: "within" },
  { what: "below its range", own: range(0.41, 9), word: "outside" },
  { what: "at the end of its range", own: range(0.4, 9), word: "within" },
  { what: "above its range", own: range(0.1, 0.39), word: "outside" },
  {
    what: "two ranges",
    own: { referenceRange: [...range(1, 9).referenceRange, ...range(2, 9).referenceRange] },
    word: undefined,
  },
  {
    what: "a range in another unit",
    own: { referenceRange: [{ low: { value: 1000, unit: "/uL" } }] },
    word: undefined,
  },
  { what: "no word", own: {}, word: undefined },
  { what: "a flag that is not known", own: flag("XYZ"), word: undefined },
  { what: "LL of a result entered in error", own: { ...flag("LL"), status: "entered-in-error" }, word: undefined },
])("$what → $word", ({ own, word }) => {
  expect(wordsOf(own).map((one) => one.word)).toEqual(word === undefined ? [] : [word]);
});

test.each([
  { what: "a newer one within takes its place", next: flag("N"), on: "2026-06-29", words: ["within"] },
  { what: "a newer one that is low takes its place", next: flag("L"), on: "2026-06-29", words: ["outside"] },
  { what: "a newer one without a word does not", next: {}, on: "2026-06-29", words: ["critically-low"] },
  { what: "an older one does not", next: flag("N"), on: "2026-06-27", words: ["critically-low"] },
  { what: "one of the same time does not", next: flag("N"), on: "2026-06-28", words: ["critically-low"] },
  { what: "one without a day does not", next: flag("N"), on: undefined, words: ["critically-low"] },
])("of a test that was flagged $what", ({ next, on, words }) => {
  const after = { ...next, effectiveDateTime: on };
  for (const pair of [
    [flag("LL"), after],
    [after, flag("LL")],
  ]) {
    expect(wordsOf(...pair).map(({ word }) => word)).toEqual(words);
  }
});

test("a critical one without a day stands beside a newer one that is not", () => {
  const results = wordsOf({ ...flag("LL"), effectiveDateTime: undefined }, flag("N"));
  expect(results.map(({ word, day }) => ({ word, day }))).toEqual([
    { word: "within", day: "2026-06-28" },
    { word: "critically-low", day: undefined },
  ]);
});

test.each([
  { what: "of that day", on: "2026-06-28T14:00:00Z", words: ["within", "critically-low"] },
  { what: "of that day elsewhere", on: "2026-06-28T23:30:00-05:00", words: ["within", "critically-low"] },
  { what: "of the day after", on: "2026-06-29T01:00:00Z", words: ["within"] },
])("a critical one without an hour stands beside another one $what, unless that is newer", ({ on, words }) => {
  for (const pair of [
    [flag("LL"), { ...flag("N"), effectiveDateTime: on }],
    [{ ...flag("N"), effectiveDateTime: on }, flag("LL")],
  ]) {
    expect(wordsOf(...pair).map(({ word }) => word)).toEqual(words);
  }
});

test.each([
  { what: "withdrawn", statuses: ["entered-in-error"], words: ["critically-low"] },
  { what: "preliminary", statuses: ["preliminary"], words: ["critically-low", "within"] },
  { what: "preliminary, and stands in a final one", statuses: ["preliminary", "final"], words: ["within"] },
  { what: "withdrawn, and stands in another", statuses: ["entered-in-error", "final"], words: ["within"] },
])("a newer one whose report is $what: $words", ({ statuses, words }) => {
  const reports = statuses.map((status, at) => ({
    resourceType: "DiagnosticReport",
    id: `d${at}`,
    status,
    result: [{ reference: "Observation/r1" }],
  }));
  const results = wordsOf(flag("LL"), { ...flag("N"), effectiveDateTime: "2026-06-29" }, ...reports);
  expect(results.map(({ word }) => word)).toEqual(words);
});

test.each([
  { status: "registered", words: ["critically-low", "within"] },
  { status: "preliminary", words: ["critically-low", "within"] },
  { status: "unknown", words: ["critically-low", "within"] },
  { status: undefined, words: ["critically-low", "within"] },
  { status: "final", words: ["within"] },
  { status: "amended", words: ["within"] },
  { status: "corrected", words: ["within"] },
])("a newer one of status $status beside a critical final one: $words", ({ status, words }) => {
  const newer = { ...flag("N"), status, effectiveDateTime: "2026-06-29" };
  for (const pair of [
    [flag("LL"), newer],
    [newer, flag("LL")],
  ]) {
    expect(wordsOf(...pair).map(({ word }) => word)).toEqual(words);
  }
});

test.each([
  { what: "a final one that is newer", on: "2026-06-29", words: ["within"] },
  { what: "a final one of its day", on: "2026-06-28", words: ["within", "critically-low"] },
  { what: "a final one that is older", on: "2026-06-27", words: ["within", "critically-low"] },
])("a critical preliminary one beside $what: $words", ({ on, words }) => {
  const critical = { ...flag("LL"), status: "preliminary" };
  const final = { ...flag("N"), effectiveDateTime: on };
  for (const pair of [
    [critical, final],
    [final, critical],
  ]) {
    expect(wordsOf(...pair).map(({ word }) => word)).toEqual(words);
  }
});

test("of two preliminary ones the newer one stands", () => {
  const preliminary = { status: "preliminary" };
  const newer = { ...flag("N"), ...preliminary, effectiveDateTime: "2026-06-29" };
  expect(wordsOf({ ...flag("LL"), ...preliminary }, newer).map(({ word }) => word)).toEqual(["within"]);
});

test("of several without a day the critical one stands, in any order", () => {
  const undated = { effectiveDateTime: undefined };
  for (const pair of [
    [flag("LL"), flag("N")],
    [flag("N"), flag("LL")],
  ]) {
    expect(wordsOf(...pair.map((own) => ({ ...own, ...undated }))).map(({ word }) => word)).toEqual(["critically-low"]);
  }
});

test.each([
  {
    what: "named by its report",
    own: {},
    told: { result: [{ reference: "Observation/r0" }] },
    resource: "Observation/r0",
  },
  {
    what: "inside its report",
    own: { resourceType: "Basic" },
    told: {
      contained: [{ resourceType: "Observation", id: "o1", code: NEUTROPHILS, ...quantity(0.4), ...flag("LL") }],
    },
    resource: "DiagnosticReport/r1#o1",
  },
])("a critical one without a day, $what, has the day of the report", ({ own, told, resource }) => {
  const report = { resourceType: "DiagnosticReport", effectiveDateTime: "2026-06-20", ...told };
  const results = wordsOf({ ...flag("LL"), effectiveDateTime: undefined, ...own }, report);
  expect(results.map(({ word, day, resource: of }) => ({ word, day, of }))).toEqual([
    { word: "critically-low", day: "2026-06-20", of: resource },
  ]);
});

test("a part of a panel is a result of its own, with the day and the id of the panel", () => {
  const part = { code: { text: "Potassium" }, valueQuantity: { value: 7.1, unit: "mmol/L" }, ...flag("HH") };
  expect(wordsOf({ id: "panel", valueQuantity: undefined, component: [part] })).toEqual([
    {
      name: "Potassium",
      value: 7.1,
      unit: "mmol/L",
      day: "2026-06-28",
      word: "critically-high",
      resource: "Observation/panel",
      isPart: true,
      isVitalSign: false,
    },
  ]);
});
