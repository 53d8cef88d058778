import type { WorklistRow } from "@afterscript/web/public/clinic.ts";
import type { ItemShown, item } from "../store/schema.ts";
import { changeOf, snoozeEnded } from "./change-of.ts";
import type { Drafted, ItemDraft } from "./item-draft.ts";
import { isNothingNew } from "./signature.ts";

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
  { items, folded = [] }: Pick<Drafted, "items" | "folded">,
  moment: Moment,
  wasSnoozed: (itemId: string) => boolean,
): Merged {
  const keyOf = ({ drug, lane }: { readonly drug: string; readonly lane: string }): string => `${drug} ${lane}`;
  const wanted = new Map(items.map((draft) => [keyOf(draft), draft]));
  const behind = new Set(folded.map(keyOf));
  const known = new Set(kept.map(keyOf));
  return {
    add: items.filter((draft) => !known.has(keyOf(draft))),
    change: kept.flatMap((row) => {
      const draft = wanted.get(keyOf(row));
      const set =
        draft !== undefined
          ? standing(row, draft, moment, wasSnoozed)
          : behind.has(keyOf(row))
            ? foldedAway(row, moment)
            : closed(row, moment);
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

/** What was handled is kept: when the row that stands for it goes, it stands as it was. */
function foldedAway(row: KeptItem, { now }: Moment): ItemChange | undefined {
  if (row.state === "closed" || row.state === "folded") return undefined;
  return { state: "folded", changedAt: now, ...NOT_CLAIMED };
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
  if (row.handledSignature === null) {
    return row.state === "folded" ? { ...content, state: "open", changedAt: now } : { ...content, ...stamp };
  }
  if (!isHandled(row, draft)) {
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

/** The facts that were handled; of a row that is about the person also a part of them, for it asks the same of less. */
function isHandled({ handledSignature, handledShown }: KeptItem, { drug, signature, shown }: ItemDraft): boolean {
  if (handledSignature === signature) return true;
  if (drug !== "" || handledShown === null || asks(handledShown) !== asks(shown)) return false;
  return isNothingNew(shown.rests, handledShown.rests);
}

/** "clinic.laboratory-flag" of "clinic.laboratory-flag.critically-low" */
function asks({ statement }: Pick<ItemShown, "statement">): string {
  return statement.split(".", 2).join(".");
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
