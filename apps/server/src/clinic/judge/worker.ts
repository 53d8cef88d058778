import { and, asc, count, isNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { patient } from "../store/schema.ts";
import { type JudgeParts, judgePatient } from "./judge-patient.ts";

export type Judge = {
  /** Looks at once for somebody to judge. By itself it looks every two seconds: facts also come by other processes. */
  readonly wake: () => void;
  /** Resolves when nothing is left to judge. */
  readonly idle: () => Promise<void>;
  /** Resolves when what is being judged is written. */
  readonly stop: () => Promise<void>;
};

export type JudgeOptions = JudgeParts & {
  /**
   * Told of a patient who could not be judged or written, and, without an id, of a store that does not answer; never with a
   * value of the record. Tried again within a minute.
   */
  readonly onFailure?: (patientId: string, error: unknown) => void;
};

const BATCH = 50;
const LOOK_AGAIN_MS = 2_000;
const TRY_AGAIN_MS = 60_000;

/** Judges whoever's facts, day or knowledge is newer than the judgement: new facts first, then the oldest judgement. */
export function startJudge({ onFailure = () => undefined, ...parts }: JudgeOptions): Judge {
  let running: Promise<void> | undefined;
  let isWoken = false;
  let isStopped = false;
  /** The store did not answer: it is left alone until the next new try. */
  let isSilent = false;
  /** Patients who failed since the last new try. */
  const failed = new Set<string>();

  async function round(): Promise<void> {
    while (!isStopped) {
      const batch = await toJudge(parts, [...failed]);
      if (batch.length === 0) return;
      for (const id of batch) {
        if (isStopped) return;
        try {
          await judgePatient(parts, id);
        } catch (error) {
          failed.add(id);
          onFailure(id, error);
        }
        // Requests that wait are answered before the next patient.
        await new Promise(setImmediate);
      }
    }
  }

  async function run(): Promise<void> {
    try {
      while (isWoken && !isStopped) {
        isWoken = false;
        await round();
      }
    } catch (error) {
      isWoken = false;
      isSilent = true;
      onFailure("", error);
    }
  }

  function wake(): void {
    isWoken = true;
    if (running !== undefined || isStopped) return;
    running = run().finally(() => {
      running = undefined;
      if (isWoken && !isStopped) wake();
    });
  }

  const looking = setInterval(() => {
    if (!isSilent) wake();
  }, LOOK_AGAIN_MS).unref();
  const trying = setInterval(() => {
    failed.clear();
    isSilent = false;
  }, TRY_AGAIN_MS).unref();
  wake();
  return {
    wake,
    idle: async () => {
      while (running !== undefined) await running;
    },
    stop: async () => {
      isStopped = true;
      clearInterval(looking);
      clearInterval(trying);
      await running;
    },
  };
}

async function toJudge(parts: JudgeParts, without: readonly string[]): Promise<string[]> {
  const rows = await parts.store.db
    .select({ id: patient.id })
    .from(patient)
    .where(and(isDirty(parts), ...(without.length === 0 ? [] : [notInArray(patient.id, [...without])])))
    .orderBy(
      sql`(${patient.revision} <> ${patient.judgedRevision}) desc`,
      sql`${patient.judgedFor} asc nulls first`,
      asc(patient.createdAt),
    )
    .limit(BATCH);
  return rows.map(({ id }) => id);
}

/** Judged on other facts, for another day or by other knowledge. */
function isDirty({ checker, clock }: Pick<JudgeParts, "checker" | "clock">): SQL | undefined {
  return or(
    ne(patient.revision, patient.judgedRevision),
    isNull(patient.judgedFor),
    ne(patient.judgedFor, clock.today()),
    isNull(patient.judgedWith),
    ne(patient.judgedWith, checker.knowledge.hash),
  );
}

/** How many patients wait for a judgement. */
export async function waiting(db: Database, parts: Pick<JudgeParts, "checker" | "clock">): Promise<number> {
  const [row] = await db.select({ count: count() }).from(patient).where(isDirty(parts));
  return row?.count ?? 0;
}
