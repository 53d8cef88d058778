import { parseDay } from "@afterscript/kernel";
import { loadConcepts } from "@afterscript/knowledge";
import { readLabText } from "@afterscript/lab-report";
import { expect, test } from "vitest";
import { changedRow, countLines, editedRows } from "./edited-rows.ts";

const AS_OF = parseDay("2026-11-23") ?? 0;
const REPORT = `City Hospital
Collected: 12.11.2026

Haemoglobin 7.6 g/dL 12.0-15.5
ALT (GPT) 44
Zonulin 44 ng/mL <30
Name: Ruth Example
`;
const read = (text: string) => readLabText(text, { concepts: loadConcepts(), asOf: AS_OF });

test("every line that is not empty is counted once", () => {
  const { read: rows, notRead, others } = countLines(read(REPORT));
  expect({ rows, notRead, others }).toEqual({ rows: 1, notRead: 2, others: 3 });
});

test("a line whose test is known can be mended; one whose test is not known cannot", () => {
  const rows = editedRows(read(REPORT));
  expect(rows.map(({ row, notRead }) => [row.analyte, notRead?.why])).toEqual([
    ["haemoglobin", undefined],
    ["alt", "no-unit"],
  ]);
});

test("a changed field is kept, an emptied unit is left out, and a day that is given answers which one it is", () => {
  const [first] = editedRows(read(REPORT));
  if (first === undefined) throw new Error("The report gives no row.");
  expect(changedRow(first, { value: "7.9" }).row).toMatchObject({ value: "7.9", unit: "g/dL", day: "2026-11-12" });
  expect("unit" in changedRow(first, { unit: "" }).row).toBe(false);
  const either = { ...first, row: { ...first.row, days: ["2026-11-12", "2026-12-11"] } };
  expect("days" in changedRow(either, { day: "2026-11-12" }).row).toBe(false);
  expect(changedRow(either, { value: "8" }).row.days).toEqual(["2026-11-12", "2026-12-11"]);
});
