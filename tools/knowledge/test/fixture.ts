import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The knowledge of one invented drug, complete enough to compile. */
export const FIXTURE = fileURLToPath(new URL("../test-fixtures/knowledge/", import.meta.url));

/** A copy that a test may change; gone when the test is. */
export function copyOfFixture(): string {
  const root = mkdtempSync(join(tmpdir(), "knowledge-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(FIXTURE, root, { recursive: true });
  return `${root}/`;
}

/** Replaces one text of one file, which must be there. */
export function replaceIn(root: string, file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
