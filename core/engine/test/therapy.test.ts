import { parseDaySpan } from "@afterscript/kernel";
import { buildRecord } from "@afterscript/record";
import { describe, expect, test } from "vitest";
import { assess } from "../src/index.ts";
import {
  AS_OF,
  above,
  atOrAbove,
  below,
  between,
  CITE,
  day,
  dose,
  HELD,
  history,
  judge,
  knowledge,
  medication,
  ON_TREATMENT,
  only,
  PERSON,
  result,
  STARTING,
  short,
  span,
  statement,
  UNSEEN,
} from "./example.ts";

describe("stages", () => {
  const stopped = medication("exampletinib", { state: "stopped", start: span("2025-01-01"), stop: span("2026-03-01") });
  test.each([
    { name: "an active order", orders: [ON_TREATMENT], stage: "on-treatment" },
    { name: "a draft", orders: [STARTING], stage: "starting" },
    {
      name: "a draft beside an active order",
      orders: [ON_TREATMENT, { ...STARTING, resource: "MedicationRequest/draft" }],
      stage: "on-treatment",
    },
    { name: "a first dose after as-of", orders: [{ ...ON_TREATMENT, start: span("2026-07-02") }], stage: "starting" },
    {
      name: "an order written after as-of",
      orders: [{ ...ON_TREATMENT, start: undefined, authored: span("2026-08-01") } as never],
      stage: "starting",
    },
    { name: "a first dose today", orders: [{ ...ON_TREATMENT, start: span("2026-07-01") }], stage: "on-treatment" },
    { name: "on hold", orders: [HELD], stage: "held" },
    {
      name: "on hold, then ordered anew",
      orders: [HELD, { ...ON_TREATMENT, start: span("2026-06-20"), resource: "MedicationRequest/new" }],
      stage: "on-treatment",
    },
    { name: "stopped", orders: [stopped], stage: "stopped" },
    { name: "supply ended", orders: [{ ...ON_TREATMENT, supplyEnds: span("2026-06-30") }], stage: "stopped" },
    { name: "supply to the day", orders: [{ ...ON_TREATMENT, supplyEnds: span("2026-07-01") }], stage: "on-treatment" },
  ])("$name -> $stage", ({ orders, stage }) => {
    expect(judge([], orders).therapies.map((one) => one.stage)).toEqual([stage]);
  });

  test("no JAK inhibitor in the record", () => {
    expect(judge([], [])).toMatchObject({ therapies: [], findings: [], problems: [{ code: "NO_JAK_INHIBITOR" }] });
  });

  test("a named drug that is not current is being started", () => {
    const input = {
      record: buildRecord({ person: PERSON, facts: [stopped], problems: [] }),
      knowledge: knowledge([]),
      asOf: AS_OF,
    };
    expect(assess({ ...input, request: { drugs: ["exampletinib"] } }).therapies).toEqual([
      { drug: "exampletinib", stage: "starting" },
    ]);
  });

  test("the start is the first day of the unbroken run of orders", () => {
    const first = {
      ...ON_TREATMENT,
      state: "stopped" as const,
      start: span("2025-06-01"),
      stop: span("2026-01-10"),
      resource: "MedicationRequest/a",
    };
    const long = { ...first, start: span("2024-01-01"), stop: span("2024-12-01"), resource: "MedicationRequest/b" };
    expect(judge([], [ON_TREATMENT, first, long]).therapies[0]?.since).toBe("2025-06-01");
  });
});

