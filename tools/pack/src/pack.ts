import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureBuilt, knowledgeRoot } from "@afterscript/knowledge";
import { checkStaging } from "./check-staging.ts";
import { emit } from "./emit.ts";
import { manifestOf, type Workspace } from "./manifest.ts";
import { PACKED, PUBLISHED } from "./packages.ts";
import { registryImports, rewriteImports } from "./rewrite-imports.ts";

const PAPERS = ["LICENSE", "NOTICE", "README.md"];

/** A clinic's own protocol is checked against these when it is loaded; the rest of the concepts is compiled. */
const PROTOCOL_WORDS = ["topics.yaml", "units.yaml", "analytes", "answers"];

/**
 * Makes the published package: compiles what it needs below `folder`, and packs it there.
 * @returns the path of the tarball.
 */
export function pack(root: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  const staging = join(folder, "package");
  const dist = join(staging, "dist");
  mkdirSync(dist, { recursive: true });
  emit(root, folder, dist);
  const imported = rewriteAll(dist);
  addKnowledge(join(dist, "knowledge"));
  for (const paper of PAPERS) copyFileSync(join(root, paper), join(staging, paper));
  writeJson(join(staging, "package.json"), manifest(root, imported));
  const wrong = checkStaging(staging, filesBelow(staging), root);
  if (wrong.length > 0) throw new Error(`The package is not fit to be published:\n${wrong.join("\n")}`);
  return npmPack(staging, folder);
}

function rewriteAll(dist: string): ReadonlySet<string> {
  const imported = new Set<string>();
  for (const file of filesBelow(dist)) {
    const path = join(dist, file);
    const text = rewriteImports(readFileSync(path, "utf8"));
    writeFileSync(path, text);
    for (const name of registryImports(text)) imported.add(name);
  }
  return imported;
}

function addKnowledge(folder: string): void {
  ensureBuilt(knowledgeRoot(), folder);
  rmSync(join(folder, "stamp"));
  for (const name of PROTOCOL_WORDS) {
    cpSync(join(knowledgeRoot(), "concepts", name), join(folder, "concepts", name), { recursive: true });
  }
}

function manifest(root: string, imported: ReadonlySet<string>) {
  const workspaces = PACKED.map(({ folder }) => readJson(join(root, folder, "package.json")) as Workspace);
  const published = readJson(join(root, PUBLISHED, "package.json")) as Workspace;
  const { description, license } = readJson(join(root, "package.json")) as { description: string; license: string };
  return manifestOf({ published, description, license, workspaces, imported });
}

function npmPack(staging: string, folder: string): string {
  const done = spawnSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: staging,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) throw new Error(`npm pack failed:\n${done.stderr}`);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error(`npm pack left no tarball in ${folder}.`);
  return join(folder, tarball);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
