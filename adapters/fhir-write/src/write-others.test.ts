import { readFhir } from "@afterscript/fhir";
import { ageInYears, parseDay } from "@afterscript/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AS_OF, notesOf, outcomeOf, TEST_CONCEPTS, TEST_WRITING } from "../test-writing.ts";
import { bundleOf } from "./bundle-of.ts";
import type { Resource } from "./resources.ts";
import { writeAllergy } from "./write-allergy.ts";
import { writeAnswer } from "./write-answer.ts";
import { writeCompleteList } from "./write-complete-list.ts";
import { writeCondition } from "./write-condition.ts";
import { writeMedication } from "./write-medication.ts";
import { writePerson } from "./write-person.ts";
import { writeProcedure } from "./write-procedure.ts";
import { writeVaccination } from "./write-vaccination.ts";
import { writingOf } from "./writing.ts";
import type { Written } from "./written.ts";

function mustWrite(told: Written): Resource {
  if (told.is === "refused") throw new Error(JSON.stringify(told.faults));
  return told.resource;
}

function read(...resources: readonly Resource[]) {
  const record = readFhir(bundleOf(resources), TEST_WRITING.index);
  if ("failure" in record) throw new Error(record.failure.code);
  return record.record;
}

test.each([
  { told: { birthDate: "1980-04-12", sex: "female", country: "DE" }, person: { sex: "female", country: "DE" } },
  { told: { birthDate: "1980" }, person: {} },
  { told: {}, person: {} },
] as const)("$told is read back", ({ told, person }) => {
  const { person: found, problems } = read(mustWrite(writePerson(told, TEST_WRITING)));
  expect(found).toMatchObject({ reference: "Patient/me", ...person });
  expect(found.born !== undefined).toBe("birthDate" in told);
  expect(problems).toEqual([]);
});

test("an age is read back as this age on the day of writing, and as no day that was not told", () => {
  fc.assert(
    fc.property(fc.nat(130), fc.integer({ min: 0, max: 40_000 }), (age, asOf) => {
      const writing = writingOf(TEST_CONCEPTS, { asOf, index: TEST_WRITING.index });
      const { person } = read(mustWrite(writePerson({ age }, writing)));
      if (person.born === undefined) throw new Error("no birth date");
      expect(ageInYears(person.born, asOf)).toEqual({ least: age, most: age });
      expect(ageInYears({ earliest: person.born.earliest - 2, latest: person.born.latest + 2 }, asOf)).not.toEqual({
        least: age,
        most: age,
      });
    }),
  );
});

test.each([
  { told: { birthDate: "2026-07-01" }, faults: ["DAY_IN_FUTURE birthDate"] },
  { told: { birthDate: "12.04.1980" }, faults: ["DAY_NOT_READABLE birthDate"] },
  { told: { age: -1 }, faults: ["AGE_NOT_READABLE age"] },
  { told: { age: 30.5 }, faults: ["AGE_NOT_READABLE age"] },
  { told: { age: 131 }, faults: ["AGE_NOT_READABLE age"] },
  { told: { country: "Germany" }, faults: ["COUNTRY_NOT_READABLE country"] },
])("$told -> $faults", ({ told, faults }) => {
  expect(outcomeOf(writePerson(told, TEST_WRITING))).toEqual(faults);
});

test("a condition is said by the code that says no more, and by its name where no code does", () => {
  const coded = { id: "c", condition: "rheumatoid-arthritis", onset: "2019-05", status: "active" } as const;
  expect(outcomeOf(writeCondition(coded, TEST_WRITING))).toMatchObject({
    code: { coding: [{ system: "http://snomed.info/sct", code: "69896004" }], text: "rheumatoid arthritis" },
    onsetDateTime: "2019-05",
  });
  const worded = writeCondition({ id: "c", condition: "malignancy", status: "active" }, TEST_WRITING);
  expect([...read(mustWrite(worded)).history.keys()]).toEqual(["malignancy"]);
});

