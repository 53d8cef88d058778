import { describe, expect, test } from "vitest";
import {
  above,
  below,
  between,
  day,
  HELD,
  judge,
  ON_TREATMENT,
  only,
  result,
  STARTING,
  short,
  span,
  statement,
  UNSEEN,
} from "./example.ts";

const LIMIT = { kind: "lab-threshold", topic: "neutrophils", unit: "/uL" } as const;
const hold = statement({
  ...LIMIT,
  limit: below(1000),
  restart: above(1000),
  then: { "on-treatment": "hold", held: "hold" },
});
const start = statement({ ...LIMIT, limit: below(1000), then: { starting: "do-not-start" } });
const recent = "2026-06-20";

describe("a limit below 1000", () => {
  test.each([
    { value: 999, on: "applies/hold", starting: "applies/do-not-start" },
    { value: 999.9, on: "applies/hold", starting: "applies/do-not-start" },
    { value: 1000, on: "clear/none", starting: "clear/none" },
    { value: 1001, on: "clear/none", starting: "clear/none" },
  ])("$value: on treatment $on, starting $starting", ({ value, on, starting }) => {
    const fact = result("neutrophils", value, recent);
    expect(short(only(hold, [ON_TREATMENT, fact]))).toBe(on);
    expect(short(only(start, [STARTING, fact]))).toBe(starting);
    expect(short(only(hold, [STARTING, fact]))).toBe("not-applicable");
    expect(short(only(start, [ON_TREATMENT, fact]))).toBe("not-applicable");
  });

  const past = { ...result("neutrophils", 900, recent), day: undefined };
  const month = { earliest: day("2025-12-15"), latest: day("2026-01-14") };
  test.each([
    { name: "absent", facts: [], expected: "unknown/order-test if hold (neutrophils:absent)" },
    {
      name: "stale",
      facts: [result("neutrophils", 900, "2026-01-01")],
      expected: "unknown/repeat-test if hold (neutrophils:stale)",
    },
    {
      name: "stale and fine",
      facts: [result("neutrophils", 5000, "2026-01-01")],
      expected: "unknown/repeat-test if hold (neutrophils:stale)",
    },
    { name: "last usable day", facts: [result("neutrophils", 900, "2026-01-02")], expected: "applies/hold" },
    {
      name: "a month that may be too old",
      facts: [result("neutrophils", 900, "", { day: month })],
      expected: "unknown/repeat-test if hold (neutrophils:date-too-imprecise)",
    },
    { name: "undated", facts: [past], expected: "unknown/repeat-test if hold (neutrophils:date-too-imprecise)" },
    {
      name: "after as-of",
      facts: [result("neutrophils", 900, "2026-07-02")],
      expected: "unknown/order-test if hold (neutrophils:absent)",
    },
    {
      name: "preliminary",
      facts: [result("neutrophils", 900, recent, { final: false })],
      expected: "unknown/repeat-test if hold (neutrophils:not-final)",
    },
    {
      name: "preliminary after a final one",
      facts: [result("neutrophils", 2000, "2026-06-01"), result("neutrophils", 900, recent, { final: false })],
      expected: "unknown/repeat-test if hold (neutrophils:not-final)",
    },
    {
      name: "preliminary before a final one",
      facts: [result("neutrophils", 2000, recent), result("neutrophils", 900, "2026-06-01", { final: false })],
      expected: "clear/none",
    },
    {
      name: "unit not convertible",
      facts: [result("neutrophils", undefined, recent, { unreadable: "unit-not-convertible" })],
      expected: "unknown/repeat-test if hold (neutrophils:unit-not-convertible)",
    },
    {
      name: "range wholly below",
      facts: [result("neutrophils", undefined, recent, { range: below(500) })],
      expected: "applies/hold",
    },
    {
      name: "range wholly above",
      facts: [result("neutrophils", undefined, recent, { range: above(1500) })],
      expected: "clear/none",
    },
    {
      name: "below its own limit of 1000",
      facts: [result("neutrophils", undefined, recent, { range: below(1000) })],
      expected: "applies/hold",
    },
    {
      name: "range across the limit",
      facts: [result("neutrophils", undefined, recent, { range: below(1500) })],
      expected: "unknown/repeat-test if hold (neutrophils:censored-across-limit)",
    },
    {
      name: "two of one day on both sides",
      facts: [result("neutrophils", 900, recent), result("neutrophils", 1100, recent, { resource: "Observation/b" })],
      expected: "unknown/repeat-test if hold (neutrophils:conflicting)",
    },
    {
      name: "two of one day on one side",
      facts: [result("neutrophils", 900, recent), result("neutrophils", 800, recent, { resource: "Observation/b" })],
      expected: "applies/hold",
    },
    {
      name: "two of one day with times",
      facts: [
        result("neutrophils", 900, recent, { minute: 480 }),
        result("neutrophils", 1100, recent, { minute: 600, resource: "Observation/b" }),
      ],
      expected: "clear/none",
    },
    {
      name: "recorded as not done",
      facts: [result("neutrophils", undefined, recent, { notDone: true })],
      expected: "unknown/order-test if hold (neutrophils:absent)",
    },
  ])("$name -> $expected", ({ facts, expected }) => {
    expect(short(only(hold, [ON_TREATMENT, ...facts]))).toBe(expected);
  });
});

