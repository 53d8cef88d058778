import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { yamlFiles } from "./read/read-tree.ts";

const FOLDERS = [
  "sources",
  "concepts",
  "labels",
  "classes",
  "guidelines",
  "protocols",
  "rates",
  "quoted",
  "coverage",
  "evidence",
  "not-transcribed",
];

/** The files that knowledge is compiled from, in path order. */
export function sourceFiles(root: string): string[] {
  const version = join(root, "VERSION");
  const yaml = FOLDERS.map((folder) => join(root, folder)).flatMap((folder) =>
    existsSync(folder) ? yamlFiles(folder) : [],
  );
  return [...(existsSync(version) ? [version] : []), ...yaml];
}

/** Changes when a file of the knowledge or of its compiler is added, removed, resized or touched. */
export function inputStamp(root: string): string {
  const hash = createHash("sha256");
  for (const path of [...sourceFiles(root), ...compilerFiles()]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function compilerFiles(): string[] {
  const source = fileURLToPath(new URL(".", import.meta.url));
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(source, name))
    .sort();
}
