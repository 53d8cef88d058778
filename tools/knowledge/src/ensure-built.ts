import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { REGIONS } from "@afterscript/engine";
import { compileFolder, writeBuild } from "./build-knowledge.ts";
import { inputStamp } from "./input-stamp.ts";
import { KnowledgeError } from "./knowledge-error.ts";
import { knowledgeRoot } from "./knowledge-root.ts";

const OUTPUTS = [
  ...REGIONS.map((region) => `${region}.json`),
  "rates.json",
  "quoted.json",
  "coverage.json",
  "concepts.json",
];

/** Where the compiled knowledge is written. */
export function buildFolder(): string {
  return fileURLToPath(new URL("../../../build/knowledge/", import.meta.url));
}

/**
 * Compiles the knowledge when a file of it, or its compiler, changed since the last time.
 * @returns whether it compiled anew.
 * @throws KnowledgeError when the knowledge is wrong.
 */
export function ensureBuilt(root: string = knowledgeRoot(), folder: string = buildFolder()): boolean {
  const stampFile = join(folder, "stamp");
  const stamp = inputStamp(root);
  const isThere = OUTPUTS.every((name) => existsSync(join(folder, name)));
  if (isThere && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  const { compiled, problems } = compileFolder(root);
  if (compiled === undefined) throw new KnowledgeError(problems);
  writeBuild(folder, compiled);
  writeFileSync(stampFile, stamp);
  return true;
}
