import { LANES, type Lane, type Worklist, type WorklistRow } from "../../clinic/api.ts";

export type LaneRows = { readonly lane: Lane; readonly rows: readonly WorklistRow[] };

/** The rows by lane, in the lanes' order; inside a lane as the server has them. Empty lanes are left out. */
export function inLanes(rows: readonly WorklistRow[]): readonly LaneRows[] {
  return LANES.map((lane) => ({ lane, rows: rows.filter((row) => row.lane === lane) })).filter(
    (one) => one.rows.length > 0,
  );
}

/** Ids in the order in which they stand on the page. */
export function orderOf(rows: readonly WorklistRow[]): readonly string[] {
  return inLanes(rows).flatMap((lane) => lane.rows.map(({ id }) => id));
}

/** `here`: onto the list, at the row that is current. */
export type Step = "here" | "next" | "previous" | "first" | "last";

/** Where a step leads. The ends are ends: nobody is thrown from the last row to the first. */
export function stepFrom(order: readonly string[], from: string | undefined, step: Step): string | undefined {
  if (step === "first") return order[0];
  if (step === "last") return order.at(-1);
  const place = from === undefined ? -1 : order.indexOf(from);
  if (place < 0) return order[0];
  if (step === "here") return from;
  return order[Math.min(Math.max(place + (step === "next" ? 1 : -1), 0), order.length - 1)];
}

/** Which row is next once this one is gone: the one that follows, or the one before where none does. */
export function afterHandled(order: readonly string[], handled: string): string | undefined {
  const place = order.indexOf(handled);
  return order[place + 1] ?? order[place - 1];
}

/** Which row has the place of the one that was current, in a list that came anew. */
export function stillCurrent(
  current: string | undefined,
  before: readonly string[],
  now: readonly string[],
): string | undefined {
  if (current === undefined || now.includes(current)) return current ?? now[0];
  const place = before.indexOf(current);
  const follows = before.slice(place + 1).find((id) => now.includes(id));
  const precedes = before.slice(0, Math.max(place, 0)).findLast((id) => now.includes(id));
  return follows ?? precedes ?? now[0];
}

export type ListChange = { readonly came: number; readonly went: number; readonly changed: number };

/** How a newer list differs from the one that is shown, the open row aside. */
export function changeBetween(shown: Worklist, newer: Worklist, open: string): ListChange {
  const before = new Map(shown.rows.map((row) => [row.id, row.signature]));
  const now = new Map(newer.rows.map((row) => [row.id, row.signature]));
  return {
    came: [...now.keys()].filter((id) => id !== open && !before.has(id)).length,
    went: [...before.keys()].filter((id) => id !== open && !now.has(id)).length,
    changed: [...now].filter(([id, signature]) => id !== open && before.has(id) && before.get(id) !== signature).length,
  };
}
