import type { CutGroup, Group } from "./groups.ts";

export type Fitted = {
  readonly groups: readonly Group[];
  readonly height: number;
  /** How many units found no room. */
  readonly leftOut: number;
  readonly isFitting: boolean;
};

/** The longest form of these groups that is no taller than `room`: the group of the lowest rank gives way first, of equal ones the tallest. */
export function fit(
  cut: readonly CutGroup[],
  { room, heightOf }: { readonly room: number; readonly heightOf: (group: Group) => number },
): Fitted {
  const counts = cut.map(({ units }) => units);
  const made = cut.map((one, index) => one.make(counts[index] ?? 0));
  const heights = made.map(heightOf);
  const total = () => heights.reduce((sum, height) => sum + height, 0);
  while (total() > room) {
    const index = givesWay(cut, counts, heights);
    const one = cut[index];
    if (one === undefined) break;
    const count = (counts[index] ?? 0) - 1;
    const group = one.make(count);
    counts[index] = count;
    made[index] = group;
    heights[index] = heightOf(group);
  }
  return {
    groups: made,
    height: total(),
    leftOut: cut.reduce((sum, { units }, index) => sum + units - (counts[index] ?? 0), 0),
    isFitting: total() <= room,
  };
}

function givesWay(cut: readonly CutGroup[], counts: readonly number[], heights: readonly number[]): number {
  let best = -1;
  for (const [index, { least, rank }] of cut.entries()) {
    if ((counts[index] ?? 0) <= least) continue;
    const rival = cut[best];
    const isFirst = rival === undefined || rank < rival.rank;
    const isTaller = rival?.rank === rank && (heights[index] ?? 0) > (heights[best] ?? 0);
    if (isFirst || isTaller) best = index;
  }
  return best;
}
