import { type Expression, REGIONS, type Statement } from "@afterscript/engine";
import { loadKnowledge } from "@afterscript/knowledge";
import { expect, test } from "vitest";

function partsOf(question: Expression | undefined): readonly Expression[] {
  if (question === undefined) return [];
  if (question.is === "all" || question.is === "any") return question.of.flatMap(partsOf);
  return question.is === "not" ? partsOf(question.of) : [question];
}

function testsOf(statement: Statement): readonly string[] {
  return partsOf("if" in statement ? statement.if : undefined).flatMap((part) => (part.is === "test" ? part.of : []));
}

/** What was said before a test says nothing against it. */
test.each(REGIONS)("%s: no answer lifts a statement on a test that came after the answer", (region) => {
  const lifting = loadKnowledge(region).statements.flatMap((statement) =>
    (statement.except ?? []).flatMap(({ when }) =>
      partsOf(when).flatMap((part) => (part.is === "answer" ? [{ statement, notBefore: part.notBefore ?? [] }] : [])),
    ),
  );
  const set = lifting.flatMap(({ statement, notBefore }) =>
    testsOf(statement).map((analyte) => ({ id: statement.id, analyte, isSet: notBefore.includes(analyte) })),
  );
  expect(set.length).toBeGreaterThan(0);
  expect(set.filter(({ isSet }) => !isSet)).toEqual([]);
});
