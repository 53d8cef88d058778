import type { IntakeSet } from "@afterscript/bulk";

/** What a queue item holds: the set that found no person, or the text that was not read. */
export type QueueBody = { readonly set: IntakeSet } | { readonly code: string; readonly text: string };

/** The body as it was stored. */
export function queueBodyOf(stored: unknown): QueueBody {
  return stored as QueueBody;
}
