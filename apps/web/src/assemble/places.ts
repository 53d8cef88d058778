import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const webRoot = at("../../");
export const repositoryRoot = at("../../../../");
export const clientFolder = at("../../dist/client/");
export const entryFile = at("../../dist/server/entry.mjs");
export const stampFile = at("../../dist/sources.sha256");

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
