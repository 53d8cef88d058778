import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { knowledgeRoot } from "../src/knowledge-root.ts";

const THOUSAND = { n: 1000, d: 1 };
const ONE = { n: 1, d: 1 };
const TENTH = { n: 1, d: 10 };
const COUNTS = { "/uL": ONE, "10*3/uL": THOUSAND, "10*9/L": THOUSAND };
/** 1 kat is 1 mol/s and 1 U is 1 umol/min: 1 ukat/L is 60 U/L. */
const ENZYME = { "U/L": ONE, "ukat/L": { n: 60, d: 1 }, "nkat/L": { n: 6, d: 100 } };
/** Cholesterol 386.65 g/mol: 1 mmol/L is 38.665 mg/dL. */
const CHOLESTEROL = { "mg/dL": ONE, "mmol/L": { n: 38665, d: 1000 }, "g/L": { n: 100, d: 1 } };

/** Worked out by hand from the definitions of the units and the molar masses, not by the converter. */
const BY_HAND: Readonly<Record<string, Readonly<Record<string, { readonly n: number; readonly d: number }>>>> = {
  neutrophils: COUNTS,
  lymphocytes: COUNTS,
  leukocytes: COUNTS,
  platelets: COUNTS,
  "neutrophil-share": { "%": ONE },
  "lymphocyte-share": { "%": ONE },
  "body-surface-area": { "%": ONE },
  // One haem-bearing chain, 16114.5 g/mol: 1 mmol/L is 1.61145 g/dL.
  haemoglobin: { "g/dL": ONE, "g/L": TENTH, "mmol/L": { n: 161145, d: 100000 } },
  alt: ENZYME,
  ast: ENZYME,
  "creatine-kinase": ENZYME,
  // Bilirubin 584.66 g/mol: 1 umol/L is 0.058466 mg/dL.
  bilirubin: { "mg/dL": ONE, "umol/L": { n: 58466, d: 1000000 }, "mg/L": TENTH },
  albumin: { "g/dL": ONE, "g/L": TENTH },
  inr: { "1": ONE, "{INR}": ONE },
  // Creatinine 113.12 g/mol: 1 umol/L is 0.011312 mg/dL.
  creatinine: { "mg/dL": ONE, "umol/L": { n: 11312, d: 1000000 }, "mmol/L": { n: 11312, d: 1000 }, "mg/L": TENTH },
  egfr: { "mL/min/{1.73_m2}": ONE, "mL/min": ONE },
  "creatinine-clearance": { "mL/min": ONE },
  "total-cholesterol": CHOLESTEROL,
  "ldl-cholesterol": CHOLESTEROL,
  "hdl-cholesterol": CHOLESTEROL,
  // Triolein 885.7 g/mol: 1 mmol/L is 88.57 mg/dL.
  triglycerides: { "mg/dL": ONE, "mmol/L": { n: 8857, d: 100 }, "g/L": { n: 100, d: 1 } },
  weight: {
    kg: ONE,
    g: { n: 1, d: 1000 },
    "[lb_av]": { n: 45359237, d: 100000000 },
    "[oz_av]": { n: 45359237, d: 1600000000 },
  },
  height: { cm: ONE, m: { n: 100, d: 1 }, mm: TENTH, "[in_i]": { n: 254, d: 100 }, "[ft_i]": { n: 3048, d: 100 } },
};

const setting = compileFolder(knowledgeRoot()).compiled?.setting;
const quantities = [...(setting?.concepts.analytes ?? [])].flatMap(([id, { form }]) =>
  form.kind === "quantity" ? form.units.map((unit) => ({ id, unit })) : [],
);

test("every quantity of the knowledge is in the table", () => {
  expect(new Set(quantities.map(({ id }) => id))).toEqual(new Set(Object.keys(BY_HAND)));
});

describe("factor to the canonical unit", () => {
  test.each(quantities)("$id in $unit", ({ id, unit }) => {
    const hand = BY_HAND[id]?.[unit];
    const built = setting?.units.get(id)?.get(unit);
    expect(built && hand && BigInt(built.n) * BigInt(hand.d) === BigInt(hand.n) * BigInt(built.d)).toBe(true);
  });
});

test.each([
  { id: "lymphocytes", spelling: "K/uL", like: "10*3/uL" },
  { id: "lymphocytes", spelling: "10^9/L", like: "10*9/L" },
  { id: "neutrophils", spelling: "x10E3/uL", like: "10*3/uL" },
  { id: "neutrophils", spelling: "10+3/ul", like: "10*3/uL" },
  { id: "neutrophils", spelling: "{cells}/uL", like: "/uL" },
  { id: "platelets", spelling: "/mm3", like: "/uL" },
  { id: "haemoglobin", spelling: "g/l-1", like: "g/L" },
  { id: "creatinine", spelling: "µmol/L", like: "umol/L" },
  { id: "creatinine", spelling: "μmol/L", like: "umol/L" },
  { id: "egfr", spelling: "mL/min/1.73m2", like: "mL/min/{1.73_m2}" },
  { id: "alt", spelling: "IU/L", like: "U/L" },
])("a laboratory's $spelling of $id is $like", ({ id, spelling, like }) => {
  const units = setting?.units.get(id);
  expect(units?.get(spelling)).toEqual(units?.get(like));
  expect(units?.get(spelling)).toBeDefined();
});
