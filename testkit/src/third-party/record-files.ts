import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../records/", import.meta.url));

/** Paths of every third-party record, relative to `testkit/records`, in order. */
export function recordFiles(): readonly string[] {
  return readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json") && path.includes("/"))
    .sort();
}

/** The bytes of a file of `testkit/records`. */
export function readRecordFile(path: string): Buffer {
  return readFileSync(`${ROOT}${path}`);
}
