import { expect, test } from "vitest";
import type { CurrentResource } from "./current-resources.ts";
import { oneRecord } from "./one-record.ts";

type Draft = Pick<CurrentResource, "key" | "resource"> & Partial<CurrentResource>;

function current({ key, resource, ...rest }: Draft): CurrentResource {
  const hash = `${key}${JSON.stringify(resource)}`.length.toString(16).padStart(64, "0");
  return { key, resource, statedAt: "", rank: 1, hash, source: "a", messageId: "m", receivedAt: "2026-07-01", ...rest };
}

const observation = (id: string, more: object = {}) => ({
  resourceType: "Observation",
  id,
  subject: { reference: "Patient/x" },
  ...more,
});

test("two senders' names for one person become one Patient, the newest, filled from the one before", () => {
  const of = (id: string, more: object) => ({ resourceType: "Patient", id, ...more });
  const [person, result] = oneRecord("p", [
    current({ key: "1", statedAt: "2026-02-01", resource: of("b", { birthDate: "1961-04-02" }), source: "b" }),
    current({ key: "2", statedAt: "2026-01-01", resource: of("a", { birthDate: "1961", gender: "female" }) }),
    current({ key: "3", resource: observation("1", { subject: { reference: "urn:uuid:7" } }) }),
  ]);
  expect(person).toEqual({ resourceType: "Patient", id: "b", birthDate: "1961-04-02", gender: "female" });
  expect(result).toMatchObject({ subject: { reference: "Patient/b" } });
});

test("without a Patient all speak of the clinic's own id", () => {
  expect(oneRecord("p", [current({ key: "1", resource: observation("1") })])).toEqual([
    observation("1", { subject: { reference: "Patient/p" } }),
  ]);
});

test("the same id of two senders is two things, and each sender's references follow its own", () => {
  const report = (id: string) => ({ resourceType: "DiagnosticReport", id, result: [{ reference: "Observation/1" }] });
  const resources = oneRecord("p", [
    current({ key: "1", resource: observation("1", { status: "final" }) }),
    current({ key: "2", resource: observation("1", { status: "amended" }), source: "b", hash: "b".repeat(64) }),
    current({ key: "3", resource: report("r1") }),
    current({ key: "4", resource: report("r2"), source: "b" }),
  ]);
  expect(resources.map(({ id }) => id)).toEqual(["1", "1-bbbbbbbbbbbb", "r1", "r2"]);
  expect(resources.slice(2).map(({ result }) => result)).toEqual([
    [{ reference: "Observation/1" }],
    [{ reference: "Observation/1-bbbbbbbbbbbb" }],
  ]);
});

test("two versions that tie are both in the record", () => {
  const tie = [
    current({ key: "1", resource: observation("1", { status: "final" }), hash: "a".repeat(64) }),
    current({ key: "1", resource: observation("1", { status: "final", note: [] }), hash: "b".repeat(64) }),
  ];
  expect(oneRecord("p", tie).map(({ id }) => id)).toEqual(["1", "1-bbbbbbbbbbbb"]);
});

test("a result that names the person twice keeps both names the same", () => {
  const of = (id: string, source: string, statedAt: string) =>
    current({ key: id, statedAt, resource: { resourceType: "Patient", id }, source });
  const self = { reference: "Patient/a" };
  const [, result] = oneRecord("p", [
    of("a", "a", "2026-01-01"),
    of("b", "b", "2026-02-01"),
    current({ key: "3", resource: observation("1", { subject: self, focus: [self] }) }),
  ]);
  expect(result).toMatchObject({ subject: { reference: "Patient/b" }, focus: [{ reference: "Patient/b" }] });
});

test("ids that a sender counts anew mean the thing of the same message", () => {
  const order = (id: string) => ({
    resourceType: "MedicationRequest",
    id,
    medicationReference: { reference: "Medication/1" },
  });
  const medicine = (text: string) => ({ resourceType: "Medication", id: "1", code: { text } });
  const resources = oneRecord("p", [
    current({ key: "1", resource: medicine("one"), messageId: "m1" }),
    current({ key: "2", resource: medicine("other"), messageId: "m2", hash: "b".repeat(64) }),
    current({ key: "3", resource: order("o1"), messageId: "m1" }),
    current({ key: "4", resource: order("o2"), messageId: "m2" }),
  ]);
  expect(resources.map(({ id, medicationReference }) => [id, medicationReference])).toEqual([
    ["1", undefined],
    ["1-bbbbbbbbbbbb", undefined],
    ["o1", { reference: "Medication/1" }],
    ["o2", { reference: "Medication/1-bbbbbbbbbbbb" }],
  ]);
});
