import type { Fact, Result } from "@afterscript/record";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CASE,
  COMPLETE,
  clauseOf,
  type Judged,
  judged,
  policy,
  READ,
  shortClause,
  UNREAD,
} from "../../../test/coverage-example.ts";
import { atOrAbove, medication, ON_TREATMENT, result, span } from "../../../test/example.ts";
import type { ClauseAnswer, ClauseVerdict } from "../answer.ts";
import type { Clause, DoneTest, Policy, ToldFact } from "../knowledge.ts";

const YES: Clause = { id: "yes", is: "told", fact: "yes", any: ["yes"] };
const told = (answers: Readonly<Record<string, string>>) => ({
  ...CASE,
  told: Object.fromEntries(Object.entries(answers).map(([fact, value]) => [fact, { value }])),
});

describe("a test that was done", () => {
  const TB: DoneTest = { fact: "tuberculosis", of: ["igra", "tst"], withinMonths: 12, result: "negative" };
  const done = (facts: readonly Fact[], asked: Partial<DoneTest> = {}) =>
    shortClause(clauseOf({ id: "tb", is: "done", done: { ...TB, ...asked } }, { facts }));
  const igra = (
    on: string,
    qualitative: "positive" | "negative" | "indeterminate" | undefined = "negative",
    more: Partial<Result> = {},
  ) => result("igra", undefined, on, { ...(qualitative && { qualitative }), ...more });

  test.each<{ on: string; verdict: string }>([
    { on: "2025-06-30", verdict: "unknown (tuberculosis:stale)" },
    { on: "2025-07-01", verdict: "met" },
    { on: "2025-07-02", verdict: "met" },
    { on: "2026-07-01", verdict: "met" },
    { on: "2026-07-02", verdict: "unknown (tuberculosis:absent)" },
  ])("negative on $on, asked within 12 months of 1 July 2026: $verdict", ({ on, verdict }) => {
    expect(done([igra(on)])).toBe(verdict);
    expect(done([igra(on, "positive")], { result: undefined as never })).toBe(verdict);
  });

  test.each<{ about: string; facts: readonly Fact[]; asked?: Partial<DoneTest>; verdict: string }>([
    { about: "nothing", facts: [], verdict: "unknown (tuberculosis:absent)" },
    {
      about: "another test",
      facts: [result("haemoglobin", 12, "2026-06-01")],
      verdict: "unknown (tuberculosis:absent)",
    },
    {
      about: "any of the tests",
      facts: [result("tst", undefined, "2026-06-01", { qualitative: "negative" })],
      verdict: "met",
    },
    { about: "positive, asked for negative", facts: [igra("2026-06-01", "positive")], verdict: "not-met" },
    {
      about: "long ago positive beside a new negative of another sort",
      facts: [igra("2020-01-01", "positive"), result("tst", undefined, "2026-06-01", { qualitative: "negative" })],
      verdict: "not-met",
    },
    {
      about: "positive, asked for positive",
      facts: [igra("2026-06-01", "positive")],
      asked: { result: "positive" },
      verdict: "met",
    },
    {
      about: "negative, asked for positive",
      facts: [igra("2026-06-01")],
      asked: { result: "positive" },
      verdict: "not-met",
    },
    {
      about: "neither way",
      facts: [igra("2026-06-01", "indeterminate")],
      verdict: "unknown (tuberculosis:value-not-readable)",
    },
    {
      about: "a number only",
      facts: [result("igra", 3, "2026-06-01")],
      verdict: "unknown (tuberculosis:value-not-readable)",
    },
    {
      about: "not readable",
      facts: [igra("2026-06-01", undefined, { unreadable: "value-not-readable" })],
      verdict: "unknown (tuberculosis:value-not-readable)",
    },
    {
      about: "not final",
      facts: [igra("2026-06-01", "negative", { final: false })],
      verdict: "unknown (tuberculosis:not-final)",
    },
    {
      about: "not final, after an older one",
      facts: [igra("2026-06-20", "negative", { final: false }), igra("2026-06-01")],
      verdict: "unknown (tuberculosis:not-final)",
    },
    {
      about: "not final, after an older one, asked only if done",
      facts: [igra("2026-06-20", "negative", { final: false }), igra("2026-06-01")],
      asked: { result: undefined as never },
      verdict: "met",
    },
    {
      about: "not final, after one too old, asked only if done",
      facts: [igra("2026-06-20", "negative", { final: false }), igra("2025-01-01")],
      asked: { result: undefined as never },
      verdict: "unknown (tuberculosis:not-final)",
    },
    { about: "no day", facts: [igra("")], verdict: "unknown (tuberculosis:date-too-imprecise)" },
    {
      about: "a month that ends the day before the limit",
      facts: [igra("2025-06", "negative", { day: span("2025-06-01", "2025-06-30") })],
      verdict: "unknown (tuberculosis:stale)",
    },
    {
      about: "too old, and recorded as not done since",
      facts: [igra("2025-01-01"), igra("2026-06-01", undefined, { notDone: true })],
      verdict: "not-met (tuberculosis:stale)",
    },
    {
      about: "too old, recorded as not done before it",
      facts: [igra("2025-01-01"), igra("2024-06-01", undefined, { notDone: true })],
      verdict: "unknown (tuberculosis:stale)",
    },
    {
      about: "a month that ends on the limit",
      facts: [igra("2025-06", "negative", { day: span("2025-06-02", "2025-07-01") })],
      verdict: "unknown (tuberculosis:date-too-imprecise)",
    },
    {
      about: "a year across the limit",
      facts: [igra("2025", "negative", { day: span("2025-01-01", "2025-12-31") })],
      verdict: "unknown (tuberculosis:date-too-imprecise)",
    },
    {
      about: "both ways on one day",
      facts: [igra("2026-06-01"), igra("2026-06-01", "positive", { resource: "Observation/2" })],
      verdict: "unknown (tuberculosis:conflicting)",
    },
    {
      about: "older, with no time asked",
      facts: [igra("2010-01-01")],
      asked: { withinMonths: undefined as never },
      verdict: "met",
    },
  ])("$about: $verdict", ({ facts, asked, verdict }) => {
    expect(done(facts, asked)).toBe(verdict);
  });

  test("the policy's time counts, not the clinic's own window", () => {
    expect(done([result("igra", undefined, "2025-09-01", { qualitative: "negative" })])).toBe("met");
    expect(done([result("igra", undefined, "2026-05-01", { qualitative: "negative" })], { withinMonths: 1 })).toBe(
      "unknown (tuberculosis:stale)",
    );
  });

  test("what was read is shown", () => {
    const { because } = clauseOf({ id: "tb", is: "done", done: TB }, { facts: [igra("2026-06-01")] });
    expect(because).toEqual([
      expect.objectContaining({
        fact: "igra",
        value: "negative",
        date: "2026-06-01",
        resource: "Observation/igra-2026-06-01",
      }),
    ]);
  });
});

