import type { Fact, Medication } from "@afterscript/record";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CASE, COMPLETE, clauseOf, shortClause } from "../../../test/coverage-example.ts";
import { day, medication, span } from "../../../test/example.ts";
import type { Tried } from "../knowledge.ts";

const THREE_MONTHS: Tried = { named: ["conventional"], substances: ["mex", "sul"], forMonths: 3, outcome: "failed" };

/** As of 1 July 2026. */
const tried = (facts: readonly Fact[], asked: Partial<Tried> = {}) =>
  shortClause(clauseOf({ id: "step", is: "tried", tried: { ...THREE_MONTHS, ...asked } }, { facts }));

const ended = (from: string | undefined, to: string | undefined, more: Partial<Medication> = {}): Medication =>
  medication("mex", {
    state: "stopped",
    ...(from && { start: span(from) }),
    ...(to && { stop: span(to) }),
    ...more,
  });
const FAILED = { stopReason: "inadequate-response" } as const;
const HARMED = { stopReason: "intolerance" } as const;
const OTHER = { stopReason: "other" } as const;

describe("long enough, by the calendar", () => {
  test.each<{ from: string; to: string; verdict: string }>([
    { from: "2026-01-15", to: "2026-04-13", verdict: "not-met (line-of-therapy:not-listed)" },
    // Whether the last day was one of the days taken is not said: one day short is not decided.
    { from: "2026-01-15", to: "2026-04-14", verdict: "unknown (line-of-therapy:date-too-imprecise)" },
    { from: "2026-01-15", to: "2026-04-15", verdict: "met" },
    { from: "2026-01-15", to: "2026-04-16", verdict: "met" },
    { from: "2025-11-30", to: "2026-02-28", verdict: "met" },
    { from: "2025-11-30", to: "2026-02-26", verdict: "not-met (line-of-therapy:not-listed)" },
    { from: "2024-02-29", to: "2024-05-29", verdict: "met" },
    { from: "2025-12-01", to: "2026-03-01", verdict: "met" },
  ])("$from to $to: $verdict", ({ from, to, verdict }) => {
    expect(tried([ended(from, to, FAILED)])).toBe(verdict);
  });

  test.each<{ about: string; facts: readonly Medication[]; verdict: string }>([
    {
      about: "two courses of one medicine",
      facts: [ended("2025-01-01", "2025-02-15", OTHER), ended("2026-01-01", "2026-02-18", FAILED)],
      verdict: "met",
    },
    {
      about: "two courses of one medicine, too short",
      facts: [ended("2025-01-01", "2025-02-01", OTHER), ended("2026-01-01", "2026-02-16", FAILED)],
      verdict: "not-met (line-of-therapy:not-listed)",
    },
    {
      about: "orders that overlap count once",
      facts: [ended("2026-01-01", "2026-02-16", OTHER), ended("2026-01-01", "2026-02-16", FAILED)],
      verdict: "not-met (line-of-therapy:not-listed)",
    },
    {
      about: "orders that follow each other are one course",
      facts: [ended("2026-01-01", "2026-01-31", OTHER), ended("2026-02-01", "2026-04-01", FAILED)],
      verdict: "met",
    },
    {
      about: "courses of two medicines do not add up",
      facts: [
        ended("2025-01-01", "2025-03-01", FAILED),
        { ...ended("2025-03-01", "2025-05-01", FAILED), substances: ["sul"] },
      ],
      verdict: "not-met (line-of-therapy:not-listed)",
    },
    {
      about: "one of two medicines is enough",
      facts: [
        ended("2025-01-01", "2025-02-01", FAILED),
        { ...ended("2025-03-01", "2025-07-01", FAILED), substances: ["sul"] },
      ],
      verdict: "met",
    },
    {
      about: "a medicine of another class",
      facts: [{ ...ended("2025-01-01", "2025-12-01", FAILED), substances: ["other"] }],
      verdict: "unknown (line-of-therapy:not-listed)",
    },
  ])("$about: $verdict", ({ facts, verdict }) => {
    expect(tried(facts)).toBe(verdict);
  });

  test.each<{ about: string; course: Medication | readonly Medication[]; verdict: string }>([
    { about: "no start", course: ended(undefined, "2026-04-15", FAILED), verdict: "unknown (start:absent)" },
    {
      about: "one medicine with no start beside a short one",
      course: [ended(undefined, "2025-01-10", OTHER), ended("2026-01-15", "2026-01-20", FAILED)],
      verdict: "unknown (start:absent)",
    },
    { about: "no end", course: ended("2026-01-15", undefined, FAILED), verdict: "unknown (stop:absent)" },
    {
      about: "no end, and too late a start",
      course: ended("2026-04-02", undefined, FAILED),
      verdict: "unknown (stop:absent)",
    },
    {
      about: "months only, long enough at the least",
      course: ended(undefined, undefined, {
        ...FAILED,
        start: span("2026-01-01", "2026-01-31"),
        stop: span("2026-05-01", "2026-05-31"),
      }),
      verdict: "met",
    },
    {
      about: "months only, across the limit",
      course: ended(undefined, undefined, {
        ...FAILED,
        start: span("2026-01-01", "2026-01-31"),
        stop: span("2026-04-01", "2026-04-30"),
      }),
      verdict: "unknown (line-of-therapy:date-too-imprecise)",
    },
    {
      about: "months only, too short at the most",
      course: ended(undefined, undefined, {
        ...FAILED,
        start: span("2026-01-01", "2026-01-31"),
        stop: span("2026-02-01", "2026-02-28"),
      }),
      verdict: "not-met (line-of-therapy:not-listed)",
    },
    {
      about: "the end of its supply",
      course: medication("mex", { start: span("2026-01-15"), supplyEnds: span("2026-04-15"), ...FAILED }),
      verdict: "met",
    },
    {
      about: "the day it was written",
      course: ended(undefined, "2026-04-15", { ...FAILED, authored: span("2026-01-15") }),
      verdict: "met",
    },
    {
      about: "paused since",
      course: medication("mex", {
        state: "on-hold",
        start: span("2026-01-15"),
        heldSince: span("2026-04-15"),
        ...FAILED,
      }),
      verdict: "met",
    },
  ])("$about: $verdict", ({ course, verdict }) => {
    expect(tried([course].flat())).toBe(verdict);
  });

  test("no end, and a start after which three months have not gone by", () => {
    expect(tried([ended("2026-04-05", undefined, FAILED)])).toBe("not-met (line-of-therapy:not-listed)");
  });
});

