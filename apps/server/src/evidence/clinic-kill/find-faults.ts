import { sql } from "drizzle-orm";
import { verifyAudit } from "../../clinic/store/audit.ts";
import { openStore, type StorePlace } from "../../clinic/store/open-store.ts";
import { type Row, rowsOf } from "../../clinic/store/rows-of.ts";
import type { Ledger } from "./workers.ts";

export type Found = {
  readonly faults: readonly string[];
  readonly entries: number;
  readonly messages: number;
  readonly acts: number;
};

/** Opens the store that a killed server left, and compares it with what that server had acknowledged. */
export async function findFaults(place: StorePlace, ledger: Ledger): Promise<Found> {
  const store = await openStore(place);
  try {
    const chain = await verifyAudit(store.db);
    const messages = await rowsOf(store.db, sql`select id from message`);
    const acts = await rowsOf(store.db, sql`select id from item_action`);
    const told = await rowsOf(store.db, sql`select detail->>'message' as id from audit where act = 'message-received'`);
    const done = await rowsOf(
      store.db,
      sql`select act, count(*)::int as n from audit where act in ('item-done', 'item-hand-over') group by act`,
    );
    const results = await rowsOf(
      store.db,
      sql`select body->>'id' as id from resource_version where resource_type = 'Observation' and is_current`,
    );
    const actAudits = done.reduce((sum, { n }) => sum + Number(n), 0);
    const faults = [
      ...(chain.whole ? [] : [`audit chain ${chain.what} at ${chain.at}`]),
      ...missing("message lost", [...ledger.messages.values()], messages),
      ...missing("act lost", [...ledger.acts], acts),
      ...[...ledger.refusedActs].filter((id) => has(acts, id)).map((id) => `act refused and stored: ${id}`),
      ...missing("message without its audit entry", ids(messages), told),
      ...doubled("message", told),
      ...doubled("result", results),
      ...doubled("act", acts),
      ...(actAudits === acts.length ? [] : [`${acts.length} acts, ${actAudits} audit entries of them`]),
      ...missing(
        "result lost",
        [...ledger.messages.keys()].map((n) => `result-${n}`),
        results,
      ),
    ];
    return { faults, entries: chain.whole ? chain.entries : 0, messages: messages.length, acts: acts.length };
  } finally {
    await store.close();
  }
}

function ids(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => String(id));
}

function has(rows: readonly Row[], id: string): boolean {
  return rows.some((row) => row.id === id);
}

function missing(what: string, wanted: readonly string[], rows: readonly Row[]): string[] {
  const there = new Set(ids(rows));
  return wanted.filter((id) => !there.has(id)).map((id) => `${what}: ${id}`);
}

function doubled(what: string, rows: readonly Row[]): string[] {
  const all = ids(rows);
  const twice = all.filter((id, at) => all.indexOf(id) !== at);
  return twice.map((id) => `${what} doubled: ${id}`);
}
