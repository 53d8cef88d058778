import type { Region, Source } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import type { Library } from "../site/context.ts";
import { words } from "../words/words.ts";

/** A document that a page rests on, and how it was seen. */
export type PageSource = { readonly source: Source; readonly seen: string };

/** Every document that the statements of one drug in one region cite, the most cited first. */
export function pageSources(drug: string, region: Region, library: Library): readonly PageSource[] {
  const cites = library.statements(drug, region).flatMap(({ cite }) => cite);
  const bySource = Map.groupBy(cites, ({ source }) => source);
  return [...bySource]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([id, list]) => {
      const source = library.sources.find((one) => one.id === id);
      if (source === undefined) return [];
      const seen = [...new Set(list.map((one) => messagesOf().seen[one.seen]))];
      return [{ source, seen: words().medicinePages.list(seen) }];
    });
}
