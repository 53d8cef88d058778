import type { Fact } from "@afterscript/record";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  APPEAL,
  CASE,
  COMPLETE,
  coverage,
  days,
  decision,
  door,
  doorOf,
  EXCEPTION,
  hours,
  judged,
  policy,
  READ,
  REVIEW,
  reason,
  UNREAD,
} from "../../test/coverage-example.ts";
import { atOrAbove, day, medication, ON_TREATMENT, result, STARTING } from "../../test/example.ts";
import type { Expression } from "../knowledge.ts";
import type { CoverageAnswer } from "./answer.ts";
import type { CoverageCase } from "./case.ts";
import type { Assistance, Clause, Enclosure, ExceptionGround, Policy, StepTherapyLaw, Trap } from "./knowledge.ts";

const PAST = { ...READ, reviewBy: "2026-06-30" };
const { plan: _, ...NO_PLAN } = CASE;

describe("the medicine that was denied", () => {
  const other = medication("sampletinib", { start: { earliest: day("2026-01-01"), latest: day("2026-01-01") } });
  test.each<{ about: string; facts: readonly Fact[]; request: object; drug: string | undefined; stage?: string }>([
    {
      about: "is the one asked for",
      facts: [other],
      request: { drugs: ["exampletinib"] },
      drug: "exampletinib",
      stage: "starting",
    },
    { about: "is the only one of the record", facts: [STARTING], request: {}, drug: "exampletinib", stage: "starting" },
    {
      about: "is not the one that was stopped",
      facts: [STARTING, { ...other, state: "stopped" }],
      request: {},
      drug: "exampletinib",
      stage: "starting",
    },
    { about: "is not guessed of two", facts: [STARTING, other], request: {}, drug: undefined },
    { about: "is not guessed of none", facts: [], request: {}, drug: undefined },
    {
      about: "is on treatment where the record shows it",
      facts: [ON_TREATMENT],
      request: {},
      drug: "exampletinib",
      stage: "on-treatment",
    },
  ])("$about", ({ facts, request, drug, stage }) => {
    const { therapy, problems, asks } = judged({ facts, request });
    expect([therapy?.drug, therapy?.stage]).toEqual([drug, stage]);
    expect(problems).toEqual(drug === undefined ? [{ code: "DRUG_UNCLEAR", where: "request.drugs" }] : []);
    expect(codes(asks).includes("person: case denied-medicine")).toBe(drug === undefined);
  });

  test("is the one that was stopped, where there is no other", () => {
    expect(judged({ facts: [{ ...STARTING, state: "stopped" }], request: {} }).therapy?.drug).toBe("exampletinib");
  });

  test("without it there are clocks all the same", () => {
    expect(doorOf(judged({ request: {} }), "internal-appeal").clock.lastDay).toBe(day("2026-12-09"));
  });
});