describe("condition of the therapy", () => {
  const { reasons, ...without } = ON_TREATMENT;
  const order = { ...without, reasons: [] as string[] };
  expect(reasons).toEqual(["rheumatoid-arthritis"]);
  test.each([
    {
      name: "the reason of the order",
      facts: [ON_TREATMENT, history("ulcerative-colitis")],
      expected: "rheumatoid-arthritis",
    },
    {
      name: "the only listed one that a label names",
      facts: [order, history("ulcerative-colitis"), history("plaque-psoriasis")],
      expected: "ulcerative-colitis",
    },
    {
      name: "two listed",
      facts: [order, history("ulcerative-colitis"), history("rheumatoid-arthritis")],
      expected: undefined,
    },
    { name: "one in the past", facts: [order, history("ulcerative-colitis", { status: "past" })], expected: undefined },
    { name: "a suspicion", facts: [order, history("ulcerative-colitis", { suspected: true })], expected: undefined },
    {
      name: "a broad reason",
      facts: [{ ...order, reasons: ["inflammatory-bowel-disease"] }],
      expected: undefined,
    },
    {
      name: "a broad reason, its sort listed",
      facts: [{ ...order, reasons: ["inflammatory-bowel-disease"] }, history("ulcerative-colitis")],
      expected: "ulcerative-colitis",
    },
    {
      name: "a broad reason beside its sort",
      facts: [{ ...order, reasons: ["inflammatory-bowel-disease", "ulcerative-colitis"] }],
      expected: "ulcerative-colitis",
    },
  ])("$name -> $expected", ({ facts, expected }) => {
    expect(judge([], facts).therapies[0]?.condition).toBe(expected);
  });
});