describe("taken now", () => {
  const running = (from: string, more: Partial<Medication> = {}) => medication("mex", { start: span(from), ...more });
  test.each<{ from: string; outcome: Tried["outcome"]; verdict: string }>([
    { from: "2026-04-02", outcome: "any", verdict: "not-met (line-of-therapy:not-listed)" },
    { from: "2026-04-01", outcome: "any", verdict: "met" },
    { from: "2026-03-31", outcome: "any", verdict: "met" },
    { from: "2026-04-02", outcome: "failed", verdict: "not-met (line-of-therapy:not-listed)" },
    { from: "2026-04-01", outcome: "failed", verdict: "unknown (response:absent)" },
  ])("since $from, asked for $outcome: $verdict", ({ from, outcome, verdict }) => {
    expect(tried([running(from)], { outcome })).toBe(verdict);
  });

  test.each([
    { about: "begun on as-of", medicine: running("2026-07-01"), verdict: "met" },
    { about: "to begin tomorrow", medicine: running("2026-07-02"), verdict: "unknown (line-of-therapy:not-listed)" },
    {
      about: "planned",
      medicine: running("2026-01-01", { state: "planned" }),
      verdict: "unknown (line-of-therapy:not-listed)",
    },
  ])("$about: $verdict", ({ medicine, verdict }) => {
    expect(tried([medicine], { outcome: "any", forMonths: undefined as never })).toBe(verdict);
  });
});