describe("papers and tests", () => {
  const paper = (id: string, more: Partial<Enclosure> = {}): Enclosure => ({ ...READ, id, from: "clinic", ...more });
  const papers = (enclosures: readonly Enclosure[], told: Partial<CoverageCase> = {}) =>
    judged({ case: { ...CASE, ...told }, coverage: { enclosures } }).enclosures.flatMap(({ is, state }) =>
      is.sort === "paper" ? [`${is.enclosure.id} ${state}`] : [],
    );

  test.each<{ told: CoverageCase["told"]; state: string }>([
    { told: {}, state: "unknown" },
    { told: { "enclosure.notes": { value: "yes" } }, state: "have" },
    { told: { "enclosure.notes": { value: "no" } }, state: "missing" },
    { told: { "enclosure.notes": { value: "perhaps" } }, state: "unknown" },
  ])("a paper is had only when told: $told", ({ told, state }) => {
    expect(papers([paper("notes")], { told })).toEqual([`notes ${state}`]);
  });

  test("what the packet only names is not there until somebody says so", () => {
    expect(papers([paper("label-section", { from: "afterscript" })])).toEqual(["label-section unknown"]);
  });

  test.each<{ when: Enclosure["when"]; told?: Partial<CoverageCase>; fits: boolean }>([
    { when: undefined, fits: true },
    { when: { plans: ["employer"] }, fits: true },
    { when: { plans: ["medicare-part-d"] }, fits: false },
    { when: { plans: ["employer"] }, told: { plan: undefined as never }, fits: false },
    { when: { reasons: ["step-not-met", "other"] }, fits: true },
    { when: { reasons: ["other"] }, fits: false },
    { when: { conditions: ["rheumatoid-arthritis"] }, fits: true },
    { when: { conditions: ["ulcerative-colitis"] }, fits: false },
    { when: { plans: ["employer"], reasons: ["other"] }, fits: false },
  ])("when $when, told $told: $fits", ({ when, told, fits }) => {
    expect(papers([paper("notes", when && { when })], told).length).toBe(fits ? 1 : 0);
  });

  test("past its day a paper loses its figures and stays", () => {
    const { enclosures } = judged({ coverage: { enclosures: [paper("notes", { ...PAST, amounts: ["24 months"] })] } });
    expect(JSON.stringify(enclosures)).not.toContain("24 months");
    expect(enclosures[0]).toMatchObject({ is: { enclosure: { id: "notes" } }, state: "unknown" });
  });

  test.each<{ about: string; facts: readonly Fact[]; state: string }>([
    { about: "found", facts: [result("haemoglobin", 12, "2026-06-01")], state: "have" },
    { about: "too old", facts: [result("haemoglobin", 12, "2026-01-01")], state: "missing" },
    { about: "not found", facts: [], state: "missing" },
    {
      about: "not readable",
      facts: [result("haemoglobin", undefined, "2026-06-01", { unreadable: "value-not-readable" })],
      state: "unknown",
    },
    {
      about: "found, for somebody who takes the medicine",
      facts: [ON_TREATMENT, result("haemoglobin", 12, "2026-06-01")],
      state: "have",
    },
  ])("a test before the first dose, $about: $state", ({ facts, state }) => {
    const tests = judged({ facts }).enclosures.flatMap(({ is, state: own }) =>
      is.sort === "test" ? [`${is.item.topic} ${own}`] : [],
    );
    expect(tests.sort()).toEqual([`haemoglobin ${state}`, "tuberculosis missing"]);
  });
});

describe("a state's law on step therapy", () => {
  const law = (id: string, more: Partial<StepTherapyLaw> = {}): StepTherapyLaw => ({
    ...READ,
    id,
    state: "TX",
    law: "Code 1",
    plans: ["employer", "self-funded-employer", "medicare-part-d"],
    grounds: ["failed", "stable"],
    decisions: [decision("standard", hours(72)), { ...decision("expedited", hours(24)), ...PAST }],
    ...more,
  });
  const ground = (id: string, more: Partial<ExceptionGround> = {}): ExceptionGround => ({
    ...READ,
    id,
    under: "state-step-therapy-law",
    plans: ["employer", "self-funded-employer", "medicare-part-d"],
    ...more,
  });
  const grounds = [
    ground("failed"),
    ground("stable"),
    ground("other"),
    ground("exception", { under: "formulary-exception" }),
  ];
  const reached = (told: Partial<CoverageCase>, laws: readonly StepTherapyLaw[] = [law("law")]) => {
    const answer = judged({ case: { ...CASE, ...told }, coverage: { laws, grounds } });
    return {
      laws: answer.laws.map(({ id }) => id),
      grounds: answer.grounds.map((one) => one.ground.id),
      asksState: codes(answer.asks).includes("person: case state"),
    };
  };

  test.each<{ told: Partial<CoverageCase>; expected: ReturnType<typeof reached> }>([
    {
      told: { state: "TX" },
      expected: { laws: ["law"], grounds: ["failed", "stable", "exception"], asksState: false },
    },
    { told: { state: "OH" }, expected: { laws: [], grounds: ["exception"], asksState: false } },
    { told: {}, expected: { laws: [], grounds: ["exception"], asksState: true } },
    // Whatever an entry says, these two stand under federal law alone.
    {
      told: { state: "TX", plan: "self-funded-employer" },
      expected: { laws: [], grounds: ["exception"], asksState: false },
    },
    {
      told: { state: "TX", plan: "medicare-part-d" },
      expected: { laws: [], grounds: ["exception"], asksState: false },
    },
    { told: { plan: "self-funded-employer" }, expected: { laws: [], grounds: ["exception"], asksState: false } },
  ])("$told: $expected", ({ told, expected }) => {
    expect(reached(told)).toEqual(expected);
  });

  test("an unknown plan is reached by none", () => {
    const answer = judged({ case: { ...NO_PLAN, state: "TX" }, coverage: { laws: [law("law")], grounds } });
    expect([answer.laws, answer.grounds]).toEqual([[], []]);
  });

  test.each([
    { about: "nobody has seen", rested: UNREAD, why: "not-confirmed" },
    { about: "was to be read again", rested: PAST, why: "past-review" },
  ])("a law that $about is never cited, and is named as left out", ({ rested, why }) => {
    const answer = judged({ case: { ...CASE, state: "TX" }, coverage: { laws: [law("law", rested)], grounds } });
    expect([answer.laws, answer.grounds.map((one) => one.ground.id)]).toEqual([[], ["exception"]]);
    expect(answer.leftOut).toEqual([{ id: "law", why, reviewBy: rested.reviewBy }]);
  });

  test("a ground of other plans does not reach this one", () => {
    const others = [ground("other-plan", { under: "formulary-exception", plans: ["medicare-part-d"] })];
    expect(judged({ coverage: { grounds: others } }).grounds).toEqual([]);
  });

  test("what is worth knowing of it goes past its day", () => {
    const facts = [
      { ...READ, says: { code: "kept" } },
      { ...PAST, says: { code: "gone" } },
    ];
    const [found] = judged({
      case: { ...CASE, state: "TX" },
      coverage: { laws: [law("law", { facts })], grounds },
    }).laws;
    expect(found?.facts?.map(({ says }) => says.code)).toEqual(["kept"]);
    expect(judged({ case: { ...CASE, state: "TX" }, coverage: { laws: [law("law")] } }).laws[0]).not.toHaveProperty(
      "facts",
    );
  });

  test("a time of it that was to be read again is left out", () => {
    const [found] = judged({ case: { ...CASE, state: "TX" }, coverage: { laws: [law("law")], grounds } }).laws;
    expect(found?.decisions.map(({ speed }) => speed)).toEqual(["standard"]);
  });
});

