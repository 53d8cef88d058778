import { createHash } from "node:crypto";
import type { AuditAct } from "@afterscript/web/public/clinic.ts";
import { asc, desc, gt, sql } from "drizzle-orm";
import { LOCKS } from "./locks.ts";
import type { Database } from "./open-store.ts";
import { keepPatientSet, wholePatientSets } from "./patient-sets.ts";
import { audit } from "./schema.ts";

export type AuditEntry = {
  /** ISO date-time in UTC. */
  readonly at: string;
  /** Left out: the server itself. */
  readonly staffId?: string;
  readonly act: AuditAct;
  readonly patientId?: string;
  /** Whose data, where several patients' together, as a list shows them: ids. The entry then tells their number and names their set. */
  readonly patients?: readonly string[];
  /** Ids and counts; never a name or a value of a patient. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
};

const FIRST = "0".repeat(64);

/**
 * Adds one entry to the trail, inside the transaction of what it tells: both are kept, or neither. Take this step last,
 * since writers queue for it.
 */
export async function appendAudit(transaction: Database, entry: AuditEntry): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.audit})`);
  const [last] = await transaction
    .select({ seq: audit.seq, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.seq))
    .limit(1);
  const set = entry.patients === undefined ? {} : await keepPatientSet(transaction, entry.patients);
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    staffId: entry.staffId ?? null,
    act: entry.act,
    patientId: entry.patientId ?? null,
    detail: { ...entry.detail, ...set },
    previous: last?.hash ?? FIRST,
  };
  await transaction.insert(audit).values({ ...row, hash: hashOf(row) });
}

type Chained = Omit<typeof audit.$inferSelect, "hash">;

/** SHA-256 over the fields in a fixed order; the detail's keys sorted, since a database may give them in another. */
function hashOf({ seq, at, staffId, act, patientId, detail, previous }: Chained): string {
  const sorted = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([seq, at, staffId, act, patientId, sorted, previous]))
    .digest("hex");
}

export type AuditCheck =
  | { readonly whole: true; readonly entries: number; readonly head: string }
  | { readonly whole: false; readonly at: number; readonly what: AuditFault };

/** `patients`: the set of patients that the entry names is not there, or is not as it was written. */
export type AuditFault = "gap" | "changed" | "unchained" | "patients";

const PAGE = 5_000;

/** Reads the whole trail and computes each hash anew, also of the sets that it names; tells the first entry that does not fit. */
export async function verifyAudit(db: Database): Promise<AuditCheck> {
  let seq = 0;
  let previous = FIRST;
  const sets = new Set<string>();
  for (;;) {
    const rows = await db.select().from(audit).where(gt(audit.seq, seq)).orderBy(asc(audit.seq)).limit(PAGE);
    const named = new Set(rows.flatMap(({ detail }) => nameOfSet(detail) ?? []));
    const unread = [...named].filter((name) => !sets.has(name));
    for (const whole of await wholePatientSets(db, unread)) sets.add(whole);
    for (const row of rows) {
      if (row.seq !== seq + 1) return { whole: false, at: seq + 1, what: "gap" };
      if (row.previous !== previous) return { whole: false, at: row.seq, what: "unchained" };
      if (row.hash !== hashOf(row)) return { whole: false, at: row.seq, what: "changed" };
      const set = nameOfSet(row.detail);
      if (set !== undefined && !sets.has(set)) return { whole: false, at: row.seq, what: "patients" };
      seq = row.seq;
      previous = row.hash;
    }
    if (rows.length < PAGE) return { whole: true, entries: seq, head: previous };
  }
}

function nameOfSet({ patientSet }: Chained["detail"]): string | undefined {
  return patientSet === undefined ? undefined : String(patientSet);
}
