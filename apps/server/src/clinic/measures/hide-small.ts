import type { MeasureId, MeasureRow, MeasureTable } from "@afterscript/web/public/clinic.ts";
import { ALL, hiddenKeys, keyOf, type Leaf, type Numbers } from "./hidden-keys.ts";

/** Measures that count the same units: the denominator of one would give away that of the other. */
const SAME_UNITS: readonly (readonly MeasureId[])[] = [["screening-before-start", "at-risk-starts"]];

/**
 * Hides each number from 1 to one below `below`, and as many others as it takes that none can be computed from what is
 * shown. A row whose columns are hidden keeps its denominator where that gives nothing away; parts are shown of the whole
 * alone, and only where none is small. That nobody at all is in a column is no small number.
 */
export function hideSmall(tables: readonly MeasureTable[], below: number): readonly MeasureTable[] {
  const isSmall = (count: number) => count > 0 && count < below;
  return tables.map((table) => {
    const together = groupOf(table, tables);
    const withoutDenominator = hiddenKeys(denominatorsOf(together), (numbers) => hasSmallDifference(numbers, isSmall));
    const withoutColumns = hiddenKeys(
      leavesOf(table, columnsOf),
      (numbers) => [...numbers.values()].some(isSmall),
      withoutDenominator,
    );
    const shownOf = (row: MeasureRow): MeasureRow => {
      const key = keyOf(row);
      if (!withoutColumns.has(key)) return shown(row, isSmall);
      return hidden(row, withoutDenominator.has(key) ? undefined : row.counts?.denominator);
    };
    return { definition: table.definition, rows: table.rows.map(shownOf) };
  });
}

function groupOf({ definition }: MeasureTable, tables: readonly MeasureTable[]): readonly MeasureTable[] {
  const group = SAME_UNITS.find((ids) => ids.includes(definition.id)) ?? [definition.id];
  return tables.filter((table) => group.includes(table.definition.id));
}

function leavesOf(
  table: MeasureTable,
  read: (row: MeasureRow) => readonly (readonly [string, number])[],
): readonly Leaf[] {
  return table.rows.flatMap((row) =>
    row.drug === undefined || row.month === undefined
      ? []
      : [{ key: keyOf(row), drug: row.drug, month: row.month, numbers: new Map(read(row)) }],
  );
}

function columnsOf({ counts, excluded = {} }: MeasureRow): readonly (readonly [string, number])[] {
  return [
    ...Object.entries(counts?.columns ?? {}),
    ...Object.entries(excluded).map(([id, count]): [string, number] => [`excluded ${id}`, count]),
  ];
}

function denominatorsOf(tables: readonly MeasureTable[]): readonly Leaf[] {
  const leaves = new Map<string, Leaf & { readonly numbers: Map<string, number> }>();
  for (const table of tables) {
    for (const leaf of leavesOf(table, ({ counts }) => [["denominator", counts?.denominator ?? 0]])) {
      const known = leaves.get(leaf.key) ?? {
        ...leaf,
        numbers: new Map(tables.map(({ definition }) => [definition.id, 0])),
      };
      known.numbers.set(table.definition.id, leaf.numbers.get("denominator") ?? 0);
      leaves.set(leaf.key, known);
    }
  }
  return [...leaves.values()];
}

/** Of two denominators of the same units the difference is a count of those that one of them excludes. */
function hasSmallDifference(numbers: Numbers, isSmall: (count: number) => boolean): boolean {
  const counts = [...numbers.values()];
  return counts.some(
    (one, index) => isSmall(one) || counts.slice(index + 1).some((other) => isSmall(Math.abs(one - other))),
  );
}

function shown({ parts = [], days, ...row }: MeasureRow, isSmall: (count: number) => boolean): MeasureRow {
  const isWhole = keyOf(row) === ALL;
  const numbers = parts.flatMap(({ counts }) => [counts.denominator, ...Object.values(counts.columns)]);
  const { longest: _one, ...spread } = days ?? { of: 0, median: 0, lowerQuartile: 0, upperQuartile: 0 };
  return {
    ...row,
    ...(isWhole && !numbers.some(isSmall) && { parts }),
    ...(days !== undefined && { days: spread }),
  };
}

function hidden({ drug, month }: MeasureRow, denominator: number | undefined): MeasureRow {
  return {
    ...(drug !== undefined && { drug }),
    ...(month !== undefined && { month }),
    hidden: true,
    ...(denominator !== undefined && { denominator }),
  };
}
