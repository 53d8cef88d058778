import { readFhir } from "@afterscript/fhir";
import { bundleOf, writingOf } from "@afterscript/fhir-write";
import { parseDay } from "@afterscript/kernel";
import { loadConcepts } from "@afterscript/knowledge";
import { factsOf } from "@afterscript/record";
import { expect, test } from "vitest";
import { type FileOptions, type FromFile, fromFile } from "./from-file.ts";

const WRITING = writingOf(loadConcepts(), { asOf: parseDay("2026-06-30") ?? 0 });

function options(more: Partial<FileOptions> = {}): FileOptions {
  let count = 0;
  return { writing: WRITING, hasPerson: false, newId: () => `n${++count}`, ...more };
}

function mustUse(text: string, more: Partial<FileOptions> = {}): FromFile {
  const made = fromFile(text, options(more));
  if ("failure" in made) throw new Error(made.failure.code);
  return made;
}

function recordOf(resources: readonly { readonly resourceType: string; readonly id: string }[]) {
  const read = readFhir(bundleOf(resources), WRITING.index);
  if ("failure" in read) throw new Error(read.failure.code);
  return read.record;
}

const PATIENT = { resourceType: "Patient", id: "p1", gender: "female", birthDate: "1980-04-12" };
const SUBJECT = { reference: "urn:uuid:aaa" };
const HB = {
  resourceType: "Observation",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
  subject: SUBJECT,
  valueQuantity: { value: 11.2, unit: "g/dL", system: "http://unitsofmeasure.org", code: "g/dL" },
};
const PRODUCT = { resourceType: "Medication", id: "rx", code: { text: "upadacitinib 15 mg tablet" } };
const ORDER = {
  resourceType: "MedicationRequest",
  id: "mr",
  status: "active",
  intent: "order",
  subject: SUBJECT,
  authoredOn: "2026-01-15",
  medicationReference: { reference: "urn:uuid:ccc" },
};
const REPORT = {
  resourceType: "DiagnosticReport",
  id: "dr",
  status: "final",
  subject: SUBJECT,
  effectiveDateTime: "2026-06-12",
  code: { text: "Blood count" },
  result: [{ reference: "urn:uuid:bbb" }],
};
const VISIT = { resourceType: "Encounter", id: "e1", status: "finished", subject: SUBJECT };
const SHOE = {
  resourceType: "Observation",
  id: "shoe",
  status: "final",
  subject: SUBJECT,
  code: { coding: [{ system: "http://loinc.org", code: "0-0" }] },
  valueString: "large",
};
const BUNDLE = JSON.stringify({
  resourceType: "Bundle",
  type: "collection",
  entry: [
    { fullUrl: "urn:uuid:aaa", resource: PATIENT },
    { fullUrl: "urn:uuid:bbb", resource: HB },
    { fullUrl: "urn:uuid:ccc", resource: PRODUCT },
    { fullUrl: "urn:uuid:ddd", resource: ORDER },
    { fullUrl: "urn:uuid:eee", resource: REPORT },
    { resource: VISIT },
    { resource: SHOE },
  ],
});

test("a Bundle is taken in whole: what is read, with what it is read by; the rest is listed", () => {
  const { resources, notUsed, duplicates, person } = mustUse(BUNDLE);
  expect(resources.map(({ resourceType, id }) => `${resourceType}/${id}`)).toEqual([
    "Patient/me",
    "Observation/bbb",
    "Medication/rx",
    "MedicationRequest/mr",
    "DiagnosticReport/dr",
  ]);
  expect(notUsed).toEqual([
    { resource: "Encounter/e1", resourceType: "Encounter", why: "NOTHING_ASKED_FOR" },
    { resource: "Observation/shoe", resourceType: "Observation", why: "CODE_NOT_RECOGNISED" },
  ]);
  expect({ duplicates, person }).toEqual({ duplicates: [], person: "taken" });
});