test.each([
  { told: { text: "rheumatoid arthritis" }, notes: [] },
  { told: { text: "a rare thing" }, notes: ["NAME_NOT_RECOGNISED condition"] },
  { told: { text: " " }, notes: ["refused"] },
  { told: { condition: "nothing" }, notes: ["refused"] },
])("condition $told: $notes", ({ told, notes }) => {
  expect(notesOf(writeCondition({ id: "c", status: "active", ...told }, TEST_WRITING))).toEqual(notes);
});

test("what was refuted is kept and says nothing", () => {
  const told = writeCondition({ id: "c", condition: "malignancy", status: "refuted" }, TEST_WRITING);
  expect(read(mustWrite(told)).history.size).toBe(0);
});

test.each([
  { told: { topic: "smoking", answer: "sometimes" }, faults: ["ANSWER_NOT_KNOWN answer: current | never"] },
  { told: { topic: "nothing", answer: "yes" }, faults: ["NOT_IN_CONCEPTS topic"] },
  { told: { topic: "smoking", answer: "never", day: "2027" }, faults: ["DAY_IN_FUTURE day"] },
])("answer $told -> $faults", ({ told, faults }) => {
  expect(outcomeOf(writeAnswer({ id: "q", ...told }, TEST_WRITING))).toEqual(faults);
});

test("a procedure is read back, planned ahead or done", () => {
  const planned = { id: "p", procedure: "organ-transplant", state: "planned", day: "2026-08-01" } as const;
  expect(read(mustWrite(writeProcedure(planned, TEST_WRITING))).procedures).toMatchObject([
    { concept: "organ-transplant", state: "planned" },
  ]);
  expect(outcomeOf(writeProcedure({ ...planned, state: "done" }, TEST_WRITING))).toEqual(["DAY_IN_FUTURE day"]);
});

test.each([
  { told: { substance: "plainstatin" }, notes: [] },
  { told: { text: "plainstatin" }, notes: [] },
  { told: { text: "strawberries" }, notes: ["NAME_NOT_RECOGNISED text"] },
  { told: {}, notes: ["refused"] },
])("allergy $told: $notes", ({ told, notes }) => {
  expect(notesOf(writeAllergy({ id: "a", ...told }, TEST_WRITING))).toEqual(notes);
});

const MEDICINE = mustWrite(writeMedication({ id: "m1", substance: "plainstatin", status: "active" }, TEST_WRITING));

test.each([
  { list: "medications", entries: ["MedicationStatement/m1"] },
  { list: "conditions", entries: [] },
  { list: "allergies", entries: [] },
] as const)("$list with $entries.length entries is read as complete", ({ list, entries }) => {
  const told = writeCompleteList({ id: "l", list, entries, day: AS_OF }, TEST_WRITING);
  const { completeLists, problems } = read(MEDICINE, mustWrite(told), mustWrite(writePerson({}, TEST_WRITING)));
  expect(completeLists).toMatchObject([{ list, day: { earliest: parseDay(AS_OF) } }]);
  expect(problems).toEqual([]);
});

test("a list of which an entry is gone is not complete", () => {
  const told = writeCompleteList(
    { id: "l", list: "medications", entries: ["MedicationStatement/m2"], day: AS_OF },
    TEST_WRITING,
  );
  expect(read(MEDICINE, mustWrite(told)).completeLists).toEqual([]);
});

test("a Bundle is the same in whatever order its resources are given", () => {
  const resources = [
    mustWrite(writePerson({ sex: "male" }, TEST_WRITING)),
    MEDICINE,
    mustWrite(writeCondition({ id: "c1", condition: "malignancy", status: "past" }, TEST_WRITING)),
    mustWrite(writeAnswer({ id: "q1", topic: "smoking", answer: "never" }, TEST_WRITING)),
    mustWrite(writeVaccination({ id: "v1", vaccine: "zoster-vaccine", day: "2026-05" }, TEST_WRITING)),
    { resourceType: "DiagnosticReport", id: "kept" },
  ];
  const expected = JSON.stringify(bundleOf(resources, { timestamp: "2026-06-30T10:00:00Z" }));
  fc.assert(
    fc.property(fc.shuffledSubarray(resources, { minLength: resources.length }), (shuffled) => {
      expect(JSON.stringify(bundleOf(shuffled, { timestamp: "2026-06-30T10:00:00Z" }))).toBe(expected);
    }),
  );
});
