import { printable } from "../../pdf/set-text.ts";

/** Code points that a text needs letters for; spaces and control characters need none. */
export function lettersOf(texts: readonly string[]): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const text of texts) {
    for (const letter of printable(text)) if (letter !== " ") letters.add(letter.codePointAt(0) ?? 0);
  }
  return letters;
}