describe("how it ended", () => {
  const LONG = ["2025-01-01", "2025-12-01"] as const;
  const SHORT = ["2026-01-01", "2026-01-20"] as const;
  test.each<{ about: string; course: Medication; asked?: Partial<Tried>; verdict: string }>([
    { about: "no effect", course: ended(...LONG, FAILED), verdict: "met" },
    { about: "not tolerated, in short", course: ended(...SHORT, HARMED), verdict: "met" },
    {
      about: "not tolerated, where that does not count",
      course: ended(...LONG, HARMED),
      asked: { notToleratedCounts: false },
      verdict: "not-met (line-of-therapy:not-listed)",
    },
    { about: "another reason", course: ended(...LONG, OTHER), verdict: "not-met (line-of-therapy:not-listed)" },
    { about: "no reason", course: ended(...LONG), verdict: "unknown (stop-reason:absent)" },
    { about: "no reason, in short", course: ended(...SHORT), verdict: "unknown (stop-reason:absent)" },
    {
      about: "no reason, in short, where harm does not count",
      course: ended(...SHORT),
      asked: { notToleratedCounts: false },
      verdict: "not-met (line-of-therapy:not-listed)",
    },
    {
      about: "another reason, asked only if taken",
      course: ended(...LONG, OTHER),
      asked: { outcome: "any" },
      verdict: "met",
    },
    {
      about: "not tolerated, in short, asked if taken so long",
      course: ended(...SHORT, HARMED),
      asked: { outcome: "any" },
      verdict: "not-met (line-of-therapy:not-listed)",
    },
    {
      about: "no effect, no time asked",
      course: ended(undefined, undefined, FAILED),
      asked: { forMonths: undefined as never },
      verdict: "met",
    },
  ])("$about: $verdict", ({ course, asked = {}, verdict }) => {
    expect(tried([course], asked)).toBe(verdict);
  });
});

describe("how long ago", () => {
  test.each<{ to: string; verdict: string }>([
    { to: "2026-01-01", verdict: "not-met (line-of-therapy:not-listed)" },
    { to: "2026-01-02", verdict: "met" },
    { to: "2026-01-03", verdict: "met" },
  ])("ended $to, asked for the last 180 days: $verdict", ({ to, verdict }) => {
    expect(tried([ended("2025-01-01", to, FAILED)], { withinDays: 180 })).toBe(verdict);
  });

  test.each([
    {
      about: "a month across the limit",
      stop: span("2026-01-01", "2026-01-31"),
      verdict: "unknown (line-of-therapy:date-too-imprecise)",
    },
    { about: "no end", stop: undefined, verdict: "unknown (stop:absent)" },
  ])("$about: $verdict", ({ stop, verdict }) => {
    const course = ended("2025-01-01", undefined, { ...FAILED, ...(stop && { stop }) });
    expect(tried([course], { withinDays: 180 })).toBe(verdict);
  });

  test("taken now is within any time", () => {
    expect(tried([medication("mex", { start: span("2020-01-01") })], { withinDays: 1, outcome: "any" })).toBe("met");
  });
});

describe("where it is put", () => {
  test.each<{ route: Medication["route"]; asked: Tried["route"]; verdict: string }>([
    { route: "oral", asked: undefined, verdict: "met" },
    { route: undefined, asked: undefined, verdict: "met" },
    { route: "topical", asked: undefined, verdict: "unknown (line-of-therapy:not-listed)" },
    { route: "inhaled", asked: undefined, verdict: "unknown (line-of-therapy:not-listed)" },
    { route: "topical", asked: "topical", verdict: "met" },
    { route: "oral", asked: "topical", verdict: "unknown (line-of-therapy:not-listed)" },
    { route: undefined, asked: "topical", verdict: "unknown (formulation:absent)" },
  ])("$route, asked for $asked: $verdict", ({ route, asked, verdict }) => {
    const course = ended("2025-01-01", "2025-12-01", { ...FAILED, ...(route && { route }) });
    expect(tried([course], asked && { route: asked })).toBe(verdict);
  });
});