describe("dose", () => {
  const reduce = { starting: "reduce-dose", "on-treatment": "reduce-dose", held: "reduce-dose" };
  const renal = statement({
    kind: "dose",
    topic: "renal-impairment",
    if: { is: "result", of: "haemoglobin", band: between(30, 60) },
    limit: [dose("10 mg once daily")],
    then: reduce,
  });
  const base = statement({ kind: "dose", topic: "condition", limit: [dose("20 mg once daily")], then: reduce });
  const low = result("haemoglobin", 42, "2026-06-20");
  test.each([
    { name: "above", order: ON_TREATMENT, facts: [low], expected: "applies/reduce-dose" },
    { name: "at", order: { ...ON_TREATMENT, dose: dose("10 mg once daily") }, facts: [low], expected: "clear/none" },
    {
      name: "the same a day in two",
      order: { ...ON_TREATMENT, dose: dose("5 mg twice daily") },
      facts: [low],
      expected: "clear/none",
    },
    {
      name: "just above in two",
      order: { ...ON_TREATMENT, dose: dose("5.1 mg twice daily") },
      facts: [low],
      expected: "applies/reduce-dose",
    },
    {
      name: "band not reached",
      order: ON_TREATMENT,
      facts: [result("haemoglobin", 60, "2026-06-20")],
      expected: "clear/none",
    },
    {
      name: "band unknown",
      order: ON_TREATMENT,
      facts: [],
      expected: "unknown/order-test if reduce-dose (haemoglobin:absent)",
    },
  ])("$name -> $expected", ({ order, facts, expected }) => {
    expect(short(only(renal, [order, ...facts]))).toBe(expected);
  });

  test.each([
    { on: "2026-01-15", expected: "40 mg once daily" },
    { on: "2026-03-11", expected: "40 mg once daily" },
    { on: "2026-03-12", expected: "20 mg once daily" },
    { on: "2026-07-01", expected: "20 mg once daily" },
  ])("an order in steps has on $on the dose $expected", ({ on, expected }) => {
    const { dose: taken, ...order } = ON_TREATMENT;
    expect(taken).toBeDefined();
    const steps = [
      { dose: dose("40 mg once daily"), from: span("2026-01-15"), until: span("2026-03-11") },
      { dose: dose("20 mg once daily"), from: span("2026-03-12") },
    ];
    expect(judge([], [{ ...order, steps }], PERSON, day(on)).therapies[0]?.dose).toEqual(dose(expected));
  });

  test("the dose of a draft beside an active order is judged", () => {
    const draft = { ...STARTING, dose: dose("10 mg once daily"), resource: "MedicationRequest/draft" };
    const finding = judge([renal], [ON_TREATMENT, draft, low]).findings[0];
    expect(short(finding)).toBe("clear/none");
    expect(finding?.because.find((one) => one.fact === "dose")).toEqual({
      fact: "dose",
      value: "10 mg once daily",
      resource: "MedicationRequest/draft",
    });
    expect(judge([renal], [ON_TREATMENT, draft, low]).therapies[0]?.stage).toBe("on-treatment");
  });

  test("an unknown dose applies, with its gap and what is allowed", () => {
    const { dose: taken, ...order } = ON_TREATMENT;
    expect(taken).toBeDefined();
    const finding = only(renal, [order, low]);
    expect(short(finding)).toBe("applies/reduce-dose (dose:absent)");
    expect(finding?.allowed).toEqual([{ dose: dose("10 mg once daily") }]);
  });

  test.each([
    { taken: "20 mg once daily", expected: "applies/reduce-dose", allowed: ["10 mg once daily"] },
    { taken: "10 mg once daily", expected: "applies/reduce-dose", allowed: ["5 mg once daily"] },
    { taken: "5 mg once daily", expected: "clear/none", allowed: ["10 mg once daily", "5 mg once daily"] },
    { taken: "40 mg once daily", expected: "applies/reduce-dose", allowed: ["10 mg once daily", "5 mg once daily"] },
  ])("map: $taken -> $expected $allowed", ({ taken, expected, allowed }) => {
    const halve = statement({
      kind: "dose",
      topic: "oat3-inhibitor",
      then: reduce,
      doseMap: [
        { from: dose("20 mg once daily"), to: dose("10 mg once daily") },
        { from: dose("10 mg once daily"), to: dose("5 mg once daily") },
      ],
    });
    const finding = only(halve, [{ ...ON_TREATMENT, dose: dose(taken) }]);
    expect(short(finding)).toBe(expected);
    expect(finding?.allowed?.map((one) => one.dose)).toEqual(allowed.map(dose));
  });

  test.each([
    { taken: "XR 11 mg once daily", expected: "clear/none" },
    { taken: "IR 11 mg once daily", expected: "applies/reduce-dose" },
    { taken: "XR 11.5 mg once daily", expected: "applies/reduce-dose" },
    { taken: "11 mg once daily", expected: "unknown/tell-team if reduce-dose (formulation:absent)" },
    { taken: "5 mg twice daily", expected: "clear/none" },
    { taken: "LQ 3 mg twice daily", expected: "applies/change-dose" },
    { taken: "LQ 6 mg twice daily", expected: "applies/reduce-dose" },
  ])("by form: $taken -> $expected", ({ taken, expected }) => {
    const forms = statement({
      kind: "dose",
      topic: "maximum-dose",
      then: reduce,
      limit: [dose("IR 5 mg twice daily"), dose("XR 11 mg once daily")],
    });
    expect(short(only(forms, [{ ...ON_TREATMENT, dose: dose(taken) }]))).toBe(expected);
  });

  test("a limit on everybody is unknown, not applied, while the dose is unknown", () => {
    const { dose: taken, ...order } = ON_TREATMENT;
    expect(taken).toBeDefined();
    expect(short(only(base, [order]))).toBe("unknown/tell-team if reduce-dose (dose:absent)");
  });

  test("several limits give one joined finding with the strictest and all reasons", () => {
    const joined = judge([base, renal], [ON_TREATMENT, low]).findings.find(
      (one) => one.base.statement === "exampletinib.us.dose.judged",
    );
    expect(short(joined)).toBe("applies/reduce-dose");
    expect(joined?.allowed).toEqual([{ dose: dose("10 mg once daily") }]);
    expect(joined?.joins).toEqual([base.id, renal.id]);
    expect(judge([base], [ON_TREATMENT]).findings.length).toBe(1);
  });

  test("of two limits of the same height the one that was read speaks in the joined dose", () => {
    const unread = statement({
      kind: "dose",
      topic: "age",
      limit: [dose("10 mg once daily")],
      then: reduce,
      cite: [UNSEEN],
    });
    for (const limits of [
      [unread, renal],
      [renal, unread],
    ]) {
      const joined = judge(limits, [ON_TREATMENT, low]).findings.find((one) => one.base.statement.endsWith(".judged"));
      expect(short(joined)).toBe("applies/reduce-dose");
      expect(joined?.confirmOnLabel).toBeUndefined();
    }
  });

  test("a joined dose is unknown while a stricter limit cannot be judged", () => {
    const third = statement({ kind: "dose", topic: "age", limit: [dose("20 mg once daily")], then: reduce });
    const joined = judge([base, renal, third], [ON_TREATMENT]).findings.find((one) =>
      one.base.statement.endsWith(".judged"),
    );
    expect(short(joined)).toBe("unknown/order-test if reduce-dose (haemoglobin:absent)");
  });
});

