import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { bareNumbers } from "../facts/bare-numbers.ts";

/** Every number that stands in the prose of the pages in these folders, with its place. */
export async function bareNumbersIn(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const name of (await readdir(folder)).filter((one) => one.endsWith(".astro")).sort()) {
      const page = await readFile(join(folder, name), "utf8");
      found.push(...bareNumbers(page).map(({ line, text }) => `${name}:${line}  ${text}`));
    }
  }
  return found;
}