describe("while held", () => {
  test.each([
    { value: 1001, on: "2026-06-10", expected: "clear/none" },
    { value: 1000, on: "2026-06-10", expected: "applies/hold" },
    { value: 999, on: "2026-06-10", expected: "applies/hold" },
    { value: 2000, on: "2026-05-30", expected: "unknown/order-test if hold (neutrophils:absent)" },
    { value: 2000, on: "2026-06-01", expected: "clear/none" },
  ])("$value on $on -> $expected", ({ value, on, expected }) => {
    expect(short(only(hold, [HELD, result("neutrophils", value, on)]))).toBe(expected);
  });

  test.each([
    { value: 1001, on: "2026-06-20", expected: "clear/none" },
    { value: 1000, on: "2026-06-20", expected: "applies/hold" },
    { value: 1001, on: "2026-01-14", expected: "unknown/order-test if hold (neutrophils:absent)" },
  ])("the day of the hold is not recorded: $value on $on -> $expected", ({ value, on, expected }) => {
    const { heldSince, ...undated } = HELD;
    expect(heldSince).toBeDefined();
    const finding = only(hold, [undated, result("neutrophils", value, on)]);
    expect(short(finding)).toBe(expected);
    expect(finding?.because.find((one) => one.fact === "hold-date")?.value).toBe("not-recorded");
  });
});

describe("a limit that must be confirmed", () => {
  const stop = statement({
    ...LIMIT,
    limit: below(500),
    confirm: {},
    unconfirmed: "repeat-test",
    then: { "on-treatment": "stop", held: "stop" },
  });
  const within = statement({
    ...LIMIT,
    limit: below(500),
    confirm: { withinDays: 28 },
    then: { "on-treatment": "stop" },
  });
  test.each([
    {
      name: "single",
      facts: [result("neutrophils", 499, recent)],
      expected: "applies/repeat-test",
      windowed: "applies/repeat-test",
    },
    {
      name: "two days",
      facts: [result("neutrophils", 499, recent), result("neutrophils", 480, "2026-06-01")],
      expected: "applies/stop",
      windowed: "applies/stop",
    },
    {
      name: "two far apart",
      facts: [result("neutrophils", 499, recent), result("neutrophils", 480, "2026-05-22")],
      expected: "applies/stop",
      windowed: "applies/repeat-test",
    },
    {
      name: "previous at the limit",
      facts: [result("neutrophils", 499, recent), result("neutrophils", 500, "2026-06-01")],
      expected: "applies/repeat-test",
      windowed: "applies/repeat-test",
    },
    {
      name: "newest recovered",
      facts: [result("neutrophils", 500, recent), result("neutrophils", 480, "2026-06-01")],
      expected: "clear/none",
      windowed: "clear/none",
    },
    {
      name: "same day twice",
      facts: [result("neutrophils", 499, recent), result("neutrophils", 480, recent, { resource: "Observation/b" })],
      expected: "applies/repeat-test",
      windowed: "applies/repeat-test",
    },
  ])("$name -> $expected; within 28 days $windowed", ({ facts, expected, windowed }) => {
    expect(short(only(stop, [ON_TREATMENT, ...facts]))).toBe(expected);
    expect(short(only(within, [ON_TREATMENT, ...facts]))).toBe(windowed);
  });
});

test.each([
  { previous: 450, expected: "applies/hold" },
  { previous: 700, expected: "applies/hold" },
  { previous: 1100, expected: "applies/repeat-test" },
])("between 500 and 1000, confirmed: 800 after $previous -> $expected", ({ previous, expected }) => {
  const band = statement({
    ...LIMIT,
    limit: between(500, 1000),
    confirm: {},
    restart: above(1000),
    then: { "on-treatment": "hold" },
  });
  const facts = [result("neutrophils", 800, recent), result("neutrophils", previous, "2026-06-01")];
  expect(short(only(band, [ON_TREATMENT, ...facts]))).toBe(expected);
});

