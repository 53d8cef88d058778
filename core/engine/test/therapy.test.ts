import { buildRecord } from "@afterscript/record";
import { describe, expect, test } from "vitest";
import { assess } from "../src/index.ts";
import {
  AS_OF,
  above,
  atOrAbove,
  CITE,
  HELD,
  history,
  judge,
  knowledge,
  medication,
  ON_TREATMENT,
  only,
  PERSON,
  STARTING,
  short,
  span,
  statement,
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
