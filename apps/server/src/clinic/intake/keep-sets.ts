import { inArray, sql } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { patient, type resourceVersion, resultSet } from "../store/schema.ts";
import { inParts } from "./find-people.ts";
import { resultDay } from "./result-day.ts";

const RESULTS: ReadonlySet<string> = new Set(["Observation", "DiagnosticReport"]);

type NewVersion = Pick<
  typeof resourceVersion.$inferInsert,
  "patientId" | "messageId" | "resourceType" | "body" | "receivedAt"
> & {
  /** It says, under a newer time, what was current already. */
  readonly isRestated?: boolean;
};

type NewSet = Pick<NewVersion, "patientId" | "messageId" | "receivedAt"> & {
  readonly day?: string | undefined;
  readonly saysNews: boolean;
};

/** The sets of results that new versions make, each with the day by which it is counted. */
export class NewSets {
  readonly #sets = new Map<string, NewSet>();

  add(versions: readonly NewVersion[]): void {
    for (const { patientId, messageId, resourceType, body, receivedAt, isRestated } of versions) {
      if (!RESULTS.has(resourceType)) continue;
      const key = `${messageId} ${patientId}`;
      const before = this.#sets.get(key);
      const day = newer(resultDay(body, receivedAt), before?.day);
      const saysNews = isRestated !== true || before?.saysNews === true;
      this.#sets.set(key, { patientId, messageId, receivedAt, day, saysNews });
    }
  }

  /** Keeps them. One that had a part in the queue is one set still. */
  async keep(db: Database): Promise<void> {
    for (const part of inParts([...this.#sets.values()])) {
      const known = await knownSince(db, part);
      await db
        .insert(resultSet)
        .values(part.map((set) => ({ ...set, day: countedOn(set, known.get(set.patientId)) })))
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

/**
 * The day on which it came, however old its results are: a late one is to be seen too. Of the day on which the clinic came to
 * know the person, and where nothing is said anew, the day of the newest result: what is taken over is a history.
 */
function countedOn({ day, receivedAt, saysNews }: NewSet, since: string | undefined): string {
  const came = dayOf(receivedAt);
  const isHistory = since !== undefined && came <= since;
  return saysNews && !isHistory ? came : (day ?? came);
}

/** The day from which the clinic knows each person. */
async function knownSince(db: Database, sets: readonly NewSet[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(sets.map(({ patientId }) => patientId))];
  const rows = await db
    .select({ id: patient.id, createdAt: patient.createdAt })
    .from(patient)
    .where(inArray(patient.id, ids));
  return new Map(rows.map(({ id, createdAt }) => [id, dayOf(createdAt)]));
}

/** In UTC, as everything that comes is dated. */
function dayOf(at: string): string {
  return new Date(at).toISOString().slice(0, 10);
}

function newer(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
