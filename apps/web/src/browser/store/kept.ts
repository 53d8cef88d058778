import type { Region } from "@afterscript/engine";

/** A FHIR R4 resource as a person told or imported it. Together, `resourceType` and `id` name it once in the store. */
export type StoredResource = { readonly resourceType: string; readonly id: string; readonly [field: string]: unknown };

/** How a resource came in. */
export const ORIGINS = ["typed", "pasted", "file"] as const;
export type Origin = (typeof ORIGINS)[number];

/** One resource and how it came here. */
export type Entry = {
  /** `<resourceType>/<resource id>`, see `entryId`. */
  readonly id: string;
  readonly resource: StoredResource;
  readonly from: Origin;
  /** ISO instant. */
  readonly added: string;
  /** Shared by everything that one action added, so that it can be undone as a whole. */
  readonly batch?: string;
};

/** Something to ask the care team. */
export type Question = {
  readonly id: string;
  readonly text: string;
  /** ISO instant. */
  readonly added: string;
  readonly done?: true;
};

/** Choices of this device. A setting that this version does not know is kept as it is. */
export type Settings = {
  readonly region?: Region;
  /** ISO instant of the last saved copy. */
  readonly lastCopy?: string;
  /** The browser's answer when it was asked not to delete what is kept; absent: never asked, or it cannot say. */
  readonly persisted?: boolean;
  /** Ids of hints that were dismissed. */
  readonly hidden?: readonly string[];
  readonly [setting: string]: unknown;
};

/** What was answered in the guide "Is it right for me?", by question. */
export type Answers = Readonly<Record<string, unknown>>;

/** Everything that a person has told this device. */
export type Kept = {
  /** In the order of their ids. */
  readonly entries: readonly Entry[];
  readonly questions: readonly Question[];
  readonly settings: Settings;
  readonly answers: Answers;
};

/** What is kept, and which state of the entries this is: the number grows with each change of entries. */
export type Snapshot = Kept & { readonly revision: number };

/** The record that was read from the entries of one revision, so that it need not be read again. Never part of a copy. */
export type Reading = {
  readonly revision: number;
  /** Hash of the compiled knowledge that the reading was made with. */
  readonly knowledge: string;
  /** A structured clone of the record. */
  readonly record: unknown;
};

/** The key that names a resource in the store. */
export function entryId(resource: StoredResource): string {
  return `${resource.resourceType}/${resource.id}`;
}
