import { formatDose } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { problemsOf, readAll } from "../test-concepts.ts";
import {
  DAILY,
  day,
  dose,
  EXAMPLE,
  type More,
  medication,
  mg,
  request,
  rx,
  TWICE,
  tablets,
} from "../test-medication.ts";

test.each([
  { dosage: { timing: DAILY, doseAndRate: mg(15) }, read: { dose: dose(15) } },
  { dosage: { timing: TWICE, doseAndRate: mg(5) }, read: { dose: dose(5, { n: 2, d: 1 }) } },
  {
    dosage: { timing: { repeat: { frequency: 1, period: 12, periodUnit: "h" } }, doseAndRate: mg(5) },
    read: { dose: dose(5, { n: 24, d: 12 }) },
  },
  {
    dosage: { timing: { repeat: { frequency: 1, period: 1, periodUnit: "wk" } }, doseAndRate: mg(15) },
    read: { dose: dose(15, { n: 1, d: 7 }) },
  },
  {
    dosage: { timing: { repeat: { frequency: 1, period: 2, periodUnit: "d" } }, doseAndRate: mg(15) },
    read: { dose: dose(15, { n: 1, d: 2 }) },
  },
  {
    dosage: { timing: { repeat: { timeOfDay: ["08:00:00", "20:00:00"] } }, doseAndRate: mg(5) },
    read: { dose: dose(5, { n: 2, d: 1 }) },
  },
  { dosage: { timing: { repeat: { when: ["HS"] } }, doseAndRate: mg(5) }, read: { dose: dose(5) } },
  {
    dosage: { timing: { code: { coding: [{ code: "BID" }] } }, doseAndRate: mg(5) },
    read: { dose: dose(5, { n: 2, d: 1 }) },
  },
  { dosage: { timing: { code: { text: "QOD" } }, doseAndRate: mg(5) }, read: { dose: dose(5, { n: 1, d: 2 }) } },
  {
    dosage: { timing: DAILY, doseAndRate: [{ doseQuantity: { value: 0.015, unit: "g" } }] },
    read: { dose: dose(15_000, undefined, 1000) },
  },
  { dosage: { text: "Take 1 tablet (15 mg) by mouth daily" }, read: { dose: dose(15) } },
  { dosage: { text: "15 mg PO QD" }, read: { dose: dose(15) } },
  { dosage: { text: "2mg od" }, read: { dose: dose(2) } },
  { dosage: { text: "twice daily", doseAndRate: mg(5) }, read: { dose: dose(5, { n: 2, d: 1 }) } },
  { dosage: { timing: DAILY, text: "15 mg" }, read: { dose: dose(15) } },
  {
    dosage: { timing: { repeat: { boundsPeriod: { start: "2026-01-01" } } }, text: "15 mg once daily" },
    read: { dose: dose(15) },
  },
  { dosage: { patientInstruction: "15 mg once daily" }, read: { dose: dose(15) } },
  { dosage: { timing: DAILY, doseAndRate: tablets(1, "tablet") }, read: {} },
  { dosage: { timing: DAILY, doseAndRate: mg(15), asNeededBoolean: true }, read: {} },
  { dosage: { timing: DAILY, doseAndRate: mg(15), asNeededCodeableConcept: { text: "pain" } }, read: {} },
  {
    dosage: { timing: DAILY, doseAndRate: mg(15), text: "15 mg daily as needed" },
    read: { doseText: "15 mg daily as needed" },
  },
  { dosage: { timing: DAILY, doseAndRate: [{ doseRange: { low: { value: 5 }, high: { value: 10 } } }] }, read: {} },
  {
    dosage: { timing: { repeat: { frequency: 1, frequencyMax: 2, period: 1, periodUnit: "d" } }, doseAndRate: mg(5) },
    read: {},
  },
  { dosage: { timing: { repeat: { frequency: 1, period: 1, periodUnit: "mo" } }, doseAndRate: mg(5) }, read: {} },
  { dosage: { text: "Take as directed" }, read: { doseText: "Take as directed" } },
])("ingredient with $dosage", ({ dosage, read }) => {
  const found = medication(request(EXAMPLE, { dosageInstruction: [dosage] }));
  expect({ ...(found?.dose && { dose: found.dose }), ...(found?.doseText && { doseText: found.doseText }) }).toEqual(
    read,
  );
});

