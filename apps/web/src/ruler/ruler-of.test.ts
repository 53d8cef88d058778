import type { Statement } from "@afterscript/engine";
import type { ReportFinding } from "@afterscript/wording";
import { describe, expect, test } from "vitest";
import { GALLERY, galleryReport } from "../gallery/gallery-findings.ts";
import type { LaboratoryRange, RulerKnowledge } from "./knowledge.ts";
import { rulerOf } from "./ruler-of.ts";

const common = {
  drug: "exampletinib",
  region: "us",
  authority: "label",
  evidence: [],
  from: "2026-01-01",
  cite: [],
} as const;

const limit: Statement = {
  ...common,
  id: "exampletinib.us.lab-threshold.lymphocytes.hold",
  kind: "lab-threshold",
  topic: "lymphocytes",
  unit: "/uL",
  then: { "on-treatment": "hold" },
  limit: { high: { value: { n: 700, d: 1 }, closed: false, printed: "700 /uL" } },
};

const knowledge: RulerKnowledge = {
  statement: (id) => (id === limit.id ? limit : undefined),
  statements: () => [limit],
  unitOf: (analyte) => (analyte === "lymphocytes" ? "/uL" : undefined),
  inOwnUnit: (_analyte, value, unit) => (unit === "/uL" ? value : unit === "10*3/uL" ? value * 1000 : undefined),
};

const given = GALLERY.find(({ name }) => name === "Hold")?.finding;
if (given === undefined) throw new Error("The gallery lost its hold.");

function ruler(change: Partial<ReportFinding>, range?: LaboratoryRange) {
  const finding = { ...(given as ReportFinding), ...change };
  return rulerOf({ finding, report: galleryReport(finding), knowledge, laboratoryRange: () => range });
}

const because = (value: string | number, unit: string) => [
  { fact: "lymphocytes", value, unit, date: "2026-06-20", resource: "Observation/o1" },
];

describe("you stand on the ruler", () => {
  test.each([
    {
      title: "a value",
      value: 600,
      unit: "/uL",
      mark: { sort: "you", at: 600, label: "600 /µL", note: "20 Jun 2026" },
    },
    {
      title: "another unit",
      value: 0.6,
      unit: "10*3/uL",
      mark: { sort: "you", at: 600, label: "600 /µL", note: "20 Jun 2026" },
    },
    {
      title: "a range",
      value: "<500",
      unit: "/uL",
      mark: { sort: "you", at: 0, to: 500, label: "<500 /µL", note: "20 Jun 2026" },
    },
    {
      title: "a range in another unit",
      value: "<0.5",
      unit: "10*3/uL",
      mark: { sort: "you", at: 0, to: 500, label: "<0.5 ×10³/µL", note: "20 Jun 2026" },
    },
    {
      title: "a range with two ends",
      value: "300-400",
      unit: "/uL",
      mark: { sort: "you", at: 300, to: 400, label: "300-400 /µL", note: "20 Jun 2026" },
    },
    {
      title: "a unit that cannot be converted",
      value: 3,
      unit: "cells",
      mark: { sort: "unknown", label: "3 cells, not placed", note: "20 Jun 2026" },
    },
  ])("$title: $value $unit", ({ value, unit, mark }) => {
    expect(ruler({ because: because(value, unit) })).toMatchObject({ shape: "scale", marks: [mark] });
  });

  test("nothing found: at the left end, not known", () => {
    expect(ruler({ state: "unknown", because: [] })).toMatchObject({
      marks: [{ sort: "unknown", label: "not found in this record" }],
    });
  });
});

test("the limit stands with its words, in the source's own number", () => {
  expect(ruler({})).toMatchObject({
    zones: [{ from: 0, to: 700, label: "below 700: interrupt" }],
    limits: [{ at: 700, label: "700" }],
  });
});

test("a limit that the source prints in another unit stands in the ruler's, and in its own words in the table", () => {
  const other: RulerKnowledge = {
    ...knowledge,
    statement: () => ({ ...limit, limit: { high: { value: { n: 700, d: 1 }, closed: false, printed: "0.7 10*9/L" } } }),
  };
  const finding = given as ReportFinding;
  const report = galleryReport(finding);
  expect(rulerOf({ finding, report, knowledge: other, laboratoryRange: () => undefined })).toMatchObject({
    zones: [{ from: 0, to: 700, label: "below 700: interrupt" }],
    limits: [{ at: 700, label: "700" }],
    rows: [{}, { what: "Source", value: "below 700: interrupt (the source says: below 0.7 ×10⁹/L)" }],
  });
});

