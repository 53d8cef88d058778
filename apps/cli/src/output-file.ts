import { readFile, writeFile } from "node:fs/promises";
import type { Failure } from "@afterscript/check";

/** The text of a file that an earlier run may have written; undefined where there is none. */
export async function readIfThere(file: string): Promise<string | Failure | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : failureOf(error, file);
  }
}

/** Writes a file whole, or says why it cannot. */
export async function writeOutput(file: string, text: string | Uint8Array): Promise<Failure | undefined> {
  try {
    await writeFile(file, text);
    return undefined;
  } catch (error) {
    return failureOf(error, file);
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "Its directory does not exist.",
  ENOTDIR: "A part of the path is no directory.",
  EISDIR: "This is a directory.",
  EACCES: "It may not be read or written.",
  EROFS: "It may not be written: the disk is read-only.",
  ENOSPC: "The disk is full.",
};

function failureOf(error: unknown, file: string): Failure {
  const what = CAUSES[codeOf(error) ?? ""];
  if (what === undefined) throw error;
  return { sort: "argument", code: "OUTPUT_NOT_WRITTEN", what, where: file, mend: "Give --output another path." };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
