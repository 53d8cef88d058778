import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const WORKER = fileURLToPath(new URL("../offline/service-worker.js", import.meta.url));

/** Letters that few packets need: kept when they are first used, not by everybody. */
const ON_FIRST_USE = /\/(?:DejaVuSerif|DejaVuSansMono|noto-sans-sc-)[^/]*\.(?:ttf|woff2)$/;

/** A file as it is asked for, and its bytes. */
export type KeptFile = { readonly url: string; readonly bytes: Buffer };

/** The text of the service worker that keeps these files. Its version changes with any of them, and with nothing else. */
export async function serviceWorker(files: readonly KeptFile[]): Promise<string> {
  const hashes = files
    .map(({ url, bytes }) => [url, hashOf(bytes)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const isLater = ([url]: (typeof hashes)[number]) => ON_FIRST_USE.test(url);
  const kept = {
    version: hashOf(JSON.stringify(hashes)),
    files: Object.fromEntries(hashes.filter((one) => !isLater(one))),
    onFirstUse: Object.fromEntries(hashes.filter(isLater)),
  };
  return `const KEPT = ${JSON.stringify(kept)};\n${await readFile(WORKER, "utf8")}`;
}

function hashOf(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
