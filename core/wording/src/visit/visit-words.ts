import { type VisitWords, visit } from "../en/visit.ts";
import type { Audience, Language } from "../report-type.ts";

const VISIT = { en: visit } satisfies Record<Language, Readonly<Record<Audience, VisitWords>>>;

/** What the page for a visit says in one language. Apart from the messages: only that page reads it. */
export function visitWords(language: Language = "en"): Readonly<Record<Audience, VisitWords>> {
  return VISIT[language];
}