describe("creatinine clearance by Cockcroft and Gault", () => {
  const renal = statement({
    kind: "who-must-not",
    topic: "renal-impairment",
    if: { is: "result", of: "creatinine-clearance", band: below(50) },
    then: { starting: "avoid", "on-treatment": "avoid" },
  });
  const weight = result("weight", 60, "2026-06-01");
  test.each([
    { creatinine: 1.0, expected: "clear/none", value: 56.6667 },
    { creatinine: 1.2, expected: "applies/avoid", value: 47.2222 },
  ])("60 years, 60 kg, woman, $creatinine mg/dL -> $value, $expected", ({ creatinine, expected, value }) => {
    const finding = only(renal, [ON_TREATMENT, weight, result("creatinine", creatinine, "2026-06-01")]);
    expect(short(finding)).toBe(expected);
    expect(finding?.because.find((one) => one.fact === "creatinine-clearance")?.value).toBe(value);
    expect(finding?.because.map((one) => one.fact)).toEqual([
      "creatinine-clearance",
      "creatinine",
      "weight",
      "age",
      "sex",
    ]);
  });
  test("a computed value flips by the last digit of the limit: its own digits mean nothing", () => {
    const finding = only(renal, [ON_TREATMENT, weight, result("creatinine", 1.0, "2026-06-01")]);
    expect(finding?.flips.map(({ fact, to }) => ({ fact, to }))).toEqual([{ fact: "creatinine-clearance", to: "49" }]);
  });

  test("the same value twice in one minute is one value, two values are a conflict", () => {
    const twice = (second: number) => [
      result("creatinine", 1, "2026-06-01"),
      { ...result("creatinine", second, "2026-06-01"), resource: "Observation/again" },
    ];
    expect(short(only(renal, [ON_TREATMENT, weight, ...twice(1)]))).toBe("clear/none");
    expect(short(only(renal, [ON_TREATMENT, weight, ...twice(1.2)]))).toBe(
      "unknown/repeat-test if avoid (creatinine:conflicting)",
    );
  });
  test("a missing input is the gap", () => {
    expect(short(only(renal, [ON_TREATMENT, result("creatinine", 1, "2026-06-01")]))).toBe(
      "unknown/order-test if avoid (weight:absent)",
    );
    expect(short(only(renal, [ON_TREATMENT, weight], { reference: "Patient/p1" }))).toBe(
      "unknown/order-test if avoid (creatinine:absent,age:absent,sex:absent)",
    );
  });
});

