import type { Expression, Knowledge } from "../knowledge.ts";

/** Does one of these statements ask whether this symptom by itself is severe? It is then settled by a document. */
export function speaksOfSevere(
  symptom: string,
  among: ReadonlySet<string>,
  { statements }: Pick<Knowledge, "statements">,
): boolean {
  return statements.some((one) => {
    if (!among.has(one.id) || !("if" in one) || one.if === undefined) return false;
    const asked = symptomsIn(one.if);
    return asked.every(({ of }) => of === symptom) && asked.some(({ severity }) => severity?.includes("severe"));
  });
}

function symptomsIn(asked: Expression): readonly Extract<Expression, { is: "symptom" }>[] {
  switch (asked.is) {
    case "all":
    case "any":
      return asked.of.flatMap(symptomsIn);
    case "not":
      return symptomsIn(asked.of);
    case "symptom":
      return [asked];
    default:
      return [];
  }
}
