import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program of this machine that tests read files back with; undefined where there is none, which is said aloud. */
export function program(name: string): string | undefined {
  const found = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  if (found === undefined) console.warn(`Skipped: there is no ${name} on this machine.`);
  return found;
}

/**
 * Runs a program to its end.
 * @throws Error with what it wrote when it fails or takes longer than two minutes.
 */
export function run(path: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(path, [...args], { encoding: "utf8", timeout: 120_000 });
  if (error !== undefined || status !== 0) throw new Error(`${path} failed: ${error?.message ?? stderr}`);
  return stdout;
}
