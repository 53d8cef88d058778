import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const hl7 = (characterSet: string, name: string) =>
  `MSH|^~\\&|LAB|L|CLINIC|C|20260620||ORU^R01|1|P|2.5.1||||||${characterSet}\rPID|||1||${name}`;

test.each([
  { what: "UTF-8", bytes: Buffer.from("Müller µL"), text: "Müller µL" },
  { what: "UTF-8 with a mark", bytes: Buffer.from("\ufeffMüller"), text: "Müller" },
  { what: "UTF-16 with a mark", bytes: Buffer.from("\ufeffMüller", "utf16le"), text: "Müller" },
  { what: "HL7 that says nothing, in UTF-8", bytes: Buffer.from(hl7("", "Müller")), text: hl7("", "Müller") },
  {
    what: "HL7 that says UTF-8",
    bytes: Buffer.from(hl7("UNICODE UTF-8", "Müller")),
    text: hl7("UNICODE UTF-8", "Müller"),
  },
  {
    what: "HL7 that says 8859/1",
    bytes: Buffer.from(hl7("8859/1", "Müller"), "latin1"),
    text: hl7("8859/1", "Müller"),
  },
  {
    what: "HL7 that says 8859/1 and others to switch to",
    bytes: Buffer.from(hl7("8859/1~UNICODE UTF-8", "Müller"), "latin1"),
    text: hl7("8859/1~UNICODE UTF-8", "Müller"),
  },
  {
    what: "HL7 that says 8859/2",
    bytes: Buffer.concat([Buffer.from(hl7("8859/2", "Kov")), Buffer.from([0xe1]), Buffer.from("cs")]),
    text: hl7("8859/2", "Kovács"),
  },
])("$what", ({ bytes, text }) => {
  expect(decodeText(bytes)).toEqual({ text });
});

test.each([
  { what: "ISO 8859-1 that nothing announces", bytes: Buffer.from("Müller", "latin1"), code: "NOT_UTF8" },
  {
    what: "HL7 in ISO 8859-1 that says UTF-8",
    bytes: Buffer.from(hl7("UNICODE UTF-8", "Müller"), "latin1"),
    code: "NOT_UTF8",
  },
  { what: "HL7 in ISO 8859-1 that says nothing", bytes: Buffer.from(hl7("", "Müller"), "latin1"), code: "NOT_UTF8" },
  { what: "HL7 in a set that is not read", bytes: Buffer.from(hl7("ISO IR87", "M")), code: "CHARACTER_SET_NOT_READ" },
])("$what: $code, every byte still shown", ({ bytes, code }) => {
  const decoded = decodeText(bytes);
  expect(decoded.refused?.code).toBe(code);
  expect(Buffer.from(decoded.text, "latin1")).toEqual(bytes);
});
