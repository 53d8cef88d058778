import { formatDay } from "@afterscript/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  APPEAL,
  CASE,
  coverage,
  days,
  door,
  doorOf,
  hours,
  judged,
  letter,
  months,
  READ,
  REVIEW,
  REVIEW_BY,
  UNREAD,
  within,
} from "../../test/coverage-example.ts";
import { day } from "../../test/example.ts";
import type { Clock } from "./answer.ts";
import type { CoverageCase } from "./case.ts";
import type { FileWithin, Period } from "./knowledge.ts";

const appeal = (told: CoverageCase, asOf = "2026-07-01", fileWithin?: FileWithin): Clock =>
  doorOf(
    judged({
      case: told,
      asOf,
      ...(fileWithin && { coverage: { doors: [door("internal-appeal", 1, { fileWithin })] } }),
    }),
    "internal-appeal",
  ).clock;

const printed = (value: number | undefined) => (value === undefined ? undefined : formatDay(value));

const on = (written: string | undefined) => (written === undefined ? {} : { received: day(written) });

describe("the last day", () => {
  test.each<{ received: string; period: Period; last: string; clipped?: true }>([
    { received: "2026-06-12", period: days(180), last: "2026-12-09" },
    // A leap day between, and a leap day as the start.
    { received: "2027-12-01", period: days(180), last: "2028-05-29" },
    { received: "2026-12-01", period: days(180), last: "2027-05-30" },
    { received: "2028-02-29", period: days(180), last: "2028-08-27" },
    { received: "2028-02-29", period: months(4), last: "2028-06-29" },
    { received: "2027-10-29", period: months(4), last: "2028-02-29" },
    { received: "2027-10-30", period: months(4), last: "2028-02-29", clipped: true },
    { received: "2027-10-31", period: months(4), last: "2028-02-29", clipped: true },
    { received: "2026-10-28", period: months(4), last: "2027-02-28" },
    { received: "2026-10-29", period: months(4), last: "2027-02-28", clipped: true },
    { received: "2026-10-31", period: months(4), last: "2027-02-28", clipped: true },
    { received: "2026-05-31", period: months(4), last: "2026-09-30", clipped: true },
    { received: "2026-05-30", period: months(4), last: "2026-09-30" },
    // The year's end, and the days on which clocks are set forward and back.
    { received: "2026-09-15", period: months(4), last: "2027-01-15" },
    { received: "2026-12-31", period: days(1), last: "2027-01-01" },
    { received: "2026-03-07", period: days(60), last: "2026-05-06" },
    { received: "2026-10-31", period: days(60), last: "2026-12-30" },
    // A Saturday, a Sunday, a holiday: not moved.
    { received: "2026-06-16", period: days(60), last: "2026-08-15" },
    { received: "2026-06-17", period: days(60), last: "2026-08-16" },
    { received: "2026-10-26", period: days(60), last: "2026-12-25" },
    { received: "2026-06-12", period: hours(72), last: "2026-06-15" },
    { received: "2026-06-12", period: hours(24), last: "2026-06-13" },
    { received: "2026-06-12", period: hours(25), last: "2026-06-14" },
  ])("$received and $period.amount $period.unit: $last", ({ received, period, last, clipped }) => {
    const { computed } = appeal(letter({ received: day(received) }), received, within(period, "denial-received"));
    expect([printed(computed?.lastDay), computed?.noSuchDay]).toEqual([last, clipped && "last-of-month"]);
  });

  test.each([
    { received: "2026-10-28", last: "2027-02-28" },
    { received: "2026-10-29", last: "2027-03-01", noSuchDay: "first-of-next-month" },
    { received: "2026-10-30", last: "2027-03-01", noSuchDay: "first-of-next-month" },
    { received: "2026-10-31", last: "2027-03-01", noSuchDay: "first-of-next-month" },
    { received: "2027-10-29", last: "2028-02-29" },
    { received: "2027-10-30", last: "2028-03-01", noSuchDay: "first-of-next-month" },
    { received: "2026-05-31", last: "2026-10-01", noSuchDay: "first-of-next-month" },
  ])("$received and 4 months, where the law names the first of the next month: $last", (row) => {
    const rule = within(months(4), "denial-received", { noSuchDay: "first-of-next-month" });
    const { computed } = appeal(letter({ received: day(row.received) }), row.received, rule);
    expect([printed(computed?.lastDay), computed?.noSuchDay]).toEqual([row.last, row.noSuchDay]);
  });

  test("a longest time that may be given says so", () => {
    const rule = within(days(90), "denial-received", { isAtMost: true });
    expect([appeal(CASE, "2026-07-01", rule).isAtMost, appeal(CASE).isAtMost]).toEqual([true, undefined]);
  });

  test.each([
    { about: "no day in the letter", lastDay: undefined, nearest: undefined },
    { about: "an earlier day in the letter", lastDay: "2026-08-01", nearest: "2026-08-01" },
    { about: "a later day in the letter", lastDay: "2026-09-30", nearest: "2026-09-10" },
  ])("a longest time that may be given, $about: the nearest is $nearest", ({ lastDay, nearest }) => {
    const fileWithin = within(days(90), "denial-received", { isAtMost: true });
    const told = letter({ received: day("2026-06-12"), ...(lastDay !== undefined && { lastDay: day(lastDay) }) });
    const answer = judged({ case: told, coverage: { doors: [door("internal-appeal", 1, { fileWithin })] } });
    expect(printed(answer.nearest?.lastDay)).toBe(nearest);
  });

  test("beside a longest time a step whose time is sure is the nearest, though it is later", () => {
    const doors = [
      door("fair-hearing", 1, { fileWithin: within(days(90), "denial-received", { isAtMost: true }) }),
      door("internal-appeal", 1, { fileWithin: within(days(180), "denial-received") }),
    ];
    expect(judged({ coverage: { doors } }).nearest?.of).toBe("internal-appeal");
  });

  test.each([
    { asOf: "2026-12-08", state: "open", daysLeft: 1 },
    { asOf: "2026-12-09", state: "open", daysLeft: 0 },
    { asOf: "2026-12-10", state: "passed", daysLeft: -1 },
  ])("on $asOf it is $state", ({ asOf, state, daysLeft }) => {
    expect(appeal(CASE, asOf)).toMatchObject({ state, daysLeft });
  });

  test.each([
    { daysLeft: 15, warning: undefined },
    { daysLeft: 14, warning: 14 },
    { daysLeft: 8, warning: 14 },
    { daysLeft: 7, warning: 7 },
    { daysLeft: 4, warning: 7 },
    { daysLeft: 3, warning: 3 },
    { daysLeft: 0, warning: 3 },
    { daysLeft: -1, warning: undefined },
  ])("$daysLeft days left: warning $warning", ({ daysLeft, warning }) => {
    const asOf = formatDay(day("2026-12-09") - daysLeft);
    expect(appeal(CASE, asOf).warning).toBe(warning);
  });
});

