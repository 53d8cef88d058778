import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimals, type Decimal, parseDecimal } from "./decimal.ts";
import { shownDecimal } from "./shown-decimal.ts";

const decimal = (text: string): Decimal => {
  const read = parseDecimal(text);
  if (read === undefined) throw new Error(text);
  return read;
};

test.each([
  { value: "50000", beside: undefined, text: "50000", isExact: true },
  { value: "0.5", beside: "0.499", text: "0.5", isExact: true },
  { value: "1234567", beside: undefined, text: "1234567", isExact: true },
  { value: "54.13412", beside: undefined, text: "54.13", isExact: false },
  { value: "54.13412", beside: "54.13", text: "54.134", isExact: false },
  { value: "4.91400116", beside: "4.914", text: "4.914001", isExact: false },
  { value: "4.91400116", beside: "4.92", text: "4.914", isExact: false },
  { value: "499.9996", beside: "500", text: "499.9996", isExact: true },
  { value: "0", beside: "0", text: "0", isExact: true },
])("$value beside $beside is shown as $text", ({ value, beside, text, isExact }) =>
  expect(shownDecimal(decimal(value), beside === undefined ? undefined : decimal(beside))).toEqual({ text, isExact }));

test("rounding moves no number to, or past, the one beside it", () => {
  const numbers = fc.record({ n: fc.integer({ min: 0, max: 1e9 }), d: fc.integer({ min: 1, max: 1e5 }) });
  fc.assert(
    fc.property(numbers, fc.integer({ min: -1000, max: 1000 }), (value, away) => {
      const beside = { n: Math.round((value.n / value.d) * 1000) + away, d: 1000 };
      const shown = decimal(shownDecimal(value, beside).text);
      expect(Math.sign(compareDecimals(shown, beside))).toBe(Math.sign(compareDecimals(value, beside)));
    }),
  );
});
