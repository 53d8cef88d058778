import { parseDaySpan } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import { expect, test } from "vitest";
import { triedSays } from "../en/packet/tried.ts";
import { triedWords } from "./tried-medicines.ts";

const CONTEXT = { isForClinic: true };

function medication(start: string | undefined, stop: string | undefined, more: Partial<Medication> = {}): Medication {
  const from = start === undefined ? undefined : parseDaySpan(start);
  const to = stop === undefined ? undefined : parseDaySpan(stop);
  return {
    type: "medication",
    substances: [],
    state: "stopped",
    reasons: [],
    reported: "Examplemab",
    resource: "MedicationRequest/m1",
    ...(from && { start: from }),
    ...(to && { stop: to }),
    ...more,
  };
}

test.each([
  { start: "2024-01-31", stop: "2024-02-28", months: undefined },
  { start: "2024-01-31", stop: "2024-02-29", months: 1 },
  { start: "2024-01-15", stop: "2024-04-14", months: 2 },
  { start: "2024-01-15", stop: "2024-04-15", months: 3 },
  { start: "2024-01-15", stop: "2024-04-16", months: 3 },
  { start: "2024-01", stop: "2024-04-16", months: undefined },
  { start: undefined, stop: "2024-04-16", months: undefined },
  { start: "2024-01-15", stop: undefined, months: undefined },
])("from $start to $stop: $months whole months", ({ start, stop, months }) => {
  expect(triedWords(medication(start, stop), CONTEXT).months).toBe(months);
});

test.each([
  {
    one: medication("2024-01-15", "2024-04-15", { stopReason: "intolerance", doseText: "5 mg daily", route: "oral" }),
    text: "Examplemab, 5 mg daily, by mouth: taken, from 15 Jan 2024 to 15 Apr 2024 (3 whole months); stopped because it was not tolerated.",
  },
  {
    one: medication("2024-01", undefined, { state: "active" }),
    text: "Examplemab: taken now, from Jan 2024.",
  },
  { one: medication(undefined, undefined, { stopReason: "other" }), text: "Examplemab: taken." },
])("$text", ({ one, text }) => {
  expect(triedSays.clinician(triedWords(one, CONTEXT))).toBe(text);
});

test("the record's entry is named where the letter is for the plan", () => {
  const text = triedSays.clinician(triedWords(medication(undefined, undefined), { isForClinic: false }));
  expect(text).toBe("Examplemab: taken (record: MedicationRequest/m1).");
});
