const BODY = /<main[^>]*data-pagefind-body[^>]*>(?<body>.*?)<\/main>/s;
/** Shorter words are not held against anything. */
export const SHORTEST = 4;

/** Every word of these pages, in small letters: the more pages, the earlier. A mistyped word is held against them. */
export function searchWords(pages: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const page of pages) {
    for (const word of wordsOf(page)) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return [...count].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1)).map(([word]) => word);
}

function wordsOf(page: string): Set<string> {
  const body = BODY.exec(page)?.groups?.body ?? "";
  return new Set(split(body));
}

function split(html: string): string[] {
  const text = html.replace(/<[^>]*>/g, " ").toLowerCase();
  return (text.match(/\p{L}[\p{L}\d]*/gu) ?? []).filter((word) => word.length >= SHORTEST);
}
