import type { Result } from "@afterscript/record";
import { expect, test } from "vitest";
import { otherwiseSent, resultText, shownNumber, toldResult } from "./result-text.ts";

test.each([
  { value: 400, shown: "400" },
  { value: 0.42, shown: "0.42" },
  { value: 8456.728182, shown: "8457" },
  { value: 186.992394, shown: "187" },
  { value: 309978.2144, shown: "309980" },
  { value: 499.9996, shown: "499.9996" }, // 500 could be a limit
  { value: 1000.4, shown: "1000.4" },
  { value: 0.000421, shown: "0.000421" },
])("$value is shown as $shown", ({ value, shown }) => {
  expect(shownNumber(value)).toBe(shown);
});

const BASE: Result = {
  type: "result",
  analyte: "lymphocytes",
  reported: { value: "0.42", unit: "10*9/L" },
  day: undefined,
  final: true,
  resource: "Observation/o1",
};
const end = (n: number, closed: boolean) => ({ value: { n, d: 1 }, closed, printed: String(n) });

test.each([
  { part: { value: { n: 420, d: 1 } }, text: "420 /µL", sent: "0.42 ×10⁹/L" },
  { part: { value: { n: 1420, d: 1 } }, text: "1,420 /µL", sent: "0.42 ×10⁹/L" },
  { part: { range: { high: end(200, false) } }, text: "<200 /µL", sent: "0.42 ×10⁹/L" },
  { part: { range: { low: end(200, true) } }, text: "≥200 /µL", sent: "0.42 ×10⁹/L" },
  { part: { value: { n: 420, d: 1 }, reported: { value: "420", unit: "/uL" } }, text: "420 /µL", sent: undefined },
  { part: { qualitative: "indeterminate" }, text: "Unclear", sent: "0.42 ×10⁹/L" },
  { part: { notDone: true }, text: "Not done", sent: "0.42 ×10⁹/L" },
] as const)("$text, sent as $sent", ({ part, text, sent }) => {
  const result: Result = { ...BASE, ...part };
  expect(resultText(result, "/uL")).toBe(text);
  expect(otherwiseSent(result, "/uL")).toBe(sent);
});

test.each([
  { part: { value: { n: 420, d: 1 } }, told: { first: "0.42 ×10⁹/L", compared: "420 /µL" } },
  { part: { range: { high: end(200, false) } }, told: { first: "0.42 ×10⁹/L", compared: "<200 /µL" } },
  { part: { value: { n: 420, d: 1 }, reported: { value: "420", unit: "/uL" } }, told: { first: "420 /µL" } },
  // What is no measurement is never read as a number first.
  { part: { qualitative: "indeterminate" }, told: { first: "Unclear", sent: "0.42 ×10⁹/L" } },
  { part: { notDone: true }, told: { first: "Not done", sent: "0.42 ×10⁹/L" } },
] as const)("told as $told", ({ part, told }) => {
  expect(toldResult({ ...BASE, ...part } as Result, "/uL")).toEqual(told);
});
