import { formatDay } from "@afterscript/kernel";
import { buildRecord, type Fact } from "@afterscript/record";
import { describe, expect, test } from "vitest";
import { calendar } from "../src/index.ts";
import {
  AS_OF,
  atOrAbove,
  dose,
  HELD,
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
} from "./example.ts";

const at = (days: number) => ({ from: days, to: days });
const FOLLOW_UP = { kind: "follow-up-test", topic: "neutrophils", by: ["neutrophils"] } as const;
const BOTH = { starting: "order-test", "on-treatment": "order-test", held: "order-test" };
const scheduled = statement({ ...FOLLOW_UP, first: at(56), every: at(84), then: BOTH });
const once = statement({ ...FOLLOW_UP, first: at(56), then: BOTH });
const byProtocol = statement({ kind: "follow-up-test", topic: "haemoglobin", by: ["haemoglobin"], then: BOTH });
const review = statement({
  kind: "response-review",
  topic: "response",
  if: {
    is: "all",
    of: [
      { is: "since-start", band: atOrAbove(84) },
      { is: "judgement", topic: "no-adequate-response" },
    ],
  },
  then: { starting: "caution", "on-treatment": "caution", held: "caution" },
});

function planned(facts: readonly Fact[], statements = [scheduled]) {
  const record = buildRecord({ person: PERSON, facts, problems: [] });
  return calendar({ record, knowledge: knowledge(statements), asOf: AS_OF }).map(
    ({ from, by, overdue, planned: isPlanned }) =>
      `${formatDay(from)} ${formatDay(by)}${overdue ? " overdue" : ""}${isPlanned ? " planned" : ""}`,
  );
}

// As-of is 2026-07-01, the tolerance 14 days, the start 2026-01-15.
describe("the next twelve months", () => {
  test("from the last test on, each window counted from the middle of the one before", () => {
    expect(planned([ON_TREATMENT, result("neutrophils", 5000, "2026-06-01")])).toEqual([
      "2026-08-10 2026-09-07",
      "2026-11-02 2026-11-30 planned",
      "2027-01-25 2027-02-22 planned",
      "2027-04-19 2027-05-17 planned",
    ]);
  });

  test("a first test that was missed is overdue, and the next is counted from as-of", () => {
    expect(planned([ON_TREATMENT])).toEqual([
      "2026-02-26 2026-03-26 overdue",
      "2026-09-09 2026-10-07 planned",
      "2026-12-02 2026-12-30 planned",
      "2027-02-24 2027-03-24 planned",
      "2027-05-19 2027-06-16 planned",
    ]);
  });

  test("a therapy that starts is counted from as-of", () => {
    expect(planned([STARTING])).toEqual([
      "2026-08-12 2026-09-09 planned",
      "2026-11-04 2026-12-02 planned",
      "2027-01-27 2027-02-24 planned",
      "2027-04-21 2027-05-19 planned",
    ]);
  });

  test.each([
    { what: "held", facts: [HELD], count: 5 },
    { what: "stopped", facts: [{ ...ON_TREATMENT, state: "stopped" as const, stop: span("2026-05-01") }], count: 0 },
    { what: "not on the list", facts: [], count: 0 },
  ])("a therapy that is $what has $count", ({ facts, count }) => {
    expect(planned(facts)).toHaveLength(count);
  });

  test("a test asked for once is not planned again", () => {
    expect(planned([ON_TREATMENT, result("neutrophils", 5000, "2026-03-10")], [once])).toEqual([]);
    expect(planned([STARTING], [once])).toEqual(["2026-08-12 2026-09-09 planned"]);
  });

  test("where the label gives no interval the protocol's is taken, and says so", () => {
    const record = buildRecord({ person: PERSON, facts: [STARTING], problems: [] });
    const found = calendar({ record, knowledge: knowledge([byProtocol]), asOf: AS_OF });
    expect(found.map(({ authority }) => authority)).toEqual(["protocol", "protocol", "protocol", "protocol"]);
  });

  test.each([
    { since: "2026-04-08", dates: ["2026-07-01 2026-07-01"] },
    { since: "2026-04-07", dates: [] },
    { since: "2026-06-01", dates: ["2026-08-24 2026-08-24"] },
  ])("the response of a therapy since $since is looked at on $dates", ({ since, dates }) => {
    expect(planned([{ ...ON_TREATMENT, start: span(since) }], [review])).toEqual(dates);
  });
});

describe("a test after a dose increase", () => {
  const increased = statement({ ...FOLLOW_UP, first: at(28), afterDoseIncrease: at(28), then: BOTH });
  const low = medication("exampletinib", {
    start: span("2026-01-15"),
    stop: span("2026-06-02"),
    dose: dose("10 mg once daily"),
    reasons: ["rheumatoid-arthritis"],
  });
  const { dose: _, ...lowWithoutDose } = low;
  const high = { ...ON_TREATMENT, start: span("2026-06-03"), resource: "MedicationRequest/high" };
  const early = result("neutrophils", 5000, "2026-02-15");
  const due = (facts: readonly Fact[]) => {
    const found = only(increased, facts);
    return `${short(found)} ${found?.due === undefined ? "" : `${formatDay(found.due.from)} ${found.due.status}`}`.trim();
  };

  test.each([
    { what: "no increase", facts: [ON_TREATMENT, early], expected: "clear/none 2026-01-29 done" },
    {
      what: "an increase four weeks before as-of",
      facts: [low, high, early],
      expected: "applies/order-test 2026-06-17 due",
    },
    {
      what: "an increase, and a test in its window",
      facts: [low, high, early, result("neutrophils", 5000, "2026-06-17")],
      expected: "clear/none 2026-01-29 done",
    },
    {
      what: "an increase, and a test the day before its window",
      facts: [low, high, early, result("neutrophils", 5000, "2026-06-16")],
      expected: "applies/order-test 2026-06-17 due",
    },
    {
      what: "a lower dose than before",
      facts: [{ ...low, dose: dose("30 mg once daily") }, high, early],
      expected: "clear/none 2026-01-29 done",
    },
    {
      what: "an unknown dose before",
      facts: [lowWithoutDose, high, early],
      expected: "clear/none 2026-01-29 done",
    },
  ])("$what: $expected", ({ facts, expected }) => {
    expect(due(facts)).toBe(expected);
  });

  const repeated = statement({ ...FOLLOW_UP, first: at(28), every: at(84), afterDoseIncrease: at(28), then: BOTH });
  const onThe = (day: string) => [
    { ...low, stop: span(day) },
    { ...high, start: span(day) },
  ];

  test.each([
    {
      what: "is the next one, and the others are counted from it",
      facts: [...onThe("2026-06-03"), result("neutrophils", 5000, "2026-05-01")],
      dates: ["2026-06-17 2026-07-15", "2026-09-09 2026-10-07 planned", "2026-12-02 2026-12-30 planned"],
    },
    {
      what: "comes after a test that is due before its window opens",
      facts: [...onThe("2026-06-24"), result("neutrophils", 5000, "2026-04-01")],
      dates: ["2026-06-10 2026-07-08", "2026-07-08 2026-08-05", "2026-09-30 2026-10-28 planned"],
    },
    {
      what: "is met by a test that is due in its window",
      facts: [...onThe("2026-06-10"), result("neutrophils", 5000, "2026-04-08")],
      dates: ["2026-06-17 2026-07-15", "2026-09-09 2026-10-07 planned", "2026-12-02 2026-12-30 planned"],
    },
  ])("in the year's dates $what", ({ facts, dates }) => {
    expect(planned(facts, [repeated]).slice(0, 3)).toEqual(dates);
  });
});
