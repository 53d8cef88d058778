import { lstat, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { ClinicParts } from "../../clinic-parts.ts";
import { decodeText } from "../decode-text.ts";
import { type Incoming, receive } from "../receive.ts";

/** Names of the folders into which files are moved. */
export const DONE = "done";
export const TROUBLE = "trouble";

export type IncomingFile = {
  readonly path: string;
  readonly source: string;
  /** False: the name of its folder is no name of a source. */
  readonly isSource: boolean;
};

type Trouble = { readonly where: string; readonly what: string };

/** Bytes of one file: what is larger is split by whoever sends it. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Receives one file and moves it: to `done`, or to `trouble` with a text beside it that says what could not be read and how to
 * mend it. Answers what somebody must know, of a file that could not be moved. Throws when the store cannot be written; the
 * file then stays where it is.
 */
export async function receiveFile(parts: ClinicParts, file: IncomingFile): Promise<string | undefined> {
  const message = await messageOf(file);
  if (message === undefined) return undefined;
  const { problems } = await receive(parts, message);
  const trouble: readonly Trouble[] = file.isSource ? problems : [NOT_A_SOURCE, ...problems];
  try {
    await move(file.path, trouble);
    return undefined;
  } catch {
    return "A file was received and cannot be moved. Check the permissions of the folder, then move it by hand or start again.";
  }
}

const NOT_A_SOURCE: Trouble = {
  where: "the folder's name",
  what: 'The folder is no name of a source; the file was taken as one of "folder". Name folders with lower case letters, digits, dots and hyphens.',
};

/** Undefined where the file has gone meanwhile. */
async function messageOf({ path, source }: IncomingFile): Promise<Incoming | undefined> {
  const name = basename(path);
  const unread = (code: string, what: string) => ({ source, text: `${name}: ${what}`, unread: { code, what } });
  try {
    const stats = await lstat(path);
    if (!stats.isFile()) return unread("NOT_A_FILE", "This is no plain file. Put the file itself into the folder.");
    if (stats.size > LARGEST)
      return unread("FILE_TOO_LARGE", "The file is larger than 64 MiB. Split it and put the parts there.");
    const { text, refused } = decodeText(await readFile(path));
    return { source, name, text, ...(refused !== undefined && { unread: refused }) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return undefined;
    return unread(
      "FILE_NOT_READABLE",
      "The file may not be read by the server. Check its permissions, then put it there again.",
    );
  }
}

async function move(path: string, trouble: readonly Trouble[]): Promise<void> {
  const folder = join(dirname(path), trouble.length === 0 ? DONE : TROUBLE);
  await mkdir(folder, { recursive: true });
  const target = await freeName(folder, basename(path));
  if (trouble.length > 0) await writeFile(`${target}.txt`, textOf(trouble));
  await rename(path, target);
}

function textOf(trouble: readonly Trouble[]): string {
  const lines = trouble.map(({ where, what }) => `${where === "" ? "whole" : where}: ${what}`);
  return `What could not be read of this file. The rest was stored; these wait in the clinic's queue too.\n\n${lines.join("\n")}\n`;
}

/** A file of the same name that was moved before is never overwritten. */
async function freeName(folder: string, name: string): Promise<string> {
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem}-${count}${ending}`);
    if (await isFree(path)) return path;
  }
}

async function isFree(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
    throw error;
  }
}
