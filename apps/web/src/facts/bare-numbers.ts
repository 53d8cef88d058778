/** A number that stands in a text of ours instead of being drawn from the knowledge. */
export type BareNumber = { readonly line: number; readonly text: string };

const WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half|hundred|thousand)\s+(?:hours?|days?|weeks?|months?|years?|cells?|grams?|milligrams?|percent|per cent|times (?:a|the)|in (?:ten|a hundred|a thousand))\b/giu;
const DIGITS = /(?<![\p{L}\d-])\d[\d.,]*/gu;

/**
 * Finds clinical numbers written into the prose of a page: digits, and number words before a unit or a time.
 * What stands in the frontmatter, in tags, in `{…}` and in `<Fact>` is drawn from elsewhere. A digit that belongs to a
 * name ("JAK1", "TYK2") is no number.
 */
export function bareNumbers(page: string): BareNumber[] {
  const prose = blank(
    page,
    /^---\n.*?\n---\n/s,
    /<!--.*?-->/gs,
    /<style.*?<\/style>/gs,
    /<(?:[^<>"']|"[^"]*"|'[^']*')*>/gs,
    /\{[^{}]*\}/gs,
  );
  return prose
    .split("\n")
    .flatMap((text, index) =>
      [...text.matchAll(DIGITS), ...text.matchAll(WORD)].map((match) => ({ line: index + 1, text: match[0] })),
    );
}

/** Replaces every match by spaces, so that lines keep their numbers. */
function blank(page: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce((text, pattern) => text.replace(pattern, (match) => match.replace(/[^\n]/g, " ")), page);
}
