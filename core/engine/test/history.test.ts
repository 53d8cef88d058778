import { parseDaySpan } from "@afterscript/kernel";
import { describe, expect, test } from "vitest";
import {
  below,
  CITE,
  history,
  judge,
  medication,
  ON_TREATMENT,
  only,
  result,
  short,
  span,
  statement,
} from "./example.ts";

describe("history", () => {
  const stop = statement({
    kind: "who-must-not",
    topic: "mace",
    if: { is: "history", fact: "mace", of: ["stroke"], status: "ever", since: "start" },
    then: { "on-treatment": "stop" },
  });
  const ever = statement({
    kind: "who-must-not",
    topic: "mace",
    if: { is: "history", fact: "mace", of: ["stroke"], status: "ever" },
    then: { "on-treatment": "caution" },
  });
  test.each([
    {
      name: "on the start",
      entry: history("stroke", { onset: span("2026-01-15") }),
      stopped: "applies/stop",
      cautioned: "applies/caution",
    },
    {
      name: "the day before",
      entry: history("stroke", { onset: span("2026-01-14") }),
      stopped: "clear/none",
      cautioned: "applies/caution",
    },
    {
      name: "the year of the start",
      entry: history("stroke", { onset: span("2026-01-01", "2026-12-31") }),
      stopped: "unknown/tell-team if stop (mace:date-too-imprecise)",
      cautioned: "applies/caution",
    },
    {
      name: "undated",
      entry: history("stroke"),
      stopped: "unknown/tell-team if stop (mace:absent)",
      cautioned: "applies/caution",
    },
    {
      name: "resolved",
      entry: history("stroke", { status: "past", onset: span("2026-02-01") }),
      stopped: "applies/stop",
      cautioned: "applies/caution",
    },
    {
      name: "a history of one, entered after the start",
      entry: history("stroke", { status: "past", byThen: true, recorded: span("2026-02-01") }),
      stopped: "unknown/tell-team if stop (mace:date-too-imprecise)",
      cautioned: "applies/caution",
    },
    {
      name: "a history of one, entered before the start",
      entry: history("stroke", { status: "past", byThen: true, recorded: span("2025-02-01") }),
      stopped: "clear/none",
      cautioned: "applies/caution",
    },
    {
      name: "suspected",
      entry: history("stroke", { suspected: true, onset: span("2026-02-01") }),
      stopped: "unknown/tell-team if stop (mace:not-final)",
      cautioned: "unknown/tell-team if caution (mace:not-final)",
    },
    {
      name: "after as-of",
      entry: history("stroke", { onset: span("2026-08-01") }),
      stopped: "unknown/tell-team if stop (mace:not-listed)",
      cautioned: "unknown/tell-team if caution (mace:not-listed)",
    },
  ])("$name: $stopped; ever: $cautioned", ({ entry, stopped, cautioned }) => {
    expect(short(only(stop, [ON_TREATMENT, entry]))).toBe(stopped);
    expect(short(only(ever, [ON_TREATMENT, entry]))).toBe(cautioned);
  });
  const active = statement({
    kind: "infection",
    topic: "serious-infection",
    if: { is: "history", fact: "serious-infection", of: ["serious-infection"], status: "active" },
    then: { "on-treatment": "hold" },
  });
  test.each([
    {
      name: "stated active, long ago",
      entry: history("serious-infection", { onset: span("1998-01-01") }),
      expected: "applies/hold",
    },
    {
      name: "no status, last week",
      entry: history("serious-infection", { unstated: true, onset: span("2026-06-24") }),
      expected: "applies/hold",
    },
    {
      name: "no status, long ago",
      entry: history("serious-infection", { unstated: true, onset: span("1998-01-01") }),
      expected: "unknown/tell-team if hold (serious-infection:stale)",
    },
    {
      name: "no status, no date",
      entry: history("serious-infection", { unstated: true }),
      expected: "unknown/tell-team if hold (serious-infection:absent)",
    },
  ])("an infection, $name -> $expected", ({ entry, expected }) => {
    expect(short(only(active, [ON_TREATMENT, entry]))).toBe(expected);
  });
  test("a list without the entry is a no only when the record says that it is complete", () => {
    expect(short(only(ever, [ON_TREATMENT]))).toBe("unknown/tell-team if caution (mace:not-listed)");
    const complete = {
      type: "complete-list",
      list: "conditions",
      day: span("2026-06-01"),
      resource: "Condition/none",
    } as const;
    expect(short(only(ever, [ON_TREATMENT, complete]))).toBe("clear/none");
  });
});

