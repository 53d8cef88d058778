import { formatDay } from "@afterscript/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  APPEAL,
  CASE,
  coverage,
  days,
  decision,
  door,
  doorOf,
  EXCEPTION,
  hours,
  type Judged,
  judged,
  months,
  READ,
  REVIEW,
  reason,
  UNREAD,
  within,
} from "../../test/coverage-example.ts";
import { day, ON_TREATMENT, STARTING } from "../../test/example.ts";
import type { ClockState } from "./answer.ts";
import type { CoverageCase, Step } from "./case.ts";
import type { Door, DoorSort } from "./knowledge.ts";

const REQUEST = door("request", 0, { decisions: [decision("standard", days(15))] });
const EXCEPTION_REVIEW = door("external-exception-review", 1);
const SECOND = door("second-internal-appeal", 2);
const KEEP = door("keep-benefits", 1, { fileWithin: within(days(10), "denial-dated") });
const COURT = door("court", 3);
const STEP_EXCEPTION = door("step-exception", 0, { forReasons: ["other"] });
const ALL = [REQUEST, EXCEPTION, STEP_EXCEPTION, EXCEPTION_REVIEW, APPEAL, KEEP, SECOND, REVIEW, COURT];

const states = (told: Partial<CoverageCase>, doors: readonly Door[] = ALL, more: Judged = {}) =>
  Object.fromEntries(
    judged({ ...more, case: { ...CASE, ...told }, coverage: { doors, ...more.coverage } }).doors.map((one) => [
      one.door.sort,
      one.clock.state,
    ]),
  ) as Partial<Record<DoorSort, ClockState>>;

const denied = (sort: DoorSort, more: Partial<Step> = {}): Step => ({ door: sort, outcome: "denied", ...more });
const letterOf = (deniedDoor: string) => ({ denial: { ...CASE.denial, deniedDoor } });

