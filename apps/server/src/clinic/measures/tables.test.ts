import type { MeasureRow } from "@afterscript/web/public/clinic.ts";
import { MEASURE_DEFINITIONS } from "@afterscript/wording";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contribution } from "./contribution.ts";
import { measuresCsv } from "./csv.ts";
import { hideSmall } from "./hide-small.ts";
import { daysToAction } from "./quartiles.ts";
import { tableOf } from "./tables.ts";

const [screening, , limits, , atRisk] = MEASURE_DEFINITIONS;

const unit = fc.record({
  drug: fc.constantFrom("baricitinib", "tofacitinib", "upadacitinib"),
  month: fc.constantFrom("2026-01", "2026-02", "2026-03", "not-known"),
  column: fc.constantFrom(...screening.columns.map(({ id }) => id), "excluded"),
});
const clinic = fc
  .array(unit, { maxLength: 120 })
  .map((units) =>
    units.map(
      ({ drug, month, column }): Contribution =>
        column === "excluded"
          ? { measure: screening.id, drug, month, excluded: "start-not-exact", parts: [] }
          : { measure: screening.id, drug, month, column, parts: [{ id: "alt", column }] },
    ),
  );

const find = (rows: readonly MeasureRow[], drug?: string, month?: string) =>
  rows.find((row) => row.drug === drug && row.month === month);

describe("counts", () => {
  test("of one small clinic, by hand", () => {
    const of = (drug: string, month: string, column: string): Contribution => ({
      measure: screening.id,
      drug,
      month,
      column,
      parts: [],
    });
    const { rows } = tableOf(screening, [
      of("baricitinib", "2026-01", "all-found"),
      of("baricitinib", "2026-01", "unknown"),
      of("baricitinib", "2026-02", "not-found"),
      of("tofacitinib", "2026-02", "all-found"),
      { measure: screening.id, drug: "tofacitinib", month: "2026-02", excluded: "start-not-exact", parts: [] },
    ]);
    const counted = rows.map(({ drug = "all", month = "all", counts, excluded }) =>
      [drug, month, counts?.denominator, ...Object.values(counts?.columns ?? {}), excluded?.["start-not-exact"]].join(
        " ",
      ),
    );
    // drug, month, denominator, all found, too old, not found, unknown, excluded
    expect(counted).toEqual([
      "baricitinib 2026-01 2 1 0 0 1 0",
      "baricitinib 2026-02 1 0 0 1 0 0",
      "baricitinib all 3 1 0 1 1 0",
      "tofacitinib 2026-02 1 1 0 0 0 1",
      "tofacitinib all 1 1 0 0 0 1",
      "all 2026-01 2 1 0 0 1 0",
      "all 2026-02 2 1 0 1 0 1",
      "all all 4 2 0 1 1 1",
    ]);
  });

  test("do not depend on the order, and every unit is in one column or excluded", () => {
    fc.assert(
      fc.property(clinic, fc.func(fc.integer()), (units, weight) => {
        const { rows } = tableOf(screening, units);
        const mixed = [...units].sort((a, b) => weight(a) - weight(b));
        expect(tableOf(screening, mixed).rows).toEqual(rows);
        for (const { drug, month, counts, excluded = {} } of rows) {
          const own = units.filter(
            (one) => (drug === undefined || one.drug === drug) && (month === undefined || one.month === month),
          );
          const columns = Object.values(counts?.columns ?? {}).reduce((total, count) => total + count, 0);
          const left = Object.values(excluded).reduce((total, count) => total + count, 0);
          expect([columns, columns + left]).toEqual([counts?.denominator, own.length]);
        }
      }),
    );
  });

  test("a column that nobody defined is refused, not lost", () => {
    const lost: Contribution = { measure: screening.id, drug: "a", month: "2026-01", column: "other", parts: [] };
    expect(() => tableOf(screening, [lost])).toThrow('No column "other"');
  });
});