describe("history", () => {
  const stop = statement({
    kind: "who-must-not",
    topic: "mace",
    if: { is: "history", fact: "mace", of: ["stroke"], status: "ever", since: "start" },
    then: { "on-treatment": "stop" },
  });
  const ever = statement({
    kind: "who-must-not",
    topic: "mace",
    if: { is: "history", fact: "mace", of: ["stroke"], status: "ever" },
    then: { "on-treatment": "caution" },
  });
  test.each([
    {
      name: "on the start",
      entry: history("stroke", { onset: span("2026-01-15") }),
      stopped: "applies/stop",
      cautioned: "applies/caution",
    },
    {
      name: "the day before",
      entry: history("stroke", { onset: span("2026-01-14") }),
      stopped: "clear/none",
      cautioned: "applies/caution",
    },
    {
      name: "the year of the start",
      entry: history("stroke", { onset: span("2026-01-01", "2026-12-31") }),
      stopped: "unknown/tell-team if stop (mace:date-too-imprecise)",
      cautioned: "applies/caution",
    },
    {
      name: "undated",
      entry: history("stroke"),
      stopped: "unknown/tell-team if stop (mace:absent)",
      cautioned: "applies/caution",
    },
    {
      name: "resolved",
      entry: history("stroke", { status: "past", onset: span("2026-02-01") }),
      stopped: "applies/stop",
      cautioned: "applies/caution",
    },
    {
      name: "a history of one, entered after the start",
      entry: history("stroke", { status: "past", byThen: true, recorded: span("2026-02-01") }),
      stopped: "unknown/tell-team if stop (mace:date-too-imprecise)",
      cautioned: "applies/caution",
    },
    {
      name: "a history of one, entered before the start",
      entry: history("stroke", { status: "past", byThen: true, recorded: span("2025-02-01") }),
      stopped: "clear/none",
      cautioned: "applies/caution",
    },
    {
      name: "suspected",
      entry: history("stroke", { suspected: true, onset: span("2026-02-01") }),
      stopped: "unknown/tell-team if stop (mace:not-final)",
      cautioned: "unknown/tell-team if caution (mace:not-final)",
    },
    {
      name: "after as-of",
      entry: history("stroke", { onset: span("2026-08-01") }),
      stopped: "unknown/tell-team if stop (mace:not-listed)",
      cautioned: "unknown/tell-team if caution (mace:not-listed)",
    },
  ])("$name: $stopped; ever: $cautioned", ({ entry, stopped, cautioned }) => {
    expect(short(only(stop, [ON_TREATMENT, entry]))).toBe(stopped);
    expect(short(only(ever, [ON_TREATMENT, entry]))).toBe(cautioned);
  });
  const active = statement({
    kind: "infection",
    topic: "serious-infection",
    if: { is: "history", fact: "serious-infection", of: ["serious-infection"], status: "active" },
    then: { "on-treatment": "hold" },
  });
  test.each([
    {
      name: "stated active, long ago",
      entry: history("serious-infection", { onset: span("1998-01-01") }),
      expected: "applies/hold",
    },
    {
      name: "no status, last week",
      entry: history("serious-infection", { unstated: true, onset: span("2026-06-24") }),
      expected: "applies/hold",
    },
    {
      name: "no status, long ago",
      entry: history("serious-infection", { unstated: true, onset: span("1998-01-01") }),
      expected: "unknown/tell-team if hold (serious-infection:stale)",
    },
    {
      name: "no status, no date",
      entry: history("serious-infection", { unstated: true }),
      expected: "unknown/tell-team if hold (serious-infection:absent)",
    },
  ])("an infection, $name -> $expected", ({ entry, expected }) => {
    expect(short(only(active, [ON_TREATMENT, entry]))).toBe(expected);
  });
  test("a list without the entry is a no only when the record says that it is complete", () => {
    expect(short(only(ever, [ON_TREATMENT]))).toBe("unknown/tell-team if caution (mace:not-listed)");
    const complete = {
      type: "complete-list",
      list: "conditions",
      day: span("2026-06-01"),
      resource: "Condition/none",
    } as const;
    expect(short(only(ever, [ON_TREATMENT, complete]))).toBe("clear/none");
  });
});

describe("medicines", () => {
  const other = statement({
    kind: "interaction",
    topic: "oat3-inhibitor",
    if: { is: "taking", fact: "oat3-inhibitor", substances: ["probenecid"], unseen: ["othermed"] },
    then: { "on-treatment": "avoid" },
  });
  test.each([
    { name: "on the list", facts: [medication("probenecid")], expected: "applies/avoid" },
    {
      name: "stopped",
      facts: [medication("probenecid", { state: "stopped" })],
      expected: "unknown/tell-team if avoid (oat3-inhibitor:not-listed)",
    },
    {
      name: "ended yesterday",
      facts: [medication("probenecid", { stop: span("2026-06-30") })],
      expected: "unknown/tell-team if avoid (oat3-inhibitor:not-listed)",
    },
    {
      name: "a cream",
      facts: [medication("probenecid", { route: "topical" })],
      expected: "unknown/tell-team if avoid (oat3-inhibitor:not-listed)",
    },
    {
      name: "status unknown",
      facts: [medication("probenecid", { state: "unknown" })],
      expected: "unknown/tell-team if avoid (oat3-inhibitor:not-final)",
    },
    { name: "membership unseen", facts: [medication("othermed")], expected: "applies/caution" },
  ])("$name -> $expected", ({ facts, expected }) => {
    expect(short(only(other, [ON_TREATMENT, ...facts]))).toBe(expected);
  });

  const line = statement({
    kind: "indication",
    topic: "line-of-therapy",
    requires: { is: "earlier", fact: "tnf-inhibitor", substances: ["adalimumab"], outcome: "failed" },
    then: { "on-treatment": "avoid" },
  });
  const past = medication("adalimumab", { state: "stopped" });
  const complete = { type: "complete-list", list: "medications", day: span("2026-06-01"), resource: "List/1" } as const;
  test.each([
    { name: "failed", facts: [{ ...past, stopReason: "inadequate-response" as const }], expected: "clear/none" },
    { name: "not tolerated", facts: [{ ...past, stopReason: "intolerance" as const }], expected: "clear/none" },
    { name: "no reason", facts: [past], expected: "unknown/tell-team if avoid (stop-reason:absent)" },
    { name: "not shown", facts: [], expected: "unknown/tell-team if avoid (tnf-inhibitor:not-listed)" },
    { name: "shown never given", facts: [complete], expected: "applies/avoid" },
  ])("earlier treatment $name -> $expected", ({ facts, expected }) => {
    expect(short(only(line, [ON_TREATMENT, ...facts]))).toBe(expected);
  });
});