describe("a ground", () => {
  const failed: ExceptionGround = {
    ...READ,
    id: "failed",
    under: "formulary-exception",
    plans: ["employer"],
    ask: { is: "earlier", fact: "line-of-therapy", substances: ["wanted-first"], outcome: "failed" },
  };
  const verdict = (told: Partial<CoverageCase>, facts: readonly Fact[] = [], more: Partial<ExceptionGround> = {}) => {
    const [answer] = judged({
      facts,
      case: { ...CASE, ...told },
      coverage: { grounds: [{ ...failed, ...more }] },
    }).grounds;
    return (
      answer && [
        answer.verdict,
        ...answer.gaps.map(({ fact, why }) => `${fact}:${why}`),
        ...(answer.isTold ? ["told"] : []),
      ]
    );
  };
  const wants = { denial: { ...CASE.denial, wantedFirst: ["mex"] } };
  const stopped = medication("mex", { state: "stopped", stopReason: "inadequate-response" });

  test.each<{
    about: string;
    told: Partial<CoverageCase>;
    facts?: readonly Fact[];
    more?: Partial<ExceptionGround>;
    expected: readonly string[];
  }>([
    { about: "the wanted medicine failed", told: wants, facts: [stopped], expected: ["met"] },
    {
      about: "the wanted medicine is not on the list",
      told: wants,
      expected: ["unknown", "line-of-therapy:not-listed"],
    },
    {
      about: "another medicine failed",
      told: wants,
      facts: [{ ...stopped, substances: ["sul"] }],
      expected: ["unknown", "line-of-therapy:not-listed"],
    },
    {
      about: "nobody says what is wanted first",
      told: {},
      facts: [stopped],
      expected: ["unknown", "wanted-first:absent"],
    },
    { about: "it was told", told: { told: { "ground.failed": { value: "yes" } } }, expected: ["met", "told"] },
    {
      about: "it was told not to hold",
      told: { ...wants, told: { "ground.failed": { value: "no" } } },
      facts: [stopped],
      expected: ["not-met", "told"],
    },
    {
      about: "only a prescriber can say",
      told: {},
      more: { ask: undefined as never },
      expected: ["unknown", "ground.failed:absent"],
    },
  ])("$about: $expected", ({ told, facts, more, expected }) => {
    expect(verdict(told, facts, more)).toEqual(expected);
  });
});

