import fc from "fast-check";
import { expect, test } from "vitest";
import { columnShares } from "./column-shares.ts";
import { longTable } from "./example-packet.ts";

const text = fc.string({ maxLength: 400 });
const anyTable = fc.array(text, { minLength: 1, maxLength: 6 }).chain((columns) =>
  fc.array(fc.array(text, { minLength: columns.length, maxLength: columns.length }), { maxLength: 5 }).map((rows) => ({
    is: "table" as const,
    caption: "",
    columns,
    rows: rows.map((row) => row.map((said) => [{ is: "form" as const, text: said, id: "x" }])),
  })),
);

test("the shares make up the whole, and none is too narrow to read", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const shares = columnShares(table);
      expect(shares).toHaveLength(table.columns.length);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const share of shares) expect(share).toBeGreaterThan(0.07);
    }),
  );
});

test("who says more has more room", () => {
  const [criterion = 0, record = 0, state = 0] = columnShares(longTable(5));
  expect(record).toBeGreaterThan(criterion);
  expect(criterion).toBeGreaterThan(state);
});
