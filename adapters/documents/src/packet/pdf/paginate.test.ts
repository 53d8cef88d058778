import fc from "fast-check";
import { expect, test } from "vitest";
import type { Element, Strip } from "./flow.ts";
import { paginate } from "./paginate.ts";

const ROOM = 100;

function strip(height: number, parts: Partial<Strip> = {}): Strip {
  const of: Element = { tag: "P", children: [] };
  return {
    height,
    above: 0,
    keep: false,
    rules: [],
    inks: [{ of, line: { runs: [] }, x: 0, y: 0, leading: height }],
    ...parts,
  };
}

/** How many strips that are content stand on each page. */
function counts(strips: readonly Strip[]): readonly number[] {
  return paginate(strips, ROOM).map(({ inks }) => inks.filter(({ isAgain }) => !isAgain).length);
}

const kept = { keep: true };

test.each([
  { says: "as much as fits", strips: [strip(50), strip(50)], pages: [2] },
  { says: "a point too much", strips: [strip(50), strip(51)], pages: [1, 1] },
  { says: "room above counts", strips: [strip(50), strip(50, { above: 1 })], pages: [1, 1] },
  { says: "room above falls away at the head", strips: [strip(100, { above: 20 }), strip(10)], pages: [1, 1] },
  { says: "what belongs together moves together", strips: [strip(60), strip(20, kept), strip(30)], pages: [1, 2] },
  {
    says: "what fits no page is parted",
    strips: [strip(10), ...Array(12).fill(strip(10, kept)), strip(10)],
    pages: [10, 4],
  },
  { says: "taller than a page stands alone", strips: [strip(10), strip(150), strip(10)], pages: [1, 1, 1] },
  { says: "nothing is one empty page", strips: [], pages: [0] },
])("$says", ({ strips, pages }) => expect(counts(strips)).toEqual(pages));

test("the head of a table comes again before its rows, not before what follows it", () => {
  const head = [strip(10, kept)];
  const rows = Array.from({ length: 20 }, () => strip(10, { head }));
  const pages = paginate([...head, ...rows, strip(80)], ROOM);
  expect(pages.map(({ inks }) => inks.map(({ isAgain }) => isAgain).indexOf(true))).toEqual([-1, 0, 0, -1]);
  expect(counts([...head, ...rows, strip(80)])).toEqual([10, 9, 2, 1]);
});

test("nothing is lost, nothing comes twice, and the order stays", () => {
  const any = fc.record({
    height: fc.integer({ min: 1, max: 130 }),
    above: fc.integer({ min: 0, max: 20 }),
    keep: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (sizes) => {
      const strips = sizes.map(({ height, above, keep }) => strip(height, { above, keep }));
      const placed = paginate(strips, ROOM).flatMap(({ inks }) => inks.map(({ ink }) => ink));
      expect(placed).toEqual(strips.flatMap(({ inks }) => inks));
      for (const { inks } of paginate(strips, ROOM)) {
        for (const { ink, y } of inks) expect(y === 0 || y + ink.leading <= ROOM).toBe(true);
      }
    }),
  );
});
