import type { Fact } from "@afterscript/record";
import { buildRecord } from "@afterscript/record";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Comparison,
  compareDrugs,
  conditionsToCompare,
  isOfSpeed,
  type Knowledge,
  PREFERENCES,
  type Preference,
} from "../src/index.ts";
import {
  AS_OF,
  atOrAbove,
  below,
  CITE,
  decimal,
  dose,
  history,
  knowledge,
  medication,
  PERSON,
  result,
  span,
  statement,
  UNSEEN,
} from "./example.ts";
import { amount, RATE_CITE, response, share } from "./rate-example.ts";

/** Three invented drugs for one condition; the third is licensed for another one only. */
const DRUGS = ["alphatinib", "betatinib", "gammatinib"] as const;

const licence = (drug: string, conditions: readonly string[], more = {}) =>
  statement({
    id: `${drug}.us.indication.condition.avoid`,
    drug,
    kind: "indication",
    topic: "condition",
    licences: conditions.map((condition) => ({ condition, evidence: ["row"], cite: CITE })),
    ...more,
  });

const limit = (drug: string, most: string, more = {}) =>
  statement({
    id: `${drug}.us.dose.condition.reduce-dose`,
    drug,
    kind: "dose",
    topic: "condition",
    limit: [dose(most)],
    then: { starting: "reduce-dose", "on-treatment": "reduce-dose" },
    ...more,
  });

const counts = (drug: string, more = {}) =>
  statement({
    id: `${drug}.us.follow-up-test.neutrophils.order-test`,
    drug,
    kind: "follow-up-test",
    topic: "neutrophils",
    by: ["neutrophils"],
    then: { "on-treatment": "order-test", held: "order-test" },
    ...more,
  });

const inPregnancy = (drug: string, action: string, more = {}) =>
  statement({
    id: `${drug}.us.reproduction.pregnancy.${action}`,
    drug,
    kind: "reproduction",
    topic: "pregnancy",
    if: { is: "answer", topic: "pregnancy", any: ["pregnant"] },
    then: { starting: action, "on-treatment": "stop", stopped: action },
    ...more,
  });

const afterCancer = (drug: string, action: string, more = {}) =>
  statement({
    id: `${drug}.us.who-must-not.malignancy.${action}`,
    drug,
    kind: "who-must-not",
    topic: "malignancy",
    if: { is: "history", fact: "malignancy", of: ["malignancy"], status: "ever" },
    then: { starting: action, "on-treatment": action },
    ...more,
  });

const every = (days: number) => ({ every: { from: days, to: days } });

const STATEMENTS = [
  licence("alphatinib", ["psoriasis"]),
  limit("alphatinib", "5 mg twice daily"),
  counts("alphatinib", every(91)),
  inPregnancy("alphatinib", "do-not-start", { followUntilDays: 28 }),
  afterCancer("alphatinib", "avoid"),
  licence("betatinib", ["psoriasis"]),
  limit("betatinib", "10 mg once daily"),
  counts("betatinib", every(182)),
  licence("gammatinib", ["rheumatoid-arthritis"]),
];

const trial = (id: string) => ({
  id,
  title: id.toUpperCase(),
  design: "randomised" as const,
  conditions: ["psoriasis"],
  population: [],
  cite: RATE_CITE,
});

const respond = (drug: string, trialId: string, percent: string, more = {}) =>
  response({
    id: `${drug}.trial-response.psoriasis.${trialId}.pasi75.week-12`,
    drug,
    trial: trialId,
    arms: [share(percent, { dose: dose("5 mg once daily") }), share("10", { comparator: "placebo" })],
    ...more,
  });

const RESPONSES = [respond("alphatinib", "trial-a", "40"), respond("betatinib", "trial-b", "60")];

function known(parts: Partial<Knowledge> = {}, statements = STATEMENTS): Knowledge {
  return {
    ...knowledge(statements),
    drugs: [...DRUGS],
    availability: [
      ...DRUGS.map((drug) => ({ drug, is: "covered" as const })),
      { drug: "sampletinib", is: "recognised-only" as const },
    ],
    namedConditions: { alphatinib: ["psoriasis"], betatinib: ["psoriasis"], gammatinib: ["rheumatoid-arthritis"] },
    trials: { "trial-a": trial("trial-a"), "trial-b": trial("trial-b") },
    responses: RESPONSES,
    ...parts,
  };
}

