import type { Statement } from "@afterscript/engine";
import { expect, test } from "vitest";
import { factPieces } from "./fact-text.ts";

const common = {
  id: "exampletinib.us.lab-threshold.lymphocytes.hold",
  drug: "exampletinib",
  region: "us",
  topic: "lymphocytes",
  authority: "label",
  evidence: [],
  from: "2026-01-01",
  then: { "on-treatment": "hold" },
  cite: [],
} as const;

const end = (value: number, closed: boolean) => ({ value: { n: value, d: 1 }, closed, printed: `${value} /uL` });
const limit: Statement = {
  ...common,
  kind: "lab-threshold",
  unit: "/uL",
  limit: { high: end(1200, false) },
  restart: { low: end(1300, true) },
};
const followUp = (first: number, to = first): Statement => ({
  ...common,
  kind: "follow-up-test",
  by: ["lymphocytes"],
  first: { from: first, to },
});

test("a limit and its restart keep their words and their unit", () => {
  expect(factPieces(limit, "limit")).toEqual([{ words: "below", value: "1,200", unit: "/µL" }]);
  expect(factPieces(limit, "restart")).toEqual([{ words: "at or above", value: "1,300", unit: "/µL" }]);
});

test.each([
  { from: 84, to: 84, value: "12", unit: "weeks" },
  { from: 28, to: 56, value: "4 to 8", unit: "weeks" },
  { from: 7, to: 7, value: "1", unit: "week" },
  { from: 92, to: 92, value: "3", unit: "months" },
  { from: 91, to: 91, value: "3", unit: "months" },
  { from: 10, to: 10, value: "10", unit: "days" },
])("$from to $to days is read as $value $unit", ({ from, to, value, unit }) => {
  expect(factPieces(followUp(from, to), "first")).toEqual([{ value, unit }]);
});

test("a part that the statement does not hold is undefined, never empty", () => {
  expect(factPieces(limit, "first")).toBeUndefined();
  expect(factPieces(followUp(84), "limit")).toBeUndefined();
});