describe("what was told", () => {
  const FACTS: readonly ToldFact[] = [
    { id: "severity", sort: "choice", choices: ["mild", "severe"], shownBy: "chart-notes" },
    { id: "yes", sort: "yes-no" },
    { id: "score", sort: "number", unit: "points", shownBy: "score-sheets" },
  ];
  const severity: Clause = { id: "severity", is: "told", fact: "severity", any: ["severe"] };
  const score: Clause = { id: "score", is: "told-number", fact: "score", band: atOrAbove(16) };
  const asked = (clause: Clause, answers: Readonly<Record<string, string>>) =>
    clauseOf(clause, { case: told(answers), coverage: { facts: FACTS } });

  test.each<{ clause: Clause; answers: Readonly<Record<string, string>>; verdict: string }>([
    { clause: severity, answers: { severity: "severe" }, verdict: "met" },
    { clause: severity, answers: { severity: "mild" }, verdict: "not-met" },
    { clause: severity, answers: {}, verdict: "unknown (severity:absent)" },
    { clause: severity, answers: { severity: "awful" }, verdict: "unknown (severity:value-not-readable)" },
    { clause: YES, answers: { yes: "yes" }, verdict: "met" },
    { clause: YES, answers: { yes: "no" }, verdict: "not-met" },
    { clause: YES, answers: { yes: "perhaps" }, verdict: "unknown (yes:value-not-readable)" },
    { clause: score, answers: { score: "15.9" }, verdict: "not-met" },
    { clause: score, answers: { score: "15.999999999" }, verdict: "not-met" },
    { clause: score, answers: { score: "16" }, verdict: "met" },
    { clause: score, answers: { score: "16.0" }, verdict: "met" },
    { clause: score, answers: { score: "16,1" }, verdict: "met" },
    { clause: score, answers: { score: "about 16" }, verdict: "unknown (score:value-not-readable)" },
    { clause: score, answers: {}, verdict: "unknown (score:absent)" },
  ])("$clause.id, told $answers: $verdict", ({ clause, answers, verdict }) => {
    expect(shortClause(asked(clause, answers))).toBe(verdict);
  });

  const counted: Clause = { ...score, result: "haemoglobin" };
  test.each<{ about: string; facts: readonly Fact[]; answers: Readonly<Record<string, string>>; verdict: string }>([
    { about: "recorded, below", facts: [result("haemoglobin", 15.9, "2026-06-01")], answers: {}, verdict: "not-met" },
    { about: "recorded, at", facts: [result("haemoglobin", 16, "2026-06-01")], answers: {}, verdict: "met" },
    {
      about: "recorded comes before told",
      facts: [result("haemoglobin", 16, "2026-06-01")],
      answers: { score: "3" },
      verdict: "met",
    },
    { about: "nothing recorded, told", facts: [], answers: { score: "16" }, verdict: "met" },
    { about: "neither", facts: [], answers: {}, verdict: "unknown (score:absent)" },
  ])("a number that a record may hold: $about", ({ facts, answers, verdict }) => {
    expect(shortClause(clauseOf(counted, { case: told(answers), coverage: { facts: FACTS }, facts }))).toBe(verdict);
  });

  test("it is marked as told, and names the paper that shows it", () => {
    expect(asked(severity, { severity: "severe" })).toMatchObject({ isTold: true, shownBy: ["chart-notes"] });
    expect(asked(severity, {})).not.toHaveProperty("isTold");
    expect(asked(score, { score: "16" }).because).toEqual([{ fact: "score", value: "16", unit: "points" }]);
  });

  test("an answer that no question has is said", () => {
    const { problems } = judged({ case: told({ severity: "awful" }), coverage: { facts: FACTS } });
    expect(problems).toEqual([{ code: "ANSWER_UNKNOWN", where: "told.severity", value: "awful" }]);
  });
});

