import { parseDay } from "@afterscript/kernel";
import { factsOf } from "@afterscript/record";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bundleOf,
  mustRead,
  observation,
  PATIENT,
  problemsOf,
  quantity,
  type Resource,
  readAll,
  span,
  TEST_INDEX,
} from "../test-concepts.ts";
import { readFhir } from "./read-fhir.ts";

const day = (text: string) => span(parseDay(text) ?? 0);
const ANC = observation("751-8", quantity(1400, "/uL"));

test.each([
  { input: undefined, code: "INPUT_NOT_AN_OBJECT" },
  { input: null, code: "INPUT_NOT_AN_OBJECT" },
  { input: 42, code: "INPUT_NOT_AN_OBJECT" },
  { input: "Patient", code: "INPUT_NOT_AN_OBJECT" },
  { input: {}, code: "RESOURCE_TYPE_MISSING" },
  { input: { resourceType: 7 }, code: "RESOURCE_TYPE_MISSING" },
  { input: [{ hook: "order-sign" }], code: "RESOURCE_TYPE_MISSING" },
])("$input is $code", ({ input, code }) => {
  expect(readFhir(input, TEST_INDEX)).toEqual({ failure: { code, detail: {} } });
});

const TWO = [PATIENT, { resourceType: "Patient", id: "p2" }, { ...ANC, subject: { reference: "Patient/p2" } }];

test("two patients are refused with their ids", () => {
  expect(readFhir(TWO, TEST_INDEX)).toEqual({
    failure: { code: "SEVERAL_PATIENTS", detail: {}, patients: ["p1", "p2"] },
  });
});

test("a patient who is not there is refused", () => {
  expect(readFhir(TWO, TEST_INDEX, { patient: "p3" })).toEqual({
    failure: { code: "PATIENT_NOT_FOUND", detail: { patient: "p3" }, patients: ["p1", "p2"] },
  });
});

test.each(["p2", "Patient/p2"])("of two patients %s is read, and the other set aside", (patient) => {
  const read = mustRead(TWO, patient);
  expect(read.record.person.reference).toBe("Patient/p2");
  expect(read.record.results.get("neutrophils")).toHaveLength(1);
  expect(read.setAside).toEqual({ Patient: 1 });
  expect(mustRead(TWO, "p1").record.results.size).toBe(0);
});

test("an empty Bundle is a record without a patient", () => {
  const read = mustRead({ resourceType: "Bundle", type: "searchset" });
  expect(read).toMatchObject({ patients: [], understood: {}, notUnderstood: {}, setAside: {} });
  expect(read.record.problems).toEqual([{ code: "NO_PATIENT" }]);
  expect(read.record.person).toEqual({});
});

test("without a Patient the only subject is the person", () => {
  const read = mustRead({ ...ANC, subject: { reference: "Patient/p9" } });
  expect(read.patients).toEqual(["p9"]);
  expect(read.record.person).toEqual({ reference: "Patient/p9" });
  expect(read.record.results.size).toBe(1);
});

test("without a Patient two subjects are two patients", () => {
  const input = [
    { ...ANC, subject: { reference: "Patient/a" } },
    { ...ANC, id: "o2", subject: { reference: "http://x.example/Patient/b" } },
  ];
  expect(readFhir(input, TEST_INDEX)).toMatchObject({ failure: { code: "SEVERAL_PATIENTS", patients: ["a", "b"] } });
});

test.each([
  { fullUrl: undefined, subject: { reference: "Patient/p1" }, isOwn: true },
  { fullUrl: undefined, subject: { reference: "Patient/p1/_history/4" }, isOwn: true },
  { fullUrl: undefined, subject: { reference: "http://any.example/fhir/Patient/p1" }, isOwn: true },
  { fullUrl: "http://a.example/Patient/p1", subject: { reference: "http://a.example/Patient/p1" }, isOwn: true },
  { fullUrl: "http://a.example/Patient/p1", subject: { reference: "http://b.example/Patient/p1" }, isOwn: false },
  { fullUrl: "urn:uuid:5", subject: { reference: "urn:uuid:5" }, isOwn: true },
  { fullUrl: "urn:uuid:5", subject: { reference: "Patient/p1" }, isOwn: true },
  { fullUrl: undefined, subject: { reference: "urn:uuid:p1" }, isOwn: true },
  { fullUrl: undefined, subject: { display: "her" }, isOwn: true },
  { fullUrl: undefined, subject: undefined, isOwn: true },
  { fullUrl: undefined, subject: { reference: "Patient/p2" }, isOwn: false },
  { fullUrl: undefined, subject: { reference: "Group/p1" }, isOwn: false },
])("patient at $fullUrl, subject $subject: own is $isOwn", ({ fullUrl, subject, isOwn }) => {
  const entry = [{ ...(fullUrl && { fullUrl }), resource: PATIENT }, { resource: { ...ANC, subject } }];
  const read = mustRead({ resourceType: "Bundle", type: "collection", entry });
  expect(read.record.results.has("neutrophils")).toBe(isOwn);
  expect(read.record.problems.map(({ code }) => code)).toEqual(isOwn ? [] : ["OTHER_SUBJECT"]);
});

