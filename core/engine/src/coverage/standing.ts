import { type Day, parseDay } from "@afterscript/kernel";
import type { Cite } from "../knowledge.ts";
import type { Seen } from "../vocabulary.ts";
import type { CoverageSource, Rested } from "./knowledge.ts";

/** May a rule be used on a day? A rule of another year is worse than none; a figure that nobody has seen is no fact. */
export type Standing = "usable" | "withheld" | "not-confirmed";

/** What several entries rest on together: every cite, and the earliest day by which one of them was to be read again. */
export type Resting = Rested & { readonly seen: Seen; readonly standing: Standing };

/** What the day and the sources decide of any entry. */
export type Judging = { readonly sources: Readonly<Record<string, CoverageSource>>; readonly asOf: Day };

export function restingOn(entries: readonly Rested[], judging: Judging): Resting {
  const cite = entries.flatMap((one) => one.cite);
  const seen = leastSeen(cite);
  const reviewBy = [...entries.map((one) => one.reviewBy), ...cite.flatMap((one) => reviewOf(one, judging))].sort()[0];
  return { cite, seen, reviewBy: reviewBy ?? "", standing: standingOf(reviewBy, seen, judging.asOf) };
}

export function standingOn(entry: Rested, judging: Judging): Standing {
  return restingOn([entry], judging).standing;
}

function reviewOf({ source }: Cite, { sources }: Judging): readonly string[] {
  const found = sources[source];
  return found === undefined ? [] : [found.reviewBy];
}

/** An entry that says no day by which it was to be read again is past it. */
function standingOf(reviewBy: string | undefined, seen: Seen, asOf: Day): Standing {
  const day = reviewBy === undefined ? undefined : parseDay(reviewBy);
  if (day === undefined || asOf > day) return "withheld";
  return seen === "no" ? "not-confirmed" : "usable";
}

function leastSeen(cite: readonly Cite[]): Seen {
  if (cite.length === 0 || cite.some(({ seen }) => seen === "no")) return "no";
  return cite.some(({ seen }) => seen === "secondary") ? "secondary" : "primary";
}