describe("a ground that was told and does not fit the rest", () => {
  const base = { ...READ, under: "formulary-exception" as const, plans: ["employer"] };
  const earlier: Expression = {
    is: "earlier",
    fact: "line-of-therapy",
    substances: ["wanted-first"],
    outcome: "failed",
  };
  const stable = { ...base, id: "stable", whileTaking: true as const };
  const failed = { ...base, id: "failed", ask: earlier };
  const said = { "ground.stable": { value: "yes" }, "ground.failed": { value: "yes" } };
  const denial = { ...CASE.denial, wantedFirst: ["mex"] };

  test.each<{
    about: string;
    ground: ExceptionGround;
    facts: readonly Fact[];
    told?: Partial<CoverageCase>;
    fits: boolean;
  }>([
    { about: "does well on it, and the record shows it taken", ground: stable, facts: [ON_TREATMENT], fits: true },
    {
      about: "does well on it, and says that it is taken",
      ground: stable,
      facts: [],
      told: { isOnTreatment: true },
      fits: true,
    },
    { about: "does well on it, which is only ordered", ground: stable, facts: [STARTING], fits: false },
    {
      about: "does well on it, and says that it is not taken",
      ground: stable,
      facts: [],
      told: { isOnTreatment: false },
      fits: false,
    },
    { about: "does well on it, and nothing says that it is taken", ground: stable, facts: [], fits: false },
    { about: "it failed, of which the record says nothing", ground: failed, facts: [], fits: true },
    { about: "it failed, and the whole list does not hold it", ground: failed, facts: [COMPLETE], fits: false },
  ])("$about: fits $fits", ({ ground, facts, told, fits }) => {
    const answer = judged({ facts, case: { ...CASE, denial, ...told, told: said }, coverage: { grounds: [ground] } });
    const of = `ground.${ground.id}`;
    expect(answer.grounds[0]).toMatchObject(
      fits ? { verdict: "met", isTold: true } : { verdict: "unknown", gaps: [{ fact: of, why: "conflicting" }] },
    );
    expect(answer.problems.filter(({ code }) => code === "GROUND_DOES_NOT_FIT")).toEqual(
      fits ? [] : [{ code: "GROUND_DOES_NOT_FIT", where: `told.${of}`, value: ground.id }],
    );
  });
});

describe("the wanted medicines stand wherever a question names them", () => {
  const taking: Expression = { is: "taking", fact: "medications", substances: ["wanted-first"], unseen: [] };
  const earlier: Expression = { is: "earlier", fact: "line-of-therapy", substances: ["wanted-first"], outcome: "any" };
  const adult: Expression = { is: "age", band: atOrAbove(18) };
  const wants = { ...CASE, denial: { ...CASE.denial, wantedFirst: ["mex"] } };
  test.each<{ ask: Expression; verdict: string }>([
    { ask: taking, verdict: "met" },
    { ask: earlier, verdict: "met" },
    { ask: { is: "not", of: taking }, verdict: "not-met" },
    { ask: { is: "all", of: [adult, taking] }, verdict: "met" },
    { ask: { is: "any", of: [{ is: "not", of: adult }, earlier] }, verdict: "met" },
    { ask: { is: "all", of: [adult, { is: "not", of: taking }] }, verdict: "not-met" },
  ])("$ask: $verdict", ({ ask, verdict }) => {
    const grounds = [{ ...READ, id: "own", under: "formulary-exception" as const, plans: ["employer"], ask }];
    const judge = (told: CoverageCase) =>
      judged({ facts: [medication("mex")], case: told, coverage: { grounds } }).grounds[0];
    expect(judge(wants)?.verdict).toBe(verdict);
    expect(judge(CASE)).toMatchObject({ verdict: "unknown", gaps: [{ fact: "wanted-first", why: "absent" }] });
  });

  test("a question that does not name them is asked without", () => {
    const grounds = [{ ...READ, id: "own", under: "formulary-exception" as const, plans: ["employer"], ask: adult }];
    expect(judged({ coverage: { grounds } }).grounds[0]?.verdict).toBe("met");
  });
});

