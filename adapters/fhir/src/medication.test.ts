import { formatDose, parseDay } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { problemsOf, type Resource, readAll, span } from "../test-concepts.ts";

const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
const rx = (code: string, display?: string) => ({ coding: [{ system: RXNORM, code, ...(display && { display }) }] });
const day = (text: string) => span(parseDay(text) ?? 0);

type More = Readonly<Record<string, unknown>>;

function request(medicine: unknown, more: More = {}) {
  return {
    resourceType: "MedicationRequest",
    id: "m1",
    status: "active",
    intent: "order",
    medicationCodeableConcept: medicine,
    authoredOn: "2026-01-15",
    ...more,
  };
}

function medication(...resources: Resource[]) {
  return readAll(...resources).record.medications[0];
}

const EXAMPLE = rx("900001", "exampletinib");

test.each([
  { medicine: rx("900001"), substances: ["exampletinib"] },
  { medicine: { coding: [{ system: "http://www.whocc.no/atc", code: "L04AX99" }] }, substances: ["exampletinib"] },
  {
    medicine: { coding: [{ system: "http://hl7.org/fhir/sid/ndc", code: "00999-1234-30" }] },
    substances: ["exampletinib"],
  },
  {
    medicine: { coding: [{ system: "http://hl7.org/fhir/sid/ndc", code: "00999123430" }] },
    substances: ["exampletinib"],
  },
  {
    medicine: { coding: [{ system: "http://snomed.info/sct", code: "900000000000001001" }] },
    substances: ["exampletinib"],
  },
  { medicine: { text: "Examplant 5 mg tablets" }, substances: ["exampletinib"] },
  { medicine: { text: "EXAMPLETINIB CITRATE" }, substances: ["exampletinib"] },
  {
    medicine: { coding: [{ system: "http://example.org", code: "1", display: "exampletinib 5mg" }] },
    substances: ["exampletinib"],
  },
  { medicine: { text: "plainstatin/exampletinib" }, substances: ["plainstatin", "exampletinib"] },
  { medicine: { text: "slow mab alpha 40 mg pen" }, substances: ["slowmab"] },
  { medicine: { text: "St. Invent's Wort capsules" }, substances: ["st-invents-wort"] },
  { medicine: { text: "preexampletinib" }, substances: [] },
  { medicine: { text: "Something else" }, substances: [] },
  { medicine: { text: "twotinib 1.5 % cream" }, substances: ["twotinib-cream"] },
  { medicine: { text: "twotinib 10 mg tablet" }, substances: ["twotinib-oral"] },
  { medicine: { text: "Twocream" }, substances: ["twotinib-cream"] },
  { medicine: { text: "twotinib" }, substances: ["twotinib-oral"] },
])("$medicine is $substances", ({ medicine, substances }) => {
  expect(medication(request(medicine))?.substances).toEqual(substances);
});

test.each([
  { medicine: { text: "Something else" }, problems: ["MEDICATION_NOT_RECOGNISED"] },
  { medicine: { text: "exampletinib or something" }, problems: ["MEDICATION_DOUBTFUL"] },
  { medicine: { text: "exampletinib?" }, problems: ["MEDICATION_DOUBTFUL"] },
  { medicine: { text: "exampletinib, for use by mouth or by tube" }, problems: [] },
  { medicine: { ...rx("900001"), text: "exampletinib, not sure how often" }, problems: [] },
  { medicine: { text: "twotinib" }, problems: ["MEDICATION_FORM_UNKNOWN"] },
  {
    medicine: { text: "twotinib", coding: [] },
    more: { dosageInstruction: [{ route: { text: "oral" } }] },
    problems: [],
  },
])("$medicine: $problems", ({ medicine, more, problems }) => {
  expect(readAll(request(medicine, more)).record.problems.map(({ code }) => code)).toEqual(problems);
});