describe("doors open in their order", () => {
  test.each<{ about: string; told: Partial<CoverageCase>; expected: Partial<Record<DoorSort, ClockState>> }>([
    {
      about: "a first denial",
      told: {},
      expected: {
        request: "decided",
        "formulary-exception": "no-limit-read",
        "external-exception-review": "not-yet",
        "internal-appeal": "open",
        "keep-benefits": "needs-a-day",
        "second-internal-appeal": "not-yet",
        "external-review": "not-yet",
        court: "not-yet",
      },
    },
    {
      about: "a first denial that names the request",
      told: letterOf("request"),
      expected: { request: "decided", "formulary-exception": "no-limit-read", "internal-appeal": "open" },
    },
    {
      about: "a denied exception",
      told: letterOf("formulary-exception"),
      expected: {
        request: "decided",
        "formulary-exception": "decided",
        "external-exception-review": "no-limit-read",
        "internal-appeal": "open",
        "external-review": "not-yet",
      },
    },
    {
      about: "a denied exception of another sort",
      told: letterOf("step-exception"),
      expected: {
        request: "decided",
        "step-exception": "decided",
        "formulary-exception": "no-limit-read",
        "external-exception-review": "not-yet",
      },
    },
    {
      about: "a denied appeal",
      told: letterOf("internal-appeal"),
      expected: {
        request: "decided",
        "formulary-exception": "decided",
        "internal-appeal": "decided",
        "second-internal-appeal": "no-limit-read",
        "external-review": "open",
        court: "not-yet",
      },
    },
    {
      about: "a denied second appeal",
      told: letterOf("second-internal-appeal"),
      expected: { "internal-appeal": "decided", "second-internal-appeal": "decided", "external-review": "open" },
    },
    {
      about: "a denied review",
      told: letterOf("external-review"),
      expected: { "internal-appeal": "decided", "external-review": "decided", court: "no-limit-read" },
    },
    {
      about: "an appeal that was sent",
      told: { steps: [{ door: "internal-appeal", sent: day("2026-06-20") }] },
      expected: { "internal-appeal": "done", "external-review": "not-yet" },
    },
    {
      about: "an appeal that was denied since",
      told: { steps: [denied("internal-appeal", { decisionReceived: day("2026-06-25") })] },
      expected: { "internal-appeal": "decided", "external-review": "open", court: "not-yet" },
    },
    {
      about: "an appeal that was denied since, no day told",
      told: { steps: [denied("internal-appeal")] },
      expected: { "internal-appeal": "decided", "external-review": "needs-a-day" },
    },
    {
      about: "an appeal that was decided, nobody says how",
      told: { steps: [{ door: "internal-appeal", decided: day("2026-06-25") }] },
      expected: { "internal-appeal": "decided", "external-review": "not-yet" },
    },
    {
      about: "an appeal that was granted",
      told: { steps: [{ door: "internal-appeal", outcome: "approved" }] },
      expected: { "internal-appeal": "decided", "external-review": "not-yet" },
    },
    {
      about: "a denied exception review",
      told: { steps: [denied("formulary-exception"), denied("external-exception-review")] },
      expected: { "external-exception-review": "decided", "internal-appeal": "open", "external-review": "not-yet" },
    },
  ])("after $about", ({ told, expected }) => {
    expect(states(told)).toMatchObject(expected);
  });

  test("the clock of a review starts with the last decision before it", () => {
    const steps = [
      denied("internal-appeal", { decisionReceived: day("2026-06-20") }),
      denied("second-internal-appeal", { decisionReceived: day("2026-06-25") }),
    ];
    const answer = judged({ case: { ...CASE, steps }, coverage: { doors: ALL } });
    expect(doorOf(answer, "external-review").clock.lastDay).toBe(day("2026-10-25"));
  });

  test.each<{ about: string; told: Partial<CoverageCase>; last: string | undefined }>([
    {
      about: "its receipt",
      told: { steps: [denied("internal-appeal", { decided: day("2026-06-18"), decisionReceived: day("2026-06-25") })] },
      last: "2026-10-25",
    },
    {
      about: "its date, where nobody knows when it came",
      told: { steps: [denied("internal-appeal", { decided: day("2026-06-18") })] },
      last: "2026-10-18",
    },
    { about: "the letter, where the letter denied it", told: letterOf("internal-appeal"), last: "2026-10-12" },
    { about: "nothing", told: { steps: [denied("internal-appeal")] }, last: undefined },
  ])("the decision before it counts from $about", ({ told, last }) => {
    const { clock } = doorOf(judged({ case: { ...CASE, ...told } }), "external-review");
    expect(clock.lastDay).toBe(last === undefined ? undefined : day(last));
    expect(clock.needs).toEqual(last === undefined ? ["decision-received"] : undefined);
  });

  test("a letter that denied an appeal starts no clock of that appeal, nor of one before it", () => {
    const { doors } = judged({ case: { ...CASE, ...letterOf("external-review") }, coverage: { doors: ALL } });
    const counted = doors.filter(({ clock }) => clock.computed !== undefined || clock.lastDay !== undefined);
    expect(counted.map(({ door: { sort } }) => sort)).toEqual([]);
  });

  test("an appeal that was sent after the letter keeps the day it had to be sent by", () => {
    const steps = [denied("internal-appeal", { sent: day("2026-06-20") })];
    expect(doorOf(judged({ case: { ...CASE, steps } }), "internal-appeal").clock).toMatchObject({
      state: "decided",
      lastDay: day("2026-12-09"),
    });
  });

  test("what was sent in time is not warned of", () => {
    const steps = [{ door: "internal-appeal", sent: day("2026-06-20") }];
    const { clock } = doorOf(judged({ case: { ...CASE, steps }, asOf: "2026-12-08" }), "internal-appeal");
    expect([clock.state, clock.daysLeft, clock.warning]).toEqual(["done", 1, undefined]);
  });

  test("a letter's own day speaks of what that letter opens, and of nothing later", () => {
    const denial = { ...CASE.denial, lastDay: day("2026-08-01") };
    const steps = [denied("internal-appeal", { decisionReceived: day("2026-06-25") })];
    const answer = judged({ case: { ...CASE, denial, steps } });
    expect(doorOf(answer, "internal-appeal").clock).toMatchObject({ state: "decided", letter: denial.lastDay });
    expect(doorOf(answer, "external-review").clock).toMatchObject({ governs: "computed", lastDay: day("2026-10-25") });
    const ofAppeal = judged({ case: { ...CASE, denial: { ...denial, deniedDoor: "internal-appeal" } } });
    expect(doorOf(ofAppeal, "external-review").clock).toMatchObject({ governs: "letter", lastDay: denial.lastDay });
    expect(doorOf(ofAppeal, "formulary-exception").clock.letter).toBeUndefined();
  });
});

