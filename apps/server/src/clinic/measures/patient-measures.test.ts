import { type Checker, openChecker } from "@afterscript/check";
import { parseDay } from "@afterscript/kernel";
import { beforeAll, describe, expect, test } from "vitest";
import { BEFORE_START, type SmallRecord, type SmallResult, smallRecord } from "../testing/small-record.ts";
import { limitActedOn } from "./acts.ts";
import { monthsBetween } from "./month.ts";
import { openPast } from "./past.ts";
import { measuresOf } from "./patient-measures.ts";

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  checker = opened.checker;
});

const MONTHS = monthsBetween("2026-01", "2026-06");

function look(record: SmallRecord, today = "2026-06-30", months = MONTHS) {
  const read = checker.overTime({ input: smallRecord(record), asOf: today, region: "uk" });
  if (read.failure !== undefined) throw new Error(read.failure.what);
  const past = openPast({
    overTime: read.overTime,
    region: "uk",
    today: parseDay(today) ?? 0,
    covered: ["baricitinib"],
  });
  return measuresOf(past, months, () => new Set(["methotrexate"]));
}

/** The units of one measure as "month column". */
const units = (measure: string, ...asked: Parameters<typeof look>) =>
  look(...asked)
    .contributions.filter((one) => one.measure === measure)
    .map(({ month, column, excluded }) => `${month} ${column ?? `excluded: ${excluded}`}`);

const done = (date: string, ...without: readonly string[]): readonly SmallResult[] =>
  BEFORE_START.filter((name) => !without.includes(name)).map((name) => [name, date] as const);

describe("screening before the first dose", () => {
  test.each([
    { what: "all on the day of the start", start: "2026-01-31", results: done("2026-01-31"), is: "2026-01 all-found" },
    { what: "all on the first of a month", start: "2026-02-01", results: done("2026-01-20"), is: "2026-02 all-found" },
    {
      what: "one a day after the start",
      start: "2026-02-01",
      results: [...done("2026-01-20", "tuberculosis"), ["tuberculosis", "2026-02-02"] as const],
      is: "2026-02 not-found",
    },
    { what: "one not in the record", start: "2026-02-01", results: done("2026-01-20", "alt"), is: "2026-02 not-found" },
    {
      what: "one older than its window",
      start: "2026-02-01",
      results: [...done("2026-01-20", "alt"), ["alt", "2025-01-20"] as const],
      is: "2026-02 too-old-or-not-done",
    },
    {
      what: "only the month known",
      start: "2026-02",
      results: done("2026-01-20"),
      is: "2026-02 excluded: start-not-exact",
    },
    {
      what: "only the year known",
      start: "2026",
      results: done("2026-01-20"),
      is: "not-known excluded: start-not-exact",
    },
  ])("$what: $is", ({ start, results, is }) => {
    expect(units("screening-before-start", { start, results })).toEqual([is]);
  });

  test("a start before or after the months is not counted", () => {
    expect(units("screening-before-start", { start: "2025-12-31", results: done("2025-12-01") })).toEqual([]);
    expect(units("screening-before-start", { start: "2026-07-01" }, "2026-07-01")).toEqual([]);
  });
});

// The label asks for lipids about twelve weeks after the start: 84 days, a week either side, so by day 91.
describe("monitoring on time", () => {
  const lipids = (record: SmallRecord, ...rest: readonly [string?]) =>
    look(record, ...rest)
      .contributions.filter(
        ({ measure, parts, excluded }) =>
          measure === "monitoring-on-time" && (parts[0]?.id === "lipids" || excluded !== undefined),
      )
      .map(({ month, column, excluded }) => `${month} ${column ?? excluded}`);

  test.each([
    { start: "2026-01-05", tested: "2026-03-23", is: ["2026-04 on-time"] },
    { start: "2026-01-05", tested: "2026-04-06", is: ["2026-04 on-time"] },
    { start: "2026-01-05", tested: "2026-04-07", is: ["2026-04 late"] },
    { start: "2026-01-05", tested: undefined, is: ["2026-04 not-found"] },
    { start: "2025-12-30", tested: "2026-03-31", is: ["2026-03 on-time"] },
    { start: "2025-12-31", tested: "2026-03-31", is: ["2026-04 on-time"] },
  ])("started $start, tested $tested: $is", ({ start, tested, is }) => {
    const results: readonly SmallResult[] = tested === undefined ? [] : [["cholesterol", tested]];
    expect(lipids({ start, results })).toEqual(is);
  });

  test("a window that ends today or later is not counted yet", () => {
    expect(lipids({ start: "2026-01-05" }, "2026-04-06")).toEqual([]);
    expect(lipids({ start: "2026-01-05" }, "2026-04-07")).toEqual(["2026-04 not-found"]);
  });

  test("stopped before the window ends is excluded with its reason", () => {
    const counted = lipids({ start: "2026-01-05", end: "2026-01-20", status: "stopped" });
    expect(new Set(counted.map((one) => one.split(" ")[1]))).toEqual(new Set(["treatment-ended"]));
    expect(counted).toContain("2026-04 treatment-ended");
  });

  test("of a start that is not known well enough nobody can say when tests were due", () => {
    const counted = units("monitoring-on-time", { start: "2026-02" });
    expect(counted.length).toBeGreaterThan(0);
    expect(new Set(counted.map((one) => one.split(" ")[1]))).toEqual(new Set(["unknown"]));
  });
});

