import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { YamlDocument } from "./yaml-document.ts";
import { readYaml } from "./yaml-document.ts";

/** Every YAML file under a folder of the knowledge, in path order. A folder that is not there holds none. */
export function readFolder(root: string, folder: string): YamlDocument[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return yamlFiles(start).map((path) =>
    readYaml(relative(root, path).split(sep).join("/"), readFileSync(path, "utf8")),
  );
}

/** Full paths of the YAML files under a folder, sorted, so that results never depend on the file system's order. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