describe("a maker's programme", () => {
  const bridge: Assistance = {
    ...READ,
    id: "bridge",
    country: "us",
    sort: "bridge-supply",
    maker: "Maker",
    programme: "Programme",
    drugs: ["exampletinib"],
    plans: ["employer"],
    notStates: ["MA"],
    deadlines: [
      { ...READ, id: "first", period: days(60), starts: "enrolled" },
      { ...READ, id: "second", period: days(60), starts: "first-appeal-denied" },
    ],
    facts: [],
  };
  const answer = (told: Partial<CoverageCase>, more: Partial<Assistance> = {}, asOf = "2026-07-01") =>
    judged({ asOf, case: { ...CASE, ...told }, coverage: { assistance: [{ ...bridge, ...more }] } });

  test.each<{ told: Partial<CoverageCase>; more?: Partial<Assistance>; fits: string }>([
    { told: { state: "TX" }, fits: "may-fit" },
    { told: { state: "MA" }, fits: "not-in-state" },
    { told: {}, fits: "unknown" },
    { told: {}, more: { notStates: undefined as never }, fits: "may-fit" },
    { told: { plan: "medicare-part-d", state: "TX" }, fits: "not-for-plan" },
    { told: { plan: "medicare-part-d", state: "MA" }, fits: "not-for-plan" },
  ])("$told: $fits", ({ told, more, fits }) => {
    expect(answer(told, more).bridges.map((one) => one.fits)).toEqual([fits]);
  });

  test("of an unknown plan nobody knows, of another medicine there is none", () => {
    expect(judged({ case: { ...NO_PLAN, state: "TX" }, coverage: { assistance: [bridge] } }).bridges[0]?.fits).toBe(
      "unknown",
    );
    expect(answer({}, { drugs: ["sampletinib"] }).bridges).toEqual([]);
  });

  const joined = (more: Partial<CoverageCase["bridges"][number]> = {}) => ({
    bridges: [{ id: "bridge", enrolled: day("2026-05-05"), ...more }],
  });
  const sent = (sort: string, more: object = {}) => ({ door: sort, sent: day("2026-06-20"), ...more });

  test.each<{ about: string; told: Partial<CoverageCase>; asOf?: string; clocks: readonly (readonly unknown[])[] }>([
    { about: "not joined", told: {}, clocks: [] },
    {
      about: "joined, three days before",
      told: joined(),
      asOf: "2026-07-01",
      clocks: [
        ["first", "open", 3],
        ["second", "not-yet", undefined],
      ],
    },
    {
      about: "joined, on the last day",
      told: joined(),
      asOf: "2026-07-04",
      clocks: [
        ["first", "open", 0],
        ["second", "not-yet", undefined],
      ],
    },
    {
      about: "joined, a day after",
      told: joined(),
      asOf: "2026-07-05",
      clocks: [
        ["first", "passed", -1],
        ["second", "not-yet", undefined],
      ],
    },
    {
      about: "joined, nobody says when",
      told: { bridges: [{ id: "bridge" }] },
      clocks: [
        ["first", "needs-a-day", undefined],
        ["second", "not-yet", undefined],
      ],
    },
    {
      about: "an appeal was sent",
      told: { ...joined(), steps: [sent("internal-appeal")] },
      clocks: [
        ["first", "done", 3],
        ["second", "not-yet", undefined],
      ],
    },
    {
      about: "only an exception was sent",
      told: { ...joined(), steps: [sent("formulary-exception")] },
      clocks: [
        ["first", "open", 3],
        ["second", "not-yet", undefined],
      ],
    },
    {
      about: "the first appeal was denied",
      told: { ...joined(), steps: [sent("internal-appeal", { outcome: "denied", decided: day("2026-06-30") })] },
      clocks: [
        ["first", "done", 3],
        ["second", "open", 59],
      ],
    },
    {
      about: "the first appeal was denied, nobody says when",
      told: { ...joined(), steps: [sent("internal-appeal", { outcome: "denied" })] },
      clocks: [
        ["first", "done", 3],
        ["second", "needs-a-day", undefined],
      ],
    },
    {
      about: "told by the programme",
      told: joined({ firstAppealDenied: day("2026-06-29") }),
      clocks: [
        ["first", "open", 3],
        ["second", "open", 58],
      ],
    },
    {
      about: "the second was sent",
      told: {
        ...joined(),
        steps: [sent("internal-appeal", { outcome: "denied", decided: day("2026-06-30") }), sent("external-review")],
      },
      clocks: [
        ["first", "done", 3],
        ["second", "done", 59],
      ],
    },
  ])("its own clocks, $about", ({ told, asOf, clocks }) => {
    const [found] = answer(told, {}, asOf).bridges;
    expect(found?.clocks.map(({ id, clock }) => [id, clock.state, clock.daysLeft])).toEqual(clocks);
  });

  test("its clock is the nearest where it is", () => {
    expect(answer(joined()).nearest).toEqual({ of: "bridge.first", lastDay: day("2026-07-04"), daysLeft: 3 });
    expect(answer({ bridges: [] }).nearest).toMatchObject({ of: "internal-appeal" });
  });

  test("a day of joining that has not come is counted from as-of, and that is marked", () => {
    const [later] = answer(joined({ enrolled: day("2026-07-02") })).bridges;
    const [today] = answer(joined({ enrolled: day("2026-07-01") })).bridges;
    const sums = [later, today].map((one) => one?.clocks[0]?.clock.computed);
    expect(sums.map((sum) => [sum?.lastDay, sum?.isFromAsOf])).toEqual([
      [day("2026-08-30"), true],
      [day("2026-08-30"), undefined],
    ]);
  });

  test("past its day it is left out, and named", () => {
    expect(answer({}, PAST).bridges).toEqual([]);
    expect(answer({}, PAST).leftOut).toEqual([{ id: "bridge", why: "past-review", reviewBy: "2026-06-30" }]);
    expect(answer({}, { drugs: ["sampletinib"], ...PAST }).leftOut).toEqual([]);
  });
});

