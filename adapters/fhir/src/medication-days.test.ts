import { parseDay } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { readAll, span } from "../test-concepts.ts";
import { day, dose, EXAMPLE, type More, medication, request, rx } from "../test-medication.ts";

test.each([
  { type: "MedicationRequest", status: "active", more: {}, state: "active" },
  { type: "MedicationRequest", status: "on-hold", more: {}, state: "on-hold" },
  { type: "MedicationRequest", status: "draft", more: {}, state: "planned" },
  { type: "MedicationRequest", status: "active", more: { intent: "plan" }, state: "planned" },
  { type: "MedicationRequest", status: "active", more: { intent: "proposal" }, state: "planned" },
  { type: "MedicationRequest", status: "active", more: { intent: "plan", reportedBoolean: true }, state: "active" },
  { type: "MedicationRequest", status: "stopped", more: { intent: "plan" }, state: "stopped" },
  { type: "MedicationRequest", status: "stopped", more: {}, state: "stopped" },
  { type: "MedicationRequest", status: "completed", more: {}, state: "stopped" },
  { type: "MedicationRequest", status: "cancelled", more: {}, state: "stopped" },
  { type: "MedicationRequest", status: "unknown", more: {}, state: "unknown" },
  { type: "MedicationRequest", status: "strange", more: {}, state: "unknown" },
  { type: "MedicationRequest", status: "entered-in-error", more: {}, state: undefined },
  { type: "MedicationRequest", status: "active", more: { doNotPerform: true }, state: undefined },
  { type: "MedicationStatement", status: "active", more: {}, state: "active" },
  { type: "MedicationStatement", status: "intended", more: {}, state: "planned" },
  { type: "MedicationStatement", status: "not-taken", more: {}, state: "stopped" },
  { type: "MedicationStatement", status: "on-hold", more: {}, state: "on-hold" },
  { type: "MedicationStatement", status: "entered-in-error", more: {}, state: undefined },
  { type: "MedicationAdministration", status: "in-progress", more: {}, state: "active" },
  { type: "MedicationAdministration", status: "completed", more: {}, state: "unknown" },
  { type: "MedicationAdministration", status: "stopped", more: {}, state: "stopped" },
  { type: "MedicationAdministration", status: "not-done", more: {}, state: undefined },
  { type: "MedicationDispense", status: "completed", more: {}, state: "unknown" },
  {
    type: "MedicationDispense",
    status: "completed",
    more: { daysSupply: { value: 30, unit: "days" }, whenHandedOver: "2026-01-02" },
    state: "active",
  },
  { type: "MedicationDispense", status: "preparation", more: {}, state: "planned" },
  { type: "MedicationDispense", status: "declined", more: {}, state: undefined },
])("$type $status $more is $state", ({ type, status, more, state }) => {
  const found = medication({ ...request(EXAMPLE, { status, ...more }), resourceType: type });
  expect(found?.state).toBe(state);
});

test.each([
  { more: {}, dates: { start: day("2026-01-15"), authored: day("2026-01-15") } },
  {
    more: { dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: "2026-02-01", end: "2026-03-01" } } } }] },
    dates: { start: day("2026-02-01"), stop: day("2026-03-01"), authored: day("2026-01-15") },
  },
  {
    more: { dosageInstruction: [{ timing: { repeat: { boundsDuration: { value: 8, code: "wk" } } } }] },
    dates: { start: day("2026-01-15"), stop: day("2026-03-11"), authored: day("2026-01-15") },
  },
  {
    more: { dispenseRequest: { expectedSupplyDuration: { value: 30, code: "d" }, numberOfRepeatsAllowed: 2 } },
    dates: { start: day("2026-01-15"), supplyEnds: day("2026-04-14"), authored: day("2026-01-15") },
  },
  {
    more: { dispenseRequest: { validityPeriod: { start: "2026-02-01" } } },
    dates: { start: day("2026-02-01"), authored: day("2026-01-15") },
  },
])("order $more", ({ more, dates }) => {
  const found = medication(request(EXAMPLE, more));
  const { start, stop, supplyEnds, authored } = found ?? {};
  expect({
    ...(start && { start }),
    ...(stop && { stop }),
    ...(supplyEnds && { supplyEnds }),
    ...(authored && { authored }),
  }).toEqual(dates);
});

test("a statement's period is when it was taken", () => {
  const found = medication({
    ...request(EXAMPLE, { effectivePeriod: { start: "2025-01", end: "2025-06-30" }, dateAsserted: "2026-01-01" }),
    resourceType: "MedicationStatement",
  });
  expect(found).toMatchObject({
    start: span(parseDay("2025-01-01") ?? 0, parseDay("2025-01-31") ?? 0),
    stop: day("2025-06-30"),
  });
});

