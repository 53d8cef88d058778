import { canonical } from "./canonical.ts";
import type { Entry, Kept, Question, Settings } from "./kept.ts";

/** How two sets with ids lie to each other. */
export type Overlap = {
  readonly here: number;
  readonly copy: number;
  /** Only here: lost if the copy replaces what is here. */
  readonly onlyHere: number;
  readonly onlyCopy: number;
  /** In both, with different content: on merging the one added later stays; if both are as old, the one here. */
  readonly differ: number;
};

/** What a copy would change. */
export type Merged = { readonly entries: Overlap; readonly questions: Overlap };

type Dated = { readonly id: string; readonly added: string };

/** Counts what a copy has that is not here, and the other way round. */
export function compareKept(here: Kept, copy: Kept): Merged {
  return { entries: overlap(here.entries, copy.entries), questions: overlap(here.questions, copy.questions) };
}

/**
 * Everything of both, by id. Of two with one id and different content the one added later stays. Settings and answers
 * of this device stay; the copy fills in those that are missing here, but for what is true of this browser only.
 */
export function mergeKept(here: Kept, copy: Kept): Kept {
  const { persisted: _persisted, lastCopy: _lastCopy, ...portable } = copy.settings;
  return {
    entries: union<Entry>(here.entries, copy.entries),
    questions: union<Question>(here.questions, copy.questions),
    settings: { ...portable, ...here.settings } as Settings,
    answers: { ...copy.answers, ...here.answers },
  };
}

function overlap(here: readonly Dated[], copy: readonly Dated[]): Overlap {
  const mine = new Map(here.map((item) => [item.id, item]));
  const both = copy.filter(({ id }) => mine.has(id));
  return {
    here: here.length,
    copy: copy.length,
    onlyHere: here.length - both.length,
    onlyCopy: copy.length - both.length,
    differ: both.filter((item) => content(item) !== content(mine.get(item.id))).length,
  };
}

function union<T extends Dated>(here: readonly T[], copy: readonly T[]): readonly T[] {
  const all = new Map(here.map((item) => [item.id, item]));
  for (const item of copy) {
    const mine = all.get(item.id);
    if (mine === undefined || (content(mine) !== content(item) && item.added > mine.added)) all.set(item.id, item);
  }
  return [...all.values()];
}

/** What was told, without when and by which action it came. */
function content(item: Dated | undefined): string {
  return item !== undefined && "resource" in item ? canonical(item.resource) : canonical({ ...item, added: undefined });
}
