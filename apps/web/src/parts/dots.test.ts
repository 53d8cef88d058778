import { describe, expect, test } from "vitest";
import { dotGrid, dotPath } from "./dots.ts";

/** How many dots a path draws, by its lengths. */
function dotsIn(path: string, step: number): number {
  const lengths = [...path.matchAll(/h([\d.]+)/g)].map(([, length]) => Math.floor(Number(length) / step) + 1);
  return lengths.reduce((sum, one) => sum + one, 0);
}

describe.each([100, 1000])("of %i", (of) => {
  const grid = dotGrid(of);
  test.each([0, 1, 14, 19, 20, 21, 39, 40, 41, 99, 100])("%i filled, the others not, none twice", (filled) => {
    expect(dotsIn(dotPath(0, filled, grid), grid.step)).toBe(filled);
    expect(dotsIn(dotPath(filled, of, grid), grid.step)).toBe(of - filled);
  });
  test("every dot lies inside", () => {
    expect(grid.height).toBe((of / grid.columns) * grid.step);
    expect(grid.columns * grid.step).toBe(grid.width);
  });
});

test("a row goes on where the last one ended", () => {
  const grid = dotGrid(1000);
  expect(dotPath(38, 42, grid)).toBe("M269.5 3.5h7.1M3.5 10.5h7.1");
});