describe("a question of the record", () => {
  const alone: Clause = {
    id: "alone",
    is: "ask",
    fact: "biologic",
    ask: { is: "not", of: { is: "taking", fact: "biologic", substances: ["bio"], unseen: ["doubt"] } },
  };
  const doubt: Clause = {
    id: "doubt",
    is: "ask",
    fact: "biologic",
    ask: { is: "taking", fact: "biologic", substances: ["bio"], unseen: ["doubt"] },
  };
  test.each<{ about: string; clause: Clause; facts: readonly Fact[]; verdict: string }>([
    { about: "yes", clause: alone, facts: [COMPLETE], verdict: "met" },
    { about: "no", clause: alone, facts: [medication("bio")], verdict: "not-met" },
    { about: "unknown", clause: alone, facts: [], verdict: "unknown (biologic:not-listed)" },
    { about: "yes by a class that somebody has seen", clause: doubt, facts: [medication("bio")], verdict: "met" },
    {
      about: "yes by a class that nobody has seen",
      clause: doubt,
      facts: [medication("doubt")],
      verdict: "unknown (biologic:code-not-recognised)",
    },
  ])("$about: $verdict", ({ clause, facts, verdict }) => {
    expect(shortClause(clauseOf(clause, { facts }))).toBe(verdict);
  });

  test("one clause leaves nothing behind for the next", () => {
    const policies = [policy([alone, { ...alone, id: "again" }, { ...doubt, id: "third" }])];
    const of = judged({ coverage: { policies } }).criteria?.root.of ?? [];
    expect(of.map(({ gaps }) => gaps.length)).toEqual([1, 1, 1]);
  });

  test("the condition and the age of the person are read from the record and the request", () => {
    const adult: Clause = { id: "adult", is: "ask", fact: "age", ask: { is: "age", band: atOrAbove(18) } };
    const licensed: Clause = {
      id: "use",
      is: "ask",
      fact: "condition",
      ask: { is: "condition", any: ["rheumatoid-arthritis"] },
    };
    expect([clauseOf(adult).verdict, clauseOf(licensed).verdict]).toEqual(["met", "met"]);
  });
});

