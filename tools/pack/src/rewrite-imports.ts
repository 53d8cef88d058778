import { PACKED } from "./packages.ts";

const PUBLISHED = new Map(PACKED.map(({ name, published }) => [name, published]));

/** `import … from "x"`, `export … from "x"`, `import "x"` and `import("x")`, in JavaScript and in types. */
const SPECIFIER = /(^(?:import|export)\b[^;"']*?\bfrom\s+|^import\s+|\bimport\()(["'])([^"'\n]+)\2/gm;

/** A file of a package that is read, not run: a font. */
const RESOLVED = /\brequire\.resolve\(\s*["']([^"'\n]+)["']/g;

/** Imports of the workspace become imports of the published package itself; those of its own files name what was emitted. */
export function rewriteImports(text: string): string {
  return text.replace(SPECIFIER, (whole, before: string, quote: string, specifier: string) => {
    const to = published(specifier);
    return to === undefined ? whole : `${before}${quote}${to}${quote}`;
  });
}

function published(specifier: string): string | undefined {
  if (specifier.startsWith(".")) return specifier.replace(/(?<!\.d)\.ts$/, ".js");
  const room = /^(@[^/]+\/[^/]+)(\/public\/.+)\.ts$/.exec(specifier);
  const owner = room?.[1] === undefined ? undefined : PUBLISHED.get(room[1]);
  return owner === undefined ? PUBLISHED.get(specifier) : `${owner}${room?.[2]}`;
}

/** Packages of the registry that the text imports or reads files of, without Node's own and without this package. */
export function registryImports(text: string): readonly string[] {
  const imported = [...text.matchAll(SPECIFIER)].map(([, , , specifier = ""]) => specifier);
  const read = [...text.matchAll(RESOLVED)].map(([, specifier = ""]) => specifier);
  return [...imported, ...read]
    .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
    .map(packageOf)
    .filter((name) => name !== "afterscript");
}

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}