test.each([
  { isOnTreatment: true, of: "keep-benefits" },
  { isOnTreatment: undefined, of: "keep-benefits" },
  { isOnTreatment: false, of: "internal-appeal" },
])("taken now: $isOnTreatment, the nearest last day is of $of", ({ isOnTreatment, of }) => {
  const told = { ...CASE, denial: { reasons: [], dated: day("2026-06-28") } };
  const more = isOnTreatment === undefined ? told : { ...told, isOnTreatment };
  expect(judged({ case: more, coverage: { doors: ALL } }).nearest?.of).toBe(of);
});

test("the letter's own day is kept where no door that is known takes it up", () => {
  const denial = { ...CASE.denial, deniedDoor: "court", lastDay: day("2026-08-01") };
  expect(judged({ case: { ...CASE, denial }, coverage: { doors: ALL } }).nearest).toMatchObject({
    of: "letter",
    daysLeft: 31,
  });
});

test("the letter's own day is not the nearest once the appeal that it speaks of was sent", () => {
  const steps = [{ door: "internal-appeal", sent: day("2026-06-20") }];
  const denial = { ...CASE.denial, lastDay: day("2026-08-01") };
  expect(judged({ case: { ...CASE, denial, steps } }).nearest).toBeUndefined();
});

test("a plan whose path nobody has read has no door, and the letter's own day all the same", () => {
  const denial = { ...CASE.denial, lastDay: day("2026-08-01") };
  expect(judged({ case: { ...CASE, denial }, coverage: { doors: [] } })).toMatchObject({
    plan: { id: "employer" },
    doors: [],
    nearest: { of: "letter", lastDay: day("2026-08-01"), daysLeft: 31 },
  });
});

describe("a review beside the appeal, in a hurry", () => {
  const beside = (rested: typeof READ) =>
    door("external-review", 2, {
      ...REVIEW,
      facts: [{ ...rested, says: { code: "urgent-outside-at-once" } }],
    });
  test.each([
    { about: "serious harm is said", harm: true, rested: READ, state: "open" },
    { about: "no ground is met", harm: false, rested: READ, state: "not-yet" },
    { about: "nobody knows", harm: undefined, rested: READ, state: "not-yet" },
    { about: "nobody has seen that it may", harm: true, rested: UNREAD, state: "not-yet" },
    { about: "that was to be read again", harm: true, rested: { ...READ, reviewBy: "2026-06-30" }, state: "not-yet" },
  ])("where $about: $state", ({ harm, rested, state }) => {
    const told = { ...(harm !== undefined && { prescriberSaysSeriousHarm: harm }), isOnTreatment: false };
    const answer = judged({ case: { ...CASE, ...told }, coverage: { doors: [APPEAL, SECOND, beside(rested)] } });
    const { clock } = doorOf(answer, "external-review");
    expect([clock.state, clock.lastDay, clock.computed]).toEqual([state, undefined, undefined]);
  });
});

