import { JARGON, ORDER, REASSURANCE, readingGrade } from "@afterscript/wording";
import { expect, test } from "vitest";
import { data } from "./data.ts";
import { keeping } from "./keeping.ts";

/** Every string of a catalog, with its place; functions are given small numbers and short words. */
function strings(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[place, value]];
  if (typeof value === "function") return strings(value(3, 2, 1), place);
  return Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${place}.${key}`));
}

const ALL = [...strings(data, "data"), ...strings(keeping, "keeping")];
const failures = [...Object.entries(keeping.store), ...Object.entries(keeping.copy)];

test.each(ALL)("%s is plain, calm and no order", (_place, text) => {
  for (const pattern of [JARGON, ORDER, REASSURANCE]) expect(text).not.toMatch(pattern);
  expect(text).not.toMatch(/!|\bplease\b|\bsimply\b|\boops\b/i);
});

test.each(failures)("%s says what and how to mend it, at a reading grade of 8 or less", (_code, { what, mend }) => {
  expect(mend.length).toBeGreaterThan(10);
  const grade = readingGrade(`${what} ${mend}`);
  expect(Math.round(grade * 10) / 10).toBeLessThanOrEqual(8);
});

test("the page as a whole reads at grade 8 or less", () => {
  const sentences = ALL.map(([, text]) => text).filter((text) => /[.?]$/.test(text));
  expect(sentences.length).toBeGreaterThan(40);
  expect(readingGrade(sentences.join(" "))).toBeLessThanOrEqual(8);
});