describe("a last day that lies before its letter", () => {
  test.each([
    {
      about: "the day before the letter's date",
      dated: "2026-06-10",
      lastDay: "2026-06-09",
      isUsed: false,
      isSaid: true,
    },
    { about: "the letter's date", dated: "2026-06-10", lastDay: "2026-06-10", isUsed: true, isSaid: false },
    { about: "the day before receipt", received: "2026-06-10", lastDay: "2026-06-09", isUsed: false, isSaid: true },
    { about: "the day of receipt", received: "2026-06-10", lastDay: "2026-06-10", isUsed: true, isSaid: false },
    {
      about: "between date and receipt: the letter may have come late",
      dated: "2026-06-01",
      received: "2026-06-10",
      lastDay: "2026-06-09",
      isUsed: true,
      isSaid: true,
    },
    { about: "no other day told", lastDay: "2026-06-09", isUsed: true, isSaid: false },
  ])("$about", ({ dated, received, lastDay, isUsed, isSaid }) => {
    const told = letter({
      ...(dated !== undefined && { dated: day(dated) }),
      ...(received !== undefined && { received: day(received) }),
      lastDay: day(lastDay),
    });
    const answer = judged({ case: told });
    expect(answer.letter !== undefined).toBe(isUsed);
    expect(doorOf(answer, "internal-appeal").clock.letter !== undefined).toBe(isUsed);
    expect(answer.problems.filter(({ code }) => code === "LAST_DAY_BEFORE_LETTER")).toEqual(
      isSaid ? [{ code: "LAST_DAY_BEFORE_LETTER", where: "denial.lastDay" }] : [],
    );
  });
});

