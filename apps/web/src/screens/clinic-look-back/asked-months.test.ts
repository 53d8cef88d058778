import { expect, test } from "vitest";
import { addressOf, shareOf, yearUntil } from "./asked-months.ts";

test.each([
  ["2026-11-23", "2025-12", "2026-11"],
  ["2026-12-01", "2026-01", "2026-12"],
  ["2026-01-31", "2025-02", "2026-01"],
] as const)("the year that ends on %s begins in %s", (day, from, until) =>
  expect(yearUntil(day)).toEqual({ from, until, hideBelow: undefined }));

test.each([
  { hideBelow: undefined, format: undefined, query: "from=2026-01&until=2026-12" },
  { hideBelow: 5, format: undefined, query: "from=2026-01&until=2026-12&hideBelow=5" },
  { hideBelow: 5, format: "csv", query: "from=2026-01&until=2026-12&hideBelow=5&format=csv" },
] as const)("$query", ({ hideBelow, format, query }) =>
  expect(addressOf({ from: "2026-01", until: "2026-12", hideBelow }, format)).toBe(`/clinic/api/measures?${query}`));

test.each([
  [1, 3, "33%"],
  [0, 3, "0%"],
  [3, 3, "100%"],
  [0, 0, undefined],
])("%i of %i: %s", (part, whole, share) => expect(shareOf(part, whole)).toBe(share));