const M: Clause = { id: "m", is: "told", fact: "m", any: ["yes"] };
const N: Clause = { id: "n", is: "told", fact: "n", any: ["yes"] };
const U: Clause = { id: "u", is: "told", fact: "u", any: ["yes"] };
const m = (id: string): Clause => ({ ...M, id }) as Clause;
const n = (id: string): Clause => ({ ...N, id }) as Clause;
const u = (id: string): Clause => ({ ...U, id }) as Clause;
/** `m` was told yes, `n` no, `u` was not told. */
const TOLD: Judged = { case: told({ m: "yes", n: "no" }) };
const ANSWERS: Judged["coverage"] = { facts: [] };

describe("and, or, so many of", () => {
  const all = (...of: Clause[]): Clause => ({ id: "c", is: "all", of });
  const any = (...of: Clause[]): Clause => ({ id: "c", is: "any", of });
  const least = (count: number, ...of: Clause[]): Clause => ({ id: "c", is: "at-least", count, of });
  test.each<{ clause: Clause; verdict: ClauseVerdict }>([
    { clause: all(M, M), verdict: "met" },
    { clause: all(M, U), verdict: "unknown" },
    { clause: all(M, N), verdict: "not-met" },
    { clause: all(U, N), verdict: "not-met" },
    { clause: any(M, N), verdict: "met" },
    { clause: any(M, U), verdict: "met" },
    { clause: any(N, U), verdict: "unknown" },
    { clause: any(N, N), verdict: "not-met" },
    { clause: least(2, M, M, N), verdict: "met" },
    { clause: least(2, M, M, U), verdict: "met" },
    { clause: least(2, M, N, U), verdict: "unknown" },
    { clause: least(2, M, N, N), verdict: "not-met" },
    { clause: least(2, U, U, N), verdict: "unknown" },
    { clause: least(2, U, N, N), verdict: "not-met" },
    { clause: least(1, N, N, M), verdict: "met" },
    { clause: least(3, M, M, M), verdict: "met" },
    { clause: least(3, M, M, U), verdict: "unknown" },
    { clause: all(any(N, U), least(1, M, N)), verdict: "unknown" },
    { clause: any(all(M, N), all(M, U)), verdict: "unknown" },
  ])("$clause: $verdict", ({ clause, verdict }) => {
    expect(clauseOf(clause, TOLD).verdict).toBe(verdict);
  });
});

describe("the one clause that blocks", () => {
  const blocking = (of: readonly Clause[], more: Partial<Policy> = {}) => {
    const { criteria } = judged({ ...TOLD, coverage: { policies: [policy(of, more)], ...ANSWERS } });
    const marks = criteria === undefined ? [] : marked(criteria.root);
    expect(marks).toEqual(criteria?.blocking === undefined ? [] : [criteria.blocking]);
    return criteria?.blocking;
  };
  const marked = (answer: ClauseAnswer): string[] => [
    ...(answer.blocks ? [answer.clause.id] : []),
    ...(answer.of ?? []).flatMap(marked),
  ];
  test.each<{ about: string; of: readonly Clause[]; id: string | undefined }>([
    { about: "all is met", of: [m("a"), m("b")], id: undefined },
    { about: "one is not known", of: [m("a"), u("b")], id: "b" },
    { about: "not met comes before not known", of: [u("a"), n("b")], id: "b" },
    { about: "of two, the first", of: [m("x"), n("a"), n("b")], id: "a" },
    { about: "of two not known, the first", of: [u("a"), u("b")], id: "a" },
    {
      about: "inside any: the nearest",
      of: [{ id: "any", is: "any", of: [{ id: "all", is: "all", of: [u("a"), u("b")] }, n("c")] }],
      id: "c",
    },
    { about: "inside any: not known before not met", of: [{ id: "any", is: "any", of: [n("a"), u("b")] }], id: "b" },
    { about: "inside any: the first of two", of: [{ id: "any", is: "any", of: [u("a"), u("b")] }], id: "a" },
    {
      about: "inside so many: the nearest that is not met",
      of: [{ id: "two", is: "at-least", count: 2, of: [m("a"), n("b"), u("c")] }],
      id: "c",
    },
    {
      about: "so many of a branch weigh as many as they lack",
      of: [
        {
          id: "any",
          is: "any",
          of: [
            { id: "two", is: "at-least", count: 2, of: [u("a"), u("b"), u("c")] },
            { id: "one", is: "all", of: [m("d"), n("e")] },
          ],
        },
      ],
      id: "e",
    },
    {
      about: "an any that is met blocks nothing",
      of: [{ id: "any", is: "any", of: [m("a"), n("b")] }, u("c")],
      id: "c",
    },
  ])("$about: $id", ({ of, id }) => {
    expect(blocking(of)).toBe(id);
  });

  test("leaves are counted by verdict", () => {
    const policies = [policy([m("a"), n("b"), u("c"), { id: "any", is: "any", of: [m("d"), u("e")] }])];
    expect(judged({ ...TOLD, coverage: { policies } }).criteria).toMatchObject({
      verdict: "not-met",
      counts: { met: 2, "not-met": 1, unknown: 2 },
    });
  });
});

