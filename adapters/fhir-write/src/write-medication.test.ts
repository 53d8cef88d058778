import { readFhir } from "@afterscript/fhir";
import { parseDay } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { notesOf, outcomeOf, TEST_WRITING } from "../test-writing.ts";
import { type ToldMedication, writeMedication } from "./write-medication.ts";

function read(told: Partial<ToldMedication>) {
  const written = writeMedication({ id: "m", status: "active", ...told }, TEST_WRITING);
  if (written.is === "refused") throw new Error(JSON.stringify(written.faults));
  const record = readFhir(written.resource, TEST_WRITING.index);
  if ("failure" in record) throw new Error(record.failure.code);
  return record.record.medications[0];
}

test("a medicine is read back whole: dose, days, reason, form", () => {
  const told = {
    substance: "exampletinib",
    text: "Examplant 5 mg tablets",
    dose: "5 mg twice daily",
    since: "2026-01-15",
  };
  expect(read({ ...told, reason: "rheumatoid-arthritis" })).toMatchObject({
    substances: ["exampletinib"],
    state: "active",
    dose: { amount: { n: 5, d: 1 }, unit: "mg" },
    start: { earliest: parseDay("2026-01-15") },
    reasons: ["rheumatoid-arthritis"],
    reported: "Examplant 5 mg tablets",
  });
});

test.each([
  { status: "planned", since: "2026-07-15", state: "planned" },
  { status: "active", since: "2026-07-15", state: "active" },
  { status: "on-hold", since: "2026-01", state: "on-hold" },
  { status: "stopped", since: "2026-01", state: "stopped" },
  { status: "unknown", since: "2026", state: "unknown" },
] as const)("$status since $since is $state", ({ status, since, state }) => {
  expect(read({ substance: "exampletinib", status, since })?.state).toBe(state);
});

test("the day of a pause is read back", () => {
  expect(read({ substance: "exampletinib", status: "on-hold", heldSince: "2026-06-01" })?.heldSince).toEqual({
    earliest: parseDay("2026-06-01"),
    latest: parseDay("2026-06-01"),
  });
});

test.each(["inadequate-response", "intolerance", "other"] as const)("stopped for %s is read back", (stopReason) => {
  expect(read({ substance: "plainstatin", status: "stopped", until: "2026-05", stopReason })?.stopReason).toBe(
    stopReason,
  );
});

test.each([
  {
    told: { substance: "exampletinib" },
    code: { coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "900001" }], text: "exampletinib" },
  },
  { told: { substance: "twotinib-cream" }, code: { text: "twotinib cream" } },
  { told: { substance: "twotinib-oral" }, code: { text: "twotinib oral" } },
  {
    told: { substance: "exampletinib", text: "Twopill" },
    code: { coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "900001" }], text: "exampletinib" },
  }, // the choice stands, not the mistyped name
  { told: { text: "plainstatin 20" }, code: { text: "plainstatin 20" } },
])("$told is called $code", ({ told, code }) => {
  expect(outcomeOf(writeMedication({ id: "m", status: "active", ...told }, TEST_WRITING))).toMatchObject({
    medicationCodeableConcept: code,
  });
});

test.each([
  { told: { text: "my blue pill" }, notes: ["NAME_NOT_RECOGNISED text"] },
  { told: { text: "twotinib" }, notes: ["FORM_NOT_KNOWN text"] },
  { told: { substance: "exampletinib", dose: "as the doctor says" }, notes: ["DOSE_NOT_READ dose"] },
  { told: { substance: "exampletinib", dose: "5 mg once daily" }, notes: [] },
])("$told is kept and noted: $notes", ({ told, notes }) => {
  expect(notesOf(writeMedication({ id: "m", status: "active", ...told }, TEST_WRITING))).toEqual(notes);
});

test.each([
  { told: {}, faults: ["NAME_MISSING text"] },
  { told: { text: "  " }, faults: ["NAME_MISSING text"] },
  { told: { substance: "nothing" }, faults: ["NOT_IN_CONCEPTS substance"] },
  { told: { substance: "plainstatin", reason: "nothing" }, faults: ["NOT_IN_CONCEPTS reason"] },
  { told: { substance: "plainstatin", since: "2026-06-02", until: "2026-06-01" }, faults: ["DAYS_OUT_OF_ORDER until"] },
  { told: { substance: "plainstatin", status: "stopped", until: "2026-07-01" }, faults: ["DAY_IN_FUTURE until"] },
  { told: { substance: "plainstatin", since: "June" }, faults: ["DAY_NOT_READABLE since"] },
] as const)("$told -> $faults", ({ told, faults }) => {
  expect(outcomeOf(writeMedication({ id: "m", status: "active", ...told }, TEST_WRITING))).toEqual(faults);
});
