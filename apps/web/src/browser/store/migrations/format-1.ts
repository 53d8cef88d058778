import type { Origin, Question, Settings, StoredResource } from "../kept.ts";
import { anyThing, arrayOf, both, check, object, optional, type Problem } from "./check.ts";
import { entryFields, questionFields, settingsFields, uniqueIds } from "./shapes.ts";

/** Entries did not say which action they came by, and the guide's answers stood among the settings. */
export type FormatOne = {
  readonly format: 1;
  readonly entries: readonly EntryOne[];
  readonly questions: readonly Question[];
  readonly settings: Settings & { readonly answers?: Readonly<Record<string, unknown>> };
};

export type EntryOne = {
  readonly id: string;
  readonly resource: StoredResource;
  readonly from: Origin;
  readonly added: string;
};

const formatOne = object({
  format: anyThing,
  entries: both(arrayOf(object(entryFields)), uniqueIds),
  questions: both(arrayOf(object(questionFields)), uniqueIds),
  settings: object({ ...settingsFields, answers: optional(object({}, "open")) }, "open"),
});

/** What is wrong with a document that says it is of format 1; nothing: it is. */
export function problemsOfFormatOne(document: unknown): readonly Problem[] {
  return check(formatOne, document);
}