const ORAL = { route: { coding: [{ system: "http://snomed.info/sct", code: "26643006" }] } };
const TOPICAL = { route: { coding: [{ system: "http://snomed.info/sct", code: "6064005" }] } };

test.each([
  { medicine: rx("900010"), is: "twotinib-oral", undecided: true },
  { medicine: rx("900010"), dosage: { text: "Use as directed" }, is: "twotinib-oral", undecided: true },
  { medicine: rx("900010"), dosage: ORAL, is: "twotinib-oral" },
  { medicine: rx("900010"), dosage: TOPICAL, is: "twotinib-cream" },
  { medicine: rx("900010"), dosage: { text: "5 mg twice daily" }, is: "twotinib-oral" },
  { medicine: rx("900010"), dosage: { text: "60 g per week" }, is: "twotinib-cream" },
  { medicine: rx("900010"), dosage: { text: "Apply a thin layer twice daily" }, is: "twotinib-cream" },
  { medicine: rx("900010", "twotinib 1.5 % cream"), is: "twotinib-cream" },
  { medicine: { text: "twotinib 1.5%" }, is: "twotinib-cream" },
  { medicine: { text: "twotinib 15 mg/g" }, is: "twotinib-cream" },
  { medicine: { text: "twotinib 44 mg extended-release" }, is: "twotinib-oral" },
  { medicine: { text: "Twopill" }, is: "twotinib-oral" },
  { medicine: rx("900011"), is: "threetinib-cream", undecided: true },
  { medicine: rx("900011"), dosage: TOPICAL, is: "threetinib-cream", undecided: true },
  { medicine: rx("900011"), dosage: { text: "Apply twice daily" }, is: "threetinib-cream", undecided: true },
  { medicine: rx("900011"), dosage: ORAL, is: "threetinib-cream", undecided: true },
  { medicine: { text: "threetinib 2 % cream" }, is: "threetinib-cream" },
  { medicine: { text: "threetinib 0.5% ointment" }, is: "threetinib-ointment" },
  { medicine: { text: "Threeointment" }, is: "threetinib-ointment" },
])("$medicine $dosage is $is", ({ medicine, dosage, is, undecided }) => {
  const { record } = readAll(request(medicine, { dosageInstruction: [dosage] }));
  const read = record.medications[0];
  expect({ substances: read?.substances, undecided: read?.undecided }).toEqual({ substances: [is], undecided });
  expect(record.problems.some(({ code }) => code === "MEDICATION_FORM_UNKNOWN")).toBe(undecided === true);
});

test.each([
  { form: "Cream", is: "threetinib-cream" },
  { form: "Ointment", is: "threetinib-ointment" },
])("a Medication of form $form is $is", ({ form, is }) => {
  const contained = [{ resourceType: "Medication", id: "x", code: rx("900011"), form: { text: form } }];
  const order = request(undefined, { contained, medicationReference: { reference: "#x" } });
  expect(medication(order)?.substances).toEqual([is]);
});

test.each([
  { medicine: rx("900002"), form: "XR", route: "oral" },
  { medicine: rx("900003"), form: "IR", route: "oral" },
  { medicine: rx("900004"), form: "LQ", route: "oral" },
  { medicine: rx("900001", "exampletinib 11 MG Extended Release Oral Tablet"), form: "XR", route: "oral" },
  { medicine: { text: "Examplant XR 11 mg" }, form: "XR", route: undefined },
  { medicine: { text: "exampletinib prolonged-release tablets 11 mg" }, form: "XR", route: "oral" },
  { medicine: { text: "Examplant 5 mg tablets" }, form: undefined, route: "oral" },
  { medicine: { text: "plainstatin ophthalmic solution" }, form: undefined, route: "ophthalmic" },
  { medicine: { text: "plainstatin inhaler" }, form: undefined, route: "inhaled" },
  { medicine: { text: "slowmab prefilled pen for injection" }, form: undefined, route: "injection" },
])("$medicine is form $form by $route", ({ medicine, form, route }) => {
  const read = medication(request(medicine));
  expect({ form: read?.form, route: read?.route }).toEqual({ form, route });
});

