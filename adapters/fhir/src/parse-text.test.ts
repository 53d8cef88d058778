import { expect, test } from "vitest";
import { parseFhirText } from "./parse-text.ts";

test.each([
  { text: '{"resourceType":"Patient"}', parsed: { input: { resourceType: "Patient" } } },
  { text: '\uFEFF{"a":1}', parsed: { input: { a: 1 } } },
  { text: '{"a":1}\n{"a":2}\n', parsed: { input: [{ a: 1 }, { a: 2 }] } },
  { text: '{"a":1}\r\n\r\n{"a":2}', parsed: { input: [{ a: 1 }, { a: 2 }] } },
  { text: "", parsed: { failure: { code: "INPUT_EMPTY", detail: {} } } },
  { text: " \n ", parsed: { failure: { code: "INPUT_EMPTY", detail: {} } } },
  { text: "{", parsed: { failure: { code: "INPUT_NOT_JSON", detail: { line: "1", column: "2" } } } },
  { text: '{\n  "a": 1,\n}', parsed: { failure: { code: "INPUT_NOT_JSON", detail: { line: "3", column: "1" } } } },
  { text: "{\n \"a\": 'x'\n}", parsed: { failure: { code: "INPUT_NOT_JSON", detail: { line: "2", column: "7" } } } },
  { text: "[1, 2", parsed: { failure: { code: "INPUT_NOT_JSON", detail: { line: "1", column: "6" } } } },
  { text: "[1 2]", parsed: { failure: { code: "INPUT_NOT_JSON", detail: { line: "1", column: "4" } } } },
  { text: '{"a" 1}', parsed: { failure: { code: "INPUT_NOT_JSON", detail: { line: "1", column: "6" } } } },
  { text: "MSH|^~\\&|", parsed: { failure: { code: "INPUT_NOT_JSON", detail: { line: "1", column: "1" } } } },
  { text: '{"a":1}\n{"b":', parsed: { failure: { code: "INPUT_NOT_JSON", detail: { line: "2" } } } },
])("$text", ({ text, parsed }) => {
  expect(parseFhirText(text)).toEqual(parsed);
});
