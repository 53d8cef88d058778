import { loadCoverage } from "@afterscript/knowledge";
import { ORDER, REASSURANCE, readingGrade, wordsOf } from "@afterscript/wording";
import { doorNames, planNames, reasonNames } from "@afterscript/wording/public/coverage-names.ts";
import { expect, test } from "vitest";
import { theySaidNo } from "./en/they-said-no.ts";

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

test.each([...new Set(textsOf(theySaidNo))])("%s", (text) => {
  expect(text).not.toMatch(REASSURANCE);
  if (wordsOf(text).length > 5) expect(text).not.toMatch(ORDER);
  expect(text).not.toMatch(/!|\bplease\b/i);
});

test.each(
  Object.entries(theySaidNo.question).filter(([, one]) => "ask" in one),
)("the question %s reads at grade 8 or below", (_, question) => {
  const text = textsOf({ ...question, error: undefined, label: undefined, unit: undefined }).join(" ");
  expect(wordsOf(text).length).toBeGreaterThan(10);
  expect(readingGrade(text)).toBeLessThanOrEqual(8);
});

const coverage = loadCoverage();

test.each(coverage.guide)("every answer of the guide's question $id has words", ({ id, answers }) => {
  const own = theySaidNo.guide[id];
  const said = Object.keys(own?.answers ?? {}).sort();
  expect(said).toEqual(
    answers
      .map((one) => one.id)
      .filter((one) => one !== "unknown")
      .sort(),
  );
});

test.each(coverage.plans)("the kind of plan $id has a name", ({ id }) => expect(planNames[id]).toBeDefined());
test.each(coverage.reasons)("the reason $id has a name", ({ id }) => expect(reasonNames[id]).toBeDefined());
test.each(coverage.doors)("the step $id has a name", ({ sort }) => expect(doorNames[sort]).toBeDefined());