describe("the policy itself", () => {
  const own = policy([YES], { id: "us.other.exampletinib.rheumatoid-arthritis" });
  const { isPattern: _, ...named } = own;
  const patterns = [policy([YES], { id: "pattern.any", drug: "any" }), policy([YES], { id: "pattern.own" }), named];
  const chosen = (more: Judged = {}, policies: readonly Policy[] = patterns) =>
    judged({ ...more, coverage: { policies } }).criteria?.policy.id;

  test.each<{ about: string; more: Judged; id: string | undefined }>([
    { about: "the one that was named", more: { case: { ...CASE, policy: named.id } }, id: named.id },
    { about: "what plans often ask of this medicine", more: {}, id: "pattern.own" },
    {
      about: "what plans often ask of any medicine of the illness",
      more: { request: { drugs: ["sampletinib"], condition: "rheumatoid-arthritis" } },
      id: "pattern.any",
    },
    {
      about: "none of another illness",
      more: { request: { drugs: ["exampletinib"], condition: "ulcerative-colitis" } },
      id: undefined,
    },
    { about: "none where the illness is not known", more: { request: { drugs: ["exampletinib"] } }, id: undefined },
    {
      about: "a name that nothing has: what plans often ask",
      more: { case: { ...CASE, policy: "none" } },
      id: "pattern.own",
    },
  ])("is $about", ({ more, id }) => {
    expect(chosen(more)).toBe(id);
  });

  test("is never the pattern of another country", () => {
    expect(chosen({}, [policy([YES], { country: "uk" })])).toBeUndefined();
    const { plan: __, ...unknown } = CASE;
    expect(chosen({ case: unknown }, [policy([YES], { country: "uk" })])).toBeDefined();
  });

  test("of another medicine or illness is judged, and that is said", () => {
    const other = { ...named, id: "other", condition: "ulcerative-colitis" };
    const { criteria, problems } = judged({ case: { ...CASE, policy: "other" }, coverage: { policies: [other] } });
    expect(criteria?.policy.id).toBe("other");
    expect(problems).toEqual([{ code: "POLICY_FOR_OTHER", where: "policy", value: "other" }]);
    const problemsOf = (more: Partial<Policy>) =>
      judged({ case: { ...CASE, policy: "it" }, coverage: { policies: [{ ...named, id: "it", ...more }] } }).problems;
    expect([problemsOf({}), problemsOf({ drug: "any" })]).toEqual([[], []]);
    expect(problemsOf({ drug: "sampletinib" })).toMatchObject([{ code: "POLICY_FOR_OTHER" }]);
  });

  test.each([
    { about: "on the day it is to be read again", asOf: "2026-07-01", isWithheld: undefined },
    { about: "a day later", asOf: "2026-07-02", isWithheld: true },
  ])("$about", ({ asOf, isWithheld }) => {
    const number: Clause = { id: "score", is: "told-number", fact: "score", band: atOrAbove(98765) };
    const policies = [policy([number], { reviewBy: "2026-07-01", firstMonths: 98765 })];
    const answer = judged({ asOf, coverage: { policies }, case: told({ score: "98766" }) });
    expect(answer.criteria?.isWithheld).toBe(isWithheld);
    expect(answer.criteria?.verdict).toBe(isWithheld ? "unknown" : "met");
    expect(JSON.stringify(answer.criteria).includes("98765")).toBe(isWithheld === undefined);
  });

  test("that was cut off is never wholly met", () => {
    const policies = [policy([YES], { isCutShort: true })];
    const met = judged({ case: told({ yes: "yes" }), coverage: { policies } }).criteria;
    expect([met?.verdict, met?.root.verdict, met?.blocking]).toEqual(["unknown", "met", undefined]);
    expect(judged({ case: told({ yes: "no" }), coverage: { policies } }).criteria?.verdict).toBe("not-met");
  });

  test.each([
    { rested: READ, mark: undefined },
    { rested: UNREAD, mark: true },
  ])("that nobody has seen says so: $mark", ({ rested, mark }) => {
    expect(judged({ coverage: { policies: [policy([YES], rested)] } }).criteria?.isNotConfirmed).toBe(mark);
  });

  test("is judged for somebody who takes the medicine as on treatment", () => {
    const since: Clause = {
      id: "since",
      is: "ask",
      fact: "since-start",
      ask: { is: "since-start", band: atOrAbove(90) },
    };
    expect(clauseOf(since, { facts: [ON_TREATMENT] }).verdict).toBe("met");
    expect(clauseOf(since, { facts: [ON_TREATMENT], case: { ...CASE, isOnTreatment: false } }).verdict).toBe("not-met");
  });
});

