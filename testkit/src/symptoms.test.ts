import { answer, REGIONS, type Region, TIERS, type Tier } from "@afterscript/engine";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { dayOf } from "@afterscript/kernel";
import { loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import { buildRecord, type Fact, factsOf, type PatientRecord, SYMPTOM_SEVERITIES } from "@afterscript/record";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordOf } from "./cases/run-case.ts";
import { anyCase } from "./generators.ts";

const RUNS = 150;
const index = compileConcepts(loadConcepts());
const knowledge = Object.fromEntries(REGIONS.map((region) => [region, loadKnowledge(region)])) as Record<
  Region,
  ReturnType<typeof loadKnowledge>
>;
const symptoms = (loadConcepts().symptoms ?? []).map(({ id }) => id);
const redFlags = symptoms.filter((id) => knowledge.us.symptoms[id]?.redFlag);

const told = (among: readonly string[]) =>
  fc.record(
    {
      symptom: fc.constantFrom(...among),
      severity: fc.constantFrom(...SYMPTOM_SEVERITIES),
      lastingDays: fc.integer({ min: 0, max: 400 }).map((n) => ({ n, d: 1 })),
      sudden: fc.boolean(),
    },
    { requiredKeys: ["symptom"] },
  );
type Told = Parameters<typeof answer>[0]["asked"] & { readonly is: "symptom" };

function read(written: Parameters<typeof recordOf>[0]): PatientRecord {
  const reading = readFhir(JSON.parse(recordOf(written)), index);
  if ("failure" in reading) throw new Error(reading.failure.code);
  return reading.record;
}

function tierOf(record: PatientRecord, region: Region, asked: Told["symptoms"], asOf: number): Tier {
  return answer({ record, knowledge: knowledge[region], asOf, asked: { is: "symptom", symptoms: asked } }).tier;
}

const worse = (a: Tier, b: Tier) => TIERS.indexOf(a) <= TIERS.indexOf(b);

test("there are red flags to be held to", () => {
  expect(redFlags).toEqual(expect.arrayContaining(["chest-pain", "stroke-signs", "shortness-of-breath"]));
});

describe("whatever else the record holds", () => {
  test("a red flag is an emergency, alone and beside any other symptom", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom(...REGIONS),
        told(redFlags),
        fc.array(told(symptoms), { maxLength: 3 }),
        (written, region, flag, others) => {
          const record = read(written);
          expect(tierOf(record, region, [...others, flag], written.asOf)).toBe("emergency");
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("of no medicine at all too", () => {
    const nobody = buildRecord({ person: {}, facts: [], problems: [] });
    for (const region of REGIONS)
      for (const symptom of redFlags) expect(tierOf(nobody, region, [{ symptom }], 20_000)).toBe("emergency");
  });

  test.each(redFlags)("in the US public advice sends anybody with %s to emergency care", (flag) => {
    const nobody = buildRecord({ person: {}, facts: [], problems: [] });
    const asked = { is: "symptom", symptoms: [{ symptom: flag }] } as const;
    const { answers } = answer({ record: nobody, knowledge: knowledge.us, asOf: dayOf(2026, 7, 1), asked });
    const sent = answers.filter(({ state, action }) => state === "applies" && action === "seek-emergency-care");
    expect(sent.map(({ base }) => base.topic)).toContain(flag);
  });

  test("another symptom never makes it less urgent", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom(...REGIONS),
        fc.array(told(symptoms), { minLength: 1, maxLength: 3 }),
        told(symptoms),
        (written, region, some, more) => {
          const record = read(written);
          const before = tierOf(record, region, some, written.asOf);
          expect(worse(tierOf(record, region, [...some, more], written.asOf), before)).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("a risk more never makes it less urgent", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom(...REGIONS),
        fc.array(told(symptoms), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...RISKS),
        (written, region, some, risk) => {
          const record = read(written);
          const more = buildRecord({
            person: record.person,
            facts: [...factsOf(record).filter((fact) => !isSame(fact, risk)), risk],
            problems: [],
          });
          const before = tierOf(record, region, some, written.asOf);
          expect(worse(tierOf(more, region, some, written.asOf), before)).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("a detail that is told can only calm, unless it says that it is severe: without it the worst is taken", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...REGIONS), told(symptoms), (written, region, one) => {
        const record = read(written);
        const { symptom, ...details } = one;
        const bare = tierOf(record, region, [{ symptom }], written.asOf);
        const detailed = tierOf(record, region, [one], written.asOf);
        expect(worse(bare, detailed) || (details.severity === "severe" && detailed === "urgent")).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what is told as severe", () => {
  const nobody = buildRecord({ person: {}, facts: [], problems: [] });
  const severe = (region: Region, symptom: string) =>
    answer({
      record: nobody,
      knowledge: knowledge[region],
      asOf: 20_780,
      asked: { is: "symptom", symptoms: [{ symptom, severity: "severe" }] },
    });

  test.each([
    ["eu", "lumps"],
    ["eu", "weight-loss"],
    ["uk", "fatigue"],
    ["uk", "muscle-pain"],
    ["us", "headache"],
  ] as const)("is never for the next visit in %s where no document speaks of %s that is severe", (region, symptom) => {
    expect(severe(region, symptom).tier).not.toBe("non-urgent");
  });

  test("is said to be unspoken of", () => {
    expect(severe("eu", "lumps").silent).toEqual([{ about: "lumps", why: "severity-not-named" }]);
  });

  test("follows a document that speaks of just that", () => {
    expect(severe("uk", "acne")).toMatchObject({ tier: "non-urgent", silent: [] });
  });

  test("is asked for before it is told, where it would change the answer", () => {
    const bare = (region: Region, symptom: string) =>
      answer({
        record: nobody,
        knowledge: knowledge[region],
        asOf: 20_780,
        asked: { is: "symptom", symptoms: [{ symptom }] },
      });
    expect(bare("eu", "lumps").open).toEqual([{ about: "lumps", fact: "symptom-severity" }]);
    expect(bare("us", "chest-pain").open).toEqual([]);
  });
});

const DAY = { earliest: 20_500, latest: 20_500 };

function had(concept: string): Fact {
  return { type: "history", concept, status: "active", onset: DAY, reported: concept, resource: "Condition/risk" };
}

const RISKS: readonly Fact[] = [
  had("myocardial-infarction"),
  had("venous-thromboembolism"),
  had("diverticulitis"),
  had("melanoma"),
  had("herpes-zoster"),
  { type: "answer", topic: "smoking", answer: "current", day: DAY, reported: "current", resource: "Observation/risk" },
  {
    type: "result",
    analyte: "platelets",
    value: { n: 20, d: 1 },
    reported: { value: "20", unit: "10*9/L" },
    day: DAY,
    final: true,
    resource: "Observation/platelets",
  },
];

/** A risk takes the place of what the record said of the same thing. */
function isSame(fact: Fact, risk: Fact): boolean {
  return (
    (fact.type === "answer" && risk.type === "answer" && fact.topic === risk.topic) ||
    (fact.type === "result" && risk.type === "result" && fact.analyte === risk.analyte)
  );
}
