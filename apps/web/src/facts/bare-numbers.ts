/** A number that stands in a text of ours instead of being drawn from the knowledge. */
export type BareNumber = { readonly line: number; readonly text: string };

const COUNT =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|hundred|thousand|million)";
const COUNTED =
  "(?:hours?|days?|weeks?|months?|years?|cells?|grams?|milligrams?|percent|per cent|people|patients|times (?:a|the|as|more|less)|in (?:every )?(?:ten|twenty|a hundred|a thousand|five|four|three|two)|out of)";
const SHARE =
  "(?:half|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?) of (?:all|the|these|those|them|us|people|patients)|(?:twice|double|triple) (?:as|the)";
const WORD = new RegExp(`\\b(?:(?:${COUNT})\\s+${COUNTED}|${SHARE})\\b`, "giu");
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
  return found(prose);
}

function found(prose: string): BareNumber[] {
  return prose
    .split("\n")
    .flatMap((text, index) =>
      [...text.matchAll(DIGITS), ...text.matchAll(WORD)].map((match) => ({ line: index + 1, text: match[0] })),
    );
}

/**
 * The same for a text in Markdown: what `{{…}}` and `::blocks` draw, the order in its head, addresses, list markers and
 * markup are no numbers of ours. The words of the head are prose.
 */
export function bareNumbersInText(text: string): BareNumber[] {
  const prose = blank(
    text,
    /^(?:order|topic|condition):.*$/gm,
    /\{\{[^{}]*\}\}/g,
    /^::(?!next-step|emergency).*$/gm,
    /\]\([^)]*\)/g,
    /^\s*\d+\. /gm,
  );
  return found(blank(prose, /<(?:[^<>"']|"[^"]*"|'[^']*')*>/gs));
}

/** Replaces every match by spaces, so that lines keep their numbers. */
function blank(page: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce((text, pattern) => text.replace(pattern, (match) => match.replace(/[^\n]/g, " ")), page);
}
