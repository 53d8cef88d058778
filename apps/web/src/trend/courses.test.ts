import { parseDaySpan, parseDose } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import { expect, test } from "vitest";
import { coursesOf } from "./courses.ts";

const day = (iso: string) => parseDaySpan(iso)?.earliest ?? 0;

function taken(start: string, dose: string | undefined, more: Partial<Medication> = {}): Medication {
  const read = dose === undefined ? undefined : parseDose(dose);
  return {
    type: "medication",
    substances: ["exampletinib"],
    state: "active",
    start: { earliest: day(start), latest: day(start) },
    ...(read !== undefined && { dose: read }),
    reasons: [],
    reported: "exampletinib",
    resource: "MedicationStatement/m",
    ...more,
  };
}

const stop = (iso: string): Partial<Medication> => ({
  state: "stopped",
  stop: { earliest: day(iso), latest: day(iso) },
});
const courses = (...medications: readonly Medication[]) =>
  coursesOf("exampletinib", { medicationsBySubstance: new Map([["exampletinib", medications]]) }).map(
    ({ is, dose, from, until }) => [is, dose, from, until],
  );

test("a change of the dose is two courses, in the order of their days", () => {
  const made = courses(
    taken("2026-05-02", "2 mg once daily"),
    taken("2026-01-01", "4 mg once daily", stop("2026-05-01")),
  );
  expect(made).toEqual([
    ["taken", "4 mg once daily", day("2026-01-01"), day("2026-05-01")],
    ["taken", "2 mg once daily", day("2026-05-02"), undefined],
  ]);
});

test("renewals of one dose are one course; a day between them makes two", () => {
  const first = taken("2026-01-01", "4 mg once daily", stop("2026-03-31"));
  expect(courses(first, taken("2026-04-01", "4 mg once daily"))).toHaveLength(1);
  expect(courses(first, taken("2026-04-03", "4 mg once daily"))).toHaveLength(2);
});

test("a hold begins on its day and ends what was taken", () => {
  const held = { earliest: day("2026-06-01"), latest: day("2026-06-01") };
  expect(courses(taken("2026-01-01", "4 mg once daily", { state: "on-hold", heldSince: held }))).toEqual([
    ["taken", "4 mg once daily", day("2026-01-01"), day("2026-06-01")],
    ["held", undefined, day("2026-06-01"), undefined],
  ]);
});

test("what is only planned, or has no first day, has no place on the line of time", () => {
  const { start: _start, ...undated } = taken("2026-01-01", undefined);
  expect(courses(taken("2026-12-01", undefined, { state: "planned" }), undated)).toEqual([]);
});
