import { spawn } from "node:child_process";
import { mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lockFolder, prosePages, repositoryRoot, sources, stampFile, textFolder, webRoot } from "./places.ts";
import { bareNumbersIn } from "./prose.ts";
import { hashOf } from "./sources-hash.ts";

/** Were the pages built from the sources as they stand? */
export async function pagesAreFresh(): Promise<boolean> {
  const [stamp, hash] = await Promise.all([readStamp(), hashOf(sources, repositoryRoot)]);
  return stamp === hash;
}

/** Builds the pages. Throws with the builder's own words when they cannot be built. */
export async function buildPages(): Promise<void> {
  const bare = await bareNumbersIn(prosePages, textFolder);
  if (bare.length > 0)
    throw new Error(
      `A clinical number is written into a text instead of drawn by {{…}} or <Fact>.\n${bare.join("\n")}`,
    );
  const hash = await hashOf(sources, repositoryRoot);
  const astro = createRequire(import.meta.url)
    .resolve("astro/package.json")
    .replace(/package\.json$/, "bin/astro.mjs");
  const { code, output } = await run([astro, "build", "--root", webRoot]);
  if (code !== 0) throw new Error(`The pages could not be built.\n${output.trim().split("\n").slice(-20).join("\n")}`);
  await writeFile(stampFile, hash);
}

/** Builds the pages unless they are fresh; of several callers at once, one builds and the others wait for it. */
export async function ensurePages(): Promise<void> {
  if (await pagesAreFresh()) return;
  await underLock(async () => {
    if (!(await pagesAreFresh())) await buildPages();
  });
}

/** Of several processes that write into the output at once, one works and the others wait for it. */
export async function underLock(work: () => Promise<void>): Promise<void> {
  await mkdir(dirname(lockFolder), { recursive: true });
  await lock();
  const beat = setInterval(() => touch(lockFolder), BEAT);
  try {
    await work();
  } finally {
    clearInterval(beat);
    await rm(lockFolder, { recursive: true, force: true });
  }
}

/** How often the one who works shows that it still does, and after which silence another takes over. */
const BEAT = 2_000;
const SILENCE = 60_000;

async function touch(folder: string): Promise<void> {
  const now = new Date();
  // The folder may be gone: the work has ended meanwhile.
  await utimes(folder, now, now).catch(() => undefined);
}

async function lock(): Promise<void> {
  for (;;) {
    const taken = await mkdir(lockFolder).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST") return true;
        throw error;
      },
    );
    if (!taken) return;
    const since = await stat(lockFolder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - since > SILENCE) await rm(lockFolder, { recursive: true, force: true });
    await wait(100);
  }
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
