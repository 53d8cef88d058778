import { describe, expect, test } from "vitest";
import { readIntake } from "./index.ts";

const patient = { resourceType: "Patient", id: "p", identifier: [{ system: "urn:id:LAB", value: "1" }] };

function bundle(more: object): string {
  const result = {
    resourceType: "Observation",
    id: "o",
    status: "final",
    subject: { reference: "Patient/p" },
    code: { text: "Neutrophils" },
    valueQuantity: { value: 0.4 },
    ...more,
  };
  return JSON.stringify({ resourceType: "Bundle", entry: [{ resource: patient }, { resource: result }] });
}

function observed(taken: string): string {
  return [
    "MSH|^~\\&|LAB|NORTH|CLINIC|CLINIC|20260622||ORU^R01|1|P|2.5.1",
    "PID|1||1^^^LAB^MR||Ash^Ada||19600102|F",
    `OBR|1||A1|CBC|||${taken}`,
    "OBX|1|NM|751-8^Neutrophils^LN||0.4|10*9/L|||||F",
  ].join("\r");
}

describe("a result of a later day than it came waits for somebody", () => {
  const cases: readonly [what: string, text: string, isKept: boolean][] = [
    ["today", bundle({ effectiveDateTime: "2026-06-22T23:59:00Z" }), true],
    ["tomorrow, where it is tomorrow already", bundle({ effectiveDateTime: "2026-06-23T01:00:00+13:00" }), true],
    ["in two days", bundle({ effectiveDateTime: "2026-06-24" }), false],
    ["in a year", bundle({ effectiveDateTime: "2027-06-22" }), false],
    ["this year", bundle({ effectiveDateTime: "2026" }), true],
    ["next year", bundle({ effectiveDateTime: "2027" }), false],
    ["over a period that begins in a year", bundle({ effectivePeriod: { start: "2027-06-22" } }), false],
    ["at an instant in a year", bundle({ effectiveInstant: "2027-06-22T08:00:00Z" }), false],
    ["without a day", bundle({}), true],
    ["taken back", bundle({ effectiveDateTime: "2027-06-22", status: "entered-in-error" }), true],
    ["a message of today", observed("202606220800"), true],
    ["a message of next year", observed("202706220800"), false],
  ];
  test.each(cases)("%s", (_what, text, isKept) => {
    const { sets, problems } = readIntake({ text, from: "lab", received: "2026-06-22" });
    const kept = sets.flatMap(({ entries }) =>
      entries.filter(({ resource }) => resource.resourceType === "Observation"),
    );
    expect(kept).toHaveLength(isKept ? 1 : 0);
    expect(problems.map(({ code }) => code)).toEqual(isKept ? [] : ["DATE_AFTER_RECEIPT"]);
    if (!isKept) expect(problems[0]?.text).toContain("0.4");
  });
});
