import { english } from "./en/index.ts";
import type { Messages } from "./messages.ts";
import type { Language } from "./report-type.ts";

const MESSAGES = { en: english } satisfies Record<Language, Messages>;

/** The messages of one language. */
export function messagesOf(language: Language = "en"): Messages {
  return MESSAGES[language];
}
