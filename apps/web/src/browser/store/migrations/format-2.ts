import type { Kept } from "../kept.ts";
import { anyThing, arrayOf, both, check, object, optional, type Problem, text } from "./check.ts";
import { entryFields, questionFields, settingsFields, uniqueIds } from "./shapes.ts";

/** Each entry names the action it came by, so that an import can be undone; the guide's answers stand by themselves. */
export type FormatTwo = { readonly format: 2 } & Kept;

const formatTwo = object({
  format: anyThing,
  entries: both(arrayOf(object({ ...entryFields, batch: optional(text) })), uniqueIds),
  questions: both(arrayOf(object(questionFields)), uniqueIds),
  settings: object(settingsFields, "open"),
  answers: object({}, "open"),
});

/** What is wrong with a document that says it is of format 2; nothing: it is. */
export function problemsOfFormatTwo(document: unknown): readonly Problem[] {
  return check(formatTwo, document);
}