describe("a fall of more than 2 from the last final result on or before the start", () => {
  const fall = statement({
    kind: "lab-threshold",
    topic: "haemoglobin",
    unit: "g/dL",
    fall: above(2),
    then: { "on-treatment": "hold", held: "hold" },
  });
  const before = result("haemoglobin", 13, "2026-01-15");
  test.each([
    { now: 10.9, expected: "applies/hold" },
    { now: 11, expected: "clear/none" },
    { now: 11.1, expected: "clear/none" },
  ])("13 to $now -> $expected", ({ now, expected }) => {
    const older = result("haemoglobin", 20, "2025-12-01");
    expect(short(only(fall, [ON_TREATMENT, before, older, result("haemoglobin", now, recent)]))).toBe(expected);
  });
  test.each([
    { previous: 10.5, expected: "applies/hold" },
    { previous: 11, expected: "applies/repeat-test" },
    { previous: undefined, expected: "applies/repeat-test" },
  ])("confirmed: 13 to 10.9 after $previous -> $expected", ({ previous, expected }) => {
    const confirmed = { ...fall, confirm: {} };
    const between = previous === undefined ? [] : [result("haemoglobin", previous, "2026-06-01")];
    const facts = [before, ...between, result("haemoglobin", 10.9, recent)];
    expect(short(only(confirmed, [ON_TREATMENT, ...facts]))).toBe(expected);
  });
  test("no result before the start is a gap", () => {
    expect(short(only(fall, [ON_TREATMENT, result("haemoglobin", 9, recent)]))).toBe(
      "unknown/tell-team if hold (haemoglobin-baseline:absent)",
    );
  });
});

test.each([
  { then: "stop", shown: "call-today", urgency: "urgent" },
  { then: "hold", shown: "call-today", urgency: "urgent" },
  { then: "avoid", shown: "caution", urgency: "soon" },
  { then: "reduce-dose", shown: "caution", urgency: "soon" },
  { then: "caution", shown: "caution", urgency: "routine" },
  { then: "counsel", shown: "counsel", urgency: "info" },
])("unseen $then is shown as $shown and stays $urgency", ({ then, shown, urgency }) => {
  const one = statement({ ...LIMIT, limit: below(1000), then: { "on-treatment": then }, cite: [UNSEEN] });
  const finding = only(one, [ON_TREATMENT, result("neutrophils", 900, recent)]);
  const ifSeen = then === shown ? undefined : then;
  expect({
    action: finding?.action,
    urgency: finding?.urgency,
    ifSeen: finding?.ifSeen,
    confirm: finding?.confirmOnLabel,
  }).toEqual({ action: shown, urgency, ifSeen, confirm: true });
});

test.each([
  { value: 420, state: "applies", to: "1000" },
  { value: 999, state: "applies", to: "1000" },
  { value: 1000, state: "clear", to: "999" },
  { value: 5000, state: "clear", to: "999" },
])("$value flips at $to, and applying it does change the action", ({ value, state, to }) => {
  const finding = only(hold, [ON_TREATMENT, result("neutrophils", value, recent)]);
  expect(finding?.state).toBe(state);
  expect(finding?.flips.map((flip) => flip.to)).toEqual([to]);
  const changed = only(hold, [ON_TREATMENT, result("neutrophils", Number(to), recent)]);
  expect({ action: changed?.action, state: changed?.state }).toEqual({
    action: finding?.flips[0]?.action,
    state: finding?.flips[0]?.state,
  });
  expect(changed?.action).not.toBe(finding?.action);
});

test.each([
  { printed: "500 /uL", to: "499" },
  { printed: "0.5 10*9/L", to: "499" },
  { printed: "500.0 /uL", to: "499.9" },
  { printed: "500 mL/min/{1.73_m2}", to: "499" },
])("a limit printed as $printed flips one step of its last digit below: $to", ({ printed, to }) => {
  const limit = { high: { value: { n: 5000, d: 10 }, closed: false, printed } };
  const one = statement({ ...LIMIT, limit, then: { "on-treatment": "hold" } });
  expect(only(one, [ON_TREATMENT, result("neutrophils", 900, recent)])?.flips.map((flip) => flip.to)).toEqual([to]);
});

test("a reading with a decimal flips at the next value that a laboratory prints", () => {
  const one = statement({
    kind: "lab-threshold",
    topic: "haemoglobin",
    limit: below(8),
    then: { "on-treatment": "hold" },
  });
  expect(only(one, [ON_TREATMENT, result("haemoglobin", 9.2, recent)])?.flips.map((flip) => flip.to)).toEqual(["7.9"]);
});

test("a version speaks only from its first day until its last", () => {
  const old = statement({
    ...LIMIT,
    id: "exampletinib.us.lab-threshold.neutrophils.old.hold",
    limit: below(800),
    from: "2020-01-01",
    until: "2025-10-01",
    then: { "on-treatment": "hold" },
  });
  const facts = [ON_TREATMENT, result("neutrophils", 900, recent)];
  expect(judge([hold, old], facts).findings.map((one) => one.base.statement)).toEqual([hold.id]);
  const then = span("2025-09-30").earliest;
  const before = [{ ...ON_TREATMENT, start: span("2025-01-01") }, result("neutrophils", 700, "2025-09-01")];
  expect(judge([hold, old], before, undefined, then).findings.map((one) => one.base.statement)).toEqual([old.id]);
});

test("a band holds its closed end and not its open one", () => {
  const band = statement({ ...LIMIT, limit: between(500, 1000), then: { "on-treatment": "hold" } });
  const states = [499, 500, 999, 1000].map(
    (value) => only(band, [ON_TREATMENT, result("neutrophils", value, recent)])?.state,
  );
  expect(states).toEqual(["clear", "applies", "applies", "clear"]);
});
