import { expect, test } from "vitest";
import { contentLine, textValue, unfolded } from "./content-line.ts";

const octets = (text: string) => new TextEncoder().encode(text).length;

test.each([
  { title: "75 octets stay on one line", value: "x".repeat(73), lines: [75] },
  { title: "76 octets are two lines", value: "x".repeat(74), lines: [75, 2] },
  { title: "a continued line counts its space", value: "x".repeat(73 + 75), lines: [75, 75, 2] },
  { title: "an accent is not cut in two", value: `${"x".repeat(72)}é`, lines: [74, 3] },
  { title: "a character outside the plane is not cut in two", value: `${"x".repeat(71)}𝛼`, lines: [73, 5] },
])("$title", ({ value, lines }) => {
  const line = contentLine("A", value);
  expect(line.split("\r\n").map(octets)).toEqual([...lines, 0]);
  expect(unfolded(line)).toEqual([`A:${value}`]);
});

test.each([
  { text: "a, b; c\\d", value: "a\\, b\\; c\\\\d" },
  { text: "one\ntwo\r\nthree\rfour", value: "one\\ntwo\\nthree\\nfour" },
  { text: "a\u0000b\u0007c\td", value: "abc\td" },
  { text: 'a: "b"', value: 'a: "b"' },
  { text: "\ud800x", value: "\ufffdx" },
])("$text as a value is $value", ({ text, value }) => expect(textValue(text)).toBe(value));
