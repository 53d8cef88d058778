import { en } from "./en/index.ts";
import { isPageLanguage, type PageLanguage } from "./language.ts";
import { pseudoCatalog } from "./pseudo.ts";

/** Every string of the pages and screens: English is the measure of what a language must have. */
export type Words = typeof en;

let english: Words = en;
const made = new Map<PageLanguage, Words>();
let current: PageLanguage | undefined;

/** Adds rooms that a screen brings along: in a browser the catalog begins with what every screen needs. */
export function addRooms(rooms: Partial<Words>): void {
  english = { ...english, ...rooms };
  made.clear();
}

/** Says in which language this process renders: the server before a page, a browser by the page's own `lang`. */
export function speak(language: PageLanguage): void {
  current = language;
}

/** The language that pages are shown in now. */
export function language(): PageLanguage {
  current ??= languageOfDocument();
  return current;
}

/** The strings of the language that pages are shown in now. Called while rendering, never when a module loads. */
export function words(): Words {
  const asked = language();
  if (asked === "en") return english;
  const known = made.get(asked);
  if (known !== undefined) return known;
  const pseudo = pseudoCatalog(english);
  made.set(asked, pseudo);
  return pseudo;
}

function languageOfDocument(): PageLanguage {
  const { document } = globalThis as { readonly document?: { readonly documentElement: { readonly lang: string } } };
  const given = document?.documentElement.lang;
  return isPageLanguage(given) ? given : "en";
}
