import { expect, test } from "vitest";
import { textOfBytes, textOfFile } from "./text-of-file.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  { name: "a PDF", given: bytes("%PDF-1.7 …"), code: "FILE_IS_PDF" },
  { name: "a PNG", given: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1), code: "FILE_IS_PICTURE" },
  { name: "a JPEG", given: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), code: "FILE_IS_PICTURE" },
  { name: "a spreadsheet", given: Uint8Array.of(0x50, 0x4b, 3, 4), code: "FILE_IS_PACKED" },
  {
    name: "a copy of ours",
    given: Uint8Array.of(0x89, 0x41, 0x46, 0x54, 0x53, 0x43, 0x50, 0x0a),
    code: "FILE_IS_COPY",
  },
  { name: "an empty file", given: new Uint8Array(), code: "FILE_EMPTY" },
  { name: "spaces", given: bytes(" \n "), code: "FILE_EMPTY" },
  { name: "bytes of a program", given: Uint8Array.of(1, 0, 0, 2, 0), code: "FILE_NOT_TEXT" },
])("$name is refused as $code", ({ given, code }) => {
  expect(textOfBytes(given)).toEqual({ refused: { code } });
});

test.each([
  { name: "UTF-8", given: bytes("Hb 11 g/dL µ") },
  { name: "UTF-16", given: Uint8Array.of(0xff, 0xfe, ...[..."Hb 11 g/dL µ"].flatMap((one) => [one.charCodeAt(0), 0])) },
  { name: "one byte a letter", given: Uint8Array.from("Hb 11 g/dL µ", (one) => one.charCodeAt(0)) },
])("$name is read", ({ given }) => {
  expect(textOfBytes(given)).toEqual({ text: "Hb 11 g/dL µ" });
});

test("a file beyond what one person's record can be is not even opened", async () => {
  const arrayBuffer = () => Promise.reject(new Error("opened"));
  expect(await textOfFile({ size: 21 * 1024 * 1024, arrayBuffer })).toEqual({ refused: { code: "FILE_TOO_LARGE" } });
});
