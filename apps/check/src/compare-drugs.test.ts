import { readdirSync, readFileSync } from "node:fs";
import { NOT_ORDERED, PREFERENCES, QUESTIONS, REGIONS } from "@afterscript/engine";
import {
  AUDIENCES,
  CONDITIONS,
  type ComparedFigure,
  type ComparisonPage,
  JARGON,
  ORDER,
  REASSURANCE,
  readingGrade,
  wordsOf,
} from "@afterscript/wording";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Checker, CompareRequest } from "./checker.ts";
import { openChecker } from "./open-checker.ts";

const folder = new URL("../../../testkit/samples/", import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith(".json"));
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../docs/${name}.schema.json`, import.meta.url), "utf8"));
const schema = schemaOf("compare");
const isComparison = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf("report"))
  .compile(schema);

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(`${opened.failure.code} ${opened.failure.where}`);
  checker = opened.checker;
});

const textOf = (sample: string) => readFileSync(new URL(sample, folder), "utf8");
const EMPTY = JSON.stringify({ resourceType: "Bundle", type: "collection" });

function ask(text: string, choice: Partial<CompareRequest> = {}) {
  return checker.compare({ text, asOf: "2026-07-01", ...choice });
}

function page(text: string, choice: Partial<CompareRequest> = {}): ComparisonPage {
  const result = ask(text, choice);
  if (result.failure !== undefined) throw new Error(`${result.failure.code}: ${result.failure.what}`);
  return result.page;
}

function faults(made: ComparisonPage): unknown {
  isComparison(JSON.parse(JSON.stringify(made)));
  return isComparison.errors ?? [];
}

function everyText({ title, lead, questions, alternatives, crossTrialWarning, notCompared }: ComparisonPage) {
  const lines = questions.flatMap((block) => [...block.lines]);
  return [
    title,
    ...lead,
    ...questions.flatMap((block) => [block.title, ...block.notes]),
    ...lines.flatMap(({ texts }) => texts.flatMap(({ text, items = [] }) => [text, ...items])),
    ...alternatives.map(({ text }) => text),
    crossTrialWarning,
    notCompared.text,
  ];
}

function notPlain(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => {
    const isLong = wordsOf(text).length >= 30;
    return ORDER.test(text) || REASSURANCE.test(text) || (isLong ? readingGrade(text) > 8 : JARGON.test(text));
  });
}

const CHOICES = REGIONS.flatMap((region) => AUDIENCES.map((audience) => ({ region, audience })));

describe.each(samples)("%s", (sample) => {
  const choice = { condition: sample === "maya.json" ? "atopic-dermatitis" : "rheumatoid-arthritis" };

  test.each(CHOICES)("in $region for a $audience is a comparison of the published schema", (one) => {
    expect(faults(page(textOf(sample), { ...choice, ...one }))).toEqual([]);
  });

  test("the codes are the same for both readers, only the words differ", () => {
    const codes = ({ order, drugs, trials }: ComparisonPage) => [
      order,
      drugs.map(({ name: _name, findings, ...drug }) => [drug, findings.map(({ statement }) => statement)]),
      trials.map(({ title: _title, ...trial }) => trial),
    ];
    const [clinician, patient] = AUDIENCES.map((audience) => page(textOf(sample), { ...choice, audience }));
    expect(patient && codes(patient)).toEqual(clinician && codes(clinician));
  });

  test("in another entry order gives the same bytes", () => {
    const bundle = JSON.parse(textOf(sample));
    const turned = JSON.stringify({ ...bundle, entry: bundle.entry.toReversed() });
    expect(JSON.stringify(page(turned, choice))).toBe(JSON.stringify(page(textOf(sample), choice)));
  });

  test.each(REGIONS)("in %s every patient string is plain, holds no order and no reassurance", (region) => {
    expect(notPlain(everyText(page(textOf(sample), { ...choice, region, audience: "patient" })))).toEqual([]);
  });
});

describe("every condition of the contract", () => {
  test.each(
    CONDITIONS.flatMap((condition) => REGIONS.map((region) => ({ condition, region }))),
  )("$condition in $region, of an empty Bundle and of a record, for both readers", ({ condition, region }) => {
    for (const text of [EMPTY, textOf("maya.json")]) {
      const made = page(text, { condition, region });
      expect(faults(made)).toEqual([]);
      expect(made.questions.map(({ question }) => question)).toEqual([...QUESTIONS]);
      expect(notPlain(everyText(page(text, { condition, region, audience: "patient" })))).toEqual([]);
    }
  });

  test.each([
    { region: "us", condition: "rheumatoid-arthritis", licensed: ["baricitinib", "tofacitinib", "upadacitinib"] },
    {
      region: "eu",
      condition: "rheumatoid-arthritis",
      licensed: ["baricitinib", "filgotinib", "tofacitinib", "upadacitinib"],
    },
    { region: "us", condition: "alopecia-areata", licensed: ["baricitinib", "deuruxolitinib", "ritlecitinib"] },
    { region: "eu", condition: "alopecia-areata", licensed: ["baricitinib", "ritlecitinib"] },
    { region: "us", condition: "plaque-psoriasis", licensed: ["deucravacitinib"] },
    { region: "eu", condition: "covid-19", licensed: [] },
  ] as const)("$condition in $region: $licensed, and the rest said to be licensed elsewhere", (one) => {
    const { drugs } = page(EMPTY, one);
    expect(drugs.filter(({ here }) => here === "licensed").map(({ drug }) => drug)).toEqual(one.licensed);
    for (const { here, elsewhere, isCompared } of drugs.filter((drug) => drug.here !== "licensed")) {
      expect({ here, isCompared, isNamedElsewhere: elsewhere.length > 0 }).toEqual({
        here: expect.stringMatching(/^(other-conditions-only|not-licensed|not-read)$/),
        isCompared: false,
        isNamedElsewhere: true,
      });
    }
  });

  test("where no drug of the class is licensed, that is said, with the neighbour and what its label names", () => {
    const made = page(EMPTY, { condition: "plaque-psoriasis", region: "us" });
    expect(made.isClassLicensed).toBe(false);
    expect(made.drugs[0]).toMatchObject({ drug: "deucravacitinib", isNeighbour: true, kinases: { blocks: ["tyk2"] } });
    expect(made.lead.join(" ")).toMatch(
      /No JAK1 inhibitor known here is licensed for plaque psoriasis.*deucravacitinib \(TYK2\)/,
    );
    expect(page(EMPTY, { condition: "psoriatic-arthritis", region: "us" }).isClassLicensed).toBe(true);
  });
});

describe("what is taken now is judged as it stands", () => {
  test("baricitinib of Ruth, and the rest as a start", () => {
    const { drugs, condition, lead } = page(textOf("ruth.json"), { region: "us" });
    expect(condition).toBe("rheumatoid-arthritis");
    expect(drugs.map(({ drug, isTaken, stage }) => ({ drug, isTaken, stage }))).toEqual([
      { drug: "baricitinib", isTaken: true, stage: "on-treatment" },
      { drug: "tofacitinib", isTaken: false, stage: "starting" },
      { drug: "upadacitinib", isTaken: false, stage: "starting" },
      { drug: "filgotinib", isTaken: false, stage: "starting" },
    ]);
    expect(lead.join(" ")).toContain("Taken now: baricitinib");
  });

  test("the dose is the strictest that holds for her kidneys", () => {
    const { drugs } = page(textOf("ruth.json"), { region: "eu" });
    expect(drugs.find(({ drug }) => drug === "baricitinib")?.dose?.limit?.allowed).toEqual([
      { amount: 2, unit: "mg", frequency: "once daily" },
    ]);
  });
});

describe("no figure stands alone, and none is ranked", () => {
  const pages = () =>
    ["rheumatoid-arthritis", "atopic-dermatitis", "psoriatic-arthritis", "alopecia-areata"].flatMap((condition) =>
      AUDIENCES.map((audience) => page(EMPTY, { condition, region: "eu", audience })),
    );

  test("every figure has its trial, its comparator or the word that there is none, and a source that was seen", () => {
    let count = 0;
    for (const { trials, drugs } of pages()) {
      const figures: readonly ComparedFigure[] = [
        ...trials.flatMap((one) => one.figures),
        ...drugs.flatMap((one) => one.effects),
      ];
      for (const { trial, against, arms, seen, cite } of figures) {
        count += 1;
        const compared = [...new Set(arms.flatMap(({ comparator }) => comparator ?? []))];
        expect({ trial, seen, against }).toEqual({
          trial: expect.stringMatching(/./),
          seen: expect.stringMatching(/^(primary|secondary)$/),
          against: compared,
        });
        expect(arms.some(({ comparator }) => comparator === undefined)).toBe(true);
        expect(cite.length).toBeGreaterThan(0);
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  test("in words, too: the trial stands over its figures, and what was compared in their line", () => {
    let count = 0;
    for (const { questions, trials, drugs, audience } of pages()) {
      const without = audience === "clinician" ? "no comparator" : "no other group to compare with";
      const figures = new Map(
        [...trials.flatMap((one) => one.figures), ...drugs.flatMap((one) => one.effects)].map((one) => [one.id, one]),
      );
      for (const { question, lines } of questions.filter(
        (one) => one.question === "response" || one.question === "effects",
      )) {
        for (const { texts, rests, trial } of lines) {
          const told = question === "response" ? texts.slice(1, 1 + rests.length) : rests.length === 0 ? [] : texts;
          expect(told.length).toBe(rests.length);
          for (const [index, { text, items = [] }] of told.entries()) {
            count += 1;
            const figure = figures.get(rests[index] ?? "");
            expect(figure).toBeDefined();
            expect(items.includes(without)).toBe(figure?.against.length === 0);
            expect(items.length).toBeGreaterThan(1);
            if (trial === undefined) expect(text).toMatch(/\(.+\):$/);
          }
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  test("how fast it works is told in times: no share, no rank of a guideline, no figure without its trial", () => {
    for (const condition of CONDITIONS) {
      for (const region of REGIONS) {
        for (const audience of AUDIENCES) {
          const { questions } = page(EMPTY, { condition, region, audience });
          const texts = questions
            .filter(({ question }) => question === "speed")
            .flatMap(({ lines }) => lines.flatMap((line) => line.texts.map(({ text }) => text)));
          expect(texts.filter((text) => /%|of 100|rank/i.test(text))).toEqual([]);
        }
      }
    }
  }, 120_000);

  test("the cross-trial warning stands with every block of figures", () => {
    for (const { questions, crossTrialWarning } of pages()) {
      for (const { question, notes } of questions)
        expect(notes.includes(crossTrialWarning)).toBe(["speed", "response", "effects"].includes(question));
    }
  });

  test("whatever is preferred, trials stand head to head first and then by name, and drugs never by a figure", () => {
    const order = ({ trials }: ComparisonPage) => trials.map(({ drug, trial }) => `${drug} ${trial}`);
    for (const condition of CONDITIONS) {
      const plain = page(EMPTY, { condition, region: "us" });
      const sorted = [...plain.trials].sort(
        (a, b) =>
          Number(b.headToHead) - Number(a.headToHead) || (`${a.drug} ${a.trial}` < `${b.drug} ${b.trial}` ? -1 : 1),
      );
      expect(order(plain)).toEqual(order({ ...plain, trials: sorted }));
      for (const prefers of ["fastest", "response", "side-effects", "pregnancy"] as const) {
        const made = page(EMPTY, { condition, region: "us", prefers });
        expect(made.drugs.map(({ drug }) => drug)).toEqual(plain.drugs.map(({ drug }) => drug));
        expect(order(made)).toEqual(order(plain));
        expect({ by: made.order.by, why: NOT_ORDERED.includes(made.order.why ?? "no-such-box") }).toEqual({
          by: "name",
          why: true,
        });
      }
    }
  }, 120_000);
});

const AGAINST = [
  "active-tuberculosis|A15.0",
  "myocardial infarction|I21.9",
  "venous thromboembolism|I26.99",
  "malignancy|C50.919",
  "serious infection|A41.9",
  "diverticulitis|K57.92",
  "hepatitis B|B18.1",
  "cirrhosis|K74.60",
] as const;

describe("what speaks against a drug never takes its row away", () => {
  const conditionResource = (entry: string, index: number) => ({
    resource: {
      resourceType: "Condition",
      id: `against-${index}`,
      clinicalStatus: { coding: [{ code: "active" }] },
      code: {
        coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: entry.split("|")[1] }],
        text: entry.split("|")[0],
      },
    },
  });

  test("any of them, in any number, in any region", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.subarray([...AGAINST], { minLength: 1 }),
        fc.constantFrom(...REGIONS),
        fc.constantFrom("rheumatoid-arthritis", "atopic-dermatitis", "ulcerative-colitis"),
        (sample, added, region, condition) => {
          const bundle = JSON.parse(textOf(sample));
          const more = JSON.stringify({ ...bundle, entry: [...bundle.entry, ...added.map(conditionResource)] });
          const rows = (text: string) =>
            page(text, { region, condition })
              .drugs.map(({ drug, here, isCompared }) => `${drug} ${here} ${isCompared}`)
              .sort();
          expect(rows(more)).toEqual(rows(textOf(sample)));
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test("a heart attack is seen, and the row stays", () => {
    const entry = [
      { resource: { resourceType: "Patient", id: "p", birthDate: "1960-01-01", gender: "male" } },
      conditionResource("myocardial infarction|I21.9", 1),
    ];
    const text = JSON.stringify({ resourceType: "Bundle", type: "collection", entry });
    const { drugs } = page(text, { region: "eu", condition: "rheumatoid-arthritis" });
    const against = drugs.map(({ drug, weighed }) => [drug, weighed.avoid.some((id) => id.includes(".mace."))]);
    expect(against).toEqual([
      ["baricitinib", true],
      ["filgotinib", true],
      ["tofacitinib", true],
      ["upadacitinib", true],
    ]);
  });
});

describe("what somebody prefers", () => {
  test.each(PREFERENCES.map((prefers) => ({ prefers })))("$prefers puts its question behind the first two", ({
    prefers,
  }) => {
    const { questions, order } = page(EMPTY, { condition: "atopic-dermatitis", region: "us", prefers });
    const asked = questions.map(({ question }) => question);
    expect(asked.slice(0, 2)).toEqual(["licensed", "must-not"]);
    expect([...asked].sort()).toEqual([...QUESTIONS].sort());
    expect(order.prefers).toBe(prefers);
  });

  test.each([
    {
      prefers: "once-daily",
      condition: "rheumatoid-arthritis",
      region: "eu",
      first: "baricitinib",
      last: "upadacitinib",
    },
    {
      prefers: "on-the-skin",
      condition: "atopic-dermatitis",
      region: "us",
      first: "ruxolitinib-cream",
      last: "upadacitinib",
    },
    {
      prefers: "by-mouth",
      condition: "atopic-dermatitis",
      region: "us",
      first: "abrocitinib",
      last: "ruxolitinib-cream",
    },
    {
      prefers: "no-boxed-warning",
      condition: "psoriatic-arthritis",
      region: "us",
      first: "deucravacitinib",
      last: "upadacitinib",
    },
  ] as const)("$prefers for $condition in $region: $first first, $last last", ({ first, last, ...choice }) => {
    const { drugs, order } = page(EMPTY, choice);
    const licensed = drugs.filter(({ here }) => here === "licensed").map(({ drug }) => drug);
    expect({ first: licensed[0], last: licensed.at(-1), by: order.by }).toEqual({ first, last, by: "property" });
  });

  test("a boxed warning is a matter of US labels: elsewhere nothing is sorted by it, and that is said", () => {
    const { order } = page(EMPTY, { condition: "rheumatoid-arthritis", region: "eu", prefers: "no-boxed-warning" });
    expect(order).toEqual({ prefers: "no-boxed-warning", by: "name", why: "no-such-box", unknown: [] });
  });
});

describe("what cannot be compared is refused with its mend", () => {
  test.each([
    {
      title: "no condition in the record",
      text: EMPTY,
      choice: {},
      code: "ARGUMENT_CONDITION",
      mend: /rheumatoid-arthritis/,
    },
    {
      title: "an unknown condition",
      text: EMPTY,
      choice: { condition: "gout" },
      code: "ARGUMENT_CONDITION",
      mend: /Known: /,
    },
    {
      title: "an unknown preference",
      text: EMPTY,
      choice: { condition: "vitiligo", prefers: "cheapest" },
      code: "ARGUMENT_PREFERS",
      mend: /fewest-tests/,
    },
    {
      title: "an unknown region",
      text: EMPTY,
      choice: { condition: "vitiligo", region: "fr" },
      code: "ARGUMENT_REGION",
      mend: /us, eu, uk/,
    },
    { title: "no JSON", text: "{", choice: { condition: "vitiligo" }, code: "INPUT_NOT_JSON", mend: /./ },
  ])("$title", ({ text, choice, code, mend }) => {
    const { failure } = ask(text, choice);
    expect(failure).toMatchObject({ code, mend: expect.stringMatching(mend) });
  });
});

test("the schema refuses an unknown field, a score and a rank", () => {
  const made = page(EMPTY, { condition: "vitiligo" });
  const [drug] = made.drugs;
  for (const change of [{ score: 1 }, { winner: "x" }, { drugs: [{ ...drug, rank: 1 }] }])
    expect(isComparison({ ...made, ...change })).toBe(false);
});

describe("a child of 10 with eczema: no silence and no dose of others where the label leaves the child out", () => {
  const born = (birthDate: string) => JSON.stringify({ resourceType: "Patient", id: "p", birthDate });
  const said = (text: string, drug: string, question: string) => {
    const made = page(text, { condition: "atopic-dermatitis", region: "eu", audience: "patient" });
    const line = made.questions.find((block) => block.question === question)?.lines.find((one) => one.drug === drug);
    return { texts: line?.texts.map(({ text: one }) => one), dose: made.drugs.find((one) => one.drug === drug)?.dose };
  };
  test.each([
    { birthDate: "2016-01-01", isOutside: true },
    { birthDate: "1996-01-01", isOutside: false },
  ])("born $birthDate: $isOutside", ({ birthDate, isOutside }) => {
    const { texts, dose } = said(born(birthDate), "upadacitinib", "dose");
    expect(dose === undefined).toBe(isOutside);
    expect(texts?.join(" ")).toMatch(isOutside ? /not made for your age/ : /highest dose in the label for a start/);
    expect(said(born(birthDate), "upadacitinib", "must-not").texts?.join(" ")).toMatch(
      isOutside ? /not made for your age/ : /found nothing that speaks against it/,
    );
  });

  test("what asks for care is not called nothing", () => {
    const made = page(born("1955-01-01"), { condition: "rheumatoid-arthritis", region: "us", audience: "patient" });
    const lines = made.questions.find((block) => block.question === "must-not")?.lines ?? [];
    const cautioned = lines.filter(({ texts }) => texts.some(({ text }) => /asks for extra care/.test(text)));
    expect(cautioned.length).toBeGreaterThan(0);
    expect(cautioned.filter(({ texts }) => texts.some(({ text }) => /found nothing/.test(text)))).toEqual([]);
  });
});
