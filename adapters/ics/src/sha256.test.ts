import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "./sha256.ts";

const known = (text: string) => createHash("sha256").update(text).digest("hex");

test.each([
  0, 1, 55, 56, 63, 64, 65, 119, 120, 1000,
])("%s letters are hashed as the machine's own library does", (length) => {
  const text = "a".repeat(length);
  expect(sha256(text)).toBe(known(text));
});

test("any text is hashed as the machine's own library does", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => sha256(text) === known(text)));
});
