import { sql } from "drizzle-orm";
import { tablesOf } from "./migrations.ts";
import type { Database } from "./open-store.ts";
import { rowsOf } from "./rows-of.ts";

/** The store's tables, each after those that its rows refer to. */
export async function inDependencyOrder(db: Database): Promise<readonly string[]> {
  const references = await rowsOf(
    db,
    sql`select a.relname as "from", b.relname as "to" from pg_constraint c
        join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
        where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid`,
  );
  const waiting = new Set(await tablesOf(db));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      (table) => !references.some(({ from, to }) => from === table && waiting.has(String(to))),
    );
    if (free.length === 0) throw new Error(`These tables refer to each other in a ring: ${[...waiting].join(", ")}.`);
    for (const table of free) waiting.delete(table);
    ordered.push(...free);
  }
  return ordered;
}