describe("the door to begin with", () => {
  const reasons = [
    reason("administrative", { firstDoor: "request" }),
    reason("non-formulary", { firstDoor: "formulary-exception" }),
    reason("step-not-met"),
  ];
  const next = (told: Partial<CoverageCase>, doors: readonly Door[] = ALL) =>
    judged({ case: { ...CASE, ...told }, coverage: { doors, reasons } }).doors.find(({ isNext }) => isNext)?.door.sort;
  const because = (...ids: string[]) => ({ denial: { ...CASE.denial, reasons: ids } });

  test.each<{ about: string; told: Partial<CoverageCase>; sort: DoorSort | undefined }>([
    { about: "no reason", told: because(), sort: "internal-appeal" },
    { about: "a reason without a door of its own", told: because("step-not-met"), sort: "internal-appeal" },
    { about: "not on the list", told: because("non-formulary"), sort: "formulary-exception" },
    { about: "a form that was wrong", told: because("administrative"), sort: "request" },
    { about: "two reasons", told: because("non-formulary", "administrative"), sort: "request" },
    {
      about: "an exception already denied",
      told: { ...because("non-formulary"), steps: [denied("formulary-exception")] },
      sort: "internal-appeal",
    },
    {
      about: "an appeal on its way",
      told: { steps: [{ door: "internal-appeal", sent: day("2026-06-20") }] },
      sort: undefined,
    },
    {
      about: "an appeal granted",
      told: { steps: [{ door: "internal-appeal", outcome: "approved" }] },
      sort: undefined,
    },
    { about: "an appeal denied", told: letterOf("internal-appeal"), sort: "second-internal-appeal" },
    { about: "the last day over", told: { denial: { ...CASE.denial, received: day("2025-06-12") } }, sort: undefined },
  ])("after $about: $sort", ({ told, sort }) => {
    expect(next(told)).toBe(sort);
  });

  test.each<{ step: Partial<Step> | undefined; state: ClockState }>([
    { step: undefined, state: "no-limit-read" },
    { step: { sent: day("2026-05-01"), outcome: "denied" }, state: "no-limit-read" },
    { step: { sent: day("2026-06-12") }, state: "done" },
    { step: { sent: day("2026-06-20"), outcome: "denied" }, state: "decided" },
  ])("a request that failed for its form is made again: $step", ({ step, state }) => {
    const steps = step === undefined ? [] : [{ door: "request", ...step }];
    expect(states({ ...because("administrative"), steps }, ALL, { coverage: { reasons } }).request).toBe(state);
  });

  test.each([
    { reasons: ["non-formulary"], fits: true },
    { reasons: ["step-not-met"], fits: false },
    { reasons: [], fits: false },
  ])("an exception for what is not on the list fits $reasons: $fits", ({ reasons: given, fits }) => {
    const answer = judged({ case: { ...CASE, ...because(...given) } });
    expect(doorOf(answer, "formulary-exception").fitsReason).toBe(fits);
    expect(doorOf(answer, "internal-appeal").fitsReason).toBe(true);
  });

  test("a door for several reasons fits one of them", () => {
    const doors = [{ ...EXCEPTION, forReasons: ["other", "non-formulary"] }];
    const answer = judged({ case: { ...CASE, ...because("non-formulary", "step-not-met") }, coverage: { doors } });
    expect(doorOf(answer, "formulary-exception").fitsReason).toBe(true);
  });
});