test("of several versions the newest is read, and a deleted one is not", () => {
  const version = (value: number, lastUpdated: string) => ({
    ...observation("751-8", quantity(value, "/uL")),
    meta: { lastUpdated },
  });
  const entry = [
    { fullUrl: "http://a.example/Observation/o1", resource: version(900, "2026-06-02T00:00:00Z") },
    { fullUrl: "http://a.example/Observation/o1", resource: version(800, "2026-06-01T00:00:00Z") },
    { fullUrl: "http://a.example/Observation/o2", resource: { ...ANC, id: "o2" }, request: { method: "DELETE" } },
  ];
  const input = { resourceType: "Bundle", type: "history", entry };
  for (const order of [entry, entry.toReversed()]) {
    const results = mustRead({ ...input, entry: order }).record.results.get("neutrophils");
    expect(results?.map(({ value }) => value)).toEqual([{ n: 900, d: 1 }]);
  }
});

test("the same id on two servers is two resources", () => {
  const entry = ["http://a.example", "http://b.example"].map((base) => ({
    fullUrl: `${base}/Observation/o1`,
    resource: ANC,
  }));
  expect(
    mustRead({ resourceType: "Bundle", entry: [{ resource: PATIENT }, ...structuredClone(entry)] }).understood,
  ).toEqual({ Observation: 2, Patient: 1 });
});

test("Bundles inside of Bundles and Parameters are read", () => {
  const inner = bundleOf(ANC);
  expect(mustRead({ resourceType: "Bundle", entry: [{ resource: inner }] }).record.results.size).toBe(1);
  expect(
    mustRead({ resourceType: "Parameters", parameter: [{ name: "record", resource: inner }] }).record.results.size,
  ).toBe(1);
});

test("what is no resource is counted", () => {
  expect(
    mustRead({ resourceType: "Bundle", entry: [7, { resource: {} }, { resource: PATIENT }] }).record.problems,
  ).toEqual([{ code: "ENTRY_NOT_A_RESOURCE", detail: { count: "2" } }]);
});

test.each([
  { entry: {}, count: "1" },
  { entry: { fullUrl: "urn:uuid:1" }, count: "1" },
  { entry: "Patient", count: "1" },
  { entry: [{}], count: "1" },
  { entry: [{ fullUrl: "urn:uuid:1" }, { link: [] }], count: "2" },
  { entry: { resource: PATIENT }, count: undefined },
  { entry: [], count: undefined },
  { entry: null, count: undefined },
  { entry: [{ request: { method: "DELETE", url: "Observation/o1" } }], count: undefined },
  { entry: [{ response: { status: "201" } }], count: undefined },
])("entry $entry: $count are no resource", ({ entry, count }) => {
  const { problems } = mustRead({ resourceType: "Bundle", type: "collection", entry }).record;
  expect(problems.filter(({ code }) => code === "ENTRY_NOT_A_RESOURCE")).toEqual(
    count === undefined ? [] : [{ code: "ENTRY_NOT_A_RESOURCE", detail: { count } }],
  );
});

test("a resource without an id is named by its fullUrl", () => {
  const { id: _, ...nameless } = ANC;
  const entry = [{ resource: PATIENT }, { fullUrl: "urn:uuid:77", resource: nameless }];
  const results = mustRead({ resourceType: "Bundle", entry }).record.results.get("neutrophils");
  expect(results?.[0]?.resource).toBe("urn:uuid:77");
});

