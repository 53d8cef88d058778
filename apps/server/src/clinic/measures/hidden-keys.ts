import type { MeasureRow } from "@afterscript/web/public/clinic.ts";

/** The numbers of one row by their names. */
export type Numbers = ReadonlyMap<string, number>;

/** One drug in one month. */
export type Leaf = { readonly key: string; readonly drug: string; readonly month: string; readonly numbers: Numbers };

export function keyOf({ drug = "*", month = "*" }: Pick<MeasureRow, "drug" | "month">): string {
  return `${drug} ${month}`;
}

export const ALL = keyOf({});

/**
 * Which rows must be hidden so that no small number can be computed: those that hold one, and others with them. What is
 * shown gives sums of hidden rows: a drug's total less its shown months, and the total of all less the drugs that are
 * shown. Each such sum is of two rows or more, and is not small itself. A month's total is shown only where every row of
 * the month is, so that it adds nothing. `forced` rows are hidden in any case.
 */
export function hiddenKeys(
  leaves: readonly Leaf[],
  isSmall: (numbers: Numbers) => boolean,
  forced: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const hidden = new Set([...forced, ...leaves.filter(({ numbers }) => isSmall(numbers)).map(({ key }) => key)]);
  const drugs = [...new Set(leaves.map(({ drug }) => drug))];
  const rowsOf = (drug: string) => leaves.filter((leaf) => leaf.drug === drug);
  const hiddenIn = (some: readonly Leaf[]) => some.filter(({ key }) => hidden.has(key));
  const isSafe = (rows: readonly Leaf[]) => rows.length === 0 || (rows.length > 1 && !isSmall(sum(rows)));
  const hasHiddenTotal = (drug: string) => hidden.has(keyOf({ drug }));
  const hideOne = (rows: readonly Leaf[]): boolean => {
    const next = smallest(rows.filter(({ key }) => !hidden.has(key)));
    if (next !== undefined) hidden.add(next.key);
    return next !== undefined;
  };
  for (const drug of drugs.filter((one) => !hasHiddenTotal(one))) {
    const rows = rowsOf(drug);
    while (!isSafe(hiddenIn(rows)) && hideOne(rows));
    if (!isSafe(hiddenIn(rows))) hidden.add(keyOf({ drug }));
  }
  while (!hidden.has(ALL) && !isSafe(hiddenIn(leaves.filter(({ drug }) => hasHiddenTotal(drug))))) {
    const next = smallest(
      drugs.filter((drug) => !hasHiddenTotal(drug)).map((drug) => ({ drug, numbers: sum(rowsOf(drug)) })),
    );
    if (next === undefined) hidden.add(ALL);
    else {
      if (hiddenIn(rowsOf(next.drug)).length === 0) hideOne(rowsOf(next.drug));
      hidden.add(keyOf({ drug: next.drug }));
    }
  }
  for (const { month } of hiddenIn(leaves)) hidden.add(keyOf({ month }));
  return hidden;
}

function sum(rows: readonly Leaf[]): Numbers {
  const total = new Map<string, number>();
  for (const { numbers } of rows) {
    for (const [name, count] of numbers) total.set(name, (total.get(name) ?? 0) + count);
  }
  return total;
}

/** The row that costs the least to lose; of equal ones the first. */
function smallest<T extends { readonly numbers: Numbers }>(rows: readonly T[]): T | undefined {
  const weight = ({ numbers }: T) => [...numbers.values()].reduce((total, count) => total + count, 0);
  return rows.reduce<T | undefined>(
    (best, row) => (best === undefined || weight(row) < weight(best) ? row : best),
    undefined,
  );
}