describe("the letter's own day", () => {
  test.each([
    { own: "2026-12-08", last: "2026-12-08", governs: "letter" },
    { own: "2026-12-09", last: "2026-12-09", governs: "both" },
    { own: "2026-12-10", last: "2026-12-09", governs: "computed" },
  ])("$own beside 9 December: $governs", ({ own, last, governs }) => {
    const clock = appeal(letter({ received: day("2026-06-12"), lastDay: day(own) }));
    expect([printed(clock.lastDay), clock.governs, printed(clock.letter), printed(clock.computed?.lastDay)]).toEqual([
      last,
      governs,
      own,
      "2026-12-09",
    ]);
  });

  test.each([
    { about: "no day was told", told: {}, state: "needs-a-day", fileWithin: APPEAL.fileWithin },
    {
      about: "nobody has seen the rule",
      told: on("2026-06-12"),
      state: "not-confirmed",
      fileWithin: within(days(9), "denial-received", UNREAD),
    },
    {
      about: "the rule is of another year",
      told: on("2026-06-12"),
      state: "withheld",
      fileWithin: within(days(9), "denial-received", { reviewBy: "2026-06-30" }),
    },
    { about: "no limit was read", told: on("2026-06-12"), state: "no-limit-read", fileWithin: undefined },
  ])("stands alone where $about", ({ told, state, fileWithin }) => {
    const doors = [door("internal-appeal", 1, fileWithin && { fileWithin })];
    const own = day("2026-08-01");
    const answer = judged({ case: letter({ ...told, lastDay: own }), coverage: { doors } });
    const { clock } = doorOf(answer, "internal-appeal");
    expect(clock).toMatchObject({ state, lastDay: own, governs: "letter", daysLeft: 31 });
    expect(clock.computed).toBeUndefined();
    expect(answer.nearest).toEqual({ of: "internal-appeal", lastDay: own, daysLeft: 31 });
  });

  test("stands in the answer beside everything else", () => {
    const told = letter({ received: day("2026-06-12"), lastDay: day("2026-08-01") });
    expect(judged({ case: told }).letter).toEqual({ lastDay: day("2026-08-01"), daysLeft: 31 });
    expect(judged()).not.toHaveProperty("letter");
  });

  test("its own day over is over, though the rule gave more", () => {
    const clock = appeal(letter({ received: day("2026-06-12"), lastDay: day("2026-06-30") }));
    expect(clock).toMatchObject({ state: "passed", governs: "letter", daysLeft: -1 });
    expect(printed(clock.computed?.lastDay)).toBe("2026-12-09");
  });
});