test("what is kept is read to the same facts as the file, without its Bundle", () => {
  const read = readFhir(JSON.parse(BUNDLE), WRITING.index);
  if ("failure" in read) throw new Error(read.failure.code);
  const plain = (facts: ReturnType<typeof factsOf>) => facts.map(({ resource: _resource, ...fact }) => fact);
  const kept = recordOf(mustUse(BUNDLE).resources);
  expect(plain(factsOf(kept))).toEqual(plain(factsOf(read.record)));
  expect(kept.problems).toEqual([]);
  expect(kept.results.get("haemoglobin")).toMatchObject([{ day: { earliest: parseDay("2026-06-12") } }]);
});

test("results that are kept already are named, and the person is not taken twice", () => {
  const record = recordOf(mustUse(BUNDLE).resources);
  const again = mustUse(BUNDLE, { record, hasPerson: true });
  expect(again.duplicates).toMatchObject([
    { resource: "Observation/bbb", same: [{ analyte: "haemoglobin", kept: "Observation/bbb" }] },
  ]);
  expect(again.person).toBe("kept-already");
  const other = mustUse(BUNDLE.replace("1980-04-12", "1951-01-01"), { record, hasPerson: true });
  expect(other.person).toBe("differs");
});

test("a file is added to what somebody typed before as one person's record", () => {
  const typed = { ...HB, id: "typed", subject: { reference: "Patient/me" }, effectiveDateTime: "2026-05-01" };
  const both = recordOf([...mustUse(BUNDLE).resources, typed]);
  expect(both.results.get("haemoglobin")).toHaveLength(2);
  expect(both.problems).toEqual([]);
});

test.each([
  "Patient/p1",
  "https://server.example/fhir/Patient/p1",
  "Patient/p1/_history/3",
  "urn:uuid:p1",
])("a file without a Patient, about %s, is about the person whose record is kept", (reference) => {
  const result = { ...HB, id: "o1", subject: { reference }, effectiveDateTime: "2026-05-01" };
  const { resources, person } = mustUse(JSON.stringify(result), { hasPerson: true });
  expect(person).toBe("none");
  expect(recordOf([{ resourceType: "Patient", id: "me" }, ...resources])).toMatchObject({ problems: [] });
  expect(resources).toMatchObject([{ subject: { reference: "Patient/me" } }]);
});

test("NDJSON and a single resource are read too", () => {
  const line = { ...HB, id: "o1", subject: { reference: "Patient/p1" }, effectiveDateTime: "2026-05-01" };
  const lines = mustUse(`${JSON.stringify(PATIENT)}\n${JSON.stringify(line)}\n`);
  expect(lines.resources.map(({ resourceType, id }) => `${resourceType}/${id}`)).toEqual([
    "Patient/me",
    "Observation/o1",
  ]);
  const single = mustUse(JSON.stringify({ ...line, id: undefined }));
  expect(single.resources).toMatchObject([{ id: "n1" }]);
  expect(recordOf(single.resources).results.size).toBe(1);
});

const TWO = JSON.stringify([
  PATIENT,
  { ...PATIENT, id: "p2" },
  { ...HB, id: "o", subject: { reference: "Patient/p2" } },
]);

test.each([
  { text: "", code: "INPUT_EMPTY" },
  { text: "hello", code: "INPUT_NOT_JSON" },
  { text: "{}", code: "RESOURCE_TYPE_MISSING" },
  { text: TWO, code: "SEVERAL_PATIENTS" },
])("$code changes nothing and says why", ({ text, code }) => {
  expect(fromFile(text, options())).toMatchObject({ failure: { code } });
});

test("of several patients the chosen one is taken, and nothing of the other", () => {
  const { resources, notUsed } = mustUse(TWO, { patient: "p2" });
  expect(resources.map(({ resourceType, id }) => `${resourceType}/${id}`)).toEqual(["Patient/me", "Observation/o"]);
  expect(notUsed).toEqual([{ resource: "Patient/p1", resourceType: "Patient", why: "NOTHING_ASKED_FOR" }]);
});
