import type { Library } from "../site/context.ts";
import { readText, type Text } from "./read-text.ts";

const FILES = import.meta.glob<string>("../../content/en/{articles,topics,conditions}/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

export type TextFolder = "articles" | "topics" | "conditions";

const read = new WeakMap<Library, Map<string, Text>>();

/** One text, its numbers drawn; undefined when there is none of that name. */
export function textOf(folder: TextFolder, slug: string, library: Library): Text | undefined {
  const file = `content/en/${folder}/${slug}.md`;
  const raw = FILES[`../../${file}`];
  if (raw === undefined) return undefined;
  const known = read.get(library) ?? new Map<string, Text>();
  read.set(library, known);
  const text = known.get(file) ?? readText(file, raw, library);
  known.set(file, text);
  return text;
}

/** The names of all texts of a folder. */
export function slugsOf(folder: TextFolder): readonly string[] {
  const start = `../../content/en/${folder}/`;
  return Object.keys(FILES)
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length, -".md".length))
    .sort();
}

/** All texts of a folder in their own order. */
export function textsOf(folder: TextFolder, library: Library): readonly Text[] {
  return slugsOf(folder)
    .flatMap((slug) => textOf(folder, slug, library) ?? [])
    .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
}
