import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  toNumber,
} from "./decimal.ts";

test.each([
  { text: "0.5", n: 5, d: 10 },
  { text: "1,5", n: 15, d: 10 },
  { text: "-2.50", n: -250, d: 100 },
  { text: "5e-1", n: 5, d: 10 },
  { text: "5e2", n: 500, d: 1 },
  { text: "007", n: 7, d: 1 },
])("$text is $n over $d", ({ text, n, d }) => {
  expect(parseDecimal(text)).toEqual({ n, d });
});

test.each([
  "",
  "1.",
  ".5",
  "1.2.3",
  "1 000",
  "abc",
  "1e99",
  "12345678901234567890",
  "Infinity",
])("%j is no decimal", (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

test.each([
  0.1, 0.07, 1.61145, 499.9, 1e-7, 123456.789,
])("the JSON number %d is the decimal that it prints", (value) => {
  const decimal = decimalOf(value);
  expect(decimal && toNumber(decimal)).toBe(value);
});

test("0.1 and 0.2 are 0.3, and a third of three is one", () => {
  const [tenth, fifth, three] = [parseDecimal("0.1"), parseDecimal("0.2"), parseDecimal("3")];
  if (tenth === undefined || fifth === undefined || three === undefined) throw new Error("unreachable");
  expect(compareDecimals(addDecimals(tenth, fifth), { n: 3, d: 10 })).toBe(0);
  const third = divideDecimals({ n: 1, d: 1 }, three);
  expect(third && compareDecimals(multiplyDecimals(third, three), { n: 1, d: 1 })).toBe(0);
  expect(divideDecimals(three, { n: 0, d: 1 })).toBeUndefined();
});

const decimals = fc.record({ n: fc.integer({ min: -1e12, max: 1e12 }), d: fc.integer({ min: 1, max: 1e9 }) });

test("comparison is exact where floats are not", () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const exact = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
      expect(Math.sign(compareDecimals(a, b))).toBe(exact < 0n ? -1 : exact > 0n ? 1 : 0);
    }),
  );
});

test("adding and taking away again gives the same value", () => {
  const small = fc.record({ n: fc.integer({ min: -1e6, max: 1e6 }), d: fc.integer({ min: 1, max: 1e4 }) });
  fc.assert(
    fc.property(small, small, (a, b) => {
      expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
    }),
  );
});
