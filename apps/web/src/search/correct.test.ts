import { expect, test } from "vitest";
import { correct, typingDistance } from "./correct.ts";

const known = ["upadacitinib", "tofacitinib", "shingles", "tablet", "pregnancy", "test", "rinvoq"];

test.each([
  { typed: "upadacitnib", meant: "upadacitinib" },
  { typed: "Upadacitinb", meant: "upadacitinib" },
  { typed: "shingels", meant: "shingles" },
  { typed: "pregnency", meant: "pregnancy" },
  { typed: "rinvok", meant: "rinvoq" },
  { typed: "tset", meant: "test" },
])("$typed is read as $meant", ({ typed, meant }) => expect(correct(typed, known)).toBe(meant));

test.each(["shingles", "preg", "tes", "xylophone", "upad", "uapdacitnib2x", "table"])("%s is left as it is", (typed) =>
  expect(correct(typed, known)).toBeUndefined());

test.each([
  ["", "", 0],
  ["abc", "abc", 0],
  ["abc", "acb", 1],
  ["abc", "ab", 1],
  ["abc", "xbc", 1],
  ["ca", "abc", 3],
])("from %j to %j is %i", (a, b, distance) => expect(typingDistance(a, b)).toBe(distance));