describe("a trap", () => {
  const trap: Trap = { ...READ, id: "trap", says: { code: "trap" } };
  const shown = (more: Partial<Trap>, told: Partial<CoverageCase> = {}) =>
    judged({
      case: { ...CASE, ...told },
      coverage: { traps: [{ ...trap, ...more }], facts: [{ id: "samples", sort: "yes-no" }] },
    });
  test.each<{ more: Partial<Trap>; told?: Partial<CoverageCase>; isShown: boolean }>([
    { more: {}, isShown: true },
    { more: { plans: ["employer"] }, isShown: true },
    { more: { plans: ["medicare-part-d"] }, isShown: false },
    { more: { reasons: ["step-not-met"] }, isShown: true },
    { more: { reasons: ["other"] }, isShown: false },
    { more: { drugs: ["exampletinib"] }, isShown: true },
    { more: { drugs: ["sampletinib"] }, isShown: false },
    { more: { told: { fact: "samples", any: ["yes"] } }, isShown: false },
    { more: { told: { fact: "samples", any: ["yes"] } }, told: { told: { samples: { value: "yes" } } }, isShown: true },
    { more: { told: { fact: "samples", any: ["yes"] } }, told: { told: { samples: { value: "no" } } }, isShown: false },
    { more: { plans: ["employer"], drugs: ["sampletinib"] }, isShown: false },
    { more: UNREAD, isShown: true },
    { more: PAST, isShown: false },
  ])("$more, told $told: $isShown", ({ more, told, isShown }) => {
    expect(shown(more, told).traps.length).toBe(isShown ? 1 : 0);
  });

  test("past its day it is named as left out", () => {
    expect(shown(PAST).leftOut).toEqual([{ id: "trap", why: "past-review", reviewBy: "2026-06-30" }]);
  });
});

test("a reason past its day stays the letter's reason, without what mends it", () => {
  const reasons = [
    reason("step-not-met", { ...PAST, mends: [{ code: "mend", amounts: ["12"] }], firstDoor: "internal-appeal" }),
  ];
  const answer = judged({ coverage: { reasons } });
  expect(answer.reasons).toMatchObject([{ id: "step-not-met", mends: [] }]);
  expect(answer.leftOut).toEqual([{ id: "step-not-met", why: "past-review", reviewBy: "2026-06-30" }]);
});

/** In short: whom, what, which. */
function codes(asks: CoverageAnswer["asks"]): readonly string[] {
  return asks.map(({ of, what }) => `${of}: ${[what.code, ...(what.amounts ?? [])].join(" ")}`);
}

