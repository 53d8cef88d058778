import { pathToFileURL } from "node:url";
import type { Card } from "../cards/draw-card.ts";
import type { Library, PageContext } from "../site/context.ts";
import { entryFile } from "./places.ts";

export { clientFolder, printedFolder } from "./places.ts";

/** A rendered page, feed or list of addresses; or, with `location`, the address where it is. */
export type Rendered = {
  readonly status: number;
  readonly type: string;
  readonly html: string;
  readonly location?: string;
};

/** Renders the page at a path (with its query) for one context. */
export type RenderPage = (path: string, context: PageContext) => Promise<Rendered>;

export type Pages = {
  readonly render: RenderPage;
  /** Addresses of the pages that are the same for every reader. */
  readonly publicPages: (library: Library) => readonly string[];
  /** What stands on the card of a printed page. */
  readonly wordsOfCard: (html: string) => Card;
};

type Entry = {
  readonly render: (request: Request, locals: object) => Promise<Response>;
  readonly publicPages: Pages["publicPages"];
  readonly wordsOfCard: Pages["wordsOfCard"];
};

/** Loads the built pages. They are given everything they know: they open no file and no socket. */
export async function openPages(): Promise<Pages> {
  const { render, publicPages, wordsOfCard } = (await import(pathToFileURL(entryFile).href)) as Entry;
  return {
    publicPages,
    wordsOfCard,
    render: async (path, context) => {
      const response = await render(new Request(new URL(path, "http://localhost")), { ...context });
      if (response.status >= 500) throw new Error("A page could not be rendered.");
      const type = response.headers.get("content-type") ?? "text/html; charset=utf-8";
      const location = response.headers.get("location");
      return { status: response.status, type, html: await response.text(), ...(location !== null && { location }) };
    },
  };
}