test("types that are not read are named once, with their count; administrative ones are set aside", () => {
  const read = readAll(
    { resourceType: "CarePlan", id: "1" },
    { resourceType: "CarePlan", id: "2" },
    { resourceType: "Encounter", id: "3" },
  );
  expect(read.notUnderstood).toEqual({ CarePlan: 2 });
  expect(read.setAside).toEqual({ Encounter: 1 });
  expect(read.record.problems).toEqual([
    { code: "RESOURCE_TYPE_NOT_READ", detail: { resourceType: "CarePlan", count: "2" } },
  ]);
});

const FEMALE = { reference: "Patient/x", sex: "female" };

function usCoreSex(value: Readonly<Record<string, unknown>>) {
  return { url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex", ...value };
}

test.each([
  { more: {}, person: { reference: "Patient/x" } },
  {
    more: { gender: "male", birthDate: "1960" },
    person: {
      reference: "Patient/x",
      sex: "male",
      born: span(parseDay("1960-01-01") ?? 0, parseDay("1960-12-31") ?? 0),
    },
  },
  { more: { gender: "unknown" }, person: { reference: "Patient/x" } },
  { more: { extension: [usCoreSex({ valueCoding: { code: "248152002" } })] }, person: FEMALE },
  { more: { extension: [usCoreSex({ valueCode: "248152002" })] }, person: FEMALE },
  {
    more: { extension: [usCoreSex({ valueCoding: { code: "248153007" } })] },
    person: { reference: "Patient/x", sex: "male" },
  },
  { more: { extension: [usCoreSex({ valueCoding: { code: "asked-declined" } })] }, person: { reference: "Patient/x" } },
  { more: { deceasedDateTime: "2026-01-01" }, person: { reference: "Patient/x", deceased: true } },
  { more: { deceasedBoolean: false }, person: { reference: "Patient/x" } },
  { more: { address: [{ country: "USA" }] }, person: { reference: "Patient/x", country: "US" } },
  {
    more: {
      address: [
        { use: "old", country: "FR" },
        { use: "home", country: "de" },
      ],
    },
    person: { reference: "Patient/x", country: "DE" },
  },
  {
    more: {
      address: [
        { use: "home", country: "England" },
        { use: "temp", country: "US" },
      ],
    },
    person: { reference: "Patient/x", country: "GB" },
  },
  { more: { address: [{ country: "Ruritania" }] }, person: { reference: "Patient/x" } },
])("patient $more", ({ more, person }) => {
  expect(mustRead({ resourceType: "Patient", id: "x", ...more }).record.person).toEqual(person);
});

test("a birth date that is none is a problem of the Patient", () => {
  const read = mustRead({ resourceType: "Patient", id: "x", birthDate: "1960-13-01" });
  expect(read.notUnderstood).toEqual({ Patient: 1 });
  expect(read.record.problems).toEqual([
    { code: "DATE_NOT_READABLE", resource: "Patient/x", detail: { path: "birthDate" } },
  ]);
});

const ALLERGY = { resourceType: "AllergyIntolerance", id: "a1", patient: { reference: "Patient/p1" } };

test.each([
  { more: { code: { text: "exampletinib" } }, allergies: ["exampletinib active"] },
  {
    more: { code: { text: "exampletinib" }, clinicalStatus: { coding: [{ code: "resolved" }] } },
    allergies: ["exampletinib past"],
  },
  { more: { code: { text: "exampletinib" }, verificationStatus: { coding: [{ code: "refuted" }] } }, allergies: [] },
  {
    more: { code: { text: "exampletinib" }, verificationStatus: { coding: [{ code: "entered-in-error" }] } },
    allergies: [],
  },
  { more: { reaction: [{ substance: { text: "Examplant" } }] }, allergies: ["exampletinib active"] },
  { more: { code: { text: "peanut" } }, allergies: [] },
])("allergy $more is $allergies", ({ more, allergies }) => {
  const read = readAll({ ...ALLERGY, ...more }).record.allergies;
  expect(read.map(({ substance, status }) => `${substance} ${status}`)).toEqual(allergies);
});

test.each([
  { code: { coding: [{ system: "http://snomed.info/sct", code: "716186003" }] } },
  {
    code: {
      coding: [{ system: "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", code: "no-known-allergies" }],
    },
  },
])("$code says that the list of allergies is complete", ({ code }) => {
  expect(readAll({ ...ALLERGY, code, recordedDate: "2026-05-01" }).record.completeLists).toEqual([
    { type: "complete-list", list: "allergies", day: day("2026-05-01"), resource: "AllergyIntolerance/a1" },
  ]);
});

test("no information about allergies is not none", () => {
  const code = {
    coding: [{ system: "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", code: "no-allergy-info" }],
  };
  expect(readAll({ ...ALLERGY, code }).record.completeLists).toEqual([]);
});

test("a document dates the lists that it calls complete", () => {
  const code = { coding: [{ system: "http://snomed.info/sct", code: "716186003" }] };
  const composition = { resourceType: "Composition", id: "k", date: "2026-03-01T10:00:00Z" };
  expect(readAll({ ...ALLERGY, code }, composition).record.completeLists[0]?.day).toEqual(day("2026-03-01"));
});

const VACCINE = {
  resourceType: "Immunization",
  id: "i1",
  status: "completed",
  vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "187" }] },
  occurrenceDateTime: "2025-10-01",
};

