import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const webRoot = at("../../");
export const repositoryRoot = at("../../../../");
export const clientFolder = at("../../dist/client/");
export const entryFile = at("../../dist/server/entry.mjs");
/** Beside the output, which a build empties. */
export const lockFolder = at("../../.astro/building");
export const stampFile = at("../../dist/sources.sha256");

/** Texts whose clinical numbers are all drawn from the knowledge. */
export const prosePages = [at("../pages/articles/"), at("../pages/topics/")];

/** Everything that goes into the built pages. */
export const sources = [
  at("../"),
  at("../../public/"),
  at("../../astro.config.ts"),
  at("../../package.json"),
  at("../../../../core/kernel/src/"),
  at("../../../../core/engine/src/vocabulary.ts"),
  at("../../../../core/wording/src/"),
  at("../../../../package-lock.json"),
];
