import type { Engine } from "./context.ts";
import type { Availability, Knowledge } from "./knowledge.ts";
import { compileRule, type Rule } from "./rule.ts";

/** The knowledge of one region as closures by drug, in the order of statement ids. */
export type Compiled = {
  readonly knowledge: Knowledge;
  readonly engine: Engine;
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly availability: ReadonlyMap<string, Availability>;
};

const COMPILED = new WeakMap<Knowledge, Compiled>();

/** Compiles once; the same knowledge object gives the same closures. */
export function compile(knowledge: Knowledge): Compiled {
  const known = COMPILED.get(knowledge);
  if (known !== undefined) return known;
  const rules = new Map<string, Rule[]>();
  const statements = [...knowledge.statements].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const statement of statements) {
    const list = rules.get(statement.drug) ?? [];
    list.push(compileRule(statement, knowledge.sources));
    rules.set(statement.drug, list);
  }
  const compiled: Compiled = {
    knowledge,
    engine: {
      drugs: new Set(knowledge.drugs),
      units: knowledge.analytes,
      tests: new Set(knowledge.tests ?? testTopics(knowledge)),
      formulas: knowledge.formulas,
    },
    rules,
    availability: new Map(knowledge.availability.map((one) => [one.drug, one])),
  };
  COMPILED.set(knowledge, compiled);
  return compiled;
}

/** Facts whose gap is closed by a test: analytes, and the topics of baseline and follow-up tests. */
export function testTopics(knowledge: Pick<Knowledge, "analytes" | "statements">): readonly string[] {
  const tests = new Set(Object.keys(knowledge.analytes));
  for (const statement of knowledge.statements) {
    if (statement.kind === "baseline-test" || statement.kind === "follow-up-test") tests.add(statement.topic);
  }
  return [...tests].sort();
}