test.each([
  { more: {}, vaccinations: [{ given: true, day: day("2025-10-01") }], problems: [] },
  { more: { status: "not-done" }, vaccinations: [{ given: false, day: day("2025-10-01") }], problems: [] },
  { more: { status: "entered-in-error" }, vaccinations: [], problems: [] },
  { more: { status: "done" }, vaccinations: [], problems: ["STATUS_NOT_READABLE"] },
  {
    more: { vaccineCode: { text: "shingrix" } },
    vaccinations: [{ given: true, day: day("2025-10-01") }],
    problems: [],
  },
  { more: { vaccineCode: { text: "other" } }, vaccinations: [], problems: ["CODE_NOT_RECOGNISED"] },
  {
    more: { occurrenceDateTime: undefined, occurrenceString: "as a child" },
    vaccinations: [{ given: true, day: undefined }],
    problems: ["DATE_NOT_READABLE"],
  },
])("immunization $more", ({ more, vaccinations, problems }) => {
  const { record } = readAll({ ...VACCINE, ...more });
  expect(record.vaccinations.map(({ given, day: when }) => ({ given, day: when }))).toEqual(vaccinations);
  expect(record.problems.map(({ code }) => code)).toEqual(problems);
});

test.each([
  { status: "completed", state: "done" },
  { status: "preparation", state: "planned" },
  { status: "not-done", state: "not-done" },
  { status: "entered-in-error", state: undefined },
])("procedure $status is $state", ({ status, state }) => {
  const code = { coding: [{ system: "http://snomed.info/sct", code: "77465005" }] };
  const procedure = {
    resourceType: "Procedure",
    id: "x",
    status,
    code,
    performedPeriod: { start: "2020-01-01", end: "2020-01-02" },
  };
  const [read] = readAll(procedure).record.procedures;
  expect(read?.state).toBe(state);
  if (read !== undefined) expect(read.day).toEqual(span(parseDay("2020-01-01") ?? 0, parseDay("2020-01-02") ?? 0));
});

const report = (more: object) => ({
  resourceType: "DiagnosticReport",
  id: "d1",
  status: "final",
  code: { text: "CBC" },
  ...more,
});
const HELD = [{ reference: "Observation/o1" }];

test.each([
  { reports: [report({ result: HELD })], results: [true] },
  { reports: [report({ result: HELD, status: "preliminary" })], results: [false] },
  { reports: [report({ result: HELD, status: "entered-in-error" })], results: [] },
  { reports: [report({ result: HELD, status: "preliminary" }), report({ id: "d2", result: HELD })], results: [true] },
  {
    reports: [
      report({ result: HELD, status: "entered-in-error" }),
      report({ id: "d2", result: HELD, status: "preliminary" }),
    ],
    results: [false],
  },
])("$reports: final $results", ({ reports, results }) => {
  const read = readAll(ANC, ...reports).record.results.get("neutrophils") ?? [];
  expect(read.map(({ final }) => final)).toEqual(results);
});

