import { expect, test } from "vitest";
import { anchorAt, linesOf, placeOf, roundTicks } from "./scale.ts";

test.each([
  { largest: 4400, ticks: [0, 1000, 2000, 3000, 4000, 5000] },
  { largest: 66, ticks: [0, 20, 40, 60, 80] },
  { largest: 0.9, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  { largest: 0, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
])("round ticks up to $largest: $ticks", ({ largest, ticks }) => {
  const made = roundTicks(largest);
  expect(made.slice(0, ticks.length)).toEqual(largest === 0 ? [0] : ticks);
  expect(made.at(-1)).toBeGreaterThanOrEqual(largest);
});

test.each([
  { value: -5, place: 0 },
  { value: 0, place: 0 },
  { value: 50, place: 50 },
  { value: 1, place: 1 },
  { value: 400, place: 100 },
])("$value stands at $place % of 0 to 100", ({ value, place }) => {
  expect(placeOf(value, { from: 0, to: 100 })).toBe(place);
});

test.each([
  [0, "start"],
  [29, "start"],
  [50, "middle"],
  [71, "end"],
  [100, "end"],
])("a label at %s % is anchored at its %s", (place, anchor) => expect(anchorAt(place)).toBe(anchor));

test("a long label is broken between words, and no word is lost", () => {
  const label = "30 to below 60: 2 mg once daily";
  const lines = linesOf(label, 26);
  expect(lines).toEqual(["30 to below 60: 2 mg once", "daily"]);
  expect(lines.join(" ")).toBe(label);
});
