import type { PageLanguage } from "./language.ts";
import { language } from "./words.ts";

/**
 * The language that the sentences of the wording and the texts are in, where it is another one than the page's: for the
 * `lang` of the element that holds them. Undefined where the page is in that language itself.
 */
export function wordingLanguage(): PageLanguage | undefined {
  return language() === "en" ? undefined : "en";
}
