import { sql } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { type resourceVersion, resultSet } from "../store/schema.ts";
import { inParts } from "./find-people.ts";
import { resultDay } from "./result-day.ts";

const RESULTS: ReadonlySet<string> = new Set(["Observation", "DiagnosticReport"]);

type NewVersion = Pick<
  typeof resourceVersion.$inferInsert,
  "patientId" | "messageId" | "resourceType" | "body" | "receivedAt"
>;

type NewSet = Pick<NewVersion, "patientId" | "messageId" | "receivedAt"> & { readonly day?: string | undefined };

/** The sets of results that new versions make, each with the day of its newest result. */
export class NewSets {
  readonly #sets = new Map<string, NewSet>();

  add(versions: readonly NewVersion[]): void {
    for (const { patientId, messageId, resourceType, body, receivedAt } of versions) {
      if (!RESULTS.has(resourceType)) continue;
      const key = `${messageId} ${patientId}`;
      const day = newer(resultDay(body, receivedAt), this.#sets.get(key)?.day);
      this.#sets.set(key, { patientId, messageId, receivedAt, day });
    }
  }

  /** Keeps them. One that had a part in the queue is one set still; of one without any day it is the day on which it came. */
  async keep(db: Database): Promise<void> {
    for (const part of inParts([...this.#sets.values()])) {
      await db
        .insert(resultSet)
        .values(part.map((set) => ({ ...set, day: set.day ?? set.receivedAt.slice(0, 10) })))
        .onConflictDoUpdate({
          target: [resultSet.messageId, resultSet.patientId],
          set: {
            receivedAt: sql`greatest(${resultSet.receivedAt}, excluded.received_at)`,
            day: sql`greatest(${resultSet.day}, excluded.day)`,
          },
        });
    }
  }
}

function newer(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