/** Elsewhere gammatinib is licensed for psoriasis, too. */
function everywhere(us: Knowledge): Readonly<Record<"us" | "eu" | "uk", Knowledge>> {
  const availability = [{ drug: "gammatinib", is: "covered" as const }];
  const eu = { ...us, region: "eu" as const, availability, statements: [licence("gammatinib", ["psoriasis"])] };
  return { us, eu, uk: { ...us, region: "uk" as const, statements: [] } };
}

type Choice = { readonly facts?: readonly Fact[]; readonly prefers?: Preference; readonly condition?: string };

function compared(choice: Choice = {}, us = known()): Comparison {
  return compareDrugs({
    record: buildRecord({ person: PERSON, facts: choice.facts ?? [], problems: [] }),
    knowledge: us,
    everywhere: everywhere(us),
    asOf: AS_OF,
    condition: choice.condition ?? "psoriasis",
    ...(choice.prefers && { prefers: choice.prefers }),
  });
}

const drugsOf = ({ drugs }: Comparison) => drugs.map(({ drug }) => drug);
const rowOf = (comparison: Comparison, drug: string) => {
  const row = comparison.drugs.find((one) => one.drug === drug);
  if (row === undefined) throw new Error(`no row of ${drug}`);
  return row;
};

describe("who has a row", () => {
  test("licensed here first, then what another region's label names; the condition's other drugs not at all", () => {
    const rows = compared().drugs.map(({ drug, here, elsewhere, isCompared }) => ({
      drug,
      here,
      elsewhere,
      isCompared,
    }));
    expect(rows).toEqual([
      { drug: "alphatinib", here: "licensed", elsewhere: [], isCompared: true },
      { drug: "betatinib", here: "licensed", elsewhere: [], isCompared: true },
      { drug: "gammatinib", here: "other-conditions-only", elsewhere: ["eu"], isCompared: false },
    ]);
    expect(drugsOf(compared({ condition: "rheumatoid-arthritis" }))).toEqual(["gammatinib"]);
    expect(compared().recognisedOnly).toEqual(["sampletinib"]);
  });

  test.each([
    { is: "not-licensed" as const, here: "not-licensed" },
    { is: "not-covered" as const, here: "not-read" },
  ])("a drug that is $is here is said to be $here, and no rule of elsewhere is borrowed", ({ is, here }) => {
    const own = STATEMENTS.filter(({ drug }) => drug !== "gammatinib");
    const us = known({ availability: [{ drug: "gammatinib", is }] }, own);
    const row = rowOf(compared({}, us), "gammatinib");
    expect({ here: row.here, dose: row.dose, taking: row.taking, weighed: row.weighed.open }).toEqual({
      here,
      dose: undefined,
      taking: [],
      weighed: [],
    });
  });

  test("an earlier edition licenses nothing", () => {
    const us = known({}, [
      licence("alphatinib", ["psoriasis"], { until: "2026-01-01" }),
      licence("betatinib", ["psoriasis"]),
    ]);
    expect(drugsOf(compared({}, us))).toEqual(["betatinib", "gammatinib"]);
  });

  test("what is taken now is judged as it stands, and marked; the rest as a start", () => {
    const facts = [medication("betatinib", { start: span("2026-01-15"), reasons: ["psoriasis"] })];
    const rows = compared({ facts }).drugs.map(({ drug, isTaken, stage }) => `${drug} ${isTaken} ${stage}`);
    expect(rows).toEqual(["alphatinib false starting", "betatinib true on-treatment", "gammatinib false starting"]);
  });

  test("taken for the condition without a licence for it: compared all the same", () => {
    const facts = [medication("gammatinib", { start: span("2026-01-15"), reasons: ["psoriasis"] })];
    const row = rowOf(compared({ facts }), "gammatinib");
    expect({ here: row.here, isCompared: row.isCompared, isTaken: row.isTaken }).toEqual({
      here: "other-conditions-only",
      isCompared: true,
      isTaken: true,
    });
  });

  test("taken for a condition that no label names: the one row there is", () => {
    const facts = [medication("gammatinib", { start: span("2026-01-15"), reasons: ["vitiligo"] })];
    const rows = compared({ facts, condition: "vitiligo" }).drugs.map(({ drug, isTaken }) => ({ drug, isTaken }));
    expect(rows).toEqual([{ drug: "gammatinib", isTaken: true }]);
    expect(drugsOf(compared({ condition: "vitiligo" }))).toEqual([]);
  });

  test.each([
    { what: "a drug of the class", traits: {}, is: true },
    { what: "only neighbours", traits: { alphatinib: "tyk2", betatinib: "tyk2" }, is: false },
    { what: "one of each", traits: { alphatinib: "tyk2" }, is: true },
  ])("$what is licensed: isClassLicensed $is", ({ traits, is }) => {
    const kinases = (blocks: string) => ({ kinases: { blocks: [blocks], isNeighbour: true as const, cite: [CITE] } });
    const us = known({ traits: Object.fromEntries(Object.entries(traits).map(([drug, one]) => [drug, kinases(one)])) });
    expect(compared({}, us).isClassLicensed).toBe(is);
  });
});