const FACTOR = { n: 1000, d: 1 };
const asSent = (value: string | number, sent: string, unit = "10*3/uL") => ({
  fact: "lymphocytes",
  value,
  unit: "/uL",
  sent: { value: sent, unit, factor: FACTOR },
  date: "2026-06-20",
  resource: "Observation/o1",
});

describe("where a value was sent in another unit, everything on the ruler is in that unit", () => {
  test.each([
    { value: 699, sent: "0.699", mark: { sort: "you", at: 0.699, label: "0.699 ×10³/µL" } },
    { value: 700, sent: "0.7", mark: { sort: "you", at: 0.7, label: "0.7 ×10³/µL" } },
    { value: 701, sent: "0.701", mark: { sort: "you", at: 0.701, label: "0.701 ×10³/µL" } },
    { value: "<500", sent: "<0.5", mark: { sort: "you", at: 0, to: 0.5, label: "<0.5 ×10³/µL" } },
  ])("$sent ×10³/µL", ({ value, sent, mark }) => {
    expect(ruler({ because: [asSent(value, sent)] }, { low: 1, high: 2, unit: "10*3/uL" })).toMatchObject({
      title: "Lymphocytes, ×10³/µL",
      unit: "10*3/uL",
      marks: [mark],
      zones: [{ from: 0, to: 0.7, label: "below 0.7: interrupt" }],
      limits: [{ at: 0.7, label: "0.7" }],
      usual: { from: 1, to: 2, label: "1 to 2" },
      rows: [{}, { value: "below 0.7: interrupt (the source says: below 700 /µL)" }, {}],
    });
  });

  test.each([
    { range: { low: 1, high: 2 }, usual: { from: 1, to: 2, label: "1 to 2" } },
    { range: { low: 1000, high: 2000, unit: "/uL" }, usual: { from: 1, to: 2, label: "1 to 2" } },
  ])("the lab's range $range.low to $range.high $range.unit too", ({ range, usual }) => {
    expect(ruler({ because: [asSent(600, "0.6")] }, range)).toMatchObject({ usual });
  });

  test("a limit is never rounded to the value that it stands beside", () => {
    const sent = { value: "1.8", unit: "odd", factor: { n: 388_888, d: 1000 } };
    const made = ruler({ because: [{ ...asSent(699.998, "1.8"), sent }] });
    expect(made).toMatchObject({ marks: [{ label: "1.8 odd" }], zones: [{ label: "below 1.800004: interrupt" }] });
  });

  test("what was not read stays beside the line, as it was sent, and the line in the knowledge's unit", () => {
    const unread = { fact: "lymphocytes", value: "3", sent: { value: "3", unit: "cells/field" } };
    expect(ruler({ state: "unknown", because: [unread] })).toMatchObject({
      unit: "/uL",
      marks: [{ sort: "unknown", label: "3 cells/field, not placed" }],
      zones: [{ label: "below 700: interrupt" }],
    });
  });
});

test.each([
  {
    title: "in its own unit",
    range: { low: 1000, high: 2000, unit: "/uL" },
    usual: { from: 1000, to: 2000, label: "1,000 to 2,000" },
  },
  {
    title: "converted",
    range: { low: 1, high: 2, unit: "10*3/uL" },
    usual: { from: 1000, to: 2000, label: "1,000 to 2,000" },
  },
])("the lab's usual range, $title", ({ range, usual }) => {
  expect(ruler({}, range)).toMatchObject({ usual });
});

test.each([
  undefined,
  { low: 1000 },
  { low: 1, high: 2, unit: "cells" },
])("no usual range is drawn from %j", (range) => {
  expect(ruler({}, range)).not.toHaveProperty("usual");
});

test("everything on the ruler lies between its ends", () => {
  const made = ruler({ because: because(5000, "/uL") });
  if (made?.shape !== "scale") throw new Error("expected a scale");
  for (const place of [...made.ticks, ...made.marks, ...made.limits].map(({ at }) => at ?? 0)) {
    expect(place).toBeGreaterThanOrEqual(made.from);
    expect(place).toBeLessThanOrEqual(made.to);
  }
});

test("a finding without a number shows its facts and its gaps", () => {
  expect(ruler({ statement: "another", kind: "who-must-not" })).toMatchObject({
    shape: "steps",
    steps: [{ sort: "you", label: "Lymphocytes: 600 /µL", note: "20 Jun 2026" }],
  });
});
