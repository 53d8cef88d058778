import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND, PACKED } from "./packages.ts";

/**
 * Compiles the packed packages, and what they reach, to JavaScript and types in the same tree as the sources.
 * @throws Error with the compiler's words.
 */
export function emit(root: string, folder: string, outDir: string): void {
  const project = join(folder, "tsconfig.json");
  writeFileSync(project, `${JSON.stringify(settings(root, outDir), null, 2)}\n`);
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const done = spawnSync(process.execPath, [compiler, "-p", project], { cwd: root, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`The sources do not compile:\n${done.stdout}${done.stderr}`);
}

function settings(root: string, outDir: string) {
  const paths = Object.fromEntries(PACKED.map(({ name, entry }) => [name, [join(root, entry)]]));
  return {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      rootDir: root,
      outDir,
      typeRoots: [join(root, "node_modules", "@types")],
      paths,
    },
    include: [],
    files: [join(root, COMMAND), ...PACKED.map(({ entry }) => join(root, entry))],
  };
}
