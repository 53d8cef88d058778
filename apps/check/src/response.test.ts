import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MARK_SORTS, PREDICTING, REGIONS, SCORES, STANDINGS, TIMED_SAYINGS } from "@afterscript/engine";
import { loadKnowledge } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";
import { openChecker } from "./open-checker.ts";

const AS_OF = "2026-07-01";
const opened = await openChecker();
if (opened.failure !== undefined) throw new Error(opened.failure.what);
const { checker } = opened;
const folder = join(import.meta.dirname, "../../../testkit/samples");
const SAMPLES = readdirSync(folder).filter((name) => name.endsWith(".json"));

function ask(input: unknown, { region, word = "", day = AS_OF, more = {} }: Asking) {
  const result = checker.ask({ input, region, asOf: day, ask: { response: word }, ...more });
  if (result.failure !== undefined) throw new Error(result.failure.what);
  return result.report;
}

type Asking = {
  readonly region?: (typeof REGIONS)[number];
  readonly word?: string;
  readonly day?: string;
  readonly more?: Readonly<Record<string, string | boolean>>;
};

function treated(drug: string, condition: string, dose: string) {
  return {
    resourceType: "MedicationRequest",
    status: "active",
    intent: "order",
    medicationCodeableConcept: { text: drug },
    subject: { reference: "Patient/p" },
    authoredOn: "2026-01-15",
    dosageInstruction: [{ text: dose }],
    reasonCode: [{ text: condition }],
  };
}

describe("every sample, in every region, for both readers", () => {
  test.each(SAMPLES.flatMap((name) => REGIONS.map((region) => ({ name, region }))))("$name $region", ({
    name,
    region,
  }) => {
    const input: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const report = ask(input, { region, word: "not" });
    const rulers = report.answer?.rulers ?? [];
    expect(rulers.map(({ drug }) => drug)).toEqual(report.therapies.map(({ drug }) => drug));
    for (const one of rulers) {
      expect(STANDINGS).toContain(one.standing);
      expect(one.bring.length).toBeGreaterThan(0);
      for (const mark of one.marks) {
        expect(MARK_SORTS).toContain(mark.sort);
        expect(mark.cite.length).toBeGreaterThan(0);
      }
    }
    expect(report.answer?.tier).toBe("non-urgent");
  });
});

test.each([
  { input: { resourceType: "Bundle", type: "collection" }, what: "an empty Bundle" },
  { input: { resourceType: "Patient", id: "p" }, what: "a Patient alone" },
])("$what has no ruler, and says why", ({ input }) => {
  const report = ask(input, {});
  expect(report.answer?.rulers).toEqual([]);
  expect(report.problems.map(({ code }) => code)).toContain("NO_JAK_INHIBITOR");
});

describe("the review of each region, the day before, on the day, and when it has passed", () => {
  const START = Date.UTC(2026, 0, 15);
  const dayOf = (days: number) => new Date(START + days * 86_400_000).toISOString().slice(0, 10);
  const AD = { drug: "upadacitinib", condition: "atopic-dermatitis", dose: "15 mg once daily" } as const;
  const AA = { drug: "ritlecitinib", condition: "alopecia-areata", dose: "50 mg once daily" } as const;
  const UC = { drug: "upadacitinib", condition: "ulcerative-colitis", dose: "45 mg once daily" } as const;

  test.each([
    { ...AD, region: "eu" as const, on: 83, standing: "before-review" },
    { ...AD, region: "eu" as const, on: 84, standing: "review-due" },
    { ...AD, region: "eu" as const, on: 200, standing: "past-review" },
    { ...AD, region: "uk" as const, on: 83, standing: "before-review" },
    { ...AD, region: "uk" as const, on: 111, standing: "review-due" },
    { ...AD, region: "uk" as const, on: 200, standing: "past-review" },
    { ...AD, region: "us" as const, on: 200, standing: "no-time-named" },
    { ...AA, region: "eu" as const, on: 251, standing: "before-review" },
    { ...AA, region: "eu" as const, on: 252, standing: "review-due" },
    { ...AA, region: "us" as const, on: 41, standing: "before-first-change" },
    { ...AA, region: "us" as const, on: 42, standing: "no-time-named" },
    { ...UC, region: "us" as const, on: 56, standing: "before-review" },
    { ...UC, region: "us" as const, on: 57, standing: "review-due" },
    { ...UC, region: "eu" as const, on: 55, standing: "before-review" },
    { ...UC, region: "eu" as const, on: 56, standing: "review-due" },
    { ...UC, region: "eu" as const, on: 112, standing: "review-due" },
    { ...UC, region: "eu" as const, on: 140, standing: "past-review" },
  ])("$drug, $condition, $region, day $on: $standing", ({ drug, condition, dose, region, on, standing }) => {
    const order = treated(drug, condition, dose);
    const report = ask(order, { region, day: dayOf(on), more: { drug, condition, dose } });
    expect(report.answer?.rulers?.map((one) => one.standing)).toEqual([standing]);
  });
});

test.each(["better", "partly", "not", "worse", "lost"])("%s changes no finding of the record", (word) => {
  const input: unknown = JSON.parse(readFileSync(join(folder, "daniel.json"), "utf8"));
  const short = (told: string) =>
    ask(input, { region: "eu", word: told })
      .findings.filter(({ kind }) => kind === "response-review")
      .map(({ statement, state, action }) => `${statement} ${state} ${action}`);
  expect(short(word)).toEqual(short(""));
});

test("a word that is none of them is refused, with the nearest", () => {
  const result = checker.ask({ input: {}, asOf: AS_OF, ask: { response: "bettr" } });
  expect(result.failure?.what).toContain("bettr");
  expect(result.failure?.mend).toContain("better");
});

describe("nothing that a statement says of the response is lost", () => {
  const says = REGIONS.flatMap((region) =>
    loadKnowledge(region)
      .statements.filter(
        ({ kind, topic }) => (kind === "expected-response" || kind === "response-review") && topic === "response",
      )
      .flatMap((one) => one.says ?? []),
  );

  test("every time stands on the ruler, or belongs to what is said of who responds better", () => {
    const isTime = (amount: string) => /(day|week|month)s?$/.test(amount);
    const timed = says.filter(({ amounts = [] }) => amounts.some(isTime)).map(({ code }) => code);
    expect(timed.length).toBeGreaterThan(50);
    expect(timed.filter((code) => !TIMED_SAYINGS.has(code) && !PREDICTING.has(code))).toEqual([]);
  });

  test("every response that a rule asks for names its score", () => {
    const needed = says.map(({ code }) => code).filter((code) => /^response-(needed|or|psarc)/.test(code));
    expect(needed.length).toBeGreaterThan(5);
    expect(needed.filter((code) => SCORES[code] === undefined)).toEqual([]);
  });
});
