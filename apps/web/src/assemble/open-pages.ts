import { pathToFileURL } from "node:url";
import type { PageContext } from "../site/context.ts";
import { entryFile } from "./places.ts";

export { clientFolder } from "./places.ts";

/** Renders the page at a path (with its query) for one context. */
export type RenderPage = (
  path: string,
  context: PageContext,
) => Promise<{ readonly status: number; readonly html: string }>;

type Entry = { readonly render: (request: Request, locals: object) => Promise<Response> };

/** Loads the built pages. They are given everything they know: they open no file and no socket. */
export async function openPages(): Promise<RenderPage> {
  const { render } = (await import(pathToFileURL(entryFile).href)) as Entry;
  return async (path, context) => {
    const response = await render(new Request(new URL(path, "http://localhost")), { ...context });
    if (response.status >= 500) throw new Error("A page could not be rendered.");
    return { status: response.status, html: await response.text() };
  };
}
