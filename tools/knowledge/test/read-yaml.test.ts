import { describe, expect, test } from "vitest";
import { readYaml } from "../src/read/yaml-document.ts";

describe("a scalar stays the text that was written", () => {
  test.each([
    "1.0",
    "0.50",
    "no",
    "yes",
    "null",
    "~",
    "0x1F",
    "1e3",
    "2026-11-23",
    "1_000",
    "true",
    ".5",
  ])("%s", (written) => {
    expect(readYaml("a.yaml", `value: ${written}\n`).value).toEqual({ value: written });
  });
});

test.each([
  { path: ["list", 1, "unit"], place: { line: 3, column: 20 } },
  { path: ["list", 1, "missing"], place: { line: 3, column: 5 } },
  { path: ["nowhere", 4], place: { line: 1, column: 1 } },
])("$path stands at $place.line:$place.column", ({ path, place }) => {
  expect(readYaml("a.yaml", "list:\n  - { of: x }\n  - { of: a, unit: mg }\n").placeOf(path)).toEqual(place);
});