const DAILY = { repeat: { frequency: 1, period: 1, periodUnit: "d" } };
const TWICE = { repeat: { frequency: 2, period: 1, periodUnit: "d" } };
const mg = (value: number) => [{ doseQuantity: { value, unit: "mg", code: "mg" } }];
const tablets = (value: number, unit?: string) => [{ doseQuantity: { value, ...(unit && { unit }) } }];
const dose = (n: number, perDay = { n: 1, d: 1 }, d = 1) => ({ amount: { n, d }, unit: "mg", perDay });

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

test.each([
  { type: "MedicationRequest", status: "active", more: {}, state: "active" },
  { type: "MedicationRequest", status: "on-hold", more: {}, state: "on-hold" },
  { type: "MedicationRequest", status: "draft", more: {}, state: "planned" },
  { type: "MedicationRequest", status: "active", more: { intent: "plan" }, state: "planned" },
  { type: "MedicationRequest", status: "active", more: { intent: "proposal" }, state: "planned" },
  { type: "MedicationRequest", status: "active", more: { intent: "plan", reportedBoolean: true }, state: "active" },
  { type: "MedicationRequest", status: "stopped", more: { intent: "plan" }, state: "stopped" },
  { type: "MedicationRequest", status: "stopped", more: {}, state: "stopped" },
  { type: "MedicationRequest", status: "completed", more: {}, state: "stopped" },
  { type: "MedicationRequest", status: "cancelled", more: {}, state: "stopped" },
  { type: "MedicationRequest", status: "unknown", more: {}, state: "unknown" },
  { type: "MedicationRequest", status: "strange", more: {}, state: "unknown" },
  { type: "MedicationRequest", status: "entered-in-error", more: {}, state: undefined },
  { type: "MedicationRequest", status: "active", more: { doNotPerform: true }, state: undefined },
  { type: "MedicationStatement", status: "active", more: {}, state: "active" },
  { type: "MedicationStatement", status: "intended", more: {}, state: "planned" },
  { type: "MedicationStatement", status: "not-taken", more: {}, state: "stopped" },
  { type: "MedicationStatement", status: "on-hold", more: {}, state: "on-hold" },
  { type: "MedicationStatement", status: "entered-in-error", more: {}, state: undefined },
  { type: "MedicationAdministration", status: "in-progress", more: {}, state: "active" },
  { type: "MedicationAdministration", status: "completed", more: {}, state: "unknown" },
  { type: "MedicationAdministration", status: "stopped", more: {}, state: "stopped" },
  { type: "MedicationAdministration", status: "not-done", more: {}, state: undefined },
  { type: "MedicationDispense", status: "completed", more: {}, state: "unknown" },
  {
    type: "MedicationDispense",
    status: "completed",
    more: { daysSupply: { value: 30, unit: "days" }, whenHandedOver: "2026-01-02" },
    state: "active",
  },
  { type: "MedicationDispense", status: "preparation", more: {}, state: "planned" },
  { type: "MedicationDispense", status: "declined", more: {}, state: undefined },
])("$type $status $more is $state", ({ type, status, more, state }) => {
  const found = medication({ ...request(EXAMPLE, { status, ...more }), resourceType: type });
  expect(found?.state).toBe(state);
});

