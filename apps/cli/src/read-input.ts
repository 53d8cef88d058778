import { readFile } from "node:fs/promises";
import type { Failure } from "@afterscript/check";

export type ReadInput = { readonly text: string; readonly failure?: undefined } | { readonly failure: Failure };

/** The bytes of a file or of standard input, as UTF-8 text. */
export async function readInput(file: string): Promise<ReadInput> {
  const bytes = file === "-" ? await readStandardInput() : await readFileBytes(file);
  if (!(bytes instanceof Uint8Array)) return { failure: bytes };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { failure: fail("INPUT_NOT_UTF8", "The input is not UTF-8 text.", nameOf(file), "Save it as UTF-8.") };
  }
}

/** How an input is named in messages. */
export function nameOf(file: string): string {
  return file === "-" ? "standard input" : file;
}

const CAUSES: Readonly<Record<string, readonly [code: string, what: string, mend: string]>> = {
  ENOENT: ["INPUT_NOT_FOUND", "No such file.", "Check the path, or give - to read standard input."],
  EISDIR: ["INPUT_IS_DIRECTORY", "This is a directory.", "Give one file: a Bundle, or NDJSON of one patient."],
  EACCES: ["INPUT_NOT_READABLE", "The file may not be read.", "Change its permissions, or copy it."],
  ENOTDIR: ["INPUT_NOT_FOUND", "A part of the path is no directory.", "Check the path."],
};

/** The bytes of a file, or why it cannot be read. */
export async function readFileBytes(file: string): Promise<Uint8Array | Failure> {
  try {
    return await readFile(file);
  } catch (error) {
    const cause = error instanceof Error && "code" in error ? CAUSES[String(error.code)] : undefined;
    if (cause === undefined) throw error;
    return fail(cause[0], cause[1], file, cause[2]);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function fail(code: string, what: string, where: string, mend: string): Failure {
  return { sort: "input", code, what, where, mend };
}
