import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { readText, type Text } from "../content/read-text.ts";
import { HIGHEST_GRADE } from "../content/reading-level.ts";
import { TextFault } from "../content/text-fault.ts";
import type { Library } from "../site/context.ts";
import { filesUnder } from "./files-under.ts";
import { textFolder, webRoot } from "./places.ts";

const FOLDERS = ["articles", "topics", "conditions"];

/** Every article, topic and condition text as it stands on disk, its numbers drawn; and what is wrong in the others. */
export async function readTexts(
  library: Library,
): Promise<{ readonly texts: readonly Text[]; readonly faults: readonly string[] }> {
  const texts: Text[] = [];
  const faults: string[] = [];
  for (const path of await textFiles()) {
    const file = relative(webRoot, path).split(sep).join("/");
    try {
      texts.push(readText(file, await readFile(path, "utf8"), library));
    } catch (error) {
      if (!(error instanceof TextFault)) throw error;
      faults.push(error.message);
    }
  }
  return { texts, faults: [...faults, ...texts.flatMap(tooHard)] };
}

async function textFiles(): Promise<string[]> {
  const files = await filesUnder(join(textFolder, "en"));
  return files.filter((file) => file.endsWith(".md") && FOLDERS.some((one) => file.includes(`${sep}${one}${sep}`)));
}

function tooHard({ file, level: { grade } }: Text): readonly string[] {
  if (grade <= HIGHEST_GRADE) return [];
  return [
    `${file}:1  The text reads at grade ${grade}; the highest is ${HIGHEST_GRADE}. Shorter words and sentences bring it down.`,
  ];
}

/** Throws when a text names what the knowledge does not hold, or is too hard to read: each with file, line and mend. */
export async function checkTexts(library: Library): Promise<void> {
  const { faults } = await readTexts(library);
  if (faults.length > 0) throw new Error(`A text cannot be printed.\n${faults.join("\n")}`);
}
