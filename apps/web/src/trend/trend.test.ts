import type { LabThresholdStatement } from "@afterscript/engine";
import { parseDaySpan } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { expect, test } from "vitest";
import { apart, labelled } from "./chart-shape.ts";
import { type TrendInput, trendOf } from "./trend.ts";

const AS_OF = parseDaySpan("2026-11-23")?.latest ?? 0;

function result(day: string, value: number, more: Partial<Result> = {}): Result {
  return {
    type: "result",
    analyte: "lymphocytes",
    value: { n: value, d: 1 },
    reported: { value: String(value), unit: "/uL" },
    day: parseDaySpan(day),
    final: true,
    resource: `Observation/${day}`,
    ...more,
  };
}

const LIMIT = {
  id: "exa.us.lab-threshold.lymphocytes.hold",
  kind: "lab-threshold",
  topic: "lymphocytes",
  limit: { high: { value: { n: 500, d: 1 }, closed: false, printed: "500 /uL" } },
  then: { "on-treatment": "hold" },
} as unknown as LabThresholdStatement;

function trend(results: readonly Result[], more: Partial<TrendInput> = {}) {
  return trendOf({
    analyte: "lymphocytes",
    unit: "/uL",
    results,
    rules: [LIMIT],
    usualOf: () => undefined,
    courses: [],
    gapDays: 100,
    asOf: AS_OF,
    ...more,
  });
}

test.each([
  { days: ["2026-01-01", "2026-04-11"], runs: [2] }, // exactly 100 days
  { days: ["2026-01-01", "2026-04-12"], runs: [1, 1] }, // one day more
  { days: ["2026-01-01", "2026-02-01", "2026-09-01", "2026-10-01"], runs: [2, 2] },
  { days: ["2026-01-01", "2026-04"], runs: [1, 1] }, // the month may end too late
])("$days are joined as runs of $runs", ({ days, runs }) => {
  const made = trend(days.map((day) => result(day, 900)));
  expect(made?.runs.map((run) => run.length)).toEqual(runs);
});

test("points stand in the order of their days, whatever the order of the record", () => {
  const made = trend([result("2026-03-01", 2), result("2026-01-01", 1), result("2026-02-01", 3)]);
  expect(made?.points.map(({ at }) => at)).toEqual([1, 3, 2]);
});

test("what has no number or no day is counted, and what is only known as below is no point of a line", () => {
  const { value: _value, ...bare } = result("2026-02-01", 0);
  const censored: Result = { ...bare, range: { high: { value: { n: 200, d: 1 }, closed: false, printed: "200" } } };
  const unread: Result = { ...bare, unreadable: "unit-not-convertible" };
  const { day: _day, ...undated } = result("2026-02-02", 700);
  const made = trend([result("2026-03-01", 900), censored, unread, { ...undated, day: undefined }]);
  expect(made?.points.map(({ at, to }) => [at, to])).toEqual([
    [200, 0],
    [900, undefined],
  ]);
  expect(made?.runs.map((run) => run.length)).toEqual([1, 1]);
  expect(made?.unplaced).toBe(2);
});

test("limit and the laboratory's range are told apart, and the range does not stretch the scale", () => {
  const made = trend([result("2026-03-01", 900)], { usualOf: () => ({ low: 1000, high: 4000 }) });
  expect(made?.limits).toEqual([expect.objectContaining({ at: 500, statement: LIMIT.id })]);
  expect(made?.usual).toMatchObject({ low: 1000, high: 4000 });
  expect(made?.top).toBeLessThan(4000);
  expect(made?.top).toBeGreaterThan(1000);
});

test("without a number there is no chart", () => {
  const { value: _value, ...bare } = result("2026-02-01", 0);
  expect(trend([{ ...bare, qualitative: "positive" }])).toBeUndefined();
});

test.each([
  { wanted: [100, 200], placed: [100, 200] },
  { wanted: [100, 105], placed: [86, 105] },
  { wanted: [105, 100, 102], placed: [105, 67, 86] },
])("labels wanted at $wanted stand at $placed", ({ wanted, placed }) => {
  expect(apart(wanted)).toEqual(placed);
});

test("the newest value is always written, others where there is room", () => {
  expect(labelled([3, 10, 40, 86])).toEqual([false, true, true, true]);
  expect(labelled([80, 84, 86])).toEqual([false, false, true]);
});