describe("the fast way", () => {
  const fast = (told: Partial<CoverageCase>, more: Judged = {}) =>
    doorOf(judged({ ...more, case: { ...CASE, ...told } }), "internal-appeal").expedited;
  const NOTHING = { prescriberSaysSeriousHarm: false, isOnTreatment: false } as const;

  test.each<{ told: Partial<CoverageCase>; expected: object }>([
    {
      told: { prescriberSaysSeriousHarm: true },
      expected: { answer: "yes", grounds: ["prescriber-says-serious-harm"] },
    },
    { told: NOTHING, expected: { answer: "no", grounds: [], asks: [] } },
    { told: { isOnTreatment: false }, expected: { answer: "unknown", asks: ["prescriber-says-serious-harm"] } },
    { told: {}, expected: { answer: "unknown", asks: ["prescriber-says-serious-harm", "days-left", "on-treatment"] } },
    { told: { ...NOTHING, daysLeft: 29 }, expected: { answer: "yes", grounds: ["runs-out-before-decision"] } },
    { told: { ...NOTHING, daysLeft: 30 }, expected: { answer: "yes", grounds: ["runs-out-before-decision"] } },
    { told: { ...NOTHING, daysLeft: 31 }, expected: { answer: "no", grounds: [] } },
    {
      told: { ...NOTHING, isOnTreatment: true, daysLeft: 31 },
      expected: { answer: "yes", grounds: ["already-on-treatment"] },
    },
  ])("$told: $expected", ({ told, expected }) => {
    expect(fast(told)).toMatchObject(expected);
  });

  test.each([
    { about: "72 hours", period: hours(72), daysLeft: 3, answer: "yes" },
    { about: "72 hours", period: hours(72), daysLeft: 4, answer: "no" },
    { about: "a month of 31 days", period: months(1), daysLeft: 31, answer: "yes" },
    { about: "a month of 31 days", period: months(1), daysLeft: 32, answer: "no" },
  ])("$daysLeft days left beside $about: $answer", ({ period, daysLeft, answer }) => {
    const doors = [{ ...APPEAL, decisions: [decision("standard", period)] }];
    expect(fast({ ...NOTHING, daysLeft }, { coverage: { doors } })?.answer).toBe(answer);
  });

  test.each([
    { about: "nobody has seen", rested: UNREAD },
    { about: "that is past its day", rested: { ...READ, reviewBy: "2026-06-30" } },
  ])("a usual time $about cannot be compared with", ({ rested }) => {
    const doors = [{ ...APPEAL, decisions: [{ ...decision("standard", days(30)), ...rested }] }];
    expect(fast({ ...NOTHING, daysLeft: 1 }, { coverage: { doors } })).toMatchObject({
      answer: "unknown",
      grounds: [],
    });
  });

  test.each([
    { about: "nobody has seen", rested: UNREAD, mark: { isNotConfirmed: true } },
    {
      about: "that is past its day",
      rested: { ...READ, reviewBy: "2026-06-30" },
      mark: { isWithheld: true, grounds: [] },
    },
  ])("a fast way $about is never a yes", ({ rested, mark }) => {
    const doors = [{ ...APPEAL, expedited: { ...rested, grounds: ["prescriber-says-serious-harm" as const] } }];
    expect(fast({ prescriberSaysSeriousHarm: true }, { coverage: { doors } })).toMatchObject({
      answer: "unknown",
      ...mark,
    });
  });

  test.each([
    { about: "shown by the record", facts: [ON_TREATMENT], told: {}, on: true },
    { about: "only ordered", facts: [STARTING], told: {}, on: undefined },
    { about: "not in the record, and told", facts: [], told: { isOnTreatment: true }, on: true },
    {
      about: "in the record, and told not to be taken",
      facts: [ON_TREATMENT],
      told: { isOnTreatment: false },
      on: false,
    },
  ])("a medicine $about", ({ facts, told, on }) => {
    const answer = judged({ facts, case: { ...CASE, ...told } });
    const grounds = doorOf(answer, "internal-appeal").expedited?.grounds ?? [];
    const asks = doorOf(answer, "internal-appeal").expedited?.asks ?? [];
    expect([grounds.includes("already-on-treatment"), asks.includes("on-treatment")]).toEqual([
      on === true,
      on === undefined,
    ]);
    expect(answer.therapy?.stage).toBe(on === true ? "on-treatment" : "starting");
  });
});

