import type { Region, Statement } from "@afterscript/engine";
import { wholeBook } from "../../browser/engine/books.ts";
import { name } from "../../words/text.ts";

/** What a label puts first among its warnings on one medicine: the topics, each with the statement behind it. */
export type Boxed = {
  readonly is: "boxed" | "only-if-nothing-else";
  readonly topics: readonly { readonly name: string; readonly statement: Statement }[];
};

/**
 * The boxed warning of a label, read from the statements that cite it; where a label has no box, whom it names for its rule
 * "only if nothing else suits". No topic where neither was read.
 */
export async function boxedOf(drug: string, region: Region, asOf: string): Promise<Boxed> {
  const { statements } = await wholeBook(region);
  const own = statements.filter(
    (one) =>
      one.drug === drug && !("notStated" in one) && one.from <= asOf && (one.until === undefined || asOf < one.until),
  );
  const boxed = own.filter(({ cite }) => cite.some(({ section }) => /boxed warning/i.test(section)));
  if (boxed.length > 0) return { is: "boxed", topics: topicsOf(boxed) };
  return { is: "only-if-nothing-else", topics: topicsOf(own.filter(isLastChoice)) };
}

function isLastChoice(statement: Statement): boolean {
  return statement.id.endsWith(".use-only-if-no-alternative");
}

function topicsOf(statements: readonly Statement[]): Boxed["topics"] {
  const byName = new Map<string, Statement>();
  for (const statement of statements) {
    const called = name(statement.topic, "patient");
    if (!byName.has(called)) byName.set(called, statement);
  }
  return [...byName].map(([called, statement]) => ({ name: called, statement }));
}
