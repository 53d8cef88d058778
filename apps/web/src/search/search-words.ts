const BODY = /<main[^>]*data-pagefind-body[^>]*>(?<body>.*?)<\/main>/s;
const SHORTEST = 4;
/** A word that stands on one page only is more often a name of a study than something that people look for. */
const FEWEST_PAGES = 2;

/** The words of these pages that a mistyped word may have meant, in small letters: the more pages, the earlier. */
export function searchWords(pages: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const page of pages) {
    for (const word of wordsOf(page)) count.set(word, (count.get(word) ?? 0) + 1);
  }
  const named = new Set(pages.flatMap((page) => headingWords(page)));
  return [...count]
    .filter(([word, times]) => times >= FEWEST_PAGES || named.has(word))
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .map(([word]) => word);
}

function wordsOf(page: string): Set<string> {
  const body = BODY.exec(page)?.groups?.body ?? "";
  return new Set(split(body));
}

function headingWords(page: string): string[] {
  const body = BODY.exec(page)?.groups?.body ?? "";
  return [...body.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/gs)].flatMap(([, heading = ""]) => split(heading));
}

function split(html: string): string[] {
  const text = html.replace(/<[^>]*>/g, " ").toLowerCase();
  return (text.match(/\p{L}[\p{L}\d]*/gu) ?? []).filter((word) => word.length >= SHORTEST);
}
