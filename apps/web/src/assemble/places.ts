import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const webRoot = at("../../");
export const repositoryRoot = at("../../../../");
export const clientFolder = at("../../dist/client/");
export const entryFile = at("../../dist/server/entry.mjs");
/** The printed pages: one file an address. */
export const printedFolder = at("../../dist/printed/");
/** Says from what the printed pages were made. */
export const printedStamp = at("../../dist/printed.json");
/** Beside the output, which a build empties. */
export const lockFolder = at("../../.astro/building");
export const stampFile = at("../../dist/sources.sha256");

/** Texts whose clinical numbers are all drawn from the knowledge. */
export const prosePages = [at("../pages/articles/"), at("../pages/topics/")];

/** Invented people whose plan said no: their letters and their records. */
export const deniedLetters = at("../../../../testkit/src/denial-letters/");
export const deniedRecords = at("../../../../testkit/samples/denied/");

/** Texts in Markdown, by language. */
export const textFolder = at("../../content/");

/** Everything that goes into the built pages. */
export const sources = [
  at("../"),
  at("../../public/"),
  at("../../astro.config.ts"),
  at("../../package.json"),
  at("../../content/"),
  at("../../../../core/"),
  at("../../../../adapters/"),
  at("../../../../apps/check/src/"),
  at("../../../../testkit/samples/"),
  deniedLetters,
  at("../../../../package-lock.json"),
];
