import type { LetterProblem } from "./letter-reading.ts";

/** Longer than the longest letter with all its notices in other languages; a technical limit. */
const MOST_CHARACTERS = 200_000;
/** Control characters, letters of fonts without a map, and what a decoder puts where it fails; tabs, line ends and bullets are none. */
const UNREADABLE = /(?![\t-\r\uf0b7])[\p{Cc}\p{Co}\ufffd]/gu;
/** One such character in twenty makes it no text. */
const MOST_UNREADABLE = 0.05;

/** Why a text cannot be read at all, or undefined. */
export function unusable(text: string): LetterProblem | undefined {
  if (text.trim() === "") return { code: "LETTER_EMPTY" };
  if (text.length > MOST_CHARACTERS) {
    return { code: "LETTER_TOO_LONG", detail: { characters: String(text.length), most: String(MOST_CHARACTERS) } };
  }
  if (/^\s*%PDF-/.test(text)) return { code: "LETTER_NOT_TEXT", detail: { looksLike: "pdf" } };
  const unreadable = text.match(UNREADABLE)?.length ?? 0;
  if (unreadable > text.length * MOST_UNREADABLE) return { code: "LETTER_NOT_TEXT", detail: { looksLike: "binary" } };
  const language = otherLanguage(text);
  return language === undefined ? undefined : { code: "LETTER_OTHER_LANGUAGE", detail: { language } };
}

/** Words that fill a fifth of any text in their language, and are rare in the others. */
const COMMON: Readonly<Record<string, RegExp>> = {
  de: /\b(?:der|die|das|und|ist|nicht|sie|wir|ihre?[rnms]?|mit|von|für|auf|ein(?:e[rnms]?)?|des|dem|den|zu|haben|wird|dass)\b/giu,
  es: /\b(?:el|la|los|las|de|del|que|y|en|para|por|con|su|una?|no|se|es|usted|al)\b/giu,
  fr: /\b(?:le|la|les|des|du|et|est|vous|votre|nous|pour|que|dans|une?|pas|sur|par|ce|au)\b/giu,
  it: /\b(?:il|la|di|che|e|non|per|una?|del|della|con|sono|si|nel|alla|suo)\b/giu,
  nl: /\b(?:de|het|een|en|van|niet|is|wij|uw|voor|met|op|dat|te|aan|wordt)\b/giu,
  pt: /\b(?:o|os|as|do|da|que|e|não|para|por|com|uma?|seu|sua|em|no|na)\b/giu,
};
const ENGLISH = /\b(?:the|and|of|to|you|your|we|is|was|for|not|in|this|that|on|are|be|by|with|have|or|if)\b/gi;
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}\p{Script=Thai}]/gu;
/** Fewer words show no language. */
const FEWEST_WORDS = 8;

/** The language that the text is in, where it is not English: a code, or "und" for another script. */
function otherLanguage(text: string): string | undefined {
  const english = text.match(ENGLISH)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if ((text.match(OTHER_SCRIPT)?.length ?? 0) * 2 > letters) return "und";
  const [most] = Object.entries(COMMON)
    .map(([language, pattern]) => ({ language, count: text.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (most === undefined || most.count < FEWEST_WORDS || most.count < english * 2) return undefined;
  return most.language;
}