describe("medicines", () => {
  const other = statement({
    kind: "interaction",
    topic: "oat3-inhibitor",
    if: { is: "taking", fact: "oat3-inhibitor", substances: ["probenecid"], unseen: ["othermed"] },
    then: { "on-treatment": "avoid" },
  });
  test.each([
    { name: "on the list", facts: [medication("probenecid")], expected: "applies/avoid" },
    {
      name: "stopped",
      facts: [medication("probenecid", { state: "stopped" })],
      expected: "unknown/tell-team if avoid (oat3-inhibitor:not-listed)",
    },
    {
      name: "ended yesterday",
      facts: [medication("probenecid", { stop: span("2026-06-30") })],
      expected: "unknown/tell-team if avoid (oat3-inhibitor:not-listed)",
    },
    {
      name: "a cream",
      facts: [medication("probenecid", { route: "topical" })],
      expected: "unknown/tell-team if avoid (oat3-inhibitor:not-listed)",
    },
    {
      name: "status unknown",
      facts: [medication("probenecid", { state: "unknown" })],
      expected: "unknown/tell-team if avoid (oat3-inhibitor:not-final)",
    },
    { name: "membership unseen", facts: [medication("othermed")], expected: "applies/caution" },
  ])("$name -> $expected", ({ facts, expected }) => {
    expect(short(only(other, [ON_TREATMENT, ...facts]))).toBe(expected);
  });

  const line = statement({
    kind: "indication",
    topic: "line-of-therapy",
    requires: { is: "earlier", fact: "tnf-inhibitor", substances: ["adalimumab"], outcome: "failed" },
    then: { "on-treatment": "avoid" },
  });
  const past = medication("adalimumab", { state: "stopped" });
  const complete = { type: "complete-list", list: "medications", day: span("2026-06-01"), resource: "List/1" } as const;
  test.each([
    { name: "failed", facts: [{ ...past, stopReason: "inadequate-response" as const }], expected: "clear/none" },
    { name: "not tolerated", facts: [{ ...past, stopReason: "intolerance" as const }], expected: "clear/none" },
    { name: "no reason", facts: [past], expected: "unknown/tell-team if avoid (stop-reason:absent)" },
    { name: "not shown", facts: [], expected: "unknown/tell-team if avoid (tnf-inhibitor:not-listed)" },
    { name: "shown never given", facts: [complete], expected: "applies/avoid" },
  ])("earlier treatment $name -> $expected", ({ facts, expected }) => {
    expect(short(only(line, [ON_TREATMENT, ...facts]))).toBe(expected);
  });
});

test.each([
  { analyte: "igra", on: "2020-01-01", expected: "applies/avoid" },
  { analyte: "hcg", on: "2020-01-01", expected: "unknown/repeat-test if avoid (infection:stale)" },
  { analyte: "hcg", on: "2026-06-20", expected: "applies/avoid" },
])("a positive $analyte of $on -> $expected", ({ analyte, on, expected }) => {
  const one = statement({
    kind: "infection",
    topic: "infection",
    if: { is: "test", fact: "infection", of: [analyte], answer: "positive" },
    then: { "on-treatment": "avoid" },
  });
  const positive = result(analyte, undefined, on, { qualitative: "positive", reported: { value: "positive" } });
  const negative = result("other", undefined, on);
  const finding = judge(
    [one, statement({ kind: "baseline-test", topic: "infection", by: [analyte], then: {} })],
    [ON_TREATMENT, positive, negative],
  ).findings[0];
  expect(short(finding)).toBe(expected);
});

