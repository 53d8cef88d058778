import type { SQL } from "drizzle-orm";
import type { Database } from "./open-store.ts";

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a statement that no table of the schema describes. */
export async function rowsOf(db: Database, statement: SQL): Promise<readonly Row[]> {
  // Both drivers answer with `rows`; drizzle's type leaves the answer of an unnamed driver open.
  const answer = (await db.execute(statement)) as { readonly rows: readonly Row[] };
  return answer.rows;
}