describe("what the clock starts with", () => {
  const received = within(days(60), "denial-received");
  const dated = within(days(60), "denial-dated");
  const presumed = within(days(60), "denial-received", { presumedReceipt: { ...READ, period: days(5) } });
  test.each<{
    rule: string;
    fileWithin: FileWithin;
    dated?: string;
    received?: string;
    last?: string;
    sum?: object;
    needs?: readonly string[];
  }>([
    {
      rule: "receipt",
      fileWithin: received,
      dated: "2026-06-01",
      received: "2026-06-12",
      last: "2026-08-11",
      sum: { from: day("2026-06-12") },
    },
    { rule: "receipt", fileWithin: received, dated: "2026-06-01", last: "2026-07-31", sum: { isFromLetterDate: true } },
    { rule: "receipt", fileWithin: received, needs: ["letter-received", "letter-dated"] },
    { rule: "receipt", fileWithin: received, dated: "2026-06-12", received: "2026-06-01", last: "2026-07-31" },
    { rule: "date", fileWithin: dated, dated: "2026-06-01", received: "2026-06-12", last: "2026-07-31" },
    { rule: "date", fileWithin: dated, dated: "2026-06-12", received: "2026-06-01", last: "2026-07-31" },
    { rule: "date", fileWithin: dated, received: "2026-06-12", needs: ["letter-dated"] },
    {
      rule: "presumed receipt",
      fileWithin: presumed,
      dated: "2026-06-01",
      last: "2026-08-05",
      sum: { presumed: days(5) },
    },
    { rule: "presumed receipt", fileWithin: presumed, received: "2026-06-12", last: "2026-08-11" },
    { rule: "presumed receipt", fileWithin: presumed, dated: "2026-06-01", received: "2026-06-05", last: "2026-08-04" },
    {
      rule: "presumed receipt",
      fileWithin: presumed,
      dated: "2026-06-01",
      received: "2026-06-06",
      last: "2026-08-05",
      sum: { from: day("2026-06-06") },
    },
    {
      rule: "presumed receipt",
      fileWithin: presumed,
      dated: "2026-06-01",
      received: "2026-06-12",
      last: "2026-08-05",
      sum: { from: day("2026-06-01"), presumed: days(5) },
    },
    { rule: "presumed receipt", fileWithin: presumed, needs: ["letter-received", "letter-dated"] },
    {
      rule: "receipt after as-of",
      fileWithin: received,
      received: "2026-07-02",
      last: "2026-08-30",
      sum: { isFromAsOf: true },
    },
    { rule: "receipt on as-of", fileWithin: received, received: "2026-07-01", last: "2026-08-30" },
    { rule: "date after as-of", fileWithin: dated, dated: "2026-07-09", received: "2026-06-30", last: "2026-08-29" },
  ])("$rule, dated $dated, received $received: $last", (row) => {
    const told = letter({ ...on(row.received), ...(row.dated && { dated: day(row.dated) }) });
    const clock = appeal(told, "2026-07-01", row.fileWithin);
    expect([clock.state, printed(clock.lastDay), clock.needs]).toEqual([
      row.needs ? "needs-a-day" : "open",
      row.last,
      row.needs,
    ]);
    if (row.sum !== undefined) expect(clock.computed).toMatchObject(row.sum);
  });

  test.each([
    {
      about: "received before dated",
      told: { dated: day("2026-06-12"), received: day("2026-06-11") },
      code: "RECEIVED_BEFORE_DATED",
      where: "denial.received",
    },
    { about: "dated after as-of", told: { dated: day("2026-07-02") }, code: "DAY_AFTER_AS_OF", where: "denial.dated" },
    {
      about: "a last day before the date",
      told: { dated: day("2026-06-12"), lastDay: day("2026-06-11") },
      code: "LAST_DAY_BEFORE_LETTER",
      where: "denial.lastDay",
    },
  ])("$about is said", ({ told, code, where }) => {
    expect(judged({ case: letter(told) }).problems).toEqual([{ code, where }]);
  });
});

describe("a rule past the day it was to be read again", () => {
  test.each([
    { asOf: "2029-01-30", state: "open" },
    { asOf: REVIEW_BY, state: "open" },
    { asOf: "2029-02-01", state: "withheld" },
  ])("on $asOf: $state", ({ asOf, state }) => {
    const told = letter({ received: day("2029-01-02") });
    const answer = judged({
      case: { ...told, steps: [{ door: "internal-appeal", received: day("2029-01-03") }] },
      asOf,
    });
    const clock = appeal(told, asOf);
    const appealed = doorOf(answer, "internal-appeal");
    const isUsable = state === "open";
    expect(clock.state).toBe(state);
    expect(clock.computed !== undefined).toBe(isUsable);
    expect(clock.ifSeen).toBeUndefined();
    expect(appealed.decisions.some(({ by }) => by !== undefined)).toBe(isUsable);
    expect(appealed.door.fileWithin !== undefined).toBe(isUsable);
    expect(judged({ case: told, asOf }).nearest !== undefined).toBe(isUsable);
  });

  test("its source's day counts as well as its own", () => {
    const { sources } = coverage();
    const source = { id: "law", country: "us" as const, reviewBy: "2026-06-30" } as (typeof sources)[string];
    expect(doorOf(judged({ coverage: { sources: { law: source } } }), "internal-appeal").clock).toMatchObject({
      state: "withheld",
      reviewBy: "2026-06-30",
    });
  });

  test("the presumed receipt's day counts too", () => {
    const fileWithin = within(days(60), "denial-received", {
      presumedReceipt: { ...READ, reviewBy: "2026-06-30", period: days(5) },
    });
    expect(appeal(CASE, "2026-07-01", fileWithin).state).toBe("withheld");
  });
});

test.each([
  { seen: ["primary", "primary"], least: "primary" },
  { seen: ["primary", "secondary"], least: "secondary" },
  { seen: ["secondary", "secondary"], least: "secondary" },
  { seen: ["secondary", "no"], least: "no" },
  { seen: [], least: "no" },
] as const)("a rule that rests on $seen is seen as $least", ({ seen, least }) => {
  const cite = seen.map((one) => ({ source: "law", section: "1", checked: "2026-01-01", seen: one }));
  expect(appeal(CASE, "2026-07-01", within(days(60), "denial-received", { cite })).seen).toBe(least);
});

