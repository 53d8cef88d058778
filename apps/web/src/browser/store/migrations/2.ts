import type { Entry } from "../kept.ts";
import type { EntryOne, FormatOne } from "./format-1.ts";
import type { FormatTwo } from "./format-2.ts";
import type { Lowered } from "./migrate.ts";

/**
 * From 1 to 2. Entries that came in at the same instant in the same way came by one action: they become one batch.
 * The guide's answers move out of the settings.
 */
export function up(one: FormatOne): FormatTwo {
  const { answers = {}, ...settings } = one.settings;
  return { format: 2, entries: one.entries.map(withBatch), questions: one.questions, settings, answers };
}

/** From 2 to 1. Actions of the same instant and way can no longer be told apart. */
export function down(two: FormatTwo): Lowered<FormatOne> {
  const entries = two.entries.map(({ batch: _batch, ...entry }): EntryOne => entry);
  const answers = Object.keys(two.answers).length > 0 ? { answers: two.answers } : {};
  const document: FormatOne = {
    format: 1,
    entries,
    questions: two.questions,
    settings: { ...two.settings, ...answers },
  };
  return { document, lost: sameGroups(two.entries, up(document).entries) ? [] : ["batches"] };
}

function withBatch(entry: EntryOne): Entry {
  return { ...entry, batch: `${entry.from}-${entry.added}` };
}

function sameGroups(before: readonly Entry[], after: readonly Entry[]): boolean {
  const match = new Map<string, string>();
  const back = new Map<string, string>();
  return before.every((entry, at) => {
    const was = entry.batch ?? `alone ${entry.id}`;
    const is = after[at]?.batch ?? "";
    if (!match.has(was) && !back.has(is)) {
      match.set(was, is);
      back.set(is, was);
    }
    return match.get(was) === is && back.get(is) === was;
  });
}
