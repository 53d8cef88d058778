import type { Authority, Seen } from "@afterscript/engine";
import { capital } from "./sentence.ts";
import { authority, seen } from "./words.ts";

export type SourceInput = {
  readonly authority: Authority;
  readonly section: string;
  readonly edition: string;
  readonly seen: Seen;
  /** What is known of a newer edition that was not read. */
  readonly newerKnown?: string;
};

/** "Label, section 2.14, edition 2025-10, read in full; a newer edition is known, not read". */
export function source(cite: SourceInput): string {
  const newer = cite.newerKnown === undefined ? "" : "; a newer edition is known, not read";
  return `${capital(authority[cite.authority])}, section ${cite.section}, edition ${cite.edition}, ${seenIn(cite)}${newer}`;
}

/** One document, without a section: "Label us-baricitinib-2024, edition 2024-11-13, read in full". */
export function visitSource(cite: Omit<SourceInput, "section"> & { readonly source: string }): string {
  const newer = cite.newerKnown === undefined ? "" : "; a newer edition is known, not read";
  return `${capital(authority[cite.authority])} ${cite.source}, edition ${cite.edition}, ${seenIn(cite)}${newer}`;
}

/** What was not read is confirmed where it stands: a guideline has no label. */
function seenIn({ authority: speaker, seen: how }: Pick<SourceInput, "authority" | "seen">): string {
  return speaker === "label" || how !== "no" ? seen[how] : `not read: confirm in the ${authority[speaker]}`;
}