test.each([
  { more: {}, dates: { start: day("2026-01-15"), authored: day("2026-01-15") } },
  {
    more: { dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: "2026-02-01", end: "2026-03-01" } } } }] },
    dates: { start: day("2026-02-01"), stop: day("2026-03-01"), authored: day("2026-01-15") },
  },
  {
    more: { dosageInstruction: [{ timing: { repeat: { boundsDuration: { value: 8, code: "wk" } } } }] },
    dates: { start: day("2026-01-15"), stop: day("2026-03-11"), authored: day("2026-01-15") },
  },
  {
    more: { dispenseRequest: { expectedSupplyDuration: { value: 30, code: "d" }, numberOfRepeatsAllowed: 2 } },
    dates: { start: day("2026-01-15"), supplyEnds: day("2026-04-14"), authored: day("2026-01-15") },
  },
  {
    more: { dispenseRequest: { validityPeriod: { start: "2026-02-01" } } },
    dates: { start: day("2026-02-01"), authored: day("2026-01-15") },
  },
])("order $more", ({ more, dates }) => {
  const found = medication(request(EXAMPLE, more));
  const { start, stop, supplyEnds, authored } = found ?? {};
  expect({
    ...(start && { start }),
    ...(stop && { stop }),
    ...(supplyEnds && { supplyEnds }),
    ...(authored && { authored }),
  }).toEqual(dates);
});

test("a statement's period is when it was taken", () => {
  const found = medication({
    ...request(EXAMPLE, { effectivePeriod: { start: "2025-01", end: "2025-06-30" }, dateAsserted: "2026-01-01" }),
    resourceType: "MedicationStatement",
  });
  expect(found).toMatchObject({
    start: span(parseDay("2025-01-01") ?? 0, parseDay("2025-01-31") ?? 0),
    stop: day("2025-06-30"),
  });
});

test("a supply lasts as many days as were handed out, and ends with its order", () => {
  const dispense = {
    ...request(EXAMPLE, { status: "completed", whenHandedOver: "2026-01-01", daysSupply: { value: 30, code: "d" } }),
    resourceType: "MedicationDispense",
    id: "d1",
  };
  expect(medication(dispense)?.supplyEnds).toEqual(day("2026-01-30"));
  const stopped = request(EXAMPLE, { id: "r1", status: "stopped" });
  const linked = { ...dispense, authorizingPrescription: [{ reference: "MedicationRequest/r1" }] };
  expect(readAll(stopped, linked).record.medications.map(({ state }) => state)).toEqual(["stopped", "stopped"]);
});

function given(id: string, on: string, more: More = {}, medicine: unknown = EXAMPLE) {
  return {
    resourceType: "MedicationAdministration",
    id,
    status: "completed",
    medicationCodeableConcept: medicine,
    effectiveDateTime: on,
    ...more,
  };
}

const FIVE = { value: 5, code: "mg" };

