import { expect, test } from "vitest";
import { steadiness } from "./is-steady.ts";
import { quantile } from "./quantile.ts";

const delay = { p50: 0, p99: 0, max: 0 };
const reports = (values: readonly number[]) =>
  values.map((rss, at) => ({ is: "health" as const, at, rss, heapUsed: 0, external: 0, cpu: 0, delay }));

test.each([
  { what: "level", values: [1, 1, 100, 100, 100, 100, 100, 100, 100, 100], growth: 0, isSteady: true },
  { what: "below the limit", values: [9, 9, 1000, 1000, 1, 1, 1, 1, 1099, 1099], growth: 0.099, isSteady: true },
  { what: "at the limit", values: [9, 9, 1000, 1000, 1, 1, 1, 1, 1100, 1100], growth: 0.1, isSteady: true },
  { what: "above the limit", values: [9, 9, 1000, 1000, 1, 1, 1, 1, 1101, 1101], growth: 0.101, isSteady: false },
  { what: "falling", values: [9, 9, 1000, 1000, 1, 1, 1, 1, 500, 500], growth: -0.5, isSteady: true },
])("memory that is $what: $growth", ({ values, growth, isSteady }) => {
  const found = steadiness(reports(values), ({ rss }) => rss);
  expect(found?.growth).toBeCloseTo(growth, 9);
  expect(found?.isSteady).toBe(isSteady);
});

test.each([[[]], [[1]], [[1, 2]], [[1, 2, 3]]])("too few reports are no verdict: %j", (values) =>
  expect(steadiness(reports(values), ({ rss }) => rss)).toBeUndefined());

test.each([
  { share: 0.5, value: 50 },
  { share: 0.99, value: 99 },
  { share: 0.995, value: 100 },
  { share: 1, value: 100 },
])("of 1 to 100, $share is $value", ({ share, value }) => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(quantile(values, share)).toBe(value);
});

test("nothing has no quantile", () => expect(quantile([], 0.5)).toBeUndefined());
