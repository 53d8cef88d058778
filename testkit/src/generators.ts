import { dayOf, formatDay } from "@afterscript/kernel";
import fc from "fast-check";
import type { Case, CaseFacts, CaseTherapy } from "./cases/case.ts";
import { CODES } from "./record/codes.ts";
import type { WrittenHistory, WrittenMedicine, WrittenResult } from "./record/written-facts.ts";

/** The day that made-up records are looked at, and how far back they reach. */
const AS_OF = dayOf(2026, 7, 1);
const DAYS_BACK = 900;

/** What a laboratory may plausibly send: a whole number of tenths, or of single cells, in a unit it uses. */
const LABORATORY = [
  { analyte: "neutrophils", unit: "/uL", most: 9000, tenths: 1 },
  { analyte: "lymphocytes", unit: "/uL", most: 4000, tenths: 1 },
  { analyte: "haemoglobin", unit: "g/L", most: 180, tenths: 1 },
  { analyte: "platelets", unit: "10*9/L", most: 450, tenths: 1 },
  { analyte: "alt", unit: "U/L", most: 300, tenths: 1 },
  { analyte: "egfr", unit: "mL/min/{1.73_m2}", most: 1200, tenths: 10 },
  { analyte: "creatinine-clearance", unit: "mL/min", most: 1400, tenths: 10 },
  { analyte: "weight", unit: "kg", most: 1300, tenths: 10 },
] as const;

const THERAPIES = [
  { drug: "upadacitinib", regions: ["us"], doses: ["15 mg once daily", "30 mg once daily", "45 mg once daily"] },
  {
    drug: "tofacitinib",
    regions: ["us"],
    doses: ["IR 5 mg twice daily", "IR 10 mg twice daily", "XR 11 mg once daily"],
  },
  { drug: "baricitinib", regions: ["us", "eu"], doses: ["1 mg once daily", "2 mg once daily", "4 mg once daily"] },
] as const;

const CONDITIONS = ["rheumatoid-arthritis", "ulcerative-colitis", "atopic-dermatitis", "alopecia-areata"] as const;

const date: fc.Arbitrary<string> = fc.integer({ min: 0, max: DAYS_BACK }).map((days) => formatDay(AS_OF - days));

const history: fc.Arbitrary<WrittenHistory> = fc.record({
  onset: fc.oneof(
    date,
    date.map((text) => text.slice(0, 4)),
  ),
  status: fc.constantFrom("active", "resolved", "suspected", "refuted"),
});

const medicine: fc.Arbitrary<WrittenMedicine> = fc.record({
  medicine: fc.constantFrom(...Object.keys(CODES.medicines)),
  from: date,
});

const results: fc.Arbitrary<ReadonlyMap<string, readonly WrittenResult[]>> = fc
  .tuple(
    ...LABORATORY.map(({ unit, most, tenths }) =>
      fc.uniqueArray(
        fc.record({
          number: fc.integer({ min: tenths, max: most }).map((value) => String(value / tenths)),
          unit: fc.constant(unit),
          on: date,
          status: fc.constantFrom("final", "final", "final", "preliminary"),
        }),
        { maxLength: 3, selector: ({ on }) => on },
      ),
    ),
  )
  .map((lists) => new Map(LABORATORY.map(({ analyte }, index) => [analyte, lists[index] ?? []])));

const facts: fc.Arbitrary<CaseFacts> = fc.record({
  born: fc.integer({ min: 365 * 2, max: 365 * 95 }).map((days) => formatDay(AS_OF - days)),
  sex: fc.constantFrom("female" as const, "male" as const),
  results,
  history: fc
    .dictionary(fc.constantFrom(...Object.keys(CODES.conditions)), fc.array(history, { minLength: 1, maxLength: 1 }), {
      maxKeys: 4,
    })
    .map((entries) => new Map(Object.entries(entries))),
  medicines: fc.array(medicine, { maxLength: 5 }),
  answers: fc
    .record(
      { smoking: fc.constantFrom("current", "former", "never").map((answer) => ({ answer })) },
      { requiredKeys: [] },
    )
    .map((entries) => new Map(Object.entries(entries))),
  allergies: fc.subarray(["upadacitinib", "tofacitinib"]),
  vaccines: fc.constant([]),
  complete: fc.subarray(["conditions", "medications", "allergies"] as const),
});

const therapyOf = (doses: readonly string[]): fc.Arbitrary<CaseTherapy> =>
  fc.record({
    condition: fc.constantFrom(...CONDITIONS),
    dose: fc.constantFrom(...doses),
    since: date,
    stage: fc.constantFrom("starting", "on-treatment", "held"),
  });

/** A plausible made-up person with a JAK inhibitor; it expects nothing. */
export const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...THERAPIES).chain(({ drug, regions, doses }) =>
  fc.record({
    title: fc.constant("made-up"),
    file: fc.constant("generated"),
    line: fc.constant(0),
    region: fc.constantFrom(...regions),
    drug: fc.constant(drug),
    asOf: fc.constant(AS_OF),
    therapy: therapyOf(doses),
    facts,
    expect: fc.constant([]),
    none: fc.constant([]),
    problems: fc.constant([]),
    evidence: fc.constant([]),
    because: fc.constant("made-up"),
  }),
);