test.each([
  {
    name: "the interval is said: taken until the next dose is due",
    resources: [given("a1", "2026-06-10", { dosage: { dose: FIVE, text: "5 mg twice daily" } })],
    read: [
      {
        resource: "MedicationAdministration/a1",
        state: "active",
        start: day("2026-06-10"),
        supplyEnds: day("2026-06-11"),
        dose: dose(5, { n: 2, d: 1 }),
      },
    ],
    problems: [],
  },
  {
    name: "once a week",
    resources: [given("a1", "2026-06-10T08:00:00Z", { dosage: { dose: FIVE, text: "once weekly" } })],
    read: [
      {
        resource: "MedicationAdministration/a1",
        state: "active",
        start: day("2026-06-10"),
        supplyEnds: day("2026-06-17"),
        dose: dose(5, { n: 1, d: 7 }),
      },
    ],
    problems: [],
  },
  {
    name: "no interval: nobody says whether it goes on",
    resources: [given("a1", "2026-06-10", { dosage: { dose: FIVE } })],
    read: [{ resource: "MedicationAdministration/a1", state: "unknown", start: day("2026-06-10"), doseText: "5 mg" }],
    problems: ["USE_NOT_STATED"],
  },
  {
    name: "of a medicine whose dose is not judged",
    resources: [given("a1", "2026-06-10", { dosage: { dose: FIVE } }, rx("900020"))],
    read: [{ resource: "MedicationAdministration/a1", state: "unknown", start: day("2026-06-10"), doseText: "5 mg" }],
    problems: [],
  },
  {
    name: "of several only the last can go on",
    resources: [given("a1", "2026-06-10"), given("a2", "2026-06-11"), given("a3", "2026-06-09")],
    read: [
      {
        resource: "MedicationAdministration/a1",
        state: "stopped",
        start: day("2026-06-10"),
        stop: day("2026-06-10"),
      },
      { resource: "MedicationAdministration/a2", state: "unknown", start: day("2026-06-11") },
      {
        resource: "MedicationAdministration/a3",
        state: "stopped",
        start: day("2026-06-09"),
        stop: day("2026-06-09"),
      },
    ],
    problems: ["USE_NOT_STATED"],
  },
  {
    name: "an order of the same medicine says whether it goes on",
    resources: [given("a1", "2026-06-10"), request(EXAMPLE)],
    read: [
      {
        resource: "MedicationAdministration/a1",
        state: "stopped",
        start: day("2026-06-10"),
        stop: day("2026-06-10"),
      },
      { resource: "MedicationRequest/m1", state: "active", start: day("2026-01-15"), authored: day("2026-01-15") },
    ],
    problems: [],
  },
  {
    name: "an order of another medicine does not",
    resources: [given("a1", "2026-06-10"), request(rx("900020"))],
    read: [
      { resource: "MedicationAdministration/a1", state: "unknown", start: day("2026-06-10") },
      { resource: "MedicationRequest/m1", state: "active", start: day("2026-01-15"), authored: day("2026-01-15") },
    ],
    problems: ["USE_NOT_STATED"],
  },
])("given: $name", ({ resources, read, problems }) => {
  for (const order of [resources, resources.toReversed()]) {
    const { record } = readAll(...order);
    const found = record.medications.map(({ type: _, substances: __, reasons: ___, reported: ____, ...rest }) => rest);
    expect(found).toEqual(read);
    expect(record.problems.map(({ code }) => code)).toEqual(problems);
  }
});

test.each([
  { reason: { text: "Lack of efficacy" }, stopReason: "inadequate-response" },
  { reason: { text: "Inadequate clinical response" }, stopReason: "inadequate-response" },
  { reason: { coding: [{ system: "http://snomed.info/sct", code: "58848006" }] }, stopReason: "inadequate-response" },
  { reason: { text: "Adverse reaction: rash" }, stopReason: "intolerance" },
  { reason: { coding: [{ code: "sintol" }] }, stopReason: "intolerance" },
  { reason: { text: "Not tolerated" }, stopReason: "intolerance" },
  { reason: { text: "Did not work" }, stopReason: "inadequate-response" },
  { reason: { text: "Treatment not working" }, stopReason: "inadequate-response" },
  { reason: { text: "No improvement" }, stopReason: "inadequate-response" },
  { reason: { text: "Patient not working, lost insurance" }, stopReason: "other" },
  { reason: { text: "Injection site reaction" }, stopReason: "intolerance" },
  { reason: { text: "Infusion-related reactions" }, stopReason: "intolerance" },
  { reason: { text: "Anaphylaxis" }, stopReason: "intolerance" },
  { reason: { text: "No infusion reactions; completed" }, stopReason: "other" },
  { reason: { text: "Patient moved" }, stopReason: "other" },
  { reason: { text: "No side effects, course finished" }, stopReason: "other" },
  { reason: undefined, stopReason: undefined },
])("stopped for $reason is $stopReason", ({ reason, stopReason }) => {
  expect(medication(request(EXAMPLE, { status: "stopped", statusReason: reason }))?.stopReason).toBe(stopReason);
});

