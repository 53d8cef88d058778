import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { IMPURE, LAYERS } from "./layers.ts";

export type LayerError = { readonly file: string; readonly line: number; readonly message: string };

const IMPORT =
  /^(?:import|export)\b[^;"']*?\bfrom\s+["']([^"']+)["']|^import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
const SOURCE = /\.(ts|tsx|mts|astro)$/;
/** Its planted imports stand in strings. */
const OWN_TEST = "check-layers.test.ts";
const SKIPPED: ReadonlySet<string> = new Set(["node_modules", "dist", "build", ".astro", "records"]);

/**
 * Reads every source file below `root` and gives the imports that go the wrong way or past a package's index,
 * and whatever is impure in `core/`. Packages are found by their package.json.
 */
export function checkLayers(root: string): readonly LayerError[] {
  const packages = packagesOf(root);
  const folderOf = new Map([...packages].map(([folder, name]) => [name, folder]));
  const errors: LayerError[] = [];
  for (const [folder] of packages) {
    if (LAYERS[folder] === undefined) {
      errors.push({
        file: `${folder}/package.json`,
        line: 1,
        message: "This package has no layer. Give it one in tools/check-layers/src/layers.ts.",
      });
    }
    for (const file of sourcesOf(join(root, folder))) {
      const text = readFileSync(file, "utf8");
      errors.push(...wrongImports({ root, folder, file, text, folderOf }), ...impurities({ root, folder, file, text }));
    }
  }
  return errors;
}

function packagesOf(root: string): ReadonlyMap<string, string> {
  const { workspaces } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { workspaces: string[] };
  const folders = workspaces.flatMap((pattern) =>
    pattern.endsWith("/*") ? childrenOf(root, pattern.slice(0, -2)) : [pattern],
  );
  const packages = folders.filter((folder) => existsSync(join(root, folder, "package.json")));
  return new Map(packages.map((folder) => [folder, nameOf(join(root, folder, "package.json"))]));
}

function childrenOf(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
}

function nameOf(file: string): string {
  return (JSON.parse(readFileSync(file, "utf8")) as { name: string }).name;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourcesOf(join(folder, entry.name));
    return SOURCE.test(entry.name) && entry.name !== OWN_TEST ? [join(folder, entry.name)] : [];
  });
}

type Source = { readonly root: string; readonly folder: string; readonly file: string; readonly text: string };

function wrongImports({
  root,
  folder,
  file,
  text,
  folderOf,
}: Source & { folderOf: ReadonlyMap<string, string> }): LayerError[] {
  const isTest = /\.test\.tsx?$/.test(file) || file.includes(`${sep}test${sep}`);
  const allowed = new Set([folder, ...(LAYERS[folder] ?? [])]);
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const message = whyWrong({
      root,
      folder,
      file,
      specifier: match[1] ?? match[2] ?? match[3] ?? "",
      isTest,
      allowed,
      folderOf,
    });
    return message === undefined ? [] : [{ file: relative(root, file), line: lineOf(text, match.index), message }];
  });
}

function whyWrong(at: {
  readonly root: string;
  readonly folder: string;
  readonly file: string;
  readonly specifier: string;
  readonly isTest: boolean;
  readonly allowed: ReadonlySet<string>;
  readonly folderOf: ReadonlyMap<string, string>;
}): string | undefined {
  const { root, folder, file, specifier, isTest, allowed, folderOf } = at;
  if (specifier.startsWith(".")) {
    const target = relative(root, resolve(dirname(file), specifier));
    if (target.startsWith(`${folder}/`)) return undefined;
    if (target.startsWith("knowledge/")) return "knowledge/ is opened only through @afterscript/knowledge.";
    return `"${specifier}" leaves the package. Import what another package exports by its name.`;
  }
  const name = specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : (specifier.split("/")[0] ?? "");
  const target = folderOf.get(name);
  if (target === undefined) {
    const isForeign = folder.startsWith("core/") && !isTest && !specifier.startsWith("node:");
    return isForeign
      ? `core/ is pure: "${name}" does not belong here. It uses this repository's packages alone.`
      : undefined;
  }
  if (specifier !== name && !specifier.startsWith(`${name}/public/`)) {
    return `"${specifier}" reaches past the index of ${name}. Export it there.`;
  }
  if (allowed.has(target)) return undefined;
  return `${folder} may not import ${target}. Imports go one way: kernel <- record <- engine <- wording <- adapters <- apps.`;
}

function impurities({ root, folder, file, text }: Source): LayerError[] {
  if (!folder.startsWith("core/") || /\.test\.ts$/.test(file)) return [];
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (/^\s*(\/\/|\*|\/\*)/.test(line)) return [];
    const found = IMPURE.find(({ pattern }) => pattern.test(line));
    return found === undefined
      ? []
      : [
          {
            file: relative(root, file),
            line: index + 1,
            message: `core/ is pure: ${found.what} does not belong here.`,
          },
        ];
  });
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
