import type { WorklistRow } from "@afterscript/web/public/clinic.ts";
import type { item } from "../store/schema.ts";
import { changeOf, snoozeEnded } from "./change-of.ts";
import type { ItemDraft } from "./item-draft.ts";

export type KeptItem = typeof item.$inferSelect;

export type Moment = {
  /** ISO date. */
  readonly today: string;
  /** ISO date-time, UTC. */
  readonly now: string;
};

/** What is written over a kept row. */
export type ItemChange = Partial<Omit<KeptItem, "id" | "patientId" | "drug" | "lane">>;

export type Merged = {
  readonly add: readonly ItemDraft[];
  readonly change: readonly { readonly id: string; readonly set: ItemChange }[];
};

/**
 * The rows of one patient brought to what the newest judgement wants. Where a row stands follows from what was handled
 * last and from what holds today, never from the steps between: results that came late or out of order end the same.
 * @param wasSnoozed whether the last act on a row was a snooze
 */
export function mergeItems(
  kept: readonly KeptItem[],
  drafts: readonly ItemDraft[],
  moment: Moment,
  wasSnoozed: (itemId: string) => boolean,
): Merged {
  const keyOf = ({ drug, lane }: { readonly drug: string; readonly lane: string }): string => `${drug} ${lane}`;
  const wanted = new Map(drafts.map((draft) => [keyOf(draft), draft]));
  const known = new Set(kept.map(keyOf));
  return {
    add: drafts.filter((draft) => !known.has(keyOf(draft))),
    change: kept.flatMap((row) => {
      const draft = wanted.get(keyOf(row));
      const set = draft === undefined ? closed(row, moment) : standing(row, draft, moment, wasSnoozed);
      return set === undefined ? [] : [{ id: row.id, set }];
    }),
  };
}

const NOT_CLAIMED = { claimedBy: null, claimedAt: null } as const;
const NEW: WorklistRow["changed"] = { what: "new", text: "New on the list." };

function closed(row: KeptItem, { now }: Moment): ItemChange | undefined {
  if (row.state === "closed") return undefined;
  return { state: "closed", changedAt: now, ...NOT_CLAIMED, handedTo: null };
}

function standing(
  row: KeptItem,
  draft: ItemDraft,
  { today, now }: Moment,
  wasSnoozed: (itemId: string) => boolean,
): ItemChange | undefined {
  const { signature, shown, weight } = draft;
  const content = { signature, shown, weight };
  if (row.state === "closed") return reopened(row, content, now);
  const isOther = row.signature !== signature;
  const stamp = isOther ? { changedAt: now } : {};
  if (row.handledSignature === null) return { ...content, ...stamp };
  if (row.handledSignature !== signature) {
    const changed = changeOf(shown, row.handledShown ?? undefined);
    return { ...content, state: "open", changed, ...(row.state === "open" ? stamp : { changedAt: now }) };
  }
  const until = row.snoozedUntil;
  const snoozed = wasSnoozed(row.id);
  if (until !== null && today >= until) {
    const isBack = row.state !== "open";
    return { ...content, state: "open", changed: snoozeEnded(until, snoozed), ...(isBack && { changedAt: now }) };
  }
  return { ...content, state: snoozed ? "snoozed" : "handled", ...NOT_CLAIMED, ...stamp };
}

/** The facts ceased to call for it and do again: somebody is to look anew, whatever was done then. */
function reopened(row: KeptItem, content: Pick<ItemDraft, "signature" | "shown" | "weight">, now: string): ItemChange {
  return {
    ...content,
    state: "open",
    changed: row.handledSignature === null ? NEW : { what: "new", text: "Back on the list: it had gone from it." },
    handledSignature: null,
    handledShown: null,
    snoozedUntil: null,
    firstSeen: now,
    changedAt: now,
    ...NOT_CLAIMED,
    handedTo: null,
  };
}
