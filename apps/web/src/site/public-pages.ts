import { slugsOf } from "../content/all-texts.ts";
import type { Library } from "./context.ts";

/**
 * The address of every page that is the same for every reader: printed once, served as a file, kept for offline, indexed
 * for search. Pages that answer for a record or read a choice from their address are rendered when they are opened.
 */
export function publicPages(_library: Library): readonly string[] {
  return [
    "/",
    "/for-people",
    "/articles",
    ...slugsOf("articles").map((slug) => `/articles/${slug}`),
    ...slugsOf("topics").map((slug) => `/topics/${slug}`),
    "/sources",
    "/about",
    "/limits",
    "/gallery",
    "/companion",
    "/search",
    "/companion/start",
    "/offline",
  ];
}