test.each([
  {
    medicine: rx("900003"),
    rates: tablets(1, "tablet"),
    timing: TWICE,
    read: { ...dose(5, { n: 2, d: 1 }), form: "IR" },
  },
  { medicine: rx("900003"), rates: tablets(2), timing: DAILY, read: { ...dose(10), form: "IR" } },
  {
    medicine: rx("900004"),
    rates: [{ doseQuantity: { value: 5, code: "mL" } }],
    timing: TWICE,
    read: { ...dose(5, { n: 2, d: 1 }), form: "LQ" },
  },
  { medicine: { text: "Examplant 2 mg tablets" }, rates: tablets(1), timing: DAILY, read: dose(2) },
  { medicine: { text: "Examplant 5 mg / 10 mg" }, rates: tablets(1), timing: DAILY, read: undefined },
  {
    medicine: EXAMPLE,
    rates: [{ doseQuantity: { value: 5, code: "mL" } }],
    timing: DAILY,
    read: { amount: { n: 5, d: 1 }, unit: "mL", perDay: { n: 1, d: 1 } },
  },
])("$medicine $rates is $read", ({ medicine, rates, timing, read }) => {
  const found = medication(request(medicine, { dosageInstruction: [{ timing, doseAndRate: rates }] }));
  expect(found?.dose).toEqual(read);
});

test.each([
  {
    medicine: rx("900003"),
    text: "Take 2 tablets (10 mg) twice daily",
    read: { ...dose(10, { n: 2, d: 1 }), form: "IR" },
  },
  {
    medicine: rx("900003"),
    text: "Take 2 tablets (5 mg) twice daily",
    read: { ...dose(10, { n: 2, d: 1 }), form: "IR" },
  },
  { medicine: rx("900003"), text: "Take 2 tablets (15 mg) twice daily", read: undefined },
  { medicine: EXAMPLE, text: "Take 2 tablets (10 mg) twice daily", read: undefined },
  { medicine: rx("900003"), text: "one tablet twice daily", read: { ...dose(5, { n: 2, d: 1 }), form: "IR" } },
  { medicine: EXAMPLE, text: "one tablet twice daily", read: undefined },
])("$medicine: $text", ({ medicine, text, read }) => {
  expect(medication(request(medicine, { dosageInstruction: [{ text }] }))?.dose).toEqual(read);
});

test("structure and words that disagree give no dose, and a problem", () => {
  const dosageInstruction = [{ timing: DAILY, doseAndRate: mg(15), text: "30 mg once daily" }];
  const { record } = readAll(request(EXAMPLE, { dosageInstruction }));
  expect(record.medications[0]?.dose).toBeUndefined();
  expect(record.medications[0]?.doseText).toBe("30 mg once daily");
  expect(record.problems.map(({ code }) => code)).toEqual(["DOSE_CONTRADICTORY"]);
});

test("several dosages are no single dose", () => {
  const dosageInstruction = [
    { text: "10 mg bid for 8 weeks", timing: TWICE, doseAndRate: mg(10) },
    { text: "5 mg bid", timing: TWICE, doseAndRate: mg(5) },
  ];
  const found = medication(request(EXAMPLE, { dosageInstruction }));
  expect({ dose: found?.dose, doseText: found?.doseText }).toEqual({
    dose: undefined,
    doseText: "10 mg bid for 8 weeks; 5 mg bid",
  });
});

const WHEN = (when: string) => ({ repeat: { when: [when] } });
const EIGHT_WEEKS = { boundsDuration: { value: 8, code: "wk" } };
const bounded = (start?: string, end?: string) => ({ boundsPeriod: { ...(start && { start }), ...(end && { end }) } });
const daily = (bounds: More = {}) => ({ repeat: { ...bounds, frequency: 1, period: 1, periodUnit: "d" } });

