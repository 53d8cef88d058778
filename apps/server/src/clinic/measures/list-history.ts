import { eq, inArray } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { item, itemAction } from "../store/schema.ts";
import { isoOf } from "../worklist/read-rows.ts";

/** What the worklist holds of one patient. */
export type ListHistory = {
  readonly acts: readonly {
    readonly drug: string;
    readonly lane: string;
    readonly action: string;
    /** ISO date. */
    readonly day: string;
  }[];
  /** Items that nobody has acted on, put off or not. */
  readonly open: readonly { readonly drug: string; readonly lane: string }[];
};

export async function listHistories(db: Database): Promise<ReadonlyMap<string, ListHistory>> {
  const acts = await db
    .select({
      patientId: itemAction.patientId,
      drug: item.drug,
      lane: item.lane,
      action: itemAction.action,
      at: itemAction.at,
    })
    .from(itemAction)
    .innerJoin(item, eq(itemAction.itemId, item.id));
  const open = await db
    .select({ patientId: item.patientId, drug: item.drug, lane: item.lane })
    .from(item)
    .where(inArray(item.state, ["open", "snoozed"]));
  const patients = new Set([...acts, ...open].map(({ patientId }) => patientId));
  const histories = new Map(
    [...patients].map((id) => [
      id,
      { acts: [] as ListHistory["acts"][number][], open: [] as ListHistory["open"][number][] },
    ]),
  );
  for (const { patientId, at, ...act } of acts)
    histories.get(patientId)?.acts.push({ ...act, day: isoOf(at).slice(0, 10) });
  for (const { patientId, ...one } of open) histories.get(patientId)?.open.push(one);
  return histories;
}