describe("what speaks against a drug", () => {
  const cancer = history("malignancy");
  const levels = (action: string, more = {}) => {
    const us = known({}, [licence("alphatinib", ["psoriasis"]), afterCancer("alphatinib", action, more)]);
    const { mustNot, avoid, caution, open } = rowOf(compared({ facts: [cancer] }, us), "alphatinib").weighed;
    return { mustNot: mustNot.length, avoid: avoid.length, caution: caution.length, open: open.length };
  };
  const NONE = { mustNot: 0, avoid: 0, caution: 0, open: 0 };

  test.each([
    { action: "do-not-start", more: {}, expected: { ...NONE, mustNot: 1 } },
    { action: "avoid", more: {}, expected: { ...NONE, avoid: 1 } },
    { action: "treat-first", more: {}, expected: { ...NONE, avoid: 1 } },
    { action: "use-only-if-no-alternative", more: {}, expected: { ...NONE, avoid: 1 } },
    { action: "caution", more: {}, expected: { ...NONE, caution: 1 } },
    { action: "counsel", more: {}, expected: NONE },
    { action: "do-not-start", more: { cite: [UNSEEN] }, expected: { ...NONE, mustNot: 1 } },
    { action: "avoid", more: { authority: "guideline" }, expected: { ...NONE, caution: 1 } },
  ])("$action $more -> $expected", ({ action, more, expected }) => expect(levels(action, more)).toEqual(expected));

  test("not known of the person: open, never nothing", () => {
    expect(rowOf(compared(), "alphatinib").weighed.open).toEqual([
      "alphatinib.us.reproduction.pregnancy.do-not-start",
      "alphatinib.us.who-must-not.malignancy.avoid",
    ]);
  });

  test("it takes no row away, whatever it is and how many there are", () => {
    const facts = fc.subarray([
      cancer,
      history("pregnancy"),
      history("stroke"),
      result("neutrophils", 100, "2026-06-20"),
    ]);
    fc.assert(
      fc.property(facts, (some) => {
        expect(drugsOf(compared({ facts: some }))).toEqual(drugsOf(compared()));
      }),
    );
  });
});