test.each([
  { analyte: "igra", on: "2020-01-01", expected: "applies/avoid" },
  { analyte: "hcg", on: "2020-01-01", expected: "unknown/repeat-test if avoid (infection:stale)" },
  { analyte: "hcg", on: "2026-06-20", expected: "applies/avoid" },
])("a positive $analyte of $on -> $expected", ({ analyte, on, expected }) => {
  const one = statement({
    kind: "infection",
    topic: "infection",
    if: { is: "test", fact: "infection", of: [analyte], answer: "positive" },
    then: { "on-treatment": "avoid" },
  });
  const positive = result(analyte, undefined, on, { qualitative: "positive", reported: { value: "positive" } });
  const negative = result("other", undefined, on);
  const finding = judge(
    [one, statement({ kind: "baseline-test", topic: "infection", by: [analyte], then: {} })],
    [ON_TREATMENT, positive, negative],
  ).findings[0];
  expect(short(finding)).toBe(expected);
});

describe("licence", () => {
  const licence = statement({
    kind: "indication",
    topic: "condition",
    then: { starting: "avoid", "on-treatment": "avoid" },
    licences: [
      {
        condition: "rheumatoid-arthritis",
        when: { is: "age", band: atOrAbove(18) },
        evidence: ["exa.ind"],
        cite: CITE,
      },
    ],
  });
  test.each([
    { born: "2008-07-01", expected: "clear/none" },
    { born: "2008-07-02", expected: "applies/avoid" },
  ])("born $born -> $expected", ({ born, expected }) => {
    expect(short(only(licence, [ON_TREATMENT], { born: span(born) }))).toBe(expected);
  });
  test("the year of birth alone may leave it open", () => {
    expect(short(only(licence, [ON_TREATMENT], { born: span("2008-01-01", "2008-12-31") }))).toBe(
      "unknown/tell-team if avoid (age:date-too-imprecise)",
    );
  });
  test("another condition is not licensed; no condition is a gap", () => {
    expect(short(only(licence, [{ ...ON_TREATMENT, reasons: ["plaque-psoriasis"] }]))).toBe("applies/avoid");
    expect(short(only(licence, [{ ...ON_TREATMENT, reasons: [] }]))).toBe(
      "unknown/tell-team if avoid (condition:absent)",
    );
  });
  test("a disease whose sort may be licensed is asked for, not called unlicensed", () => {
    expect(short(only(licence, [{ ...ON_TREATMENT, reasons: ["inflammatory-bowel-disease"] }]))).toBe(
      "unknown/tell-team if avoid (condition:absent)",
    );
  });
});