test.each([
  {
    more: { reasonCode: [{ coding: [{ system: "http://snomed.info/sct", code: "69896004" }] }] },
    reasons: ["rheumatoid-arthritis"],
  },
  { more: { reasonCode: [{ text: "Rheumatoid arthritis" }] }, reasons: ["rheumatoid-arthritis"] },
  { more: { reasonReference: [{ reference: "Condition/c9" }] }, reasons: ["rheumatoid-arthritis"] },
  {
    more: {
      reasonReference: [{ reference: "#c" }],
      contained: [{ resourceType: "Condition", id: "c", code: { text: "DVT" } }],
    },
    reasons: ["venous-thromboembolism"],
  },
  { more: { reasonCode: [{ text: "unclear" }] }, reasons: [] },
])("$more is for $reasons", ({ more, reasons }) => {
  const ra = {
    resourceType: "Condition",
    id: "c9",
    code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: "M05.9" }] },
  };
  expect(medication(request(EXAMPLE, more), ra)?.reasons).toEqual(reasons);
});

const MEDICATION = { resourceType: "Medication", id: "med1", code: rx("900002") };

test.each([
  { link: { reference: "Medication/med1" }, substances: ["exampletinib"], problems: [] },
  { link: { reference: "http://server.example/fhir/Medication/med1" }, substances: ["exampletinib"], problems: [] },
  { link: { reference: "Medication/med1/_history/2" }, substances: ["exampletinib"], problems: [] },
  { link: { reference: "urn:uuid:med1" }, substances: ["exampletinib"], problems: [] },
  { link: { reference: "#inside" }, substances: ["plainstatin"], problems: [] },
  {
    link: { reference: "Medication/gone", display: "Examplant 5 mg" },
    substances: ["exampletinib"],
    problems: ["REFERENCE_NOT_FOUND"],
  },
  {
    link: { reference: "Medication/gone" },
    substances: [],
    problems: ["MEDICATION_NOT_RECOGNISED", "REFERENCE_NOT_FOUND"],
  },
  { link: { display: "exampletinib" }, substances: ["exampletinib"], problems: [] },
])("medicationReference $link is $substances", ({ link, substances, problems }) => {
  const contained = [{ resourceType: "Medication", id: "inside", code: rx("900020") }];
  const order = { ...request(undefined), medicationReference: link, contained };
  const { record } = readAll(order, MEDICATION);
  expect(record.medications[0]?.substances).toEqual(substances);
  expect(record.problems.map(({ code }) => code)).toEqual(problems);
});

test("a Medication without a code is known by its ingredients, form and strength", () => {
  const order = {
    ...request(undefined, { dosageInstruction: [{ timing: TWICE, doseAndRate: tablets(1) }] }),
    medicationReference: { reference: "#m" },
    contained: [
      {
        resourceType: "Medication",
        id: "m",
        form: { text: "Oral tablet" },
        ingredient: [
          {
            itemCodeableConcept: rx("900001"),
            strength: { numerator: { value: 5, code: "mg" }, denominator: { value: 1, unit: "tablet" } },
          },
        ],
      },
    ],
  };
  expect(medication(order)).toMatchObject({
    substances: ["exampletinib"],
    dose: { ...dose(5, { n: 2, d: 1 }), form: "IR" },
    route: "oral",
  });
});

test("no known medications says that the list is complete, and is no medicine", () => {
  const none = { coding: [{ system: "http://snomed.info/sct", code: "787481004" }] };
  const { record } = readAll({
    ...request(none, { effectiveDateTime: "2026-05-14" }),
    resourceType: "MedicationStatement",
  });
  expect(record.medications).toEqual([]);
  expect(record.completeLists.map(({ list, day: when }) => ({ list, when }))).toEqual([
    { list: "medications", when: day("2026-05-14") },
  ]);
});

test("a coded route decides", () => {
  const dosageInstruction = [{ route: { coding: [{ system: "http://snomed.info/sct", code: "54485002" }] } }];
  expect(medication(request(EXAMPLE, { dosageInstruction }))?.route).toBe("ophthalmic");
});