describe("when the plan must have decided", () => {
  const sent = (step: Partial<Step>, doors: readonly Door[] = [APPEAL], asOf = "2026-07-20") =>
    doorOf(
      judged({ case: { ...CASE, steps: [{ door: "internal-appeal", ...step }] }, coverage: { doors }, asOf }),
      "internal-appeal",
    ).decisions.map(({ time, by, isLate }) => [time.speed, by && formatDay(by.lastDay), isLate === true]);

  test.each<{ step: Partial<Step>; asOf?: string; expected: readonly (readonly unknown[])[] }>([
    {
      step: { received: day("2026-06-20") },
      asOf: "2026-07-20",
      expected: [
        ["standard", "2026-07-20", false],
        ["expedited", "2026-06-23", false],
      ],
    },
    {
      step: { received: day("2026-06-20") },
      asOf: "2026-07-21",
      expected: [
        ["standard", "2026-07-20", true],
        ["expedited", "2026-06-23", false],
      ],
    },
    {
      step: { received: day("2026-06-20"), speed: "expedited" },
      asOf: "2026-06-23",
      expected: [
        ["standard", undefined, false],
        ["expedited", "2026-06-23", false],
      ],
    },
    {
      step: { received: day("2026-06-20"), speed: "expedited" },
      asOf: "2026-06-24",
      expected: [
        ["standard", undefined, false],
        ["expedited", "2026-06-23", true],
      ],
    },
    {
      step: { sent: day("2026-06-20") },
      expected: [
        ["standard", undefined, false],
        ["expedited", undefined, false],
      ],
    },
    {
      step: { received: day("2026-06-20"), decided: day("2026-07-20"), outcome: "denied" },
      asOf: "2026-09-01",
      expected: [
        ["standard", "2026-07-20", false],
        ["expedited", "2026-06-23", false],
      ],
    },
    {
      step: { received: day("2026-06-20"), decided: day("2026-07-21"), outcome: "denied" },
      asOf: "2026-09-01",
      expected: [
        ["standard", "2026-07-20", true],
        ["expedited", "2026-06-23", false],
      ],
    },
    {
      step: { received: day("2026-06-20"), decisionReceived: day("2026-07-25") },
      asOf: "2026-09-01",
      expected: [
        ["standard", "2026-07-20", false],
        ["expedited", "2026-06-23", false],
      ],
    },
    {
      step: { received: day("2026-06-20"), outcome: "denied" },
      asOf: "2026-09-01",
      expected: [
        ["standard", "2026-07-20", false],
        ["expedited", "2026-06-23", false],
      ],
    },
  ])("$step as of $asOf: $expected", ({ step, asOf, expected }) => {
    expect(sent(step, [APPEAL], asOf)).toEqual(expected);
  });

  test.each([
    { period: days(30), lastDay: "2026-07-01" },
    { period: months(1), lastDay: "2026-07-01" },
  ])("its sum is given whole: $period.amount $period.unit", ({ period, lastDay }) => {
    const steps = [{ door: "internal-appeal", received: day("2026-06-01") }];
    const doors = [{ ...APPEAL, decisions: [decision("standard", period)] }];
    const [time] = doorOf(judged({ case: { ...CASE, steps }, coverage: { doors } }), "internal-appeal").decisions;
    expect(time?.by).toEqual({ starts: "request-received", from: day("2026-06-01"), period, lastDay: day(lastDay) });
  });

  test.each([
    { counts: "sent" as const, by: "2026-07-20" },
    { counts: "received" as const, by: undefined },
    { counts: "not-stated" as const, by: undefined },
  ])("where filing counts when $counts, a day of sending gives $by", ({ counts, by }) => {
    const doors = [{ ...APPEAL, fileWithin: within(days(180), "denial-received", { counts }) }];
    expect(sent({ sent: day("2026-06-20") }, doors)[0]?.[1]).toBe(by);
  });

  test.each([
    { statementReceived: undefined, by: undefined },
    { statementReceived: "2026-06-25", by: "2026-06-28" },
  ])("where the prescriber's statement starts it: $statementReceived", ({ statementReceived, by }) => {
    const time = { ...decision("standard", hours(72)), starts: "statement-received" as const };
    const step = {
      received: day("2026-06-20"),
      ...(statementReceived && { statementReceived: day(statementReceived) }),
    };
    expect(sent(step, [{ ...APPEAL, decisions: [time] }])[0]?.[1]).toBe(by);
  });

  test.each([
    { about: "past its day", rested: { ...READ, reviewBy: "2026-06-30" }, mark: "isWithheld" },
    { about: "that nobody has seen", rested: UNREAD, mark: "isNotConfirmed" },
  ])("a time $about is none", ({ rested, mark }) => {
    const doors = [{ ...APPEAL, decisions: [{ ...decision("standard", days(30)), ...rested }] }];
    const steps = [{ door: "internal-appeal", received: day("2026-01-01") }];
    const [time] = doorOf(judged({ case: { ...CASE, steps }, coverage: { doors } }), "internal-appeal").decisions;
    expect(time).toMatchObject({ [mark]: true });
    expect([time?.by, time?.isLate]).toEqual([undefined, undefined]);
  });
});