describe("tests", () => {
  const screen = statement({
    kind: "baseline-test",
    topic: "tuberculosis",
    by: ["igra"],
    then: { starting: "order-test", "on-treatment": "order-test" },
  });
  const igra = (on: string, more = {}) =>
    result("igra", undefined, on, { qualitative: "negative", reported: { value: "negative" }, ...more });
  test.each([
    { name: "found", facts: [igra("2026-04-02")], expected: "clear/none" },
    { name: "too old", facts: [igra("2026-04-01")], expected: "applies/order-test" },
    { name: "not done", facts: [igra("2026-06-01", { notDone: true })], expected: "applies/order-test" },
    { name: "not found", facts: [], expected: "unknown/order-test if order-test (tuberculosis:absent)" },
    {
      name: "undated",
      facts: [igra("")],
      expected: "unknown/repeat-test if order-test (tuberculosis:date-too-imprecise)",
    },
    {
      name: "preliminary",
      facts: [igra("2026-06-01", { final: false })],
      expected: "unknown/repeat-test if order-test (tuberculosis:not-final)",
    },
  ])("before the start, $name -> $expected", ({ facts, expected }) => {
    expect(short(only(screen, [STARTING, ...facts]))).toBe(expected);
  });
  test("on treatment, a test from the window before the start counts", () => {
    expect(short(only(screen, [ON_TREATMENT, igra("2025-10-17")]))).toBe("clear/none");
    expect(short(only(screen, [ON_TREATMENT, igra("2025-10-16")]))).toBe("applies/order-test");
  });

  const follow = statement({
    kind: "follow-up-test",
    topic: "lipids",
    by: ["ldl-cholesterol"],
    first: { from: 84, to: 84 },
    then: { "on-treatment": "order-test" },
  });
  const begun = (on: string) => ({ ...ON_TREATMENT, start: span(on) });
  test.each([
    { since: "2026-04-23", status: "upcoming", state: "clear" },
    { since: "2026-04-22", status: "due", state: "applies" },
    { since: "2026-03-25", status: "due", state: "applies" },
    { since: "2026-03-24", status: "overdue", state: "applies" },
  ])("started $since: lipids at 12 weeks are $status", ({ since, status, state }) => {
    const finding = only(follow, [begun(since)]);
    expect({ status: finding?.due?.status, state: finding?.state }).toEqual({ status, state });
  });
  test("a follow-up test has no place before the first dose", () => {
    expect(short(only(follow, [STARTING]))).toBe("not-applicable");
  });
  test("done once it was tested inside the window", () => {
    const finding = only(follow, [begun("2026-01-15"), result("ldl-cholesterol", 100, "2026-04-09")]);
    expect({ status: finding?.due?.status, state: finding?.state }).toEqual({ status: "done", state: "clear" });
  });
  test("without an interval in the label the protocol's is used and named, or nothing is known", () => {
    const routine = statement({
      kind: "follow-up-test",
      topic: "haemoglobin",
      by: ["haemoglobin"],
      then: { "on-treatment": "order-test" },
    });
    const finding = only(routine, [ON_TREATMENT]);
    expect({ authority: finding?.base.authority, short: short(finding) }).toEqual({
      authority: "protocol",
      short: "applies/order-test (haemoglobin:absent)",
    });
    const silent = statement({
      kind: "follow-up-test",
      topic: "platelets",
      by: ["platelets"],
      then: { "on-treatment": "order-test" },
    });
    expect(short(only(silent, [ON_TREATMENT]))).toBe("unknown/order-test if order-test (platelets:label-silent)");
  });
});

test("a silence is printed only where its situation holds", () => {
  const silence = statement({
    kind: "interaction",
    topic: "grapefruit",
    notStated: true,
    if: { is: "taking", fact: "grapefruit", substances: ["grapefruit"], unseen: [] },
    then: { "on-treatment": "tell-team" },
  });
  expect(short(only(silence, [ON_TREATMENT]))).toBe("not-applicable");
  expect(short(only(silence, [ON_TREATMENT, medication("grapefruit")]))).toBe(
    "unknown/tell-team (grapefruit:label-silent)",
  );
});

test("no test closes a silence of the label", () => {
  const silence = statement({
    kind: "lab-threshold",
    topic: "neutrophils",
    unit: "/uL",
    notStated: true,
    if: { is: "taking", fact: "grapefruit", substances: ["grapefruit"], unseen: [] },
    then: { "on-treatment": "tell-team" },
  });
  expect(short(only(silence, [ON_TREATMENT, medication("grapefruit")]))).toBe(
    "unknown/tell-team (neutrophils:label-silent)",
  );
});

test("a guard that cannot be judged leaves a called-for action unknown and a settled one clear", () => {
  const guarded = statement({
    kind: "lab-threshold",
    topic: "neutrophils",
    when: { is: "condition", any: ["covid-19"] },
    limit: below(200),
    then: { "on-treatment": "hold" },
  });
  const order = { ...ON_TREATMENT, reasons: [] };
  expect(short(only(guarded, [order, result("neutrophils", 100, "2026-06-20")]))).toBe(
    "unknown/tell-team if hold (condition:absent)",
  );
  expect(short(only(guarded, [order, result("neutrophils", 300, "2026-06-20")]))).toBe("clear/none");
  expect(short(only(guarded, [ON_TREATMENT, result("neutrophils", 100, "2026-06-20")]))).toBe("not-applicable");
});

