import { expect, test } from "vitest";
import { findTests, testChoices } from "./find-tests.ts";
import { orderUnits } from "./order-units.ts";

const CHOICES = testChoices([
  { id: "lymphocytes", names: ["ALC", "absolute lymphocyte count"] },
  { id: "haemoglobin", names: ["hemoglobin", "Hb", "Hgb"] },
  { id: "alt", names: ["ALT", "alanine aminotransferase", "GPT"] },
  { id: "igra", names: ["QuantiFERON", "T-SPOT.TB"] },
]);

test.each([
  { typed: "alc", first: "lymphocytes" },
  { typed: "Hemogl", first: "haemoglobin" },
  { typed: "hb", first: "haemoglobin" },
  { typed: "gpt", first: "alt" },
  { typed: "quanti", first: "igra" },
  { typed: "t spot", first: "igra" },
  { typed: "count", first: "lymphocytes" },
])("$typed finds $first first", ({ typed, first }) => {
  expect(findTests(typed, CHOICES)[0]?.analyte).toBe(first);
});

test("a name that no test has finds none, and nothing typed finds all", () => {
  expect(findTests("zzz", CHOICES)).toEqual([]);
  expect(findTests("  ", CHOICES)).toEqual(CHOICES);
});

test("a test that was found by another name says by which", () => {
  expect(findTests("GPT", CHOICES)[0]).toMatchObject({ analyte: "alt", by: "GPT" });
});

const ACCEPTED = ["/uL", "10*3/uL", "10*9/L"];

test.each([
  { region: "us", kept: [], order: ["/uL", "10*3/uL", "10*9/L"] },
  { region: "eu", kept: [], order: ["10*9/L", "/uL", "10*3/uL"] },
  { region: "uk", kept: ["10*3/uL"], order: ["10*3/uL", "10*9/L", "/uL"] },
] as const)("units in $region after $kept: $order", ({ region, kept, order }) => {
  expect(orderUnits({ accepted: ACCEPTED, kept, region })).toEqual(order);
});
