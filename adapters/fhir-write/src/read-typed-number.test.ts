import fc from "fast-check";
import { expect, test } from "vitest";
import { readTypedNumber } from "./read-typed-number.ts";

test.each([
  { typed: "1.2", read: "1.2" },
  { typed: "1,2", read: "1.2" },
  { typed: " 12 ", read: "12" },
  { typed: "0,500", read: "0.500" }, // thousands never begin with a zero
  { typed: "0.125", read: "0.125" },
  { typed: "1,2000", read: "1.2000" },
  { typed: ".5", read: "0.5" },
  { typed: ",5", read: "0.5" },
  { typed: "<0.5", read: "<0.5" },
  { typed: "< 0,5", read: "<0.5" },
  { typed: ">60", read: ">60" },
  { typed: "≥ 90", read: ">=90" },
  { typed: "=<3", read: "<=3" },
  { typed: "1 200", read: "1200" },
  { typed: "1'200", read: "1200" },
  { typed: "1\u202f200,5", read: "1200.5" },
  { typed: "12 345 678", read: "12345678" },
  { typed: "1,200,000", read: "1200000" },
  { typed: "1.200.000", read: "1200000" },
  { typed: "1,200.5", read: "1200.5" },
  { typed: "1.200,5", read: "1200.5" },
  { typed: "1200,125", read: "1200.125" },
  { typed: "1,200", read: "1.200 or 1200" },
  { typed: "1.200", read: "1.200 or 1200" },
  { typed: "<150,000", read: "<150.000 or 150000" },
  { typed: "", read: "not readable" },
  { typed: "abc", read: "not readable" },
  { typed: "1,2,3", read: "not readable" },
  { typed: "1 20", read: "not readable" },
  { typed: "12 g/dL", read: "not readable" },
  { typed: "-1", read: "not readable" },
  { typed: "1..2", read: "not readable" },
  { typed: "5.", read: "not readable" },
  { typed: "12345678901234567890", read: "not readable" },
])("$typed -> $read", ({ typed, read }) => {
  const number = readTypedNumber(typed);
  if (number.is === "not-readable") expect("not readable").toBe(read);
  else {
    const readings = number.is === "number" ? [number.reading] : number.readings;
    expect((number.comparator ?? "") + readings.map(({ text }) => text).join(" or ")).toBe(read);
  }
});

test("no text throws, and every reading is a plain number", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' <>=\u202f-a") }), (text) => {
      const number = readTypedNumber(text);
      const readings = number.is === "number" ? [number.reading] : number.is === "two-readings" ? number.readings : [];
      for (const { text: plain, value } of readings) {
        expect(plain).toMatch(/^\d+(\.\d+)?$/);
        expect(value.n / value.d).toBeCloseTo(Number(plain), 9);
      }
    }),
  );
});