describe("what has to be asked", () => {
  test("without a plan: the letter, the number on the card, who carries the cost", () => {
    expect(codes(judged({ case: NO_PLAN }).asks)).toEqual(
      expect.arrayContaining([
        "person: case read-your-letter-today",
        "plan: case call-number-on-card",
        "plan: case insured-or-self-funded",
      ]),
    );
    expect(codes(judged().asks)).not.toContain("plan: case call-number-on-card");
  });

  test("days that a clock needs, and what the fast way turns on", () => {
    const told = { ...CASE, denial: { reasons: [] } };
    expect(codes(judged({ case: told }).asks)).toEqual(
      expect.arrayContaining([
        "person: case letter-received",
        "person: case letter-dated",
        "clinic: case prescriber-says-serious-harm",
        "person: case days-left",
        "person: case on-treatment",
      ]),
    );
  });

  test.each<{ about: string; more: Partial<Policy>; asked: boolean }>([
    { about: "a pattern", more: {}, asked: true },
    { about: "the plan's own policy", more: { isPattern: undefined as never }, asked: false },
    { about: "a copy that was cut off", more: { isPattern: undefined as never, isCutShort: true }, asked: true },
    { about: "a policy past its day", more: { isPattern: undefined as never, ...PAST }, asked: true },
  ])("the plan's own rules, of $about: $asked", ({ more, asked }) => {
    const own = policy([{ id: "a", is: "told", fact: "a", any: ["yes"] }], { id: "own", ...more });
    const { asks } = judged({ case: { ...CASE, policy: "own" }, coverage: { policies: [own] } });
    expect(codes(asks).includes("plan: case own-criteria")).toBe(asked);
  });

  test.each([
    { from: "pharmacy" as const, of: "pharmacy" },
    { from: "afterscript" as const, of: "clinic" },
  ])("a fact that a paper of the $from shows is asked of the $of", ({ from, of }) => {
    const { asks } = judged({
      coverage: {
        policies: [policy([{ id: "a", is: "told", fact: "a", any: ["yes"] }])],
        facts: [{ id: "a", sort: "yes-no", shownBy: "paper" }],
        enclosures: [{ ...READ, id: "paper", from }],
      },
    });
    expect(codes(asks)).toContain(`${of}: told a`);
  });

  test("of what is settled nothing is asked", () => {
    const step: Clause = { id: "step", is: "tried", tried: { named: ["c"], substances: ["mex"], outcome: "failed" } };
    const asked = (facts: readonly Fact[]) =>
      codes(judged({ facts, coverage: { policies: [policy([step])] } }).asks).includes("clinic: tried c");
    expect([asked([]), asked([COMPLETE])]).toEqual([true, false]);
  });

  test("what a ground turns on: the letter, or the prescriber", () => {
    const ground = { ...READ, under: "formulary-exception", plans: ["employer"] } as const;
    const earlier = {
      is: "earlier",
      fact: "line-of-therapy",
      substances: ["wanted-first"],
      outcome: "failed",
    } as const;
    const grounds = [
      { ...ground, id: "failed", ask: earlier },
      { ...ground, id: "harm" },
    ];
    expect(codes(judged({ coverage: { grounds } }).asks)).toEqual(
      expect.arrayContaining(["person: case wanted-first", "clinic: ground harm"]),
    );
  });

  const CLAUSES: readonly Clause[] = [
    { id: "one", is: "told", fact: "severity", any: ["severe"] },
    { id: "two", is: "told", fact: "severity", any: ["severe", "moderate"] },
    { id: "tb", is: "done", done: { fact: "tuberculosis", of: ["igra"] } },
    { id: "step", is: "tried", tried: { named: ["c"], substances: ["mex"], outcome: "failed" } },
    {
      id: "either",
      is: "any",
      of: [
        { id: "met", is: "told", fact: "met", any: ["yes"] },
        { id: "moot", is: "told", fact: "moot", any: ["yes"] },
      ],
    },
  ];
  const full = judged({
    case: { ...CASE, told: { met: { value: "yes" } } },
    coverage: {
      policies: [policy(CLAUSES)],
      facts: ["severity", "met", "moot"].map((id) => ({
        id,
        sort: "choice" as const,
        ...(id === "severity" && { shownBy: "notes" }),
      })),
      enclosures: [
        { ...READ, id: "notes", from: "clinic", amounts: ["24 months"] },
        { ...READ, id: "fills", from: "pharmacy" },
        { ...READ, id: "label", from: "afterscript" },
      ],
    },
  });

  test("each thing once, with everything that needs it; nothing under a clause that is met", () => {
    expect(codes(full.asks)).toEqual([
      "plan: case own-criteria",
      "clinic: case prescriber-says-serious-harm",
      "person: case days-left",
      "person: case on-treatment",
      "clinic: told severity",
      "clinic: test tuberculosis",
      "clinic: tried c",
      "clinic: paper notes 24 months",
      "pharmacy: paper fills",
      "clinic: test haemoglobin",
    ]);
    expect(full.asks.find(({ what }) => what.amounts?.[0] === "severity")?.for).toEqual(["one", "two"]);
    expect(full.asks.find(({ what }) => what.amounts?.[0] === "tuberculosis")?.for).toEqual([
      "tb",
      "exampletinib.us.baseline-test.tb",
    ]);
  });
});