test.each([
  {
    name: "5 mg in the morning, 5 mg in the evening",
    dosages: [
      { timing: WHEN("MORN"), doseAndRate: mg(5) },
      { timing: WHEN("EVE"), doseAndRate: mg(5) },
    ],
    read: { dose: dose(5, { n: 2, d: 1 }) },
    problems: [],
  },
  {
    name: "AM and PM by code, numbered",
    dosages: [
      { sequence: 1, timing: { code: { text: "AM" } }, doseAndRate: mg(5) },
      { sequence: 2, timing: { code: { text: "PM" } }, doseAndRate: mg(5) },
    ],
    read: { dose: dose(5, { n: 2, d: 1 }) },
    problems: [],
  },
  {
    name: "by the words",
    dosages: [{ text: "5 mg in the morning" }, { text: "5 mg at night" }],
    read: { dose: dose(5, { n: 2, d: 1 }) },
    problems: [],
  },
  {
    name: "other amounts",
    dosages: [
      { timing: WHEN("MORN"), doseAndRate: mg(5) },
      { timing: WHEN("EVE"), doseAndRate: mg(10) },
    ],
    read: {},
    problems: ["DOSE_NOT_READ"],
  },
  {
    name: "the same time of the day twice",
    dosages: [
      { timing: WHEN("MORN"), doseAndRate: mg(5) },
      { timing: WHEN("ACM"), doseAndRate: mg(5) },
    ],
    read: {},
    problems: ["DOSE_NOT_READ"],
  },
  {
    name: "no time of the day",
    dosages: [
      { timing: DAILY, doseAndRate: mg(5) },
      { timing: DAILY, doseAndRate: mg(5) },
    ],
    read: {},
    problems: ["DOSE_NOT_READ"],
  },
  {
    name: "one of two as needed",
    dosages: [
      { timing: WHEN("MORN"), doseAndRate: mg(5) },
      { timing: WHEN("EVE"), doseAndRate: mg(5), asNeededBoolean: true },
    ],
    read: {},
    problems: ["DOSE_NOT_READ"],
  },
  {
    name: "45 mg for 8 weeks, then 15 mg",
    dosages: [
      { sequence: 1, timing: daily(EIGHT_WEEKS), doseAndRate: mg(45) },
      { sequence: 2, timing: daily(), doseAndRate: mg(15) },
    ],
    read: {
      start: day("2026-01-15"),
      steps: [
        { dose: dose(45), from: day("2026-01-15"), until: day("2026-03-11") },
        { dose: dose(15), from: day("2026-03-12") },
      ],
    },
    problems: [],
  },
  {
    name: "the order of the list does not count",
    dosages: [
      { sequence: 2, timing: daily(bounded("2026-08-01")), doseAndRate: mg(15) },
      { sequence: 1, timing: daily(bounded("2026-06-01", "2026-07-31")), doseAndRate: mg(45) },
    ],
    read: {
      start: day("2026-06-01"),
      steps: [
        { dose: dose(45), from: day("2026-06-01"), until: day("2026-07-31") },
        { dose: dose(15), from: day("2026-08-01") },
      ],
    },
    problems: [],
  },
  {
    name: "periods without numbers, the last one ends",
    dosages: [
      { timing: daily(bounded("2026-06-01", "2026-07-31")), doseAndRate: mg(45) },
      { timing: daily(bounded("2026-08-01", "2026-12-31")), doseAndRate: mg(15) },
    ],
    read: {
      start: day("2026-06-01"),
      stop: day("2026-12-31"),
      steps: [
        { dose: dose(45), from: day("2026-06-01"), until: day("2026-07-31") },
        { dose: dose(15), from: day("2026-08-01"), until: day("2026-12-31") },
      ],
    },
    problems: [],
  },
  {
    name: "morning and evening within a step",
    dosages: [
      { sequence: 1, timing: { repeat: { ...EIGHT_WEEKS, when: ["MORN"] } }, doseAndRate: mg(10) },
      { sequence: 1, timing: { repeat: { ...EIGHT_WEEKS, when: ["EVE"] } }, doseAndRate: mg(10) },
      { sequence: 2, timing: TWICE, doseAndRate: mg(5) },
    ],
    read: {
      start: day("2026-01-15"),
      steps: [
        { dose: dose(10, { n: 2, d: 1 }), from: day("2026-01-15"), until: day("2026-03-11") },
        { dose: dose(5, { n: 2, d: 1 }), from: day("2026-03-12") },
      ],
    },
    problems: [],
  },
  {
    name: "a first step without an end",
    dosages: [
      { sequence: 1, timing: DAILY, doseAndRate: mg(45) },
      { sequence: 2, timing: DAILY, doseAndRate: mg(15) },
    ],
    read: {},
    problems: ["DOSE_NOT_READ"],
  },
  {
    name: "periods that overlap",
    dosages: [
      { timing: daily(bounded("2026-06-01", "2026-08-31")), doseAndRate: mg(45) },
      { timing: daily(bounded("2026-08-01")), doseAndRate: mg(15) },
    ],
    read: { start: day("2026-06-01") },
    problems: ["DOSE_NOT_READ"],
  },
  {
    name: "a step that cannot be read",
    dosages: [
      { sequence: 1, timing: daily(EIGHT_WEEKS), doseAndRate: mg(45) },
      { sequence: 2, text: "then as directed" },
    ],
    read: { doseText: "then as directed" },
    problems: ["DOSE_NOT_READ"],
  },
])("$name", ({ dosages, read, problems }) => {
  const { record } = readAll(request(EXAMPLE, { dosageInstruction: dosages }));
  const found = record.medications[0];
  expect({
    ...(found?.dose && { dose: found.dose }),
    ...(found?.doseText && { doseText: found.doseText }),
    ...(found?.steps && { steps: found.steps }),
    start: found?.start,
    ...(found?.stop && { stop: found.stop }),
  }).toEqual({ start: day("2026-01-15"), ...read });
  expect(record.problems.map(({ code }) => code)).toEqual(problems);
});

