import type { Knowledge, Region } from "@afterscript/engine";
import type { ShownSource } from "../../parts/shown-source.ts";
import { analyteUnits } from "../../ruler/analyte-units.ts";
import type { RulerKnowledge } from "../../ruler/knowledge.ts";
import { bookOf } from "./books.ts";
import { concepts } from "./read-here.ts";

/** What rulers, sources and charts read of the rules that a record was judged by. */
export type Shelf = {
  readonly book: Knowledge;
  readonly ruler: RulerKnowledge;
  readonly sources: readonly ShownSource[];
};

export type ShelfOf = {
  readonly region: Region;
  readonly drugs: readonly string[];
  /** ISO date: the versions in force on it. */
  readonly asOf: string;
  /** With the code tables, which convert any accepted unit; without, a value is placed only in its analyte's own. */
  readonly withTables?: boolean;
};

/**
 * The rules of these drugs, as the parts of a page ask for them.
 * @throws ScreenError when they cannot be loaded
 */
export async function shelfOf({ region, drugs, asOf, withTables = false }: ShelfOf): Promise<Shelf> {
  const [book, tables] = await Promise.all([bookOf(region, drugs), withTables ? concepts() : undefined]);
  const inForce = book.statements.filter(({ from, until }) => from <= asOf && (until === undefined || asOf < until));
  const statements = new Map(inForce.map((one) => [one.id, one]));
  const analytes = tables?.analytes ?? Object.entries(book.analytes).map(([id, own]) => ({ id, units: {}, ...own }));
  return {
    book,
    ruler: {
      statement: (id) => statements.get(id),
      statements: (drug) => inForce.filter((one) => one.drug === drug),
      ...analyteUnits(analytes),
    },
    sources: Object.values(book.sources),
  };
}