test.each([
  { status: "final", results: [true] },
  { status: "preliminary", results: [false] },
  { status: "entered-in-error", results: [] },
])("a $status report on the server of a result without an id: final $results", ({ status, results }) => {
  const { id: _, ...nameless } = ANC;
  const { id: __, ...reported } = report({ status, result: [{ reference: "Observation/o1" }] });
  const base = "https://lab.example/fhir";
  const entry = [
    { resource: PATIENT },
    { fullUrl: `${base}/Observation/o1`, resource: nameless },
    { fullUrl: `${base}/DiagnosticReport/d1`, resource: reported },
  ];
  const { record } = mustRead({ resourceType: "Bundle", type: "document", entry });
  expect((record.results.get("neutrophils") ?? []).map(({ final }) => final)).toEqual(results);
  expect(record.problems).toEqual([]);
});

test("a report dates the results that have no date", () => {
  const { effectiveDateTime: _, ...dateless } = ANC;
  const read = readAll(dateless as Resource, report({ result: HELD, effectiveDateTime: "2026-06-19" }));
  expect(read.record.results.get("neutrophils")?.[0]?.day).toEqual(day("2026-06-19"));
});

test.each([
  { more: { result: [{ reference: "Observation/gone" }] }, problems: ["REFERENCE_NOT_FOUND"] },
  { more: { result: [{ reference: "#in" }], contained: [{ ...ANC, id: "in" }] }, problems: [] },
  { more: {}, problems: ["CODE_NOT_RECOGNISED"] },
  { more: { conclusionCode: [{ coding: [{ system: "http://snomed.info/sct", code: "11999007" }] }] }, problems: [] },
])("report $more: $problems", ({ more, problems }) => {
  expect(problemsOf(report(more))).toEqual(problems);
});

test("results contained in a report are read", () => {
  const read = readAll(report({ result: [{ reference: "#in" }], contained: [{ ...ANC, id: "in" }] }));
  expect(read.record.results.get("neutrophils")?.[0]?.resource).toBe("DiagnosticReport/d1#in");
});

test("coded conclusions are a result of the report's own test, or a condition", () => {
  const igra = { code: { coding: [{ system: "http://loinc.org", code: "71773-6" }] }, effectiveDateTime: "2026-05-01" };
  const negative = { coding: [{ system: "http://snomed.info/sct", code: "260385009" }] };
  const latent = { coding: [{ system: "http://snomed.info/sct", code: "11999007" }] };
  const { results, history } = readAll(report({ ...igra, conclusionCode: [negative, latent] })).record;
  expect(results.get("igra")?.[0]).toMatchObject({ qualitative: "negative", day: day("2026-05-01"), final: true });
  expect(history.get("latent-tuberculosis")?.[0]).toMatchObject({ status: "active", recorded: day("2026-05-01") });
});

const MEDICATIONS = { coding: [{ system: "http://loinc.org", code: "10160-0" }] };

test.each([
  { more: { code: MEDICATIONS, emptyReason: { coding: [{ code: "nilknown" }] } }, lists: ["medications"] },
  { more: { code: MEDICATIONS, emptyReason: { coding: [{ code: "notasked" }] } }, lists: [] },
  {
    more: {
      code: MEDICATIONS,
      title: "Reconciled medication list",
      entry: [{ item: { reference: "Observation/o1" } }],
    },
    lists: ["medications"],
  },
  {
    more: {
      code: MEDICATIONS,
      title: "Reconciled medication list",
      entry: [{ item: { reference: "Observation/gone" } }],
    },
    lists: [],
  },
  {
    more: {
      code: MEDICATIONS,
      title: "Incomplete list, not reconciled",
      entry: [{ item: { reference: "Observation/o1" } }],
    },
    lists: [],
  },
  { more: { code: MEDICATIONS, title: "Medications", entry: [{ item: { reference: "Observation/o1" } }] }, lists: [] },
  { more: { code: MEDICATIONS, status: "retired", emptyReason: { coding: [{ code: "nilknown" }] } }, lists: [] },
  { more: { code: { text: "Shopping" }, emptyReason: { coding: [{ code: "nilknown" }] } }, lists: [] },
])("list $more is complete: $lists", ({ more, lists }) => {
  const list = { resourceType: "List", id: "l1", status: "current", mode: "snapshot", date: "2026-06-01", ...more };
  expect(readAll(ANC, list).record.completeLists.map((one) => one.list)).toEqual(lists);
});

