import { expect, test } from "vitest";
import { date } from "./date.ts";
import { printedQuantity, quantity } from "./quantity.ts";

test.each([
  { value: 420, unit: "/uL", text: "420 /µL" },
  { value: "0.42", unit: "10*9/L", text: "0.42 ×10⁹/L" },
  { value: 7.9, unit: "g/dL", text: "7.9 g/dL" },
  { value: 42, unit: "mL/min/{1.73_m2}", text: "42 mL/min/1.73 m²" },
  { value: 12, unit: "%", text: "12%" },
  { value: ">60", unit: "mL/min", text: ">60 mL/min" },
  { value: 3, unit: "{cells}/uL", text: "3 cells/µL" },
  { value: "former", unit: undefined, text: "former" },
  { value: 44000, unit: "/uL", text: "44,000 /µL" },
  { value: "1500", unit: "/uL", text: "1,500 /µL" },
  { value: "<1500", unit: "/uL", text: "<1,500 /µL" },
  { value: "1234567.5", unit: "/uL", text: "1,234,567.5 /µL" },
  { value: "0.12345", unit: "mmol/L", text: "0.12345 mmol/L" },
  { value: "2026-06-20", unit: undefined, text: "2026-06-20" },
])("$value $unit is printed $text", ({ value, unit, text }) => expect(quantity(value, unit)).toBe(text));

test.each([
  { printed: "500", unit: "/uL", text: "500 /µL" },
  { printed: "500 /uL", unit: "/uL", text: "500 /µL" },
  { printed: "8.0 g/dL", unit: undefined, text: "8.0 g/dL" },
  { printed: "50000 /uL", unit: "/uL", text: "50,000 /µL" },
  { printed: "65 years", unit: "years", text: "65 years" },
])("a limit printed $printed keeps its digits and unit: $text", ({ printed, unit, text }) =>
  expect(printedQuantity(printed, unit)).toBe(text));

test.each([
  { iso: "2026-06-12", text: "12 Jun 2026" },
  { iso: "2026-06-02", text: "2 Jun 2026" },
  { iso: "2026-06", text: "Jun 2026" },
  { iso: "2026", text: "2026" },
  { iso: "2026-06-12/2026-07-03", text: "12 Jun 2026 to 3 Jul 2026" },
])("$iso is $text", ({ iso, text }) => expect(date(iso)).toBe(text));