const RANGE = [{ doseRange: { low: { value: 5 }, high: { value: 10 } } }];

test.each([
  { medicine: { text: "otherazole" }, text: "200 mg once daily", dose: "200 mg once daily" },
  { medicine: { text: "Otherazole 100 mg capsules" }, text: "2 capsules once daily", dose: "200 mg once daily" },
  { medicine: { text: "otherazole" }, text: "as directed", dose: undefined },
  { medicine: { text: "plainstatin" }, text: "200 mg once daily", dose: undefined },
])("amount of another medicine, only where it is asked for: $medicine.text, $text: $dose", ({
  medicine,
  text,
  dose,
}) => {
  const found = medication(request(medicine, { dosageInstruction: [{ text }] }))?.dose;
  expect(found && formatDose(found)).toBe(dose);
});

test.each([
  { medicine: EXAMPLE, dosage: { text: "Take as directed" }, problems: ["DOSE_NOT_READ"] },
  { medicine: EXAMPLE, dosage: { text: "15 mg daily as needed" }, problems: ["DOSE_NOT_READ"] },
  {
    medicine: EXAMPLE,
    dosage: { timing: DAILY, doseAndRate: mg(15), asNeededBoolean: true },
    problems: ["DOSE_NOT_READ"],
  },
  { medicine: EXAMPLE, dosage: { timing: DAILY, doseAndRate: RANGE }, problems: ["DOSE_NOT_READ"] },
  { medicine: EXAMPLE, dosage: { timing: DAILY, doseAndRate: tablets(1) }, problems: ["DOSE_NOT_READ"] },
  { medicine: EXAMPLE, dosage: { timing: DAILY, doseAndRate: mg(15) }, problems: [] },
  { medicine: EXAMPLE, dosage: { route: { text: "oral" } }, problems: [] },
  { medicine: EXAMPLE, dosage: { timing: { repeat: bounded("2026-01-01") } }, problems: [] },
  { medicine: rx("900020"), dosage: { text: "Take as directed" }, problems: [] },
])("$medicine with $dosage: $problems", ({ medicine, dosage, problems }) => {
  expect(problemsOf(request(medicine, { dosageInstruction: [dosage] }))).toEqual(problems);
});
