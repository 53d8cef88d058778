import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type BareNumber, bareNumbers, bareNumbersInText } from "../facts/bare-numbers.ts";
import { filesUnder } from "./files-under.ts";
import { webRoot } from "./places.ts";

/** Every number that stands in the prose of the pages in these folders, and of the texts below the last, with its place. */
export async function bareNumbersIn(folders: readonly string[], texts: string): Promise<string[]> {
  const pages = (await Promise.all(folders.map(pagesIn))).flat();
  const markdown = (await filesUnder(texts)).filter((file) => file.endsWith(".md") && !file.endsWith("README.md"));
  return [...(await numbersIn(pages, bareNumbers)), ...(await numbersIn(markdown, bareNumbersInText))];
}

async function pagesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((one) => one.endsWith(".astro")).map((name) => join(folder, name));
}

async function numbersIn(files: readonly string[], find: (text: string) => BareNumber[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of [...files].sort()) {
    const text = await readFile(file, "utf8");
    found.push(...find(text).map(({ line, text: number }) => `${relative(webRoot, file)}:${line}  ${number}`));
  }
  return found;
}
