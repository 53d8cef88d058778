import { type Fact, factsOf, type PatientRecord } from "@afterscript/record";

/** What is stored only when asked for, and left out of what is handed over unless its owner says so. */
const PRIVATE: ReadonlySet<string> = new Set([
  "breast-feeding",
  "childbearing-potential",
  "contraception",
  "fertility",
  "hiv",
  "hiv-infection",
  "pregnancy",
  "pregnancy-test",
]);

/** The resources, as `<type>/<id>`, that told something of pregnancy, contraception, breast-feeding, fertility or HIV. */
export function privateResources(record: PatientRecord): ReadonlySet<string> {
  return new Set(factsOf(record).flatMap((fact) => (PRIVATE.has(aboutWhat(fact)) ? [fact.resource] : [])));
}

function aboutWhat(fact: Fact): string {
  switch (fact.type) {
    case "result":
      return fact.analyte;
    case "history":
    case "procedure":
      return fact.concept;
    case "answer":
      return fact.topic;
    case "unusable":
      return fact.fact;
    default:
      return "";
  }
}
