import type { Database } from "../store/open-store.ts";

const ATTEMPTS = 6;
/** serialization_failure, deadlock_detected, lock_not_available (PostgreSQL, Appendix A): trying again is right. */
const AGAIN: ReadonlySet<unknown> = new Set(["40001", "40P01", "55P03"]);

/** Runs the work in one transaction, and again when the database ended it for another's sake. */
export async function inOneTransaction<T>(db: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction((transaction) => work(transaction));
    } catch (error) {
      if (attempt === ATTEMPTS || !AGAIN.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * attempt * 10));
    }
  }
}

/** Drizzle wraps what the database threw. */
function codeOf(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && error.code !== undefined) return error.code;
  return "cause" in error ? codeOf(error.cause) : undefined;
}
