import { expect, test } from "vitest";
import { type Band, type End, isInBand, isRangeInBand } from "./band.ts";

const end = (value: number, closed: boolean): End => ({ value: { n: value, d: 1 }, closed, printed: String(value) });
const below500: Band = { high: end(500, false) };
const atMost500: Band = { high: end(500, true) };
const from30below60: Band = { low: end(30, true), high: end(60, false) };

test.each([
  { band: "below 500", of: below500, inside: [0, 499], outside: [500, 501] },
  { band: "at most 500", of: atMost500, inside: [499, 500], outside: [501] },
  { band: "from 30 to below 60", of: from30below60, inside: [30, 59], outside: [29, 60] },
  { band: "unbounded", of: {}, inside: [-1, 0, 1e9], outside: [] },
])("$band holds $inside and not $outside", ({ of, inside, outside }) => {
  expect(inside.map((value) => isInBand({ n: value, d: 1 }, of))).toEqual(inside.map(() => true));
  expect(outside.map((value) => isInBand({ n: value, d: 1 }, of))).toEqual(outside.map(() => false));
});

test.each([
  { range: "<500", of: { high: end(500, false) }, expected: "yes" },
  { range: "<=500", of: { high: end(500, true) }, expected: "depends" },
  { range: "<400", of: { high: end(400, false) }, expected: "yes" },
  { range: ">500", of: { low: end(500, false) }, expected: "no" },
  { range: ">=500", of: { low: end(500, true) }, expected: "no" },
  { range: ">499", of: { low: end(499, false) }, expected: "depends" },
  { range: "anything", of: {}, expected: "depends" },
])("$range below 500: $expected", ({ of, expected }) => {
  expect(isRangeInBand(of, below500)).toBe(expected);
});
