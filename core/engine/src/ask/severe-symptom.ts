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

/** Does one of these statements hang on this symptom alone? Not reached, it still speaks of the symptom; a combination does not. */
export function asksOnlyOf(symptom: string, id: string, { statements }: Pick<Knowledge, "statements">): boolean {
  const asked = statements.find((one) => one.id === id);
  if (asked === undefined || !("if" in asked) || asked.if === undefined) return true;
  return isOnlyOf(symptom, asked.if);
}

function isOnlyOf(symptom: string, asked: Expression): boolean {
  if (asked.is === "all" || asked.is === "any") return asked.of.every((one) => isOnlyOf(symptom, one));
  if (asked.is === "not") return isOnlyOf(symptom, asked.of);
  return asked.is === "symptom" && asked.of === symptom;
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
