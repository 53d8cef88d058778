import { expect, test } from "vitest";
import type { MeasureRow } from "../../clinic/api.ts";
import { hasNothing } from "./has-nothing.ts";

const none: MeasureRow = { counts: { denominator: 0, columns: { "all-found": 0 } }, excluded: { "no-day": 0 } };

test.each<{ readonly what: string; readonly rows: readonly MeasureRow[]; readonly nothing: boolean }>([
  { what: "no row", rows: [], nothing: true },
  { what: "a total of nothing", rows: [none], nothing: true },
  { what: "a total without exclusions", rows: [{ counts: { denominator: 0, columns: {} } }], nothing: true },
  { what: "a unit in a column", rows: [none, { ...none, counts: { denominator: 1, columns: {} } }], nothing: false },
  { what: "a unit that was left out", rows: [{ ...none, excluded: { "no-day": 1 } }], nothing: false },
  { what: "a hidden row", rows: [{ hidden: true, denominator: 0 }], nothing: false },
  { what: "a row without counts", rows: [{}], nothing: false },
])("$what: $nothing", ({ rows, nothing }) => expect(hasNothing(rows)).toBe(nothing));
