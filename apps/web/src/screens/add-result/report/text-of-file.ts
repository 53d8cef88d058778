import { MAGIC } from "../../../browser/copy/header.ts";

/** Why a file or a text cannot be used. Nothing is changed by any of them. */
export type Refused = {
  readonly code: RefusedCode;
  /** Line and column of a mistake, from 1. */
  readonly line?: string;
  readonly column?: string;
  /** Ids to choose from, where there are several people. */
  readonly patients?: readonly string[];
};

export type RefusedCode =
  | "FILE_EMPTY"
  | "FILE_TOO_LARGE"
  | "FILE_IS_PDF"
  | "FILE_IS_PICTURE"
  | "FILE_IS_PACKED"
  | "FILE_IS_COPY"
  | "FILE_IS_XML"
  | "FILE_NOT_TEXT"
  | "INPUT_NOT_JSON"
  | "INPUT_NOT_FHIR"
  | "SEVERAL_PATIENTS"
  | "OTHER_PERSON";

/** Larger ones are no report and no record of one person; reading them would hold the page up. */
const MOST_BYTES = 20 * 1024 * 1024;

const BEGINNINGS: readonly (readonly [RefusedCode, readonly number[]])[] = [
  ["FILE_IS_PDF", [0x25, 0x50, 0x44, 0x46]],
  ["FILE_IS_PICTURE", [0x89, 0x50, 0x4e, 0x47]],
  ["FILE_IS_PICTURE", [0xff, 0xd8, 0xff]],
  ["FILE_IS_PICTURE", [0x47, 0x49, 0x46, 0x38]],
  ["FILE_IS_PACKED", [0x50, 0x4b, 0x03, 0x04]],
  ["FILE_IS_PACKED", [0x1f, 0x8b]],
  ["FILE_IS_COPY", [...MAGIC]],
];

export type TextOfFile = { readonly text: string } | { readonly refused: Refused };

/** The text of a file that somebody gave; what is no text is told by what it is. */
export async function textOfFile(file: Pick<Blob, "size" | "arrayBuffer">): Promise<TextOfFile> {
  if (file.size > MOST_BYTES) return { refused: { code: "FILE_TOO_LARGE" } };
  return textOfBytes(new Uint8Array(await file.arrayBuffer()));
}

/** As UTF-8, as UTF-16 where it says so, else as the one byte a letter that older laboratory systems write. */
export function textOfBytes(bytes: Uint8Array): TextOfFile {
  if (bytes.length === 0) return { refused: { code: "FILE_EMPTY" } };
  const known = BEGINNINGS.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return { refused: { code: known[0] } };
  const text = decoded(bytes);
  if (text.includes("\0")) return { refused: { code: "FILE_NOT_TEXT" } };
  if (text.trim() === "") return { refused: { code: "FILE_EMPTY" } };
  return { text };
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder("windows-1252").decode(bytes);
    throw error;
  }
}
