import { and, eq, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { item } from "../store/schema.ts";

const CLAIM_MINUTES = 15;

/** A claim that was taken at this time or before has ended. ISO date-time in, ISO date-time out. */
export function claimsEndedAt(now: string): string {
  return new Date(Date.parse(now) - CLAIM_MINUTES * 60_000).toISOString();
}

/** Nobody else has the item: never claimed, claimed by this person, or claimed fifteen minutes ago or longer. */
export function isFreeFor(staffId: string, now: string): SQL | undefined {
  return or(isNull(item.claimedBy), eq(item.claimedBy, staffId), lte(item.claimedAt, claimsEndedAt(now)));
}

export type ClaimInput = { readonly itemId: string; readonly staffId: string; readonly now: string };

/** Takes an open item, in one conditional update. False: it is gone, not open, or somebody else's. */
export async function claim(db: Database, { itemId, staffId, now }: ClaimInput): Promise<boolean> {
  const taken = await db
    .update(item)
    .set({ claimedBy: staffId, claimedAt: now })
    .where(and(eq(item.id, itemId), eq(item.state, "open"), isFreeFor(staffId, now)))
    .returning({ id: item.id });
  return taken.length === 1;
}

/** Gives an item back. False: it was not this person's. */
export async function release(db: Database, { itemId, staffId }: Omit<ClaimInput, "now">): Promise<boolean> {
  const given = await db
    .update(item)
    .set({ claimedBy: null, claimedAt: null })
    .where(and(eq(item.id, itemId), eq(item.claimedBy, staffId)))
    .returning({ id: item.id });
  return given.length === 1;
}