describe("names and days that do not fit are said", () => {
  test.each<{ told: Partial<CoverageCase>; code: string; where: string }>([
    { told: { state: "Texas" }, code: "STATE_UNKNOWN", where: "state" },
    { told: { state: "ZZ" }, code: "STATE_UNKNOWN", where: "state" },
    { told: { state: "tx" }, code: "STATE_UNKNOWN", where: "state" },
    { told: { policy: "none" }, code: "POLICY_UNKNOWN", where: "policy" },
    { told: { denial: { reasons: ["none"] } }, code: "REASON_UNKNOWN", where: "denial.reasons.0" },
    { told: letterOf("none"), code: "DOOR_UNKNOWN", where: "denial.deniedDoor" },
    { told: { steps: [{ door: "none" }] }, code: "DOOR_UNKNOWN", where: "steps.0.door" },
    { told: { bridges: [{ id: "none" }] }, code: "BRIDGE_UNKNOWN", where: "bridges.0.id" },
    { told: { told: { none: { value: "yes" } } }, code: "FACT_UNKNOWN", where: "told.none" },
    {
      told: { steps: [{ door: "internal-appeal", sent: day("2026-07-02") }] },
      code: "DAY_AFTER_AS_OF",
      where: "steps.0.sent",
    },
    {
      told: { steps: [{ door: "internal-appeal", sent: day("2026-06-20"), received: day("2026-06-19") }] },
      code: "DAYS_OUT_OF_ORDER",
      where: "steps.0.received",
    },
    {
      told: { steps: [denied("internal-appeal", { decided: day("2026-06-20"), decisionReceived: day("2026-06-19") })] },
      code: "DAYS_OUT_OF_ORDER",
      where: "steps.0.decisionReceived",
    },
  ])("$where: $code", ({ told, code, where }) => {
    expect(judged({ case: { ...CASE, ...told } }).problems).toEqual([expect.objectContaining({ code, where })]);
  });

  test("a case that fits has none", () => {
    expect(judged().problems).toEqual([]);
  });
});

test("the order in which steps are told does not matter", () => {
  const anyDay = fc.integer({ min: day("2026-05-01"), max: day("2026-09-01") });
  const anyStep = fc.record(
    {
      door: fc.constantFrom(...ALL.map(({ id }) => id)),
      sent: anyDay,
      received: anyDay,
      decided: anyDay,
      decisionReceived: anyDay,
      outcome: fc.constantFrom("denied" as const, "approved" as const),
    },
    { requiredKeys: ["door"] },
  );
  const anyOrder = fc
    .array(anyStep, { maxLength: 6 })
    .chain((steps) =>
      fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length })),
    );
  fc.assert(
    fc.property(anyOrder, ([steps, shuffled]) => {
      const doorsFor = (told: readonly Step[]) => {
        const { doors, nearest } = judged({
          case: { ...CASE, steps: told },
          coverage: { doors: ALL },
          asOf: "2026-08-01",
        });
        return { doors, nearest };
      };
      expect(doorsFor(shuffled)).toEqual(doorsFor(steps));
    }),
    { numRuns: 60 },
  );
});

test.each([
  { about: "the later of two tries counts", first: day("2026-06-20"), second: day("2026-06-25"), state: "done" },
  { about: "of two on one day the same counts in any order", first: day("2026-06-25"), second: day("2026-06-25") },
])("$about", ({ first, second, state }) => {
  const steps: readonly Step[] = [
    denied("internal-appeal", { sent: first }),
    { door: "internal-appeal", sent: second },
  ];
  const found = [steps, [...steps].reverse()].map((told) => states({ steps: told })["internal-appeal"]);
  expect(found[1]).toBe(found[0]);
  if (state !== undefined) expect(found[0]).toBe(state);
});

test("the order in which doors stand in the knowledge does not matter", () => {
  const { doors } = coverage();
  expect(judged({ coverage: { doors: [...doors].reverse() } })).toEqual(judged());
});
