import { expect, test } from "vitest";
import { currentOf } from "./current-versions.ts";

const RANKS = { P: 0, F: 1, C: 2, W: 3 } as const;

/** "F1a": final, stated at 1, with the content a; "F-a": without a time. */
function versionOf(name: string) {
  const [rank = "", time = "", content = ""] = name;
  if (!Object.hasOwn(RANKS, rank)) throw new Error(name);
  return {
    name,
    statedAt: time === "-" ? "" : time,
    rank: RANKS[rank as keyof typeof RANKS],
    hash: `${rank}${content}`,
  };
}

test.each([
  { came: "P1a F2b", stand: "F2b", because: "final takes the place of preliminary" },
  { came: "F1a P2b", stand: "F1a", because: "a preliminary one does not take the place of a final one" },
  { came: "F1a P2b F3c", stand: "F3c", because: "the next final one does" },
  { came: "C1a P2b", stand: "C1a", because: "nor of a corrected one" },
  { came: "P1a P2b", stand: "P2b", because: "it takes the place of another preliminary one" },
  { came: "F1a C2b", stand: "C2b", because: "a correction takes the place of a final one" },
  { came: "F2a C1b", stand: "C1b F2a", because: "a final one stated after a correction contradicts it: both stand" },
  { came: "F3a F2a C1b", stand: "C1b F3a", because: "of both sorts the newest" },
  { came: "C1a F2b C3c", stand: "C3c", because: "the next correction decides" },
  { came: "F1a C1b", stand: "C1b", because: "of one time the firmer speaks" },
  { came: "F1a F1b", stand: "F1a F1b", because: "two of one time that differ both stand" },
  { came: "F1a W2b", stand: "W2b", because: "taken back" },
  { came: "F1a W2b P1c", stand: "W2b", because: "also what was preliminary before" },
  { came: "F1a W2b P3c", stand: "P3c", because: "what was final is taken back: the preliminary one is all there is" },
  { came: "C1a W2b F3c", stand: "F3c", because: "a correction that was taken back contradicts nothing" },
  { came: "F1a W1b", stand: "W1b", because: "taken back at the same time" },
  { came: "F1a P-b", stand: "F1a", because: "without a time it gives way to a firmer one" },
  { came: "F-a P1b", stand: "F-a", because: "with a time too" },
  { came: "W1a P2b F-c", stand: "F-c P2b", because: "whether the final one was taken back is not known" },
  { came: "F1a C-b", stand: "C-b F1a", because: "a correction without a time stands beside" },
  { came: "F1a W-b", stand: "W-b", because: "a retraction without a time withdraws" },
  { came: "F1a F-a", stand: "F1a", because: "it says nothing new" },
])("$came → $stand: $because", ({ came, stand }) => {
  const versions = came.split(" ").map(versionOf);
  for (const order of [versions, versions.toReversed()]) {
    expect(
      currentOf(order)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(stand.split(" "));
  }
});
