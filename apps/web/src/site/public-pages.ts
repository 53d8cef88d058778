import { conditionPaths } from "../condition/condition-places.ts";
import { slugsOf } from "../content/all-texts.ts";
import { medicinePaths } from "../medicine/places.ts";
import type { Library } from "./context.ts";

/** Pages for readers: listed for search engines, and in our own search. */
export function readingPages(library: Library): readonly string[] {
  return [
    "/",
    "/medicines",
    ...medicinePaths(library),
    ...conditionPaths(),
    "/articles",
    ...slugsOf("articles").map((slug) => `/articles/${slug}`),
    ...slugsOf("topics").map((slug) => `/topics/${slug}`),
    "/claims",
    "/independence",
    "/sources",
    "/about",
    "/limits",
  ];
}

const COMPANION = Object.keys(import.meta.glob("../pages/companion/**/*.astro"));

/** Screens: the page round what is kept on a device. Every page of the companion is one. */
export const SCREEN_PAGES: readonly string[] = [
  "/right-for-me",
  "/they-said-no",
  ...COMPANION.map((file) => file.replace(/^\.\.\/pages/, "").replace(/(?:\/index)?\.astro$/, "")).sort(),
];

/** Pages beside the reading: found by those who need them. */
const OTHER_PAGES: readonly string[] = ["/search", "/gallery", "/offline"];

/**
 * The address of every page that is the same for every reader: printed once, served as a file, kept for offline.
 * Pages that answer for a record or read a choice from their address are rendered when they are opened.
 */
export function publicPages(library: Library): readonly string[] {
  return [...readingPages(library), ...SCREEN_PAGES, ...OTHER_PAGES];
}