describe("limits acted on", () => {
  const low: readonly SmallResult[] = [
    ["lymphocytes", "2026-02-10", 1.2],
    ["lymphocytes", "2026-03-10", 0.4],
  ];
  const nothing = { acts: [], open: [] };
  const act = (day: string, action = "done", lane = "act-now") => ({ drug: "baricitinib", lane, action, day });
  const open = [{ drug: "baricitinib", lane: "act-now" }];
  const back: SmallResult = ["lymphocytes", "2026-04-10", 1.1];

  test.each([
    { what: "nothing known", results: low, history: nothing, is: "2026-03 not-found", days: undefined },
    { what: "on the list", results: low, history: { acts: [], open }, is: "2026-03 open", days: undefined },
    {
      what: "same day",
      results: low,
      history: { acts: [act("2026-03-10")], open: [] },
      is: "2026-03 acted-on",
      days: 0,
    },
    { what: "in April", results: low, history: { acts: [act("2026-04-02")], open }, is: "2026-03 acted-on", days: 23 },
    { what: "the day before", results: low, history: { acts: [act("2026-03-09")], open: [] }, is: "2026-03 not-found" },
    { what: "snoozed", results: low, history: { acts: [act("2026-03-11", "snooze")], open }, is: "2026-03 open" },
    {
      what: "due soon",
      results: low,
      history: { acts: [act("2026-03-11", "done", "due-soon")], open: [] },
      is: "2026-03 not-found",
    },
    {
      what: "back before",
      results: [...low, back],
      history: { acts: [act("2026-04-11")], open: [] },
      is: "2026-03 not-found",
    },
  ])("$what: $is", ({ results, history, is, days }) => {
    const { limits } = look({ start: "2026-01-05", results });
    const counted = limits.filter(({ topic }) => topic === "lymphocytes").map((limit) => limitActedOn(limit, history));
    expect(counted.map(({ month, column }) => `${month} ${column}`)).toEqual([is]);
    expect(counted[0]?.days).toBe(days);
  });

  test("at the limit nothing is crossed; a stop in the record is an act", () => {
    const at: SmallResult = ["lymphocytes", "2026-03-10", 0.5];
    expect(look({ start: "2026-01-05", results: [at] }).limits).toEqual([]);
    const stop = look({ start: "2026-01-05", end: "2026-03-13", status: "stopped", results: low });
    expect(stop.limits.map((limit) => limitActedOn(limit, nothing))).toMatchObject([{ column: "acted-on", days: 3 }]);
  });
});

describe("dose for kidney function and age", () => {
  const kidney = (egfr: number, creatinine: number): readonly SmallResult[] => [
    ["egfr", "2026-01-02", egfr],
    ["creatinine", "2026-01-02", creatinine],
    ["weight", "2026-01-02", 70],
  ];
  const months = monthsBetween("2026-01", "2026-02");
  test.each([
    { what: "usual kidney", dose: 4, born: "1980-05-05", results: kidney(90, 70), is: "within" },
    { what: "weak kidney", dose: 4, born: "1980-05-05", results: kidney(45, 150), is: "above" },
    { what: "weak kidney, lower dose", dose: 2, born: "1980-05-05", results: kidney(45, 150), is: "within" },
    { what: "older", dose: 4, born: "1950-05-05", results: kidney(90, 60), is: "above" },
    { what: "kidney not found", dose: 4, born: "1980-05-05", results: [], is: "not-found" },
  ])("$what, $dose mg: $is", ({ dose, born, results, is }) => {
    const counted = units(
      "dose-for-kidney-and-age",
      { start: "2026-01-05", dose, born, results },
      "2026-02-10",
      months,
    );
    expect(counted).toEqual([`2026-01 ${is}`, `2026-02 ${is}`]);
  });

  test("who has stopped by the last day of the month is not counted in it", () => {
    const record: SmallRecord = { start: "2026-01-05", end: "2026-02-10", status: "stopped", results: kidney(90, 70) };
    expect(units("dose-for-kidney-and-age", record)).toEqual(["2026-01 within"]);
  });
});

test("a statement against the start stands beside what was tried before", () => {
  const older: SmallRecord = { start: "2026-01-05", born: "1950-05-05" };
  expect(units("at-risk-starts", older)).toEqual(["2026-01 applied-earlier-not-found"]);
  expect(units("at-risk-starts", { start: "2026-01-05" })).toEqual(["2026-01 not-found"]);
});

test("the order in which months and resources come decides nothing", () => {
  const results = [...done("2026-01-02"), ["lymphocytes", "2026-03-10", 0.4] as const];
  const one = look({ start: "2026-01-05", results });
  const other = look({ start: "2026-01-05", results: results.toReversed() });
  expect(other).toEqual(one);
});
