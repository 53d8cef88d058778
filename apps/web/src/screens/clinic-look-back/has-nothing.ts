import type { MeasureRow } from "../../clinic/api.ts";

/** No unit in any column and none left out: there is nothing to count, which is no zero of something. A hidden row has something. */
export function hasNothing(rows: readonly MeasureRow[]): boolean {
  return rows.every(
    ({ hidden, counts, excluded = {} }) =>
      hidden !== true && counts?.denominator === 0 && Object.values(excluded).every((count) => count === 0),
  );
}
