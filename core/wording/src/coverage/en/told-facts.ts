import { plainId } from "./names.ts";

/** A told fact as a noun phrase, and as the question that is asked. */
type ToldWords = { readonly name: string; readonly question: string };

const WORDS: Readonly<Record<string, ToldWords>> = {
  severity: { name: "how bad the illness is", question: "How bad is the illness, as your clinic has written it down?" },
};

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
