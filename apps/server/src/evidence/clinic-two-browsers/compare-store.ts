import { inArray } from "drizzle-orm";
import { verifyAudit } from "../../clinic/store/audit.ts";
import type { Database } from "../../clinic/store/open-store.ts";
import { audit, item, itemAction } from "../../clinic/store/schema.ts";
import type { Race } from "./race.ts";
import { ACTS } from "./work-item.ts";

export type Compared = {
  readonly faults: readonly string[];
  /** Acts in the store, by who did them. */
  readonly acts: ReadonlyMap<string, number>;
  /** Of the whole audit trail. */
  readonly entries: number;
};

/** As the trail names them. */
const AUDITED = Object.values(ACTS).map((action) => `item-${action}`);

/** Compares what the store holds with what each screen had said and each browser had been answered. */
export async function compareStore(db: Database, { worked }: Pick<Race, "worked">): Promise<Compared> {
  const people = worked.map(({ id }) => id);
  const acts = await db.select().from(itemAction).where(inArray(itemAction.by, people));
  const trail = (await db.select().from(audit).where(inArray(audit.act, AUDITED))).filter(
    ({ staffId }) => staffId !== null && people.includes(staffId),
  );
  const chain = await verifyAudit(db);
  const open = await db.select({ id: item.id, state: item.state }).from(item);
  const stateOf = new Map(open.map(({ id, state }) => [id, state]));
  const answered = worked.flatMap((one) => one.answered);
  const byAct = new Map(acts.map((one) => [one.id, one]));
  const accepted = answered.filter(({ status }) => status === 200);
  const faults = [
    ...(chain.whole ? [] : [`audit chain ${chain.what} at ${chain.at}`]),
    ...worked.flatMap(({ id, role, told, answered: own }) => [
      ...told
        .filter(({ is }) => is === "stored")
        .filter((one) => acts.filter(({ by, itemId }) => by === id && itemId === one.item).length !== 1)
        .map((one) => `said to the ${role} as stored, not once in the store: item ${one.item}`),
      ...told
        .filter(({ is }) => is !== "stored")
        .filter((one) => acts.some(({ by, itemId }) => by === id && itemId === one.item))
        .map((one) => `said to the ${role} as ${one.is}, and in the store: item ${one.item}`),
      ...own
        .filter(({ status }) => status === 200)
        .filter(({ act }) => byAct.get(act)?.by !== id)
        .map(({ act }) => `answered to the ${role} as stored, not theirs in the store: act ${act}`),
    ]),
    ...answered
      .filter(({ status, act }) => status !== 200 && byAct.has(act))
      .map(({ act }) => `refused, and in the store: act ${act}`),
    ...acts
      .filter(({ id }) => !accepted.some(({ act }) => act === id))
      .map(({ id }) => `stored, and nobody was told: act ${id}`),
    ...doubled(accepted.map(({ act }) => act)).map((one) => `answered as stored twice: act ${one}`),
    ...doubled(acts.map(({ itemId, signature }) => `${itemId} ${signature}`)).map((one) => `acted on twice: ${one}`),
    ...acts
      .filter(({ id, itemId, by }) => {
        const entries = trail.filter(({ detail }) => detail.action === id);
        return entries.length !== 1 || entries[0]?.staffId !== by || entries[0].detail.item !== itemId;
      })
      .map(({ id }) => `not one audit entry: act ${id}`),
    ...(trail.length === acts.length ? [] : [`${acts.length} acts, ${trail.length} audit entries of them`]),
    ...acts
      .filter(({ itemId }) => stateOf.get(itemId) !== "handled")
      .map(({ itemId }) => `acted on, and ${stateOf.get(itemId)}: item ${itemId}`),
  ];
  return {
    faults,
    acts: new Map(worked.map(({ id, role }) => [role, acts.filter(({ by }) => by === id).length])),
    entries: chain.whole ? chain.entries : 0,
  };
}

function doubled(all: readonly string[]): string[] {
  return all.filter((one, at) => all.indexOf(one) !== at);
}
