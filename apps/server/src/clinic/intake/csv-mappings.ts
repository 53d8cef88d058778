import type { CsvMapping } from "@afterscript/bulk";
import { asc, eq } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { csvMapping } from "../store/schema.ts";

/** A mapping by its name; the name of a source makes it that source's own. */
export async function mappingOf(db: Database, name: string): Promise<CsvMapping | undefined> {
  const [row] = await db.select({ mapping: csvMapping.mapping }).from(csvMapping).where(eq(csvMapping.name, name));
  return row === undefined ? undefined : (row.mapping as CsvMapping);
}

export type SavedMapping = { readonly name: string; readonly mapping: CsvMapping; readonly at: string };

export async function listMappings(db: Database): Promise<readonly SavedMapping[]> {
  const rows = await db
    .select({ name: csvMapping.name, mapping: csvMapping.mapping, at: csvMapping.at })
    .from(csvMapping)
    .orderBy(asc(csvMapping.name));
  return rows.map(({ name, mapping, at }) => ({ name, mapping: mapping as CsvMapping, at }));
}