test.each([
  { days: [], spread: undefined },
  { days: [3], spread: { of: 1, median: 3, lowerQuartile: 3, upperQuartile: 3, longest: 3 } },
  { days: [9, 0, 4, 1], spread: { of: 4, median: 2.5, lowerQuartile: 0.8, upperQuartile: 5.3, longest: 9 } },
  { days: [1, 2, 3, 4, 5], spread: { of: 5, median: 3, lowerQuartile: 2, upperQuartile: 4, longest: 5 } },
])("days $days", ({ days, spread }) => expect(daysToAction(days)).toEqual(spread));

/** Rows of the linear system of what is shown: each is a sum of unknown leaf numbers with its known value. */
type Equation = { readonly of: ReadonlySet<string>; readonly is: number };

/** True where the equations fix the unknown: reduced to echelon form, its own row has no other unknown. */
function isFixed(unknown: string, equations: readonly Equation[]): boolean {
  const names = [...new Set([unknown, ...equations.flatMap(({ of }) => [...of])])];
  const matrix = equations.map(({ of }) => names.map((name): number => (of.has(name) ? 1 : 0)));
  let rank = 0;
  // The asked unknown is reduced last: it is fixed when a row holds it alone.
  const order = names.map((_, index) => index).filter((index) => names[index] !== unknown);
  for (const column of order) {
    const pivot = matrix.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot] ?? [], matrix[rank] ?? []];
    const head = matrix[rank] ?? [];
    for (const [index, row] of matrix.entries()) {
      const factor = (row[column] ?? 0) / (head[column] ?? 1);
      if (index !== rank && factor !== 0)
        for (const place of row.keys()) row[place] = (row[place] ?? 0) - factor * (head[place] ?? 0);
    }
    rank += 1;
  }
  return matrix.slice(rank).some((row) => Math.abs(row[names.indexOf(unknown)] ?? 0) > 1e-9);
}

function equationsOf(whole: readonly MeasureRow[], shown: readonly MeasureRow[]): Equation[] {
  const leaves = whole.filter(({ drug, month }) => drug !== undefined && month !== undefined);
  const ids = screening.columns.map(({ id }) => id);
  return shown.flatMap((row): Equation[] => {
    const own = leaves.filter(
      (leaf) =>
        (row.drug === undefined || leaf.drug === row.drug) && (row.month === undefined || leaf.month === row.month),
    );
    const key = (leaf: MeasureRow, column: string) => `${leaf.drug} ${leaf.month} ${column}`;
    const denominator = row.counts?.denominator ?? row.denominator;
    return [
      ...(denominator === undefined
        ? []
        : [{ of: new Set(own.flatMap((leaf) => ids.map((id) => key(leaf, id)))), is: denominator }]),
      ...ids.flatMap((id) => {
        const is = row.counts?.columns[id];
        return is === undefined ? [] : [{ of: new Set(own.map((leaf) => key(leaf, id))), is }];
      }),
    ];
  });
}

