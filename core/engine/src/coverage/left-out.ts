import type { LeftOut } from "./answer.ts";
import type { Rested } from "./knowledge.ts";
import { type Judging, restingOn } from "./standing.ts";

type Entry = Rested & { readonly id: string };

export type Sifted<T> = { readonly kept: readonly T[]; readonly leftOut: readonly LeftOut[] };

/** Entries that may be said: those past the day they were to be read again are named, and not used. */
export function siftPast<T extends Entry>(entries: readonly T[], judging: Judging): Sifted<T> {
  return sift(entries, judging, ["withheld"]);
}

/** Entries that may be cited to a plan: nothing that nobody has seen is ever cited. */
export function siftCitable<T extends Entry>(entries: readonly T[], judging: Judging): Sifted<T> {
  return sift(entries, judging, ["withheld", "not-confirmed"]);
}

function sift<T extends Entry>(entries: readonly T[], judging: Judging, out: readonly string[]): Sifted<T> {
  const resting = entries.map((entry) => ({ entry, ...restingOn([entry], judging) }));
  return {
    kept: resting.filter(({ standing }) => !out.includes(standing)).map(({ entry }) => entry),
    leftOut: resting
      .filter(({ standing }) => out.includes(standing))
      .map(({ entry, standing, reviewBy }) => ({
        id: entry.id,
        why: standing === "withheld" ? "past-review" : "not-confirmed",
        reviewBy,
      })),
  };
}
