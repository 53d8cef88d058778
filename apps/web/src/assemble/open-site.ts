import type { Card } from "../cards/draw-card.ts";
import type { PageContext } from "../site/context.ts";
import { ensurePages, underLock } from "./build-pages.ts";
import { openPages, type RenderPage } from "./open-pages.ts";
import { printSite, siteIsFresh } from "./print-site.ts";
import { printedFile } from "./printed-file.ts";
import type { RuleDocuments } from "./rule-files.ts";

export type Site = {
  readonly render: RenderPage;
  /** The address of every page that is the same for every reader. */
  readonly pages: readonly string[];
  /** The file of an address under `printedFolder`; undefined for a page that is rendered when it is opened. */
  readonly printed: (path: string) => string | undefined;
  /** What stands on the card of a printed page. */
  readonly wordsOfCard: (html: string) => Card;
};

/** The same site with every page rendered anew when it is opened. */
export function unprinted(site: Site): Site {
  return { ...site, printed: () => undefined };
}

/** Builds the pages and prints the public ones when they are not those of these sources and this knowledge. */
export async function openSite(context: PageContext, documents: RuleDocuments): Promise<Site> {
  await ensurePages();
  const { render, publicPages, wordsOfCard } = await openPages();
  const paths = publicPages(context.library);
  if (!(await siteIsFresh(context))) {
    await underLock(async () => {
      if (!(await siteIsFresh(context))) await printSite({ render, paths, context, documents });
    });
  }
  const known = new Set(paths);
  return { render, pages: paths, wordsOfCard, printed: (path) => (known.has(path) ? printedFile(path) : undefined) };
}