describe("small numbers", () => {
  test("are never shown, and no subtraction gives one of them back", () => {
    fc.assert(
      fc.property(clinic, fc.integer({ min: 2, max: 6 }), (units, below) => {
        const table = tableOf(screening, units);
        const [safe] = hideSmall([table], below);
        const shown = safe?.rows ?? [];
        for (const { counts, excluded = {}, parts = [] } of shown) {
          const numbers = [
            ...Object.values(counts?.columns ?? {}),
            ...Object.values(excluded),
            ...parts.flatMap((part) => Object.values(part.counts.columns)),
          ];
          expect(numbers.filter((count) => count > 0 && count < below)).toEqual([]);
        }
        const equations = equationsOf(table.rows, shown);
        for (const { drug, month, counts } of table.rows) {
          if (drug === undefined || month === undefined) continue;
          for (const [id, count] of Object.entries(counts?.columns ?? {})) {
            if (count > 0 && count < below)
              expect([id, isFixed(`${drug} ${month} ${id}`, equations)]).toEqual([id, false]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("the test above finds a table that hides one row alone", () => {
    const units = [..."aaaaaaab"].map(
      (sort): Contribution => ({
        measure: screening.id,
        drug: "baricitinib",
        month: sort === "a" ? "2026-01" : "2026-02",
        column: "all-found",
        parts: [],
      }),
    );
    const { rows } = tableOf(screening, units);
    const one = rows.map((row) =>
      row.drug !== undefined && row.month === "2026-02" ? { drug: row.drug, month: row.month } : row,
    );
    expect(isFixed("baricitinib 2026-02 all-found", equationsOf(rows, one))).toBe(true);
    const [safe] = hideSmall([{ definition: screening, rows }], 5);
    expect(isFixed("baricitinib 2026-02 all-found", equationsOf(rows, safe?.rows ?? []))).toBe(false);
  });

  test("a denominator of the same starts gives none of another table away", () => {
    const starts = Array.from({ length: 20 }, (_, index): Contribution[] => [
      index < 2
        ? { measure: screening.id, drug: "baricitinib", month: "2026-01", excluded: "no-test-asked", parts: [] }
        : { measure: screening.id, drug: "baricitinib", month: "2026-01", column: "all-found", parts: [] },
      { measure: atRisk.id, drug: "baricitinib", month: "2026-01", column: "not-found", parts: [] },
    ]).flat();
    const safe = hideSmall([tableOf(screening, starts), tableOf(atRisk, starts)], 5);
    // 20 starts less 18 counted would be 2 excluded.
    const shownDenominators = safe.flatMap(({ rows }) => rows.map((row) => row.counts?.denominator ?? row.denominator));
    expect(new Set(shownDenominators).size).toBeLessThanOrEqual(1);
  });

  test("large numbers stay, the longest time of one person does not", () => {
    const acted = Array.from(
      { length: 12 },
      (_, days): Contribution => ({
        measure: limits.id,
        drug: "baricitinib",
        month: days < 6 ? "2026-01" : "2026-02",
        column: "acted-on",
        parts: [{ id: "alt", column: "acted-on" }],
        days,
      }),
    );
    const [safe] = hideSmall([tableOf(limits, acted)], 5);
    expect(find(safe?.rows ?? [], "baricitinib", "2026-01")).toMatchObject({ counts: { denominator: 6 } });
    expect(find(safe?.rows ?? [])).toEqual({
      counts: { denominator: 12, columns: { "acted-on": 12, open: 0, "not-found": 0, unknown: 0 } },
      excluded: {},
      parts: [
        {
          id: "alt",
          name: "ALT",
          counts: { denominator: 12, columns: { "acted-on": 12, open: 0, "not-found": 0, unknown: 0 } },
        },
      ],
      days: { of: 12, median: 5.5, lowerQuartile: 2.8, upperQuartile: 8.3 },
    });
  });
});

test("a hidden row says why in CSV", () => {
  const table = tableOf(screening, [
    { measure: screening.id, drug: "baricitinib", month: "2026-01", column: "all-found", parts: [] },
  ]);
  const text = measuresCsv({
    from: "2026-01",
    until: "2026-01",
    asOf: "2026-01-31",
    region: "uk",
    knowledge: { version: "", hash: "" },
    by: "clinical-date",
    hideBelow: 5,
    patients: 1,
    notJudged: 0,
    tables: hideSmall([table], 5),
  });
  const [head, first] = text.split("\r\n");
  expect(head).toMatch(/,hidden,hidden_because$/);
  expect(first).toMatch(/,yes,"a number in it is below 5, or would let one be computed"$/);
});

test("CSV is RFC 4180, and no cell is a formula", () => {
  const definition = { ...screening, title: '=HYPERLINK("x"), "quoted"\nand broken' };
  const table = tableOf(definition, [
    { measure: screening.id, drug: "@drug", month: "2026-01", column: "all-found", parts: [] },
  ]);
  const text = measuresCsv({
    from: "2026-01",
    until: "2026-01",
    asOf: "2026-01-31",
    region: "uk",
    knowledge: { version: "", hash: "" },
    by: "clinical-date",
    patients: 1,
    notJudged: 0,
    tables: [table],
  });
  const [, first] = text.split("\r\n");
  expect(first).toBe(
    `screening-before-start,"'=HYPERLINK(""x""), ""quoted""\nand broken",'@drug,2026-01,,all-found,numerator,1,1,,`,
  );
  expect(text.endsWith("\r\n")).toBe(true);
});