test("a guard that cannot be judged leaves a called-for action unknown and a settled one clear", () => {
  const guarded = statement({
    kind: "lab-threshold",
    topic: "neutrophils",
    when: { is: "condition", any: ["covid-19"] },
    limit: below(200),
    then: { "on-treatment": "hold" },
  });
  const order = { ...ON_TREATMENT, reasons: [] };
  expect(short(only(guarded, [order, result("neutrophils", 100, "2026-06-20")]))).toBe(
    "unknown/tell-team if hold (condition:absent)",
  );
  expect(short(only(guarded, [order, result("neutrophils", 300, "2026-06-20")]))).toBe("clear/none");
  expect(short(only(guarded, [ON_TREATMENT, result("neutrophils", 100, "2026-06-20")]))).toBe("not-applicable");
});

test("an exception lifts the statement or says what holds instead", () => {
  const lifted = (then: string) =>
    statement({
      kind: "who-must-not",
      topic: "malignancy",
      if: { is: "history", fact: "malignancy", of: ["malignancy"], status: "ever" },
      then: { "on-treatment": "avoid" },
      except: [{ when: { is: "answer", topic: "treated", any: ["yes"] }, then, cite: CITE }],
    });
  const answer = {
    type: "answer",
    topic: "treated",
    answer: "yes",
    day: span("2026-06-01"),
    reported: "yes",
    resource: "Observation/t",
  } as const;
  expect(short(only(lifted("none"), [ON_TREATMENT, history("malignancy"), answer]))).toBe("clear/none");
  expect(short(only(lifted("caution"), [ON_TREATMENT, history("malignancy"), answer]))).toBe("applies/caution");
  expect(short(only(lifted("none"), [ON_TREATMENT, history("malignancy")]))).toBe("applies/avoid (treated:absent)");
});

test.each([
  { first: ["yes", "2026-06-15"], other: ["no", "2026-06-14"], found: "applies/avoid" },
  {
    first: ["yes", "2026-06-15"],
    other: ["no", "2026-06-15"],
    found: "unknown/tell-team if avoid (asked:conflicting)",
  },
  { first: ["no", "2026-06-15"], other: ["yes", "2026-06-14"], found: "clear/none" },
  // Which of the two was said last, nobody can tell.
  { first: ["no", "2026-06"], other: ["yes", "2026-06-15"], found: "unknown/tell-team if avoid (asked:conflicting)" },
  { first: ["yes", "2026-06"], other: ["no", "2026-06-01"], found: "unknown/tell-team if avoid (asked:conflicting)" },
  { first: ["yes", "2026"], other: ["no", "2026-06"], found: "unknown/tell-team if avoid (asked:conflicting)" },
  { first: ["yes", "2026-06"], other: ["no", "2026-05-31"], found: "applies/avoid" },
  { first: ["no", "2026-06"], other: ["no", "2026-06-15"], found: "clear/none" },
  { first: ["yes", "2026-06-15"], other: ["no", undefined], found: "applies/avoid" },
  { first: ["yes", undefined], other: ["no", undefined], found: "unknown/tell-team if avoid (asked:conflicting)" },
] as const)("said $first, and $other: $found", ({ first, other, found }) => {
  const asked = statement({
    kind: "who-must-not",
    topic: "asked",
    if: { is: "answer", topic: "asked", any: ["yes"] },
    then: { "on-treatment": "avoid" },
  });
  const answers = [first, other].map(([answer, on], at) => ({
    type: "answer" as const,
    topic: "asked",
    answer,
    day: on === undefined ? undefined : parseDaySpan(on),
    reported: answer,
    resource: `Observation/${at}`,
  }));
  for (const inOrder of [answers, [...answers].reverse()]) {
    expect(short(only(asked, [ON_TREATMENT, ...inOrder]))).toBe(found);
  }
});
