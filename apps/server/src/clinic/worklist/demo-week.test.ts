import { type DemoWeek, demoFiles, demoWeek } from "@afterscript/testkit";
import type { SpotCheck, Worklist } from "@afterscript/web/public/clinic.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receive } from "../intake/receive.ts";
import { startJudge } from "../judge/worker.ts";
import { type ClinicStore, openStore } from "../store/open-store.ts";
import { patient } from "../store/schema.ts";
import { intakeParts } from "../testing/intake-parts.ts";
import { worklist } from "./list.ts";
import { spotChecks } from "./spot-check.ts";

let store: ClinicStore;
let week: DemoWeek;
let list: Worklist;
let checks: readonly SpotCheck[];
/** Rows by the person's name: names of the demo week are unique. */
let rowsOf: (name: string) => Worklist["rows"];

beforeAll(async () => {
  store = await openStore({});
  week = demoWeek({ monday: "2026-11-23" });
  const clock = { now: () => `${week.sunday}T20:00:00.000Z`, today: () => week.sunday };
  const parts = { ...(await intakeParts(store)), clock };
  const { background, inbox, csvMapping } = demoFiles(week);
  for (const { name, text } of background) await receive(parts, { text, name, source: "background" });
  for (const { name, text } of inbox) {
    await receive(parts, { text, name, source: "inbox", ...(name.endsWith(".csv") && { mapping: csvMapping }) });
  }
  const judge = startJudge(parts);
  await judge.idle();
  await judge.stop();
  list = await worklist(parts);
  checks = await spotChecks(parts);
  const people = await store.db.select().from(patient);
  rowsOf = (name) => {
    const ids = people.filter(({ given, family }) => `${given} ${family}` === name).map(({ id }) => id);
    return list.rows.filter((row) => ids.includes(row.patient.id));
  };
});
afterAll(() => store.close());

describe("the demo week, taken by the real intake and judged", () => {
  test("no planted action is missed, and each stands in its lane", () => {
    const planted = week.people.flatMap(({ name, truth }) => truth.planted.map((one) => ({ name, ...one })));
    const missed = planted.filter(
      ({ name, drug, lane }) => !rowsOf(name).some((row) => row.drug === drug && row.lane === lane),
    );
    expect(planted.length).toBeGreaterThanOrEqual(60);
    expect(missed).toEqual([]);
  });

  test("at most half as many sets again are shown as were planted", () => {
    const planted = week.people.filter(({ truth }) => truth.planted.length > 0);
    expect(new Set(list.rows.map((row) => row.patient.id)).size).toBeLessThanOrEqual(planted.length * 1.5);
  });

  test("nothing is shown of a trap", () => {
    const traps = week.people.filter(({ truth }) => truth.trap !== undefined && truth.planted.length === 0);
    expect(traps.length).toBeGreaterThan(10);
    expect(traps.flatMap(({ name }) => rowsOf(name)).map(({ title }) => title)).toEqual([]);
  });

  test("whoever is not shown is counted", () => {
    const shown = new Set(list.rows.map((row) => row.patient.id)).size;
    expect(shown + list.hidden.reduce((sum, { count }) => sum + count, 0)).toBe(list.patients);
    expect(list.waiting).toBe(0);
    expect(list.unmatched).toBeGreaterThan(0);
  });

  test("the week's sets alone are counted and looked at, not the histories that came on the same day", () => {
    const tested = week.people.filter((person) => person.week.length > 0);
    expect(list.resultSets).toBeGreaterThan(0.9 * tested.length);
    expect(list.resultSets).toBeLessThanOrEqual(tested.flatMap((person) => person.week).length);
    expect(checks).toHaveLength(5);
    for (const { therapies, results } of checks) {
      expect(therapies).toMatchObject([{ drug: expect.stringMatching(/inib$/), dose: expect.any(String) }]);
      expect(results[0]?.date).toMatch(/^2026-11-/);
      expect(results[0]?.date && results[0].date >= week.monday).toBe(true);
    }
  });
});
