import { readFhir } from "@afterscript/fhir";
import { bundleOf, writingOf } from "@afterscript/fhir-write";
import { parseDay } from "@afterscript/kernel";
import { loadConcepts } from "@afterscript/knowledge";
import { readLabText } from "@afterscript/lab-report";
import { expect, test } from "vitest";
import { fromRows } from "./from-rows.ts";

const CONCEPTS = loadConcepts();
const WRITING = writingOf(CONCEPTS, { asOf: parseDay("2026-06-30") ?? 0 });
const REPORT = "Collected: 2026-06-12\nHb 11.2 g/dL (12-16) L\nHb 112 g/L\nALT 34 U/L\nHBsAg negative";

function rowsOf(text: string) {
  return readLabText(text, { concepts: CONCEPTS, index: WRITING.index, asOf: WRITING.asOf }).rows;
}

function counter() {
  let count = 0;
  return () => `n${++count}`;
}

function recordOf(resources: readonly { readonly resourceType: string; readonly id: string }[]) {
  const read = readFhir(bundleOf(resources), WRITING.index);
  if ("failure" in read) throw new Error(read.failure.code);
  return read.record;
}

test("rows become results, and the same result in another unit is named and not added again", () => {
  const made = fromRows(rowsOf(REPORT), { writing: WRITING, newId: counter() });
  expect(made.resources.map(({ code }) => code.text)).toEqual(["haemoglobin", "ALT", "HBsAg"]);
  expect(made.duplicates).toMatchObject([
    { row: { line: 3 }, same: { analyte: "haemoglobin", kept: "Observation/n1" } },
  ]);
  expect(made.refused).toEqual([]);
});

test("what is kept already is found, and a new day is not it", () => {
  const kept = fromRows(rowsOf(REPORT), { writing: WRITING, newId: counter() });
  const record = recordOf(kept.resources);
  const again = fromRows(rowsOf(REPORT), { writing: WRITING, newId: counter(), record });
  expect(again.resources).toEqual([]);
  expect(again.duplicates).toHaveLength(4);
  const later = fromRows(rowsOf(REPORT.replace("-12", "-20")), { writing: WRITING, newId: counter(), record });
  expect(later.resources).toHaveLength(3);
});

test.each([
  { day: undefined, resources: 0, faults: ["DAY_MISSING"] },
  { day: "2026-06-12", resources: 1, faults: [] },
  { day: "2026-07-12", resources: 0, faults: ["DAY_IN_FUTURE"] },
])("a row without a day, told $day", ({ day, resources, faults }) => {
  const made = fromRows(rowsOf("Hb 11.2 g/dL"), { writing: WRITING, newId: counter(), day });
  expect(made.resources).toHaveLength(resources);
  expect(made.refused.flatMap((one) => one.faults.map(({ code }) => code))).toEqual(faults);
});