describe("whatever is told", () => {
  const IDS = ["a", "b", "c", "d"];
  const anyLeaf = fc.constantFrom(...IDS).map((fact): Clause => ({ id: fact, is: "told", fact, any: ["yes"] }));
  const anyClause: fc.Arbitrary<Clause> = fc.letrec<{ clause: Clause }>((tie) => ({
    clause: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      anyLeaf,
      fc.record({
        id: fc.constant("all"),
        is: fc.constant("all" as const),
        of: fc.array(tie("clause"), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        id: fc.constant("any"),
        is: fc.constant("any" as const),
        of: fc.array(tie("clause"), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        id: fc.constant("two"),
        is: fc.constant("at-least" as const),
        count: fc.constant(2),
        of: fc.array(tie("clause"), { minLength: 2, maxLength: 4 }),
      }),
    ),
  })).clause;
  const anyTold = fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom("yes", "no"));

  test("more known facts never turn met or not met into anything else", () => {
    fc.assert(
      fc.property(anyClause, anyTold, anyTold, (clause, first, more) => {
        const before = clauseOf(clause, { case: told(first) }).verdict;
        const after = clauseOf(clause, { case: told({ ...more, ...first }) }).verdict;
        if (before !== "unknown") expect(after).toBe(before);
      }),
    );
  });

  test("everything told, nothing is unknown; what is not met names one clause", () => {
    fc.assert(
      fc.property(anyClause, fc.tuple(...IDS.map(() => fc.constantFrom("yes", "no"))), (clause, values) => {
        const answers = Object.fromEntries(IDS.map((id, index) => [id, values[index] ?? "no"]));
        const { criteria } = judged({ case: told(answers), coverage: { policies: [policy([clause])] } });
        expect(criteria?.counts.unknown).toBe(0);
        expect(criteria?.blocking === undefined).toBe(criteria?.verdict === "met");
      }),
    );
  });

  test("what is met rests on something, what is not known names what is missing", () => {
    const leaves = (answer: ClauseAnswer): readonly ClauseAnswer[] => answer.of?.flatMap(leaves) ?? [answer];
    fc.assert(
      fc.property(anyClause, anyTold, (clause, answers) => {
        for (const leaf of leaves(clauseOf(clause, { case: told(answers) }))) {
          if (leaf.verdict === "met") expect(leaf.because.length).toBeGreaterThan(0);
          if (leaf.verdict === "unknown") expect(leaf.gaps.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