test("a supply lasts as many days as were handed out, and ends with its order", () => {
  const dispense = {
    ...request(EXAMPLE, { status: "completed", whenHandedOver: "2026-01-01", daysSupply: { value: 30, code: "d" } }),
    resourceType: "MedicationDispense",
    id: "d1",
  };
  expect(medication(dispense)?.supplyEnds).toEqual(day("2026-01-30"));
  const stopped = request(EXAMPLE, { id: "r1", status: "stopped" });
  const linked = { ...dispense, authorizingPrescription: [{ reference: "MedicationRequest/r1" }] };
  expect(readAll(stopped, linked).record.medications.map(({ state }) => state)).toEqual(["stopped", "stopped"]);
});

function given(id: string, on: string, more: More = {}, medicine: unknown = EXAMPLE) {
  return {
    resourceType: "MedicationAdministration",
    id,
    status: "completed",
    medicationCodeableConcept: medicine,
    effectiveDateTime: on,
    ...more,
  };
}

const FIVE = { value: 5, code: "mg" };

test.each([
  {
    name: "the interval is said: taken until the next dose is due",
    resources: [given("a1", "2026-06-10", { dosage: { dose: FIVE, text: "5 mg twice daily" } })],
    read: [
      {
        resource: "MedicationAdministration/a1",
        state: "active",
        start: day("2026-06-10"),
        supplyEnds: day("2026-06-11"),
        dose: dose(5, { n: 2, d: 1 }),
      },
    ],
    problems: [],
  },
  {
    name: "once a week",
    resources: [given("a1", "2026-06-10T08:00:00Z", { dosage: { dose: FIVE, text: "once weekly" } })],
    read: [
      {
        resource: "MedicationAdministration/a1",
        state: "active",
        start: day("2026-06-10"),
        supplyEnds: day("2026-06-17"),
        dose: dose(5, { n: 1, d: 7 }),
      },
    ],
    problems: [],
  },
  {
    name: "no interval: nobody says whether it goes on",
    resources: [given("a1", "2026-06-10", { dosage: { dose: FIVE } })],
    read: [{ resource: "MedicationAdministration/a1", state: "unknown", start: day("2026-06-10"), doseText: "5 mg" }],
    problems: ["USE_NOT_STATED"],
  },
  {
    name: "of a medicine whose dose is not judged",
    resources: [given("a1", "2026-06-10", { dosage: { dose: FIVE } }, rx("900020"))],
    read: [{ resource: "MedicationAdministration/a1", state: "unknown", start: day("2026-06-10"), doseText: "5 mg" }],
    problems: [],
  },
  {
    name: "of several only the last can go on",
    resources: [given("a1", "2026-06-10"), given("a2", "2026-06-11"), given("a3", "2026-06-09")],
    read: [
      {
        resource: "MedicationAdministration/a1",
        state: "stopped",
        start: day("2026-06-10"),
        stop: day("2026-06-10"),
      },
      { resource: "MedicationAdministration/a2", state: "unknown", start: day("2026-06-11") },
      {
        resource: "MedicationAdministration/a3",
        state: "stopped",
        start: day("2026-06-09"),
        stop: day("2026-06-09"),
      },
    ],
    problems: ["USE_NOT_STATED"],
  },
  {
    name: "an order of the same medicine says whether it goes on",
    resources: [given("a1", "2026-06-10"), request(EXAMPLE)],
    read: [
      {
        resource: "MedicationAdministration/a1",
        state: "stopped",
        start: day("2026-06-10"),
        stop: day("2026-06-10"),
      },
      { resource: "MedicationRequest/m1", state: "active", start: day("2026-01-15"), authored: day("2026-01-15") },
    ],
    problems: [],
  },
  {
    name: "an order of another medicine does not",
    resources: [given("a1", "2026-06-10"), request(rx("900020"))],
    read: [
      { resource: "MedicationAdministration/a1", state: "unknown", start: day("2026-06-10") },
      { resource: "MedicationRequest/m1", state: "active", start: day("2026-01-15"), authored: day("2026-01-15") },
    ],
    problems: ["USE_NOT_STATED"],
  },
])("given: $name", ({ resources, read, problems }) => {
  for (const order of [resources, resources.toReversed()]) {
    const { record } = readAll(...order);
    const found = record.medications.map(({ type: _, substances: __, reasons: ___, reported: ____, ...rest }) => rest);
    expect(found).toEqual(read);
    expect(record.problems.map(({ code }) => code)).toEqual(problems);
  }
});
