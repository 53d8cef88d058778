import type { Answers, Entry, Kept, Origin, Question, Reading, Settings, Snapshot, StoredResource } from "./kept.ts";
import type { Merged } from "./merge-kept.ts";

/** What one action adds, in one transaction. */
export type Adding = {
  readonly resources: readonly StoredResource[];
  readonly from: Origin;
  /** Entries that make way in the same transaction: a corrected result, a medicine with its new dose. */
  readonly instead?: readonly string[];
  /**
   * What to do when another content is kept under the same type and id. `keep-both` (by default) gives the newcomer an id
   * of its own, so that nothing is lost; `replace` is for a newer state of the same file.
   */
  readonly clash?: "keep-both" | "replace";
};

/** What came of adding. */
export type Added = {
  /** Name of the batch, for `undoBatch`; absent when nothing was new. */
  readonly batch?: string;
  readonly entries: readonly Entry[];
  /** Ids of entries that were kept already with exactly this content. */
  readonly already: readonly string[];
  /** Newcomers whose id was taken by another content: which id they asked for, which they have. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Ids of entries whose earlier content was replaced. */
  readonly replaced: readonly string[];
};

/** What changed: in this tab or in another one. `gone`: everything was deleted. */
export type Change = {
  readonly what: "entries" | "questions" | "settings" | "answers" | "all" | "gone";
  readonly where: "here" | "elsewhere";
};

/**
 * What a person keeps on this device. Each method is one transaction: it happens whole or not at all, also when two tabs
 * write at once. Every method can throw a `StoreFailure`.
 */
export type Store = {
  /** Everything that is kept, read at one moment. */
  snapshot(): Promise<Snapshot>;
  addEntries(adding: Adding): Promise<Added>;
  /** Removes what is there of these; resolves to the number removed. */
  removeEntries(ids: readonly string[]): Promise<number>;
  /** Removes what one action added; resolves to the number removed. What the action replaced does not come back. */
  undoBatch(batch: string): Promise<number>;
  addQuestion(text: string): Promise<Question>;
  /** Resolves to undefined when another tab removed the question meanwhile. */
  changeQuestion(id: string, part: { readonly text?: string; readonly done?: boolean }): Promise<Question | undefined>;
  removeQuestion(id: string): Promise<void>;
  /** Sets these settings and leaves the others; `undefined` forgets one. */
  changeSettings(part: { readonly [K in keyof Settings]: Settings[K] | undefined }): Promise<Settings>;
  keepAnswers(answers: Answers): Promise<void>;
  /** The kept reading, if it is of the entries as they are. */
  reading(): Promise<Reading | undefined>;
  /** Keeps a reading unless the entries have changed since; resolves to whether it was kept. */
  keepReading(reading: Reading): Promise<boolean>;
  /** Puts a copy in the place of everything. */
  replaceAll(copy: Kept): Promise<void>;
  /** Adds a copy to what is here, by id; see `mergeKept`. */
  mergeAll(copy: Kept): Promise<Merged>;
  /** Deletes everything of this site from the browser; see `deleteEverything`. The store stays usable, and empty. */
  deleteEverything(): Promise<void>;
  /** Tells of each change, also of other tabs; the returned function ends it. */
  onChange(listener: (change: Change) => void): () => void;
  close(): void;
};
