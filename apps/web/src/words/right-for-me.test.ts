import { ORDER, REASSURANCE, readingGrade, wordsOf } from "@afterscript/wording";
import { expect, test } from "vitest";
import { rightForMe } from "./en/right-for-me.ts";

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const all = textsOf(rightForMe);

test.each(all)("%s", (text) => {
  expect(text).not.toMatch(REASSURANCE);
  if (wordsOf(text).length > 5) expect(text).not.toMatch(ORDER);
  expect(text).not.toMatch(/!|\bplease\b/i);
});

test.each(Object.entries(rightForMe.question))("%s reads at grade 8 or below", (_, { ask, why }) => {
  expect(wordsOf(`${ask} ${why}`).length).toBeGreaterThan(10);
  expect(readingGrade(`${ask} ${why}`)).toBeLessThanOrEqual(8);
});