test("an exception lifts the statement or says what holds instead", () => {
  const lifted = (then: string) =>
    statement({
      kind: "who-must-not",
      topic: "malignancy",
      if: { is: "history", fact: "malignancy", of: ["malignancy"], status: "ever" },
      then: { "on-treatment": "avoid" },
      except: [{ when: { is: "answer", topic: "treated", any: ["yes"] }, then, cite: CITE }],
    });
  const answer = {
    type: "answer",
    topic: "treated",
    answer: "yes",
    day: span("2026-06-01"),
    reported: "yes",
    resource: "Observation/t",
  } as const;
  expect(short(only(lifted("none"), [ON_TREATMENT, history("malignancy"), answer]))).toBe("clear/none");
  expect(short(only(lifted("caution"), [ON_TREATMENT, history("malignancy"), answer]))).toBe("applies/caution");
  expect(short(only(lifted("none"), [ON_TREATMENT, history("malignancy")]))).toBe("applies/avoid (treated:absent)");
});

test.each([
  { first: ["yes", "2026-06-15"], other: ["no", "2026-06-14"], found: "applies/avoid" },
  {
    first: ["yes", "2026-06-15"],
    other: ["no", "2026-06-15"],
    found: "unknown/tell-team if avoid (asked:conflicting)",
  },
  { first: ["no", "2026-06-15"], other: ["yes", "2026-06-14"], found: "clear/none" },
  // Which of the two was said last, nobody can tell.
  { first: ["no", "2026-06"], other: ["yes", "2026-06-15"], found: "unknown/tell-team if avoid (asked:conflicting)" },
  { first: ["yes", "2026-06"], other: ["no", "2026-06-01"], found: "unknown/tell-team if avoid (asked:conflicting)" },
  { first: ["yes", "2026"], other: ["no", "2026-06"], found: "unknown/tell-team if avoid (asked:conflicting)" },
  { first: ["yes", "2026-06"], other: ["no", "2026-05-31"], found: "applies/avoid" },
  { first: ["no", "2026-06"], other: ["no", "2026-06-15"], found: "clear/none" },
  { first: ["yes", "2026-06-15"], other: ["no", undefined], found: "applies/avoid" },
  { first: ["yes", undefined], other: ["no", undefined], found: "unknown/tell-team if avoid (asked:conflicting)" },
] as const)("said $first, and $other: $found", ({ first, other, found }) => {
  const asked = statement({
    kind: "who-must-not",
    topic: "asked",
    if: { is: "answer", topic: "asked", any: ["yes"] },
    then: { "on-treatment": "avoid" },
  });
  const answers = [first, other].map(([answer, on], at) => ({
    type: "answer" as const,
    topic: "asked",
    answer,
    day: on === undefined ? undefined : parseDaySpan(on),
    reported: answer,
    resource: `Observation/${at}`,
  }));
  for (const inOrder of [answers, [...answers].reverse()]) {
    expect(short(only(asked, [ON_TREATMENT, ...inOrder]))).toBe(found);
  }
});

test.each([
  {
    drug: "sampletinib",
    findings: ["unknown/tell-team if caution (jak-inhibitor:not-listed)"],
    problem: "DRUG_RECOGNISED_ONLY",
  },
  { drug: "elsewheretinib", findings: ["applies/caution"], problem: undefined },
])("$drug -> $findings $problem", ({ drug, findings, problem }) => {
  const assessment = judge([], [medication(drug)]);
  expect(assessment.findings.map(short)).toEqual(findings);
  expect(assessment.problems[0]?.code).toBe(problem);
});

test("findings come worst first: state, action, drug, statement id", () => {
  const make = (topic: string, then: string, rest: object) =>
    statement({ kind: "who-must-not", topic, then: { "on-treatment": then }, ...rest });
  const statements = [
    make("b", "caution", {}),
    make("a", "caution", {}),
    make("c", "stop", {}),
    make("d", "hold", { if: { is: "result", of: "neutrophils", band: above(5) } }),
  ];
  const order = judge(statements, [ON_TREATMENT]).findings.map((one) => `${one.state} ${one.base.topic}`);
  expect(order).toEqual(["applies c", "applies a", "applies b", "unknown d"]);
  expect(
    judge([...statements].reverse(), [ON_TREATMENT]).findings.map((one) => `${one.state} ${one.base.topic}`),
  ).toEqual(order);
});
