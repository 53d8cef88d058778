import type { IntakeEntry } from "../intake-set.ts";
import { canonicalText } from "../json.ts";

type Draft = {
  readonly entry: IntakeEntry;
  /** The id that was sent. */
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
};

/**
 * Entries without exact repeats. Several versions of one thing share its key; different things that a sender named alike
 * (one accession number on all results, one id on two servers) get keys of their own, whatever their order.
 */
export function distinctEntries(drafts: readonly Draft[]): readonly IntakeEntry[] {
  const seen = new Set<string>();
  const distinct = drafts.filter(({ entry }) => {
    const text = canonicalText([entry.key, entry.statedAt, entry.rank, entry.resource]);
    return !seen.has(text) && seen.add(text);
  });
  const byKey = Map.groupBy(distinct, ({ entry }) => entry.key);
  return distinct.map(({ entry, id, fullUrl }) => {
    const alike = byKey.get(entry.key) ?? [];
    if (alike.length === 1) return entry;
    const suffix = [
      ...(differ(alike.map((one) => one.id)) ? [id] : []),
      ...(differ(alike.map((one) => serverOf(one.fullUrl))) ? [serverOf(fullUrl)] : []),
    ];
    return suffix.length === 0 ? entry : { ...entry, key: [entry.key, ...suffix].join("|") };
  });
}

function differ(names: readonly (string | undefined)[]): boolean {
  return !names.includes(undefined) && new Set(names).size > 1;
}

function serverOf(fullUrl: string | undefined): string | undefined {
  return fullUrl?.startsWith("http") === true ? fullUrl : undefined;
}