test.each([
  { ends: undefined, reminders: undefined },
  { ends: "2026-12-31", reminders: ["2026-11-01", "2026-12-01"] },
  { ends: "2028-03-30", reminders: ["2028-01-30", "2028-02-29"] },
])("an approval that ends on $ends is remembered on $reminders", ({ ends, reminders }) => {
  const { renewal } = judged({ case: { ...CASE, ...(ends && { approvalEnds: day(ends) }) } });
  expect(renewal).toEqual(ends && { ends: day(ends), reminders: reminders?.map(day) });
});

describe("past the day it was to be read again", () => {
  /** A number that stands nowhere else. */
  const MARK = 77_777;
  const marked = { ...READ, reviewBy: "2026-07-01" };
  const says = { code: "says", amounts: [String(MARK)] };
  const everything = {
    doors: [EXCEPTION, APPEAL, REVIEW].map((one) =>
      door(one.sort, one.level, {
        ...marked,
        fileWithin: { ...marked, period: days(MARK), starts: "denial-received", counts: "not-stated" },
        facts: [{ ...marked, says }],
      }),
    ),
    reasons: [reason("step-not-met", { ...marked, mends: [says] })],
    laws: [{ ...marked, id: "law", state: "TX", law: String(MARK), plans: ["employer"], grounds: [], decisions: [] }],
    policies: [
      policy(
        [{ id: "a", is: "tried", tried: { named: [], substances: ["mex"], outcome: "any", forMonths: MARK } }],
        marked,
      ),
    ],
    enclosures: [{ ...marked, id: "notes", from: "clinic" as const, amounts: [String(MARK)] }],
    assistance: [
      {
        ...marked,
        id: "bridge",
        country: "us" as const,
        sort: "bridge-supply" as const,
        maker: "",
        programme: "",
        drugs: ["exampletinib"],
        plans: ["employer"],
        deadlines: [{ ...marked, id: "first", period: days(MARK), starts: "enrolled" as const }],
        facts: [{ ...marked, says }],
      },
    ],
    traps: [{ ...marked, id: "trap", says }],
  };
  test.each([
    { asOf: "2026-07-01", isSaid: true },
    { asOf: "2026-07-02", isSaid: false },
  ])("on $asOf its figures come out: $isSaid", ({ asOf, isSaid }) => {
    const told = { ...CASE, state: "TX", bridges: [{ id: "bridge", enrolled: day("2026-06-01") }] };
    const answer = judged({ asOf, case: told, coverage: everything });
    const parts = ["doors", "reasons", "laws", "criteria", "enclosures", "bridges", "traps", "asks"] as const;
    const saying = parts.filter((part) => JSON.stringify(answer[part] ?? "").includes(String(MARK)));
    expect(saying).toEqual(isSaid ? parts : []);
    expect(answer.leftOut.map(({ id }) => id)).toEqual(isSaid ? [] : ["step-not-met", "law", "bridge", "trap"]);
    expect(answer.doors.map(({ clock }) => clock.state).includes("withheld")).toBe(!isSaid);
  });
});

test("the same input gives the same bytes; the order of what is told gives the same answer", () => {
  const anyCase = fc.record({
    reasons: fc.shuffledSubarray(["step-not-met", "non-formulary"]),
    told: fc.dictionary(fc.constantFrom("a", "b", "ground.failed", "enclosure.notes"), fc.constantFrom("yes", "no")),
    plan: fc.constantFrom("employer", "self-funded-employer", "moon", undefined),
    received: fc.option(fc.integer({ min: day("2026-01-01"), max: day("2026-06-30") })),
  });
  fc.assert(
    fc.property(anyCase, ({ reasons, told, plan, received }) => {
      const make = (given: readonly string[], answers: readonly (readonly [string, string])[]) =>
        JSON.stringify(
          judged({
            facts: [STARTING, result("haemoglobin", 12, "2026-06-01")],
            case: {
              ...NO_PLAN,
              ...(plan !== undefined && { plan }),
              denial: { reasons: given, ...(received !== null && { received }) },
              told: Object.fromEntries(answers.map(([fact, value]) => [fact, { value }])),
            },
          }),
        );
      const answers = Object.entries(told);
      expect(make(reasons, answers)).toBe(make(reasons, answers));
      expect(make([...reasons].reverse(), [...answers].reverse())).toBe(make(reasons, answers));
    }),
    { numRuns: 60 },
  );
});

test("the knowledge is left as it was", () => {
  const made = coverage();
  const before = JSON.stringify(made);
  judged({ coverage: made });
  expect(JSON.stringify(made)).toBe(before);
});
