import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { repositoryRoot, sources, stampFile, webRoot } from "./places.ts";
import { hashOf } from "./sources-hash.ts";

/** Were the pages built from the sources as they stand? */
export async function pagesAreFresh(): Promise<boolean> {
  const [stamp, hash] = await Promise.all([readStamp(), hashOf(sources, repositoryRoot)]);
  return stamp === hash;
}

/** Builds the pages. Throws with the builder's own words when they cannot be built. */
export async function buildPages(): Promise<void> {
  const hash = await hashOf(sources, repositoryRoot);
  const astro = createRequire(import.meta.url)
    .resolve("astro/package.json")
    .replace(/package\.json$/, "bin/astro.mjs");
  const { code, output } = await run([astro, "build", "--root", webRoot]);
  if (code !== 0) throw new Error(`The pages could not be built.\n${output.trim().split("\n").slice(-20).join("\n")}`);
  await writeFile(stampFile, hash);
}

async function readStamp(): Promise<string | undefined> {
  return readFile(stampFile, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

function run(args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: webRoot,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