test("a figure that nobody has seen is no last day, and is kept apart", () => {
  const clock = appeal(CASE, "2026-07-01", within(days(60), "denial-received", UNREAD));
  expect(clock).toMatchObject({ state: "not-confirmed", seen: "no", ifSeen: { lastDay: day("2026-08-11") } });
  expect(clock.lastDay).toBeUndefined();
});

describe("an unknown plan", () => {
  const { plan: _, ...unknown } = CASE;
  test.each([
    { about: "with the letter's day", lastDay: "2026-08-01", nearest: { of: "letter", daysLeft: 31 } },
    { about: "with the letter's day of today", lastDay: "2026-07-01", nearest: { of: "letter", daysLeft: 0 } },
    { about: "with the letter's day over", lastDay: "2026-06-30", nearest: undefined },
    { about: "without", lastDay: undefined, nearest: undefined },
  ])("$about has no doors and no other day", ({ lastDay, nearest }) => {
    const denial = { ...unknown.denial, ...(lastDay && { lastDay: day(lastDay) }) };
    const answer = judged({ case: { ...unknown, denial } });
    expect(answer.doors).toEqual([]);
    expect(answer.plan).toBeUndefined();
    if (nearest === undefined) expect(answer.nearest).toBeUndefined();
    else expect(answer.nearest).toMatchObject(nearest);
  });

  test("a plan that nothing has is not known, and that is said", () => {
    const answer = judged({ case: { ...CASE, plan: "moon" } });
    expect([answer.doors, answer.problems]).toEqual([[], [{ code: "PLAN_UNKNOWN", where: "plan", value: "moon" }]]);
  });
});

describe("whatever is told", () => {
  const anyDay = fc.integer({ min: day("2020-01-01"), max: day("2029-12-31") });
  const anyPeriod = fc.record({
    amount: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom("days" as const, "months" as const, "hours" as const),
  });
  const starts = fc.constantFrom("denial-received" as const, "denial-dated" as const);
  const anyRule = fc.record({ period: anyPeriod, starts, post: fc.option(fc.integer({ min: 0, max: 9 })) });
  const ruleOf = ({
    period,
    starts: start,
    post,
  }: {
    period: Period;
    starts: "denial-received" | "denial-dated";
    post: number | null;
  }) =>
    within(period, start, {
      reviewBy: "2099-01-01",
      ...(post !== null && { presumedReceipt: { ...READ, reviewBy: "2099-01-01", period: days(post) } }),
    });
  const clockFor = (told: CoverageCase["denial"], fileWithin: FileWithin, asOf: number) =>
    appeal({ ...CASE, denial: told }, formatDay(asOf), fileWithin);

  test("a later receipt never gives an earlier last day", () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.option(anyDay), fc.nat(60), anyDay, (rule, received, dated, later, asOf) => {
        const told = { reasons: [], ...(dated !== null && { dated }) };
        const first = clockFor({ ...told, received }, ruleOf(rule), asOf).lastDay;
        const second = clockFor({ ...told, received: received + later }, ruleOf(rule), asOf).lastDay;
        expect(second ?? 0).toBeGreaterThanOrEqual(first ?? 0);
      }),
    );
  });

  test("the last day is never later than the letter's or the rule's", () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyDay, anyDay, (rule, received, lastDay, asOf) => {
        const clock = clockFor({ reasons: [], received, lastDay }, ruleOf(rule), asOf);
        const own = lastDay < received ? Number.POSITIVE_INFINITY : lastDay;
        const least = Math.min(own, clock.computed?.lastDay ?? own);
        expect(clock.lastDay).toBe(Number.isFinite(least) ? least : undefined);
      }),
    );
  });

  test("the same input gives the same bytes and is left as it was", () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyDay, (rule, received, asOf) => {
        const told = { ...CASE, denial: { reasons: [], received } };
        const before = JSON.stringify(told);
        const make = () =>
          JSON.stringify(
            judged({
              case: told,
              asOf: formatDay(asOf),
              coverage: { doors: [{ ...APPEAL, fileWithin: ruleOf(rule) }, REVIEW] },
            }),
          );
        expect(make()).toBe(make());
        expect(JSON.stringify(told)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
});
