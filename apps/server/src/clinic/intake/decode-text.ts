/** A message's bytes as text, or why they cannot be text: then with every byte still shown. */
export type Decoded =
  | { readonly text: string; readonly refused?: undefined }
  | { readonly text: string; readonly refused: { readonly code: string; readonly what: string } };

/**
 * Reads bytes as the text they say they are: by a byte order mark, by MSH-18 of an HL7 v2 message, else as UTF-8. Nothing is
 * guessed: in a wrong character set a name or a unit would read as another.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const label = labelOf(bytes);
  if (label === undefined) {
    return refusal(bytes, "CHARACTER_SET_NOT_READ", "MSH-18 names a character set that is not read.");
  }
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    return refusal(bytes, "NOT_UTF8", "The characters are not UTF-8, and nothing says what else they are.");
  }
}

const MEND = "Save or send it as UTF-8; an HL7 v2 message may instead say its character set in MSH-18.";

function refusal(bytes: Uint8Array, code: string, happened: string): Decoded {
  return { text: Buffer.from(bytes).toString("latin1"), refused: { code, what: `${happened} ${MEND}` } };
}

function labelOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const segment = /(?:^|[\r\n\v])MSH([^\w\s])([^\r\n]*)/.exec(start);
  if (segment === null) return "utf-8";
  const [, separator = "|", rest = ""] = segment;
  // MSH-1 is the separator itself, so the first piece is MSH-2; of a repeated field the first is the default.
  const said = rest.split(separator)[16]?.split("~")[0]?.trim().toUpperCase() ?? "";
  if (said === "" || said === "ASCII" || said.startsWith("UNICODE UTF-8") || said === "UTF-8") return "utf-8";
  const part = /^8859\/(\d{1,2})$/.exec(said)?.[1];
  return part === undefined ? undefined : PARTS_OF_8859.get(part);
}

/** HL7 table 0211; ISO 8859-1 is decoded as its superset that browsers use. */
const PARTS_OF_8859: ReadonlyMap<string, string> = new Map(
  ["1", "2", "3", "4", "5", "6", "7", "8", "9", "15"].map((part) => [
    part,
    part === "9" ? "windows-1254" : `iso-8859-${part}`,
  ]),
);