describe("the dose for this person", () => {
  const kidneys = statement({
    id: "alphatinib.us.dose.renal-impairment.reduce-dose",
    drug: "alphatinib",
    kind: "dose",
    topic: "renal-impairment",
    if: { is: "result", of: "creatinine", band: atOrAbove(2) },
    limit: [dose("5 mg once daily")],
    then: { starting: "reduce-dose", "on-treatment": "reduce-dose" },
  });
  const elderly = limit("alphatinib", "5 mg twice daily", { when: { is: "age", band: below(200) } });
  const doseWith = (facts: readonly Fact[], statements = [licence("alphatinib", ["psoriasis"]), elderly, kidneys]) => {
    const { dose: made, timesADay } = rowOf(compared({ facts }, known({}, statements)), "alphatinib");
    return {
      limit: made?.limit?.statement.split(".").slice(2, 4).join("."),
      open: made?.open.map(({ topic }) => topic),
      timesADay,
    };
  };

  test.each([
    {
      what: "below the band",
      facts: [result("creatinine", 1.99, "2026-06-20")],
      expected: { limit: "dose.condition", open: [], timesADay: [2] },
    },
    {
      what: "at the band",
      facts: [result("creatinine", 2, "2026-06-20")],
      expected: { limit: "dose.renal-impairment", open: [], timesADay: [1] },
    },
    { what: "not known", facts: [], expected: { limit: "dose.condition", open: ["renal-impairment"], timesADay: [2] } },
  ])("creatinine $what", ({ facts, expected }) => expect(doseWith(facts)).toEqual(expected));

  test("of no limit it is known that it holds: every one of them is open, and how often a day is what they say", () => {
    expect(doseWith([], [licence("alphatinib", ["psoriasis"]), kidneys])).toEqual({
      limit: undefined,
      open: ["renal-impairment"],
      timesADay: [1],
    });
    expect(rowOf(compared({}, known({}, [licence("alphatinib", ["psoriasis"])])), "alphatinib").dose).toBeUndefined();
  });

  test("a limit that holds for one reason holds, though another is not known", () => {
    const either = {
      is: "any",
      of: [
        { is: "history", fact: "malignancy", of: ["malignancy"], status: "ever" },
        { is: "answer", topic: "smoking", any: ["current"] },
      ],
    };
    const lower = { ...kidneys, topic: "malignancy", if: either } as typeof kidneys;
    const statements = [licence("alphatinib", ["psoriasis"]), elderly, lower];
    expect(doseWith([history("malignancy")], statements).timesADay).toEqual([1]);
    expect(doseWith([], statements)).toEqual({ limit: "dose.condition", open: ["malignancy"], timesADay: [2] });
  });

  test("what goes on the skin has an amount, and no times a day", () => {
    const cream = limit("alphatinib", "cream 60 g weekly");
    expect(doseWith([], [licence("alphatinib", ["psoriasis"]), cream]).timesADay).toBeUndefined();
  });
});

describe("tests of the first year", () => {
  const year = (statements: Knowledge["statements"]) =>
    rowOf(compared({}, known({}, [licence("alphatinib", ["psoriasis"]), ...statements])), "alphatinib").firstYear;
  const lipids = (more = {}) =>
    counts("alphatinib", {
      id: "alphatinib.us.follow-up-test.lipids.order-test",
      topic: "lipids",
      by: ["lipids"],
      ...more,
    });

  test.each([
    { what: "none asked for", statements: [], expected: undefined },
    {
      what: "every 91 days",
      statements: [counts("alphatinib", every(91))],
      expected: { days: 4, tests: 4, withoutInterval: [] },
    },
    {
      what: "two that fall together",
      statements: [counts("alphatinib", every(91)), lipids(every(91))],
      expected: { days: 4, tests: 8, withoutInterval: [] },
    },
    {
      what: "two windows that share one day",
      statements: [counts("alphatinib", every(91)), lipids(every(119))],
      expected: { days: 5, tests: 7, withoutInterval: [] },
    },
    {
      what: "one without an interval",
      statements: [counts("alphatinib", every(182)), lipids()],
      expected: { days: 2, tests: 2, withoutInterval: ["lipids"] },
    },
    {
      what: "a guideline's",
      statements: [counts("alphatinib", { ...every(91), authority: "guideline" })],
      expected: undefined,
    },
  ])("$what", ({ statements, expected }) => {
    const made = year(statements);
    expect(made && { days: made.days, tests: made.tests, withoutInterval: made.withoutInterval }).toEqual(expected);
  });
});

test("a rule on pregnancy is shown with what it asks for and how long after the last dose, whether it holds or not", () => {
  expect(rowOf(compared(), "alphatinib").reproduction).toEqual([
    {
      statement: "alphatinib.us.reproduction.pregnancy.do-not-start",
      topic: "pregnancy",
      state: "unknown",
      rule: "do-not-start",
      followUntilDays: 28,
    },
  ]);
});

