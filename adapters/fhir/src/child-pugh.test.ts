import { expect, test } from "vitest";
import { problemsOf, readAll } from "../test-concepts.ts";

const HEPATIC = "hepatic-impairment";
const ICD = "http://hl7.org/fhir/sid/icd-10-cm";

function observed(text: string, value: object) {
  const code = { text };
  return { resourceType: "Observation", id: "o1", status: "final", effectiveDateTime: "2026-06-20", code, ...value };
}

function diagnosed(code: object, more: object = {}) {
  const clinicalStatus = { coding: [{ code: "active" }] };
  return { resourceType: "Condition", id: "c1", recordedDate: "2026-06-20", clinicalStatus, code, ...more };
}

test.each([
  { resource: observed("Child-Pugh class", { valueString: "C" }), answer: "child-pugh-c" },
  { resource: observed("Child-Pugh score", { valueString: "B (8 points)" }), answer: "child-pugh-b" },
  { resource: observed("Child-Turcotte-Pugh", { valueCodeableConcept: { text: "Class C" } }), answer: "child-pugh-c" },
  {
    resource: observed("Child-Pugh", { valueCodeableConcept: { coding: [{ display: "Child-Pugh score class B" }] } }),
    answer: "child-pugh-b",
  },
  { resource: observed("Child-Pugh class", { valueString: "A/B" }), answer: undefined },
  { resource: observed("Child-Pugh class", { valueString: "not C" }), answer: undefined },
  { resource: observed("Child-Pugh score", { valueInteger: 12 }), answer: undefined },
  { resource: observed("Child-Pugh class", { status: "preliminary", valueString: "C" }), answer: undefined },
  { resource: diagnosed({ text: "Cirrhosis, Child-Pugh class C" }), answer: "child-pugh-c" },
  { resource: diagnosed({ text: "Severe hepatic impairment (Child-Pugh C)" }), answer: "child-pugh-c" },
  { resource: diagnosed({ text: "Cirrhosis, Child-Pugh B7" }), answer: "child-pugh-b" },
  {
    resource: diagnosed({ coding: [{ system: ICD, code: "M05.79" }], text: "RA; Child Pugh grade B" }),
    answer: "child-pugh-b",
  },
  {
    resource: diagnosed({ text: "Cirrhosis of liver" }, { stage: [{ summary: { text: "Child-Pugh B" } }] }),
    answer: "child-pugh-b",
  },
  { resource: diagnosed({ text: "Cirrhosis, Child-Pugh B/C" }), answer: undefined },
  { resource: diagnosed({ text: "Cirrhosis, not Child-Pugh C" }), answer: undefined },
  { resource: diagnosed({ text: "Child-Pugh assessment" }), answer: undefined },
  { resource: diagnosed({ text: "Child-Pugh: a review is due" }), answer: undefined },
  {
    resource: diagnosed({ text: "Cirrhosis, Child-Pugh C" }, { clinicalStatus: { coding: [{ code: "resolved" }] } }),
    answer: undefined,
  },
  {
    resource: diagnosed({ text: "Cirrhosis, Child-Pugh C" }, { verificationStatus: { coding: [{ code: "refuted" }] } }),
    answer: undefined,
  },
])("$resource.code.text $resource.valueString says $answer", ({ resource, answer }) => {
  expect(readAll(resource).record.answers.get(HEPATIC)?.[0]?.answer).toBe(answer);
});

test("a number of points is no class, and the entry is listed", () => {
  expect(problemsOf(observed("Child-Pugh score", { valueInteger: 12 }))).toEqual(["CODE_NOT_RECOGNISED"]);
});