describe("not on the list", () => {
  const stranger: Medication = { ...ended("2025-01-01", "2025-12-01", FAILED), substances: [] };
  test.each<{ about: string; facts: readonly Fact[]; verdict: string }>([
    {
      about: "a list of which nobody says that it is complete",
      facts: [],
      verdict: "unknown (line-of-therapy:not-listed)",
    },
    { about: "a complete list", facts: [COMPLETE], verdict: "not-met" },
    {
      about: "a list that was complete only later",
      facts: [{ ...COMPLETE, day: span("2026-07-02") } as Fact],
      verdict: "unknown (line-of-therapy:not-listed)",
    },
    {
      about: "a complete list with a medicine nobody knows",
      facts: [COMPLETE, stranger],
      verdict: "unknown (line-of-therapy:code-not-recognised)",
    },
    {
      about: "a complete list with a course too short",
      facts: [COMPLETE, ended("2026-01-01", "2026-01-20", FAILED)],
      verdict: "not-met",
    },
  ])("$about: $verdict", ({ facts, verdict }) => {
    expect(tried(facts)).toBe(verdict);
  });

  test("the denied medicine is not its own earlier treatment, unless the policy names it alone", () => {
    const own: Medication = { ...ended("2025-01-01", "2025-12-01", FAILED), substances: ["exampletinib"] };
    const asked = { forMonths: 3, outcome: "any" } as const;
    expect(tried([COMPLETE, own], { ...asked, substances: ["exampletinib", "sampletinib"] })).toBe("not-met");
    expect(tried([COMPLETE, own], { ...asked, substances: ["exampletinib"] })).toBe("met");
  });
});

test("what was read is shown, with the resource it stands in", () => {
  const { because } = clauseOf(
    { id: "step", is: "tried", tried: THREE_MONTHS },
    {
      facts: [
        ended("2025-01-01", "2025-12-01", FAILED),
        { ...ended("2024-01-01", "2024-02-01", FAILED), substances: ["sul"] },
      ],
    },
  );
  expect(because).toEqual([
    { fact: "line-of-therapy", value: "mex", date: "2025-01-01", resource: "MedicationRequest/mex" },
  ]);
});

describe("whatever a record holds", () => {
  const anyDay = fc.integer({ min: day("2025-01-01"), max: day("2026-06-30") });
  const anyCourse = fc
    .record({
      substance: fc.constantFrom("mex", "sul", "other"),
      from: fc.option(anyDay),
      length: fc.nat(200),
      isEndKnown: fc.boolean(),
      reason: fc.constantFrom(undefined, "inadequate-response" as const, "intolerance" as const, "other" as const),
      state: fc.constantFrom("active" as const, "stopped" as const, "on-hold" as const, "unknown" as const),
    })
    .map(({ substance, from, length, isEndKnown, reason, state }, index = 0) =>
      medication(substance, {
        state,
        resource: `MedicationRequest/${substance}-${from}-${length}-${index}`,
        ...(from !== null && { start: { earliest: from, latest: from } }),
        ...(isEndKnown && { stop: { earliest: (from ?? 20000) + length, latest: (from ?? 20000) + length } }),
        ...(reason && { stopReason: reason }),
      }),
    );
  const asked = fc.constantFrom<Partial<Tried>>(
    {},
    { outcome: "any" },
    { withinDays: 180 },
    { notToleratedCounts: false },
  );

  test("one more medicine never turns met into anything else", () => {
    fc.assert(
      fc.property(fc.array(anyCourse, { maxLength: 4 }), anyCourse, asked, (facts, more, how) => {
        if (tried(facts, how) === "met") expect(tried([...facts, more], how)).toBe("met");
      }),
    );
  });

  test("the order of the list does not matter", () => {
    fc.assert(
      fc.property(fc.array(anyCourse, { maxLength: 4 }), asked, (facts, how) => {
        expect(tried([...facts].reverse(), how)).toBe(tried(facts, how));
      }),
    );
  });

  test("a reason or an end that becomes known never turns met or not met into its opposite", () => {
    fc.assert(
      fc.property(
        anyCourse,
        fc.constantFrom("inadequate-response" as const, "intolerance" as const, "other" as const),
        (one, reason) => {
          if (one.stopReason !== undefined || one.state === "active") return;
          const before = tried([COMPLETE, one]);
          if (before === "met" || before === "not-met")
            expect(tried([COMPLETE, { ...one, stopReason: reason }])).toBe(before);
        },
      ),
    );
  });
});

test("nothing told or ordered of the case changes a trial", () => {
  const clause = { id: "step", is: "tried", tried: THREE_MONTHS } as const;
  const facts = [ended("2025-01-01", "2025-12-01", FAILED)];
  const told = { step: { value: "no" }, "line-of-therapy": { value: "no" } };
  expect(clauseOf(clause, { facts, case: { ...CASE, told } }).verdict).toBe("met");
});
