import { expect, test } from "vitest";
import { readAll } from "../test-concepts.ts";
import { day, dose, EXAMPLE, medication, request, rx, TWICE, tablets } from "../test-medication.ts";

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