test("problems hold no free text of the record", () => {
  const secret = "Jane Secret";
  const { problems } = readAll(
    observation("9-9", { valueString: secret, code: { text: secret } }),
    { resourceType: "Condition", id: "c", code: { text: secret } },
    { resourceType: "MedicationRequest", id: "m", status: "active", medicationCodeableConcept: { text: secret } },
    { ...VACCINE, vaccineCode: { text: secret } },
    { ...ALLERGY, code: { text: secret } },
    { ...observation("751-8", { valueString: secret }), id: "o2" },
  ).record;
  expect(problems).toHaveLength(6);
  expect(JSON.stringify(problems)).not.toContain("Secret");
});

const RESOURCES = [
  ANC,
  { ...ANC, id: "o2" },
  { ...observation("6690-2", quantity(6, "10*3/uL")), id: "o3" },
  { ...observation("770-8", quantity(25, "%")), id: "o4" },
  { ...observation("72166-2", { valueString: "ex-smoker" }), id: "o5" },
  { ...observation("9-9", quantity(1, "x")), id: "o6" },
  { resourceType: "Condition", id: "c1", code: { text: "DVT" } },
  { resourceType: "Condition", id: "c2", code: { text: "rheumatoid arthritis" } },
  { resourceType: "MedicationRequest", id: "m1", status: "active", medicationReference: { reference: "Medication/x" } },
  {
    resourceType: "MedicationRequest",
    id: "m2",
    status: "stopped",
    medicationCodeableConcept: { text: "plainstatin" },
  },
  { resourceType: "Medication", id: "x", code: { text: "exampletinib 5 mg" } },
  VACCINE,
  ALLERGY,
  { resourceType: "CarePlan", id: "cp" },
  report({ status: "preliminary", result: [{ reference: "Observation/o2" }] }),
];

test("the order of entries changes nothing", () => {
  const expected = readAll(...RESOURCES);
  expect(factsOf(expected.record)).toHaveLength(10);
  fc.assert(
    fc.property(fc.shuffledSubarray(RESOURCES, { minLength: RESOURCES.length }), (shuffled) => {
      expect(readAll(...shuffled)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

/** Wrong values at the names that readers look at. */
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      "",
      "x",
      "2026-06-20",
      "active",
      "final",
      "Patient/p1",
      "#",
      "urn:uuid:p1",
      "751-8",
      "http://loinc.org",
      "15 mg daily",
    ),
    fc.double(),
    fc.integer(),
    fc.constantFrom(true, false, null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ..."resourceType entry resource id fullUrl subject patient reference code coding system display text status value unit comparator valueQuantity valueString valueCodeableConcept component contained result medicationCodeableConcept medicationReference dosageInstruction timing repeat frequency period periodUnit boundsDuration doseAndRate doseQuantity effectiveDateTime effectivePeriod start end birthDate address country meta focus referenceRange low high interpretation ingredient strength numerator denominator daysSupply onsetAge reaction substance __proto__ constructor".split(
          " ",
        ),
      ),
      tie("value"),
      { maxKeys: 6 },
    ),
  ),
})).value;

const TYPES = [
  "Observation",
  "Condition",
  "MedicationRequest",
  "MedicationStatement",
  "MedicationAdministration",
  "MedicationDispense",
  "Immunization",
  "AllergyIntolerance",
  "Procedure",
  "DiagnosticReport",
  "List",
  "Patient",
  "Medication",
  "Bundle",
  "Parameters",
  "constructor",
  "__proto__",
];

test("whatever the JSON, it is read or refused", () => {
  fc.assert(
    fc.property(anything, (input) => {
      expect(readFhir(input, TEST_INDEX)).toBeTypeOf("object");
    }),
    { numRuns: 400 },
  );
});

test.each(TYPES)("whatever stands in a %s, it is read", (resourceType) => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string({ maxLength: 3 }), anything), { maxLength: 3 }),
      anything,
      (bodies, more) => {
        const resources = bodies.map((body) => ({ ...body, ...(typeof more === "object" && more), resourceType }));
        expect(
          readFhir({ resourceType: "Bundle", entry: resources.map((resource) => ({ resource })) }, TEST_INDEX),
        ).toBeTypeOf("object");
      },
    ),
    { numRuns: 100 },
  );
});

test("a Bundle in a Bundle without end is refused, not followed", () => {
  let input: object = PATIENT;
  for (let depth = 0; depth < 5000; depth += 1) input = { resourceType: "Bundle", entry: [{ resource: input }] };
  expect(mustRead(input).record.problems.map(({ code }) => code)).toContain("ENTRY_NOT_A_RESOURCE");
});
