import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { searchWords } from "../search/search-words.ts";

/** A printed page: its address and its text. */
export type IndexedPage = { readonly url: string; readonly content: string };

/**
 * Writes the search index of the printed pages, in small parts that a browser loads as far as a search needs them, and
 * the words that a mistyped word is held against. Pages without `data-pagefind-body` are left out.
 * @throws Error with the indexer's own words.
 */
export async function writeSearchIndex(pages: readonly IndexedPage[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join(" ")}`);
  try {
    for (const { url, content } of pages) {
      const added = await index.addHTMLFile({ url, content });
      if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join(" ")}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`The search index was not written: ${written.errors.join(" ")}`);
  } finally {
    await close();
  }
  // The library's own screens are not used.
  for (const screen of SCREENS) await rm(join(folder, screen), { force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "words.json"), JSON.stringify(searchWords(pages.map(({ content }) => content))));
}

const SCREENS = [
  "pagefind-ui.js",
  "pagefind-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-component-ui.js",
  "pagefind-component-ui.css",
  "pagefind-highlight.js",
];
