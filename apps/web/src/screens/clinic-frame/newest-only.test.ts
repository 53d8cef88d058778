import { expect, test } from "vitest";
import { newestOnly } from "./newest-only.ts";

test.each([
  { order: ["older", "newer"], taken: ["newer"] },
  { order: ["newer", "older"], taken: ["newer"] },
])("answers in the order $order: only the newer one counts", ({ order, taken }) => {
  const begin = newestOnly();
  const isNewest: Record<string, () => boolean> = { older: begin(), newer: begin() };
  expect(order.filter((one) => isNewest[one]?.())).toEqual(taken);
});

test("a question alone counts, and two screens do not know of each other", () => {
  const [here, there] = [newestOnly(), newestOnly()];
  const own = here();
  there();
  expect(own()).toBe(true);
});
