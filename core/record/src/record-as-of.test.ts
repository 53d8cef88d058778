import { parseDaySpan } from "@afterscript/kernel";
import { expect, test } from "vitest";
import type { Fact, Medication } from "./facts.ts";
import { buildRecord } from "./patient-record.ts";
import { recordAsOf } from "./record-as-of.ts";

const span = (iso: string) => parseDaySpan(iso) ?? { earliest: 0, latest: 0 };
const day = (iso: string) => span(iso).earliest;
const order = (parts: Partial<Medication>): Medication => ({
  type: "medication",
  substances: ["exampletinib"],
  state: "active",
  reasons: [],
  reported: "exampletinib",
  resource: "MedicationRequest/m",
  ...parts,
});
const on = (iso: string, ...facts: readonly Fact[]) =>
  recordAsOf(buildRecord({ person: {}, facts, problems: [] }), day(iso));

const stopped = order({
  state: "stopped",
  start: span("2026-01-10"),
  stop: span("2026-03-10"),
  stopReason: "intolerance",
});
const held = order({ state: "on-hold", start: span("2026-01-10"), heldSince: span("2026-02-01") });

test.each([
  { of: "stopped", given: stopped, at: "2026-01-09", state: undefined },
  { of: "stopped", given: stopped, at: "2026-01-10", state: "active" },
  { of: "stopped", given: stopped, at: "2026-03-09", state: "active" },
  { of: "stopped", given: stopped, at: "2026-03-10", state: "stopped" },
  { of: "held", given: held, at: "2026-01-31", state: "active" },
  { of: "held", given: held, at: "2026-02-01", state: "on-hold" },
  { of: "without an end", given: order({ state: "stopped" }), at: "2020-01-01", state: "stopped" },
  {
    of: "written before it begins",
    given: order({ authored: span("2026-01-01"), start: span("2026-02-01") }),
    at: "2026-01-15",
    state: "active",
  },
])("an order $of on $at is $state", ({ given, at, state }) => {
  const { medications, medicationsBySubstance } = on(at, given);
  expect(medications[0]?.state).toBe(state);
  expect(medicationsBySubstance.get("exampletinib")).toEqual(state === undefined ? undefined : medications);
});

test("why it was stopped is not known before", () => {
  expect(on("2026-02-01", stopped).medications[0]).toEqual(order({ start: span("2026-01-10") }));
});

test("what is dated later is left out, what may be of the day or bears no day stays", () => {
  const result = (resource: string, dated: string | undefined): Fact => ({
    type: "result",
    analyte: "alt",
    value: { n: 20, d: 1 },
    reported: { value: "20" },
    day: dated === undefined ? undefined : span(dated),
    final: true,
    resource,
  });
  const { results } = on(
    "2026-02-10",
    result("a", "2026-02-10"),
    result("b", "2026-02-11"),
    result("c", "2026-02"),
    result("d", undefined),
  );
  expect(
    results
      .get("alt")
      ?.map(({ resource }) => resource)
      .toSorted(),
  ).toEqual(["a", "c", "d"]);
});

test("a disease that ended later was present, one that began later was not", () => {
  const entry: Fact = {
    type: "history",
    concept: "malignancy",
    status: "past",
    onset: span("2026-01-05"),
    ended: span("2026-05-05"),
    reported: "",
    resource: "Condition/c",
  };
  expect(on("2026-01-04", entry).history.get("malignancy")).toBeUndefined();
  expect(on("2026-03-01", entry).history.get("malignancy")?.[0]?.status).toBe("active");
  expect(on("2026-05-05", entry).history.get("malignancy")?.[0]?.status).toBe("past");
});
