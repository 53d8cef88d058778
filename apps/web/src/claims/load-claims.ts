import type { PageLanguage } from "../words/language.ts";
import type { Claim } from "./claim.ts";
import { readClaims } from "./read-claims.ts";

const FILES = import.meta.glob<string>("../../content/*/claims/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The claims in this language; in a language that has none, those in English. */
export function loadClaims(language: PageLanguage): readonly Claim[] {
  const own = filesOf(language);
  return (own.length > 0 ? own : filesOf("en")).flatMap(([file, text]) => readClaims(file, text));
}

function filesOf(language: string): readonly (readonly [string, string])[] {
  return Object.entries(FILES).filter(([file]) => file.includes(`/content/${language}/claims/`));
}
