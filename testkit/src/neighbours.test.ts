import { describe, expect, test } from "vitest";
import { allCases } from "./cases/all-cases.ts";
import {
  atAnotherTime,
  inOtherUnits,
  inReverseOrder,
  judgedAnalytes,
  type Neighbour,
  withoutTheResult,
} from "./cases/neighbours.ts";
import { checkCase } from "./cases/run-case.ts";

const limits = allCases()
  .filter((written) => written.record === undefined && judgedAnalytes(written).length > 0)
  .map((written) => ({ name: `${written.file}:${written.line} ${written.title}`, written }));

describe("what a limit says does not hang on the unit, the order of entries, the date", () => {
  test.each(limits)("$name", ({ written }) => {
    const neighbours = [...inOtherUnits(written), inReverseOrder(written), ...atAnotherTime(written)];
    expect(mismatchesOf(neighbours)).toEqual([]);
  });
});

describe("a limit without its result is unknown", () => {
  test.each(limits.filter(({ written }) => withoutTheResult(written).length > 0))("$name", ({ written }) => {
    expect(mismatchesOf(withoutTheResult(written))).toEqual([]);
  });
});

function mismatchesOf(neighbours: readonly Neighbour[]): readonly string[] {
  return neighbours.flatMap(({ name, written, bytes }) =>
    checkCase(written, bytes).map((mismatch) => `${name}: ${mismatch}`),
  );
}
