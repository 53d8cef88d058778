import { expect, test } from "vitest";
import { factDay, shownValue } from "./row-words.ts";

const facts = (given: Readonly<Record<string, string | number>>) =>
  Object.entries(given).map(([fact, value]) => ({ fact, value }));

test.each([
  ["the fact that the finding is about", "age", { condition: "atopic-dermatitis", age: 68, dose: "30 mg" }, "Age"],
  [
    "a test before what the rule reads of the person",
    "pregnancy",
    { sex: "female", "pregnancy-test": "positive" },
    "Pregnancy test",
  ],
  [
    "a kidney value before condition, age and dose",
    "maximum-dose",
    { condition: "atopic-dermatitis", age: 59, dose: "200 mg once daily", egfr: 42 },
    "eGFR",
  ],
  [
    "the age where nothing else decides a dose",
    "maximum-dose",
    { condition: "rheumatoid-arthritis", age: 69, dose: "200 mg once daily" },
    "Age",
  ],
  ["a result before the start", "lipids", { start: "2026-07-21", "hdl-cholesterol": 54 }, "HDL cholesterol"],
  ["the only fact there is", "indication", { condition: "atopic-dermatitis" }, "The condition treated"],
])("a row shows %s", (_what, topic, given, shown) =>
  expect(shownValue({ topic, because: facts(given) })?.what).toBe(shown));

test.each([
  ["a day as a day", "start", "2026-01-15", "15 Jan 2026"],
  ["a month as a month", "start", "2026-01", "Jan 2026"],
  ["a code without its hyphens", "tuberculosis", "active-tuberculosis", "active tuberculosis"],
  ["a span of numbers with its hyphen", "dose", "1-2 tablets", "1-2 tablets"],
])("a row writes %s", (_what, fact, value, shown) =>
  expect(shownValue({ topic: fact, because: [{ fact, value }] })?.value.replaceAll("\u00a0", " ")).toBe(shown));

test("a row without a fact shows none", () => expect(shownValue({ topic: "alt", because: [] })).toBeUndefined());

test.each([
  { value: 44000, unit: "/uL", shown: "44,000 /µL" },
  // Four digits would make it 500, which could be taken for a limit.
  { value: 499.96, unit: "/uL", shown: "499.96 /µL" },
  { value: 54.1341, unit: "mg/dL", shown: "54.13 mg/dL" },
])("a row writes $value $unit as its title does: $shown", ({ value, unit, shown }) =>
  expect(shownValue({ topic: "platelets", because: [{ fact: "platelets", value, unit }] })?.value).toBe(shown));

const FACTOR = { n: 1000, d: 1 };
test.each([
  { sent: { value: "44", unit: "10*9/L", factor: FACTOR }, value: 44000, unit: "/uL", shown: "44 ×10⁹/L" },
  { sent: { value: "<0.5", unit: "10*9/L", factor: FACTOR }, value: "<500", unit: "/uL", shown: "<0.5 ×10⁹/L" },
  { sent: { value: "3", unit: "cells/field" }, value: "3", unit: undefined, shown: "3 cells/field" },
  { sent: undefined, value: "<500", unit: "/uL", shown: "<500 /µL" },
])("a row writes $value $unit, sent as $sent.value $sent.unit, as it was sent: $shown", ({
  sent,
  value,
  unit,
  shown,
}) => {
  const fact = { fact: "platelets", value, ...(unit && { unit }), ...(sent && { sent }) };
  expect(shownValue({ topic: "platelets", because: [fact] })?.value).toBe(shown);
});

test.each([
  { value: "2026-01-15", date: undefined, shown: "" },
  { value: 2026, date: undefined, shown: "Day not known" },
  { value: "female", date: undefined, shown: "Day not known" },
  { value: 22, date: "2026-08-30", shown: "30 Aug 2026" },
])("a fact $value of $date has the day $shown", ({ value, date, shown }) =>
  expect(factDay({ value, ...(date && { date }) }).replaceAll("\u00a0", " ")).toBe(shown));
