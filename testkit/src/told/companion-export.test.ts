import { readFhir } from "@afterscript/fhir";
import {
  bundleOf,
  type Resource,
  writeAllergy,
  writeAnswer,
  writeCompleteList,
  writeCondition,
  writeMedication,
  writePerson,
  writeResult,
  writeVaccination,
} from "@afterscript/fhir-write";
import { factsOf } from "@afterscript/record";
import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsIn } from "../fhir-r4/faults-in.ts";
import { AS_OF, CONCEPTS, resourceOf, WRITING } from "./read-told.ts";

const DAYS = fc.constantFrom("2026-06-12", "2026-05", "2025", AS_OF);
const id = (prefix: string, index: number) => `${prefix}${index}`;

/** One thing that a person could tell, by its place in the list. */
const TOLD = fc.oneof(
  fc.tuple(fc.constantFrom(...CONCEPTS.conditions), DAYS).map(
    ([{ id: condition }, onset]) =>
      (index: number): Resource =>
        resourceOf(writeCondition({ id: id("c", index), condition, onset, status: "active" }, WRITING)),
  ),
  fc.tuple(fc.constantFrom(...CONCEPTS.substances), DAYS).map(
    ([{ id: substance }, since]) =>
      (index: number): Resource =>
        resourceOf(writeMedication({ id: id("m", index), substance, since, status: "active" }, WRITING)),
  ),
  fc.tuple(fc.integer({ min: 4, max: 20 }), DAYS).map(
    ([value, day]) =>
      (index: number): Resource =>
        resourceOf(
          writeResult({ id: id("o", index), analyte: "haemoglobin", value: `${value}`, unit: "g/dL", day }, WRITING),
        ),
  ),
  fc.tuple(fc.constantFrom(...CONCEPTS.vaccines), DAYS).map(
    ([{ id: vaccine }, day]) =>
      (index: number): Resource =>
        resourceOf(writeVaccination({ id: id("v", index), vaccine, day }, WRITING)),
  ),
  fc.constantFrom("current", "former", "never").map(
    (answer) =>
      (index: number): Resource =>
        resourceOf(writeAnswer({ id: id("q", index), topic: "smoking", answer, day: AS_OF }, WRITING)),
  ),
  fc.constantFrom(...CONCEPTS.substances).map(
    ({ id: substance }) =>
      (index: number): Resource =>
        resourceOf(writeAllergy({ id: id("a", index), substance }, WRITING)),
  ),
);

test("a whole companion is exported to one text in any order, and read back without a problem and with every thing told", () => {
  fc.assert(
    fc.property(fc.array(TOLD, { maxLength: 12 }), fc.integer(), (told, seed) => {
      const things = told.map((write, index) => write(index));
      const medicines = things.filter(({ resourceType }) => resourceType === "MedicationStatement");
      const entries = medicines.map(({ id: medicine }) => `MedicationStatement/${medicine}`);
      const all: readonly Resource[] = [
        resourceOf(writePerson({ age: 45, sex: "female", country: "DE" }, WRITING)),
        ...things,
        resourceOf(writeCompleteList({ id: "l", list: "medications", entries, day: AS_OF }, WRITING)),
      ];
      const turned = [...all].sort((a, b) =>
        (seed ^ a.id.length) % 2 === 0 ? (a.id < b.id ? -1 : 1) : a.id < b.id ? 1 : -1,
      );
      const text = JSON.stringify(bundleOf(all));
      expect(faultsIn(JSON.parse(text))).toEqual([]);
      expect(JSON.stringify(bundleOf(turned))).toBe(text);
      const read = readFhir(JSON.parse(text), WRITING.index);
      if ("failure" in read) throw new Error(read.failure.code);
      expect(read.record.problems).toEqual([]);
      expect(read.notUnderstood).toEqual({});
      const resources = new Set(factsOf(read.record).map(({ resource }) => resource));
      for (const { resourceType, id: own } of all.slice(1)) expect(resources).toContain(`${resourceType}/${own}`);
    }),
    { numRuns: 60 },
  );
});
