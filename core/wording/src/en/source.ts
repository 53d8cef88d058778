import type { Authority, Seen } from "@afterscript/engine";
import { capital } from "./sentence.ts";
import { authority, seen } from "./words.ts";

export type SourceInput = {
  readonly authority: Authority;
  readonly section: string;
  readonly edition: string;
  readonly seen: Seen;
};

/** "Label, section 2.14, edition 2025-10, read in full". */
export function source(cite: SourceInput): string {
  return `${capital(authority[cite.authority])}, section ${cite.section}, edition ${cite.edition}, ${seen[cite.seen]}`;
}
