import type { Rate } from "@afterscript/engine";
import { type Counted, countedOf, shownArms } from "../content/counted.ts";
import type { Library } from "../site/context.ts";
import { name } from "../words/text.ts";

/** One study's count of one harm. */
export type CountedHarm = { readonly id: string; readonly counted: Counted };

/** What studies counted of one drug, one study a count; never sums, never ranks. */
export type Effects = {
  /** The harms that people ask about, one study each: with something to compare where there is one. */
  readonly main: readonly CountedHarm[];
  /** Every other count, by what was counted. */
  readonly others: readonly { readonly topic: string; readonly counts: readonly CountedHarm[] }[];
  /** Harms that people ask about, and that no study which was read counted. */
  readonly notCounted: readonly string[];
  /** What a study counted, and nobody has seen in a source. */
  readonly unseen: readonly string[];
};

/** The first is the one that shows most: compared with something else, then drawn by lot, then of most people. */
export function effectsOf(drug: string, library: Library): Effects {
  const rates = library.ratesOf(drug);
  const seen = rates.filter((rate) => shownArms(rate).length > 0);
  const ordered = seen.toSorted((a, b) => weightOf(b, library) - weightOf(a, library));
  const first = library.mainTopics().flatMap((topic) => ordered.find((one) => one.topic === topic) ?? []);
  const rest = seen.filter((one) => !first.includes(one));
  const harms = (list: readonly Rate[]) => list.flatMap((rate) => harmOf(rate, library));
  return {
    main: harms(first),
    others: [...Map.groupBy(rest, ({ topic }) => topic)].map(([topic, list]) => ({
      topic: name(topic, "patient"),
      counts: harms(list),
    })),
    notCounted: library
      .mainTopics()
      .filter((topic) => rates.every((one) => one.topic !== topic))
      .map((topic) => name(topic, "patient")),
    unseen: [...new Set(rates.filter((rate) => !seen.includes(rate)).map(({ topic }) => name(topic, "patient")))],
  };
}

function harmOf(rate: Rate, library: Library): readonly CountedHarm[] {
  const trial = library.trial(rate.trial);
  return trial === undefined ? [] : [{ id: rate.id, counted: countedOf(rate, trial) }];
}

const DESIGNS = { randomised: 2, pooled: 1, followed: 0 };

function weightOf(rate: Rate, library: Library): number {
  const trial = library.trial(rate.trial);
  const isCompared = shownArms(rate).some(({ comparator }) => comparator !== undefined);
  const people = Math.log10(1 + (trial?.people ?? 0));
  return (isCompared ? 100 : 0) + (trial ? DESIGNS[trial.design] : 0) * 20 + people;
}
