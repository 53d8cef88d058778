/** A language that pages can be shown in. The last two are for tests: they show what was not put into the catalog. */
export const LANGUAGES = ["en", "en-XA", "ar-XB"] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

/** How a language is written. */
export const DIRECTION = { en: "ltr", "en-XA": "ltr", "ar-XB": "rtl" } as const satisfies Record<
  PageLanguage,
  "ltr" | "rtl"
>;

export function isPageLanguage(given: unknown): given is PageLanguage {
  return LANGUAGES.some((known) => known === given);
}
