import { sql } from "drizzle-orm";
import type { ClinicStore } from "../store/open-store.ts";

/**
 * Gives back the room of rows that were replaced, and counts the tables anew for the planner. A PostgreSQL server does both by
 * itself; PGlite is one process without the one that would. Everything else waits meanwhile.
 */
export async function tidyStore({ kind, db }: Pick<ClinicStore, "kind" | "db">): Promise<void> {
  if (kind === "pglite") await db.execute(sql`vacuum (analyze)`);
}
