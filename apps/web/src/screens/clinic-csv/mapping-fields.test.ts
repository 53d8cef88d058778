import type { CsvMapping } from "@afterscript/bulk";
import { expect, test } from "vitest";
import { columnFields, columnOf, stillMissing, withColumn } from "./mapping-fields.ts";

const rows: CsvMapping = {
  patient: { identifier: "NHS", born: "DOB", bornOrder: "day-month-year" },
  collected: "Taken",
  results: { layout: "result-a-row", value: "Result", unit: "Unit" },
};
const columns: CsvMapping = { patient: {}, results: { layout: "test-a-column", tests: [{ column: "ALT" }] } };

test.each([
  ["identifier", "NHS"],
  ["collected", "Taken"],
  ["value", "Result"],
  ["family", ""],
] as const)("%s is the column “%s”", (field, column) => expect(columnOf(rows, field)).toBe(column));

test("each field can be chosen anew and taken away, and the others stay", () => {
  for (const field of columnFields(rows)) {
    const chosen = withColumn(rows, field, "Other");
    expect(columnOf(chosen, field)).toBe("Other");
    for (const other of columnFields(rows).filter((one) => one !== field))
      expect(columnOf(chosen, other)).toBe(columnOf(rows, other));
    expect(columnOf(withColumn(chosen, field, ""), field)).toBe(field === "value" ? "Other" : "");
  }
});

test("what is taken away is not sent", () => expect(withColumn(rows, "collected", "")).not.toHaveProperty("collected"));

test("where each test is a column, none is asked for the value", () => {
  expect(columnFields(columns)).not.toContain("value");
  expect(withColumn(columns, "value", "X")).toBe(columns);
});

test.each([
  { field: "collected", mapping: rows, isMissing: false },
  { field: "collected", mapping: withColumn(rows, "collected", ""), isMissing: true },
  { field: "system", mapping: rows, isMissing: true },
  { field: "system", mapping: { ...rows, patient: { ...rows.patient, system: "urn:x" } }, isMissing: false },
  { field: "unit", mapping: columns, isMissing: true },
] as const)("$field is missing: $isMissing", ({ field, mapping, isMissing }) =>
  expect(stillMissing([{ field, why: "" }], mapping)).toHaveLength(isMissing ? 1 : 0));
