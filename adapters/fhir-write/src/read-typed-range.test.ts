import { expect, test } from "vitest";
import { readTypedRange } from "./read-typed-range.ts";

test.each([
  { typed: "1.0-4.0", low: "1.0", high: "4.0" },
  { typed: "(1,0 – 4,0)", low: "1.0", high: "4.0" },
  { typed: "[0 - 40]", low: "0", high: "40" },
  { typed: "12 bis 16", low: "12", high: "16" },
  { typed: "< 40", low: undefined, high: "40" },
  { typed: "up to 40", low: undefined, high: "40" },
  { typed: "bis 35", low: undefined, high: "35" },
  { typed: ">60", low: "60", high: undefined },
  { typed: "≥ 90", low: "90", high: undefined },
  { typed: "150 000 - 400 000", low: "150000", high: "400000" },
  { typed: "1,000-4,800", low: undefined, high: undefined }, // each end could be two numbers: only the text is kept
])("$typed -> $low to $high", ({ typed, low, high }) => {
  const range = readTypedRange(typed);
  expect({ low: range?.low?.text, high: range?.high?.text }).toEqual({ low, high });
});

test.each(["", "normal", "4.0-", "a-b", "see note"])("%j is no range", (typed) => {
  expect(readTypedRange(typed)).toBeUndefined();
});
