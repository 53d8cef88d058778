import { expect, test } from "vitest";
import { formatOf, type IntakeFormat } from "./index.ts";

const PATIENT = '{"resourceType":"Patient"}';
const formats: readonly [string, string, string | undefined, IntakeFormat | undefined][] = [
  ["a Bundle", '{"resourceType":"Bundle"}', undefined, "fhir-bundle"],
  ["a printed Bundle", '{\n  "resourceType": "Bundle",\n  "entry": [\n{"resource":{}}\n]}', "x.txt", "fhir-bundle"],
  ["an array", `[${PATIENT},\n${PATIENT}]`, undefined, "fhir-bundle"],
  ["lines", `${PATIENT}\n${PATIENT}`, undefined, "fhir-ndjson"],
  ["lines with blank ones", `\n${PATIENT}\n\n${PATIENT}\n`, undefined, "fhir-ndjson"],
  ["lines of which the first is broken", `{"resourceType":\n${PATIENT}`, undefined, "fhir-ndjson"],
  ["one line in a file of lines", PATIENT, "Patient.ndjson", "fhir-ndjson"],
  ["a message", "MSH|^~\\&|LAB", undefined, "hl7v2-oru"],
  ["a framed message", "\u000bMSH|^~\\&|LAB", "x.dat", "hl7v2-oru"],
  ["a batch", "FHS|^~\\&|LAB", undefined, "hl7v2-oru"],
  ["a table", "NHS,Test\n1,Hb", undefined, "csv"],
  ["a table of one column", "NHS\n1", "list.csv", "csv"],
  ["a byte order mark", `\ufeff${PATIENT}`, undefined, "fhir-bundle"],
  ["prose", "Dear doctor", undefined, undefined],
  ["nothing", "", undefined, undefined],
];
test.each(formats)("%s", (_what, text, name, format) => {
  expect(formatOf(text, name)).toBe(format);
});
