import { type Checker, openChecker } from "@afterscript/check";
import { parseDay } from "@afterscript/kernel";
import type { Report, ReportFinding } from "@afterscript/wording";
import { beforeAll, describe, expect, test } from "vitest";
import { evidenceRows } from "../cases/evidence-rows.ts";
import { bundle, type Resource } from "../record/fhir.ts";
import { type DemoPerson, type DemoWeek, demoWeek } from "./demo-week.ts";

let checker: Checker;
beforeAll(async () => {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  checker = opened.checker;
});

/** The newest version of each resource stands: what was corrected, and what was taken back. */
function recordOf({ background, week }: DemoPerson): readonly Resource[] {
  const known = background.entry.map(({ resource }) => resource);
  const all = [...known, ...week.flatMap(({ resources }) => resources)];
  return [...new Map(all.map((resource) => [`${resource.resourceType}/${resource.id}`, resource])).values()];
}

const reports = new WeakMap<DemoPerson, Report>();

function reportOf(person: DemoPerson, { sunday }: DemoWeek): Report {
  const known = reports.get(person);
  if (known !== undefined) return known;
  const result = checker.check({ input: bundle(recordOf(person)), region: person.region, asOf: sunday });
  if (result.failure !== undefined) throw new Error(`${person.id}: ${result.failure.what}`);
  reports.set(person, result.report);
  return result.report;
}

const QUIET: readonly string[] = ["none", "counsel", "caution"];
const AHEAD = 14;

/** Whether a finding belongs on a list of what is to be done: now, or within the two weeks after the week. */
function callsForSomething(finding: ReportFinding, sunday: string): boolean {
  const { state, action, kind, gaps, due } = finding;
  if (state === "applies") return kind === "lab-threshold" ? action !== "none" : !QUIET.includes(action);
  if (state === "unknown") {
    return ["order-test", "repeat-test"].includes(action) && gaps.every(({ why }) => why !== "label-silent");
  }
  return kind === "follow-up-test" && due?.status === "upcoming" && daysUntil(due.by, sunday) <= AHEAD;
}

function daysUntil(day: string, from: string): number {
  return (parseDay(day) ?? Number.NaN) - (parseDay(from) ?? Number.NaN);
}

function surfaced(person: DemoPerson, week: DemoWeek): readonly ReportFinding[] {
  return reportOf(person, week).findings.filter((finding) => callsForSomething(finding, week.sunday));
}

function told({ statement, state, action }: ReportFinding): string {
  return `${statement}: ${state}, ${action}`;
}

const week = demoWeek({ monday: "2026-11-23" });
const planted = week.people.filter(({ truth }) => truth.planted.length > 0);
const clean = week.people.filter(({ truth }) => truth.planted.length === 0);

describe("every planted action is found", () => {
  const plantings = planted.flatMap((person) => person.truth.planted.map((one) => ({ ...one, person })));
  test.each(plantings)("$lane, $drug, $topic: $why ($source)", ({ person, drug, topic }) => {
    const found = surfaced(person, week);
    const own = found.filter((finding) => finding.drug === drug && finding.topic === topic);
    expect({ found: own.length > 0, instead: own.length > 0 ? [] : found.map(told) }).toEqual({
      found: true,
      instead: [],
    });
  });
});

describe("where nothing needs doing, nothing is called for", () => {
  const traps = clean.flatMap((person) =>
    person.truth.trap === undefined ? [] : [{ person, trap: person.truth.trap }],
  );
  test.each(traps)("$trap", ({ person }) => {
    expect(surfaced(person, week).map(told)).toEqual([]);
  });

  test("the others", () => {
    const called = clean.flatMap((person) => surfaced(person, week).map((one) => `${person.id} ${told(one)}`));
    expect(called).toEqual([]);
  });
});

test("each planting rests on a row of the evidence", () => {
  const rows = evidenceRows();
  const sources = planted.flatMap(({ truth }) => truth.planted.map(({ source }) => source));
  expect(sources.filter((source) => !rows.has(source))).toEqual([]);
});

describe("every record is read whole", () => {
  test("no problem in any of them", () => {
    expect(week.people.flatMap((person) => reportOf(person, week).problems.map(({ message }) => message))).toEqual([]);
  });

  test("one medicine each, as it was ordered", () => {
    const therapies = week.people.map((person) => reportOf(person, week).therapies.map(({ drug }) => drug));
    expect(therapies.filter((drugs) => drugs.length !== 1)).toEqual([]);
  });
});

describe("on other Mondays, with other seeds", () => {
  test.each([
    { monday: "2026-12-28", seed: 1 },
    { monday: "2027-03-01", seed: 2 },
    { monday: "2027-01-11", seed: 3 },
  ])("$monday, seed $seed: nothing missed, nothing else called for", (options) => {
    const other = demoWeek(options);
    const wrong = other.people.flatMap((person) => {
      const found = surfaced(person, other);
      const wanted = person.truth.planted;
      const missed = wanted.filter(({ drug, topic }) => !found.some((one) => one.drug === drug && one.topic === topic));
      return wanted.length === 0 ? found.map(told) : missed.map(({ why }) => why);
    });
    expect(wrong).toEqual([]);
  });
});

// A clinician's older "not pregnant" must not outweigh a newer positive test (`except` of the labels' pregnancy tests).
test("a positive pregnancy test after an older answer of no pregnancy is not passed over", () => {
  const person = planted.find(({ truth }) => truth.planted.some(({ why }) => why === "pregnancy test positive"));
  if (person === undefined) throw new Error("No positive pregnancy test is planted.");
  const before = { id: person.id, on: "2026-11-17", answer: "60001007" };
  const asked: Resource = {
    resourceType: "Observation",
    id: `${before.id}-pregnancy`,
    status: "final",
    code: { coding: [{ system: "http://loinc.org", code: "82810-3" }], text: "Pregnancy status" },
    subject: { reference: `Patient/${before.id}` },
    effectiveDateTime: before.on,
    valueCodeableConcept: { coding: [{ system: "http://snomed.info/sct", code: before.answer }], text: "Not pregnant" },
  };
  const answered = {
    ...person,
    background: bundle([...person.background.entry.map(({ resource }) => resource), asked]),
  };
  expect(surfaced(answered, week).map(({ topic }) => topic)).toContain("pregnancy");
});
