import type { Expression, Statement } from "@afterscript/engine";
import { REGIONS } from "@afterscript/engine";
import { loadKnowledge } from "@afterscript/knowledge";
import { ADVICE_KEYS, factSort, isNamed, statementText } from "@afterscript/wording";
import { describe, expect, test } from "vitest";

/** Every id that an expression can put into a finding or a gap. */
function idsIn(question: Expression | undefined): readonly string[] {
  if (question === undefined) return [];
  switch (question.is) {
    case "all":
    case "any":
      return question.of.flatMap(idsIn);
    case "not":
      return idsIn(question.of);
    case "condition":
      return question.any;
    case "taking":
    case "earlier":
      return [question.fact];
    case "answer":
      return [question.topic, ...(question.notBefore ?? [])];
    case "judgement":
      return [question.topic];
    case "history":
    case "test":
      return [question.fact, ...question.of];
    case "vaccinated":
      return [question.fact];
    case "result":
    case "fall":
    case "symptom":
      return [question.of];
    case "age":
    case "sex":
    case "form":
    case "current-dose":
    case "since-start":
    case "allergy":
      return [];
  }
}

function idsOf(statement: Statement): readonly string[] {
  return [
    statement.topic,
    ...idsIn(statement.when),
    ...("if" in statement ? idsIn(statement.if) : []),
    ...("requires" in statement ? idsIn(statement.requires) : []),
    ...("licences" in statement ? statement.licences.flatMap((use) => [use.condition, ...idsIn(use.when)]) : []),
    ...("by" in statement ? statement.by : []),
    ...(statement.except ?? []).flatMap(({ when }) => idsIn(when)),
  ];
}

/** Topics of every judgement that a statement asks for, however deep it stands. */
function judgementsOf(statement: Statement): readonly string[] {
  const found: string[] = [];
  JSON.stringify(statement, (_, value: unknown) => {
    if (typeof value === "object" && value !== null && "is" in value && value.is === "judgement" && "topic" in value)
      found.push(String(value.topic));
    return value;
  });
  return found;
}

describe.each(REGIONS)("the %s knowledge in words", (region) => {
  const { statements, analytes } = loadKnowledge(region);

  test("a judgement is asked of a clinician, never looked for in the history", () => {
    const judgements = statements.flatMap(judgementsOf);
    expect(judgements.length > 0 || statements.length === 0).toBe(true);
    expect([...new Set(judgements)].filter((id) => factSort(id) !== "judgement")).toEqual([]);
  });

  test("every topic, analyte, concept and judgement has a name", () => {
    const unnamed = statements.flatMap((statement) =>
      idsOf(statement)
        .filter((id) => !isNamed(id))
        .map((id) => `${id} (${statement.id})`),
    );
    expect([...new Set(unnamed)]).toEqual([]);
  });

  test("every counselling statement says what it counsels", () => {
    const silent = statements
      .filter(({ then, says }) => Object.values(then).includes("counsel") && says === undefined)
      .filter(({ id, kind, topic }) => {
        const own = id.split(".").slice(2).join(".");
        return !ADVICE_KEYS.includes(own) && !ADVICE_KEYS.includes(`${kind}.${topic}`);
      });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("every statement can be said whole", () => {
    for (const statement of statements) {
      const text = statementText(statement, analytes).join("\n");
      expect({ id: statement.id, holes: /undefined|NaN|\[object|\(\)|: $/m.test(text) }).toEqual({
        id: statement.id,
        holes: false,
      });
    }
  });
});