describe("order", () => {
  test.each([
    { prefers: "fewest-tests", drugs: ["betatinib", "alphatinib"], by: "property" },
    { prefers: "once-daily", drugs: ["betatinib", "alphatinib"], by: "property" },
    { prefers: "fastest", drugs: ["alphatinib", "betatinib"], by: "name" },
    { prefers: "response", drugs: ["alphatinib", "betatinib"], by: "name" },
    { prefers: "pregnancy", drugs: ["alphatinib", "betatinib"], by: "name" },
  ] as const)("$prefers: by $by", ({ prefers, drugs, by }) => {
    const made = compared({ prefers });
    expect({ drugs: drugsOf(made), by: made.order.by }).toEqual({ drugs: [...drugs, "gammatinib"], by });
  });

  test("what is not known of comes last, and is named", () => {
    const us = known(
      {},
      STATEMENTS.filter(({ id }) => !id.startsWith("betatinib.us.follow-up-test")),
    );
    const { order, drugs } = compared({ prefers: "fewest-tests" }, us);
    expect({ unknown: order.unknown, first: drugs[0]?.drug }).toEqual({ unknown: ["betatinib"], first: "alphatinib" });
  });

  test("no figure of any trial moves a drug or a trial", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const order = (made: Comparison) => [
      drugsOf(made),
      made.panels.map(({ drug, panel }) => `${drug} ${panel.trial.id}`),
    ];
    fc.assert(
      fc.property(percent, percent, fc.constantFrom(...PREFERENCES), (first, second, prefers) => {
        const responses = [
          respond("alphatinib", "trial-a", String(first)),
          respond("betatinib", "trial-b", String(second)),
        ];
        expect(order(compared({ prefers }, known({ responses })))).toEqual(order(compared({ prefers })));
      }),
    );
  });
});

describe("trials", () => {
  const arms = [share("60", { dose: dose("10 mg once daily") }), share("50", { comparator: "othermab" })];
  const beside = { headToHead: true as const, arms };

  test("head to head first; what stood beside the drug is named, with its trial only", () => {
    const us = known({ responses: [...RESPONSES.slice(0, 1), respond("betatinib", "trial-b", "60", beside)] });
    const { panels, alternatives } = compared({}, us);
    expect(panels.map(({ drug, panel }) => `${drug} ${panel.trial.id} ${panel.isHeadToHead}`)).toEqual([
      "betatinib trial-b true",
      "alphatinib trial-a false",
    ]);
    expect(alternatives).toEqual([{ treatment: "othermab", beside: [{ drug: "betatinib", trial: "trial-b" }] }]);
  });

  test.each([
    { what: "a dummy treatment", more: { headToHead: true as const } },
    {
      what: "a figure that nobody has seen",
      more: { headToHead: true as const, arms: [arms[0], { ...arms[1], seen: "no" as const }] },
    },
    {
      what: "a drug of the class",
      more: { headToHead: true as const, arms: [arms[0], share("50", { comparator: "alphatinib" })] },
    },
  ])("$what is no alternative", ({ more }) => {
    const us = known({ responses: [respond("betatinib", "trial-b", "60", more)] });
    expect(compared({}, us).alternatives).toEqual([]);
  });

  test("amounts stay as printed", () => expect(amount("40").value).toEqual(decimal(40)));
});

describe("what tells how fast a medicine works", () => {
  test.each([
    { code: "first-change-from", is: true },
    { code: "first-change-between", is: true },
    { code: "onset-between", is: true },
    { code: "itch-may-ease-from", is: true },
    { code: "early-response-predicts", is: true },
    { code: "full-effect-by", is: true },
    { code: "may-need-longer-than", is: true },
    { code: "may-rise-until", is: true },
    { code: "review-at", is: false },
    { code: "stop-without-benefit-by", is: false },
    { code: "response-by-earlier-biologic", is: false },
  ])("$code: $is", ({ code, is }) => expect(isOfSpeed(code)).toBe(is));
});

describe("the condition of the record", () => {
  const named = (facts: readonly Fact[]) =>
    conditionsToCompare({
      record: buildRecord({ person: PERSON, facts, problems: [] }),
      knowledge: known(),
      asOf: AS_OF,
    });

  test.each([
    { what: "nothing", facts: [], expected: [] },
    { what: "one that labels name", facts: [history("psoriasis")], expected: ["psoriasis"] },
    {
      what: "two",
      facts: [history("psoriasis"), history("rheumatoid-arthritis")],
      expected: ["psoriasis", "rheumatoid-arthritis"],
    },
    {
      what: "what a drug is taken for, before what is listed",
      facts: [
        history("rheumatoid-arthritis"),
        medication("betatinib", { start: span("2026-01-15"), reasons: ["psoriasis"] }),
      ],
      expected: ["psoriasis"],
    },
  ])("$what", ({ facts, expected }) => expect(named(facts)).toEqual(expected));
});
