import { describe, expect, test } from "vitest";
import { medication, ON_TREATMENT, only, result, STARTING, short, span, statement } from "./example.ts";

describe("tests", () => {
  const screen = statement({
    kind: "baseline-test",
    topic: "tuberculosis",
    by: ["igra"],
    then: { starting: "order-test", "on-treatment": "order-test" },
  });
  const igra = (on: string, more = {}) =>
    result("igra", undefined, on, { qualitative: "negative", reported: { value: "negative" }, ...more });
  test.each([
    { name: "found", facts: [igra("2026-04-02")], expected: "clear/none" },
    { name: "too old", facts: [igra("2026-04-01")], expected: "applies/order-test" },
    { name: "not done", facts: [igra("2026-06-01", { notDone: true })], expected: "applies/order-test" },
    { name: "not found", facts: [], expected: "unknown/order-test if order-test (tuberculosis:absent)" },
    {
      name: "undated",
      facts: [igra("")],
      expected: "unknown/repeat-test if order-test (tuberculosis:date-too-imprecise)",
    },
    {
      name: "preliminary",
      facts: [igra("2026-06-01", { final: false })],
      expected: "unknown/repeat-test if order-test (tuberculosis:not-final)",
    },
  ])("before the start, $name -> $expected", ({ facts, expected }) => {
    expect(short(only(screen, [STARTING, ...facts]))).toBe(expected);
  });
  test("on treatment, a test from the window before the start counts", () => {
    expect(short(only(screen, [ON_TREATMENT, igra("2025-10-17")]))).toBe("clear/none");
    expect(short(only(screen, [ON_TREATMENT, igra("2025-10-16")]))).toBe("applies/order-test");
  });

  const follow = statement({
    kind: "follow-up-test",
    topic: "lipids",
    by: ["ldl-cholesterol"],
    first: { from: 84, to: 84 },
    then: { "on-treatment": "order-test" },
  });
  const begun = (on: string) => ({ ...ON_TREATMENT, start: span(on) });
  test.each([
    { since: "2026-04-23", status: "upcoming", state: "clear" },
    { since: "2026-04-22", status: "due", state: "applies" },
    { since: "2026-03-25", status: "due", state: "applies" },
    { since: "2026-03-24", status: "overdue", state: "applies" },
  ])("started $since: lipids at 12 weeks are $status", ({ since, status, state }) => {
    const finding = only(follow, [begun(since)]);
    expect({ status: finding?.due?.status, state: finding?.state }).toEqual({ status, state });
  });
  test("a follow-up test has no place before the first dose", () => {
    expect(short(only(follow, [STARTING]))).toBe("not-applicable");
  });
  test("done once it was tested inside the window", () => {
    const finding = only(follow, [begun("2026-01-15"), result("ldl-cholesterol", 100, "2026-04-09")]);
    expect({ status: finding?.due?.status, state: finding?.state }).toEqual({ status: "done", state: "clear" });
  });
  test("without an interval in the label the protocol's is used and named, or nothing is known", () => {
    const routine = statement({
      kind: "follow-up-test",
      topic: "haemoglobin",
      by: ["haemoglobin"],
      then: { "on-treatment": "order-test" },
    });
    const finding = only(routine, [ON_TREATMENT]);
    expect({ authority: finding?.base.authority, short: short(finding) }).toEqual({
      authority: "protocol",
      short: "applies/order-test (haemoglobin:absent)",
    });
    const silent = statement({
      kind: "follow-up-test",
      topic: "platelets",
      by: ["platelets"],
      then: { "on-treatment": "order-test" },
    });
    expect(short(only(silent, [ON_TREATMENT]))).toBe("unknown/order-test if order-test (platelets:label-silent)");
  });
});

test("a silence is printed only where its situation holds", () => {
  const silence = statement({
    kind: "interaction",
    topic: "grapefruit",
    notStated: true,
    if: { is: "taking", fact: "grapefruit", substances: ["grapefruit"], unseen: [] },
    then: { "on-treatment": "tell-team" },
  });
  expect(short(only(silence, [ON_TREATMENT]))).toBe("not-applicable");
  expect(short(only(silence, [ON_TREATMENT, medication("grapefruit")]))).toBe(
    "unknown/tell-team (grapefruit:label-silent)",
  );
});

test("no test closes a silence of the label", () => {
  const silence = statement({
    kind: "lab-threshold",
    topic: "neutrophils",
    unit: "/uL",
    notStated: true,
    if: { is: "taking", fact: "grapefruit", substances: ["grapefruit"], unseen: [] },
    then: { "on-treatment": "tell-team" },
  });
  expect(short(only(silence, [ON_TREATMENT, medication("grapefruit")]))).toBe(
    "unknown/tell-team (neutrophils:label-silent)",
  );
});
