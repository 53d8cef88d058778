import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND, PACKED, type PackedPackage } from "./packages.ts";

/**
 * Compiles the packed packages, and what they reach, to JavaScript and types in the same tree as the sources.
 * @throws Error with the compiler's words.
 */
export function emit(root: string, folder: string, outDir: string): void {
  const project = join(folder, "tsconfig.json");
  writeFileSync(project, `${JSON.stringify(settings(root, outDir), null, 2)}\n`);
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const done = spawnSync(process.execPath, [compiler, "-p", project], { cwd: root, encoding: "utf8" });
  const faults = `${done.stdout}${done.stderr}`
    .split("\n")
    .filter((line) => line !== "" && !line.includes(ROOM_BY_NAME));
  if (faults.length > 0) throw new Error(`The sources do not compile:\n${faults.join("\n")}`);
}

/** An import of another package's room names a .ts file: the compiler leaves it as it stands, and `rewriteImports` mends it. */
const ROOM_BY_NAME = "error TS2877:";

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
    files: [join(root, COMMAND), ...PACKED.flatMap((one) => [join(root, one.entry), ...roomsOf(root, one)])],
  };
}

/** Named one by one: what is only found through node_modules is taken for another's, and not emitted. */
function roomsOf(root: string, { folder, hasRooms }: PackedPackage): readonly string[] {
  if (hasRooms !== true) return [];
  const rooms = join(root, folder, "src/public");
  return readdirSync(rooms).map((name) => join(rooms, name));
}
