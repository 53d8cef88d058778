import { expect, test } from "vitest";
import { AS_OF, outcomeOf, TEST_WRITING } from "../test-writing.ts";
import { writeResult } from "./write-result.ts";

const DAY = "2026-06-12";

test("a result is an Observation with its unit in UCUM, its range and its laboratory", () => {
  const told = {
    id: "o1",
    analyte: "lymphocytes",
    value: "<0,9",
    unit: "G/L",
    day: DAY,
    range: "1,0-4,0",
    laboratory: "City",
  };
  const end = (value: number) => ({ value, unit: "G/L", system: "http://unitsofmeasure.org", code: "10*9/L" });
  expect(outcomeOf(writeResult({ ...told, flag: "low" }, TEST_WRITING))).toEqual({
    resourceType: "Observation",
    id: "o1",
    status: "final",
    code: { coding: [{ system: "http://loinc.org", code: "731-0" }], text: "lymphocytes" },
    subject: { reference: "Patient/me" },
    effectiveDateTime: DAY,
    interpretation: [
      { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", code: "L" }] },
    ],
    performer: [{ display: "City" }],
    valueQuantity: { ...end(0.9), comparator: "<" },
    referenceRange: [{ low: end(1), high: end(4), text: "1,0-4,0" }],
  });
});

test.each([
  { analyte: "lymphocytes", value: "1,200", unit: "/uL", read: 1200 }, // 1.2 cells is no count
  { analyte: "lymphocytes", value: "1.200", unit: "10*9/L", read: 1.2 }, // 1 200 000 cells are not believed
  { analyte: "haemoglobin", value: "11,200", unit: "g/dL", read: 11.2 },
  { analyte: "haemoglobin", value: "112", unit: "g/L", read: 112 },
  { analyte: "haemoglobin", value: "112", unit: " G/l ", read: 112 },
  { analyte: "inr", value: "2,4", unit: "", read: 2.4 },
])("$analyte $value $unit is $read", ({ analyte, value, unit, read }) => {
  expect(outcomeOf(writeResult({ id: "o", analyte, value, unit, day: DAY }, TEST_WRITING))).toMatchObject({
    valueQuantity: { value: read },
  });
});

test.each([
  { told: { analyte: "lymphocytes", value: "abc", unit: "/uL" }, faults: ["VALUE_NOT_READABLE value"] },
  { told: { analyte: "lymphocytes", value: "", unit: "/uL" }, faults: ["VALUE_MISSING value"] },
  {
    told: { analyte: "lymphocytes", value: "0.9" },
    faults: ["UNIT_MISSING unit: /uL | 10*3/uL | 10*9/L"],
  },
  { told: { analyte: "haemoglobin", value: "11", unit: "mg/dL" }, faults: ["UNIT_NOT_ACCEPTED unit: g/dL | g/L"] },
  {
    told: { analyte: "haemoglobin", value: "x", unit: "mg/dL" },
    faults: ["VALUE_NOT_READABLE value", "UNIT_NOT_ACCEPTED unit: g/dL | g/L"],
  },
  {
    told: { analyte: "triglycerides", value: "1,200", unit: "mg/dL" },
    faults: ["VALUE_TWO_READINGS value: 1.200 | 1200"],
  },
  { told: { analyte: "haemoglobin", value: "112", unit: "g/dL" }, faults: ["VALUE_IMPLAUSIBLE value"] },
  { told: { analyte: "haemoglobin", value: "0.9", unit: "g/dL" }, faults: ["VALUE_IMPLAUSIBLE value"] },
  { told: { analyte: "haemoglobin", value: "31", unit: "g/dL" }, faults: ["VALUE_IMPLAUSIBLE value"] },
  { told: { analyte: "lymphocytes", value: "1.4", unit: "/uL" }, faults: ["VALUE_IMPLAUSIBLE value"] },
  { told: { analyte: "haemoglobin", value: "11", unit: "g/dL", day: "2026-07-01" }, faults: ["DAY_IN_FUTURE day"] },
  { told: { analyte: "haemoglobin", value: "11", unit: "g/dL", day: "2026-02-30" }, faults: ["DAY_NOT_READABLE day"] },
  { told: { analyte: "haemoglobin", value: "11", unit: "g/dL", day: "" }, faults: ["DAY_MISSING day"] },
  { told: { analyte: "haemoglobin", value: "11", unit: "g/dL", range: "?" }, faults: ["RANGE_NOT_READABLE range"] },
  { told: { analyte: "nothing", value: "1", unit: "/uL" }, faults: ["NOT_IN_CONCEPTS analyte"] },
  { told: { analyte: "igra", value: "3.4" }, faults: ["ANSWER_NOT_KNOWN value: positive | negative | indeterminate"] },
  { told: { analyte: "igra" }, faults: ["VALUE_MISSING value"] },
])("$told -> $faults", ({ told, faults }) => {
  expect(outcomeOf(writeResult({ id: "o", day: DAY, ...told }, TEST_WRITING))).toEqual(faults);
});

test.each([
  { value: "1", unit: "g/dL" },
  { value: "30", unit: "g/dL" },
  { value: "10", unit: "g/L" },
])("haemoglobin $value $unit, at the end of what is believed, is written", ({ value, unit }) => {
  const told = writeResult({ id: "o", analyte: "haemoglobin", value, unit, day: AS_OF }, TEST_WRITING);
  expect(told.is).toBe("written");
});

test.each([
  { value: "Negativ", read: "written" },
  { value: "not detected", read: "written" },
  { value: "maybe", read: "refused" },
])("IGRA $value is $read", ({ value, read }) => {
  expect(writeResult({ id: "o", analyte: "igra", value, day: DAY }, TEST_WRITING).is).toBe(read);
});

test("an id that FHIR does not allow is a bug of the app, not of the person", () => {
  const told = { id: "a b", analyte: "haemoglobin", value: "11", unit: "g/dL", day: DAY };
  expect(() => writeResult(told, TEST_WRITING)).toThrow("no id");
});

test("a test that was told as not done has no value, and is read back as not done", () => {
  const told = { id: "o1", analyte: "igra", notDone: true, day: DAY } as const;
  const resource = outcomeOf(writeResult(told, TEST_WRITING));
  expect(resource).toMatchObject({ dataAbsentReason: { coding: [{ code: "not-performed" }] } });
  expect(Object.keys(resource ?? {}).filter((key) => key.startsWith("value"))).toEqual([]);
});
