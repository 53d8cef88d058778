import { plainId } from "./names.ts";
import { TOLD_FACT_WORDS as WORDS } from "./told-fact-words.ts";

/** "how bad the illness is": fits after "about". */
export function toldFactName(id: string): string {
  return WORDS[id]?.name ?? plainId(id);
}

/** The question to ask for a told fact. */
export function toldFactQuestion(id: string): string {
  return WORDS[id]?.question ?? `What is known about this: ${plainId(id)}?`;
}

export function isToldFactNamed(id: string): boolean {
  return id in WORDS;
}
