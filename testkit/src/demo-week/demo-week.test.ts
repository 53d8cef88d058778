import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { demoFiles } from "./demo-files.ts";
import { demoWeek } from "./demo-week.ts";
import { LANES } from "./record-codes.ts";

const MONDAY = "2026-11-23";
const week = demoWeek({ monday: MONDAY });
const planted = week.people.flatMap(({ truth }) => truth.planted);

describe("the generator knows nothing of the labels", () => {
  const folder = new URL("./", import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  /** The builders of `record` that it uses import neither. */
  const ALLOWED = [
    /^\.\//,
    /^\.\.\/record\/(fhir|written-facts)\.ts$/,
    /^@afterscript\/kernel$/,
    /^node:fs$/,
    /^yaml$/,
  ];

  test.each(sources)("%s imports neither knowledge, engine nor checker, and names no file of knowledge", (name) => {
    const source = readFileSync(new URL(name, folder), "utf8");
    const imported = [...source.matchAll(/\bfrom\s+"([^"]+)"|\bimport\("([^"]+)"\)/g)].map(([, a, b]) => a ?? b ?? "");
    expect(imported.filter((one) => !ALLOWED.some((allowed) => allowed.test(one)))).toEqual([]);
    expect(source).not.toMatch(/knowledge\//);
  });

  test.each(["fhir", "written-facts"])("record/%s imports nothing", (name) => {
    expect(readFileSync(new URL(`../record/${name}.ts`, import.meta.url), "utf8")).not.toMatch(/^import/m);
  });
});

describe("the same seed and Monday", () => {
  test("give the same bytes", () => {
    expect(JSON.stringify(demoWeek({ monday: MONDAY })) === JSON.stringify(week)).toBe(true);
  });

  test("another seed gives other people with the same plantings", () => {
    const other = demoWeek({ monday: MONDAY, seed: 7 });
    expect(other.people.map(({ name }) => name)).not.toEqual(week.people.map(({ name }) => name));
    expect(other.people.flatMap(({ truth }) => truth.planted)).toHaveLength(planted.length);
  });

  test("another Monday moves the week: nothing comes before it, and nothing lies after its Sunday", () => {
    const moved = demoWeek({ monday: "2027-03-01" });
    const sent = moved.people.flatMap(({ week: sets }) => sets.map(({ sentAt }) => sentAt.slice(0, 10)));
    expect(sent.filter((day) => day < "2027-03-01" || day > moved.sunday)).toEqual([]);
  });

  test("text that is no day is refused", () => {
    expect(() => demoWeek({ monday: "next week" })).toThrow('"next week" is no day');
  });
});

test("300 people in less than two seconds of work", () => {
  const before = process.cpuUsage();
  demoFiles(demoWeek({ monday: MONDAY }));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(2000);
});

describe("the truth", () => {
  test("300 people, of whom most need nothing", () => {
    expect(week.people).toHaveLength(300);
    expect(planted.length).toBeGreaterThanOrEqual(60);
    expect(planted.length).toBeLessThanOrEqual(90);
    expect(new Set(week.people.map(({ id }) => id)).size).toBe(300);
    expect(new Set(week.people.map(({ name }) => name)).size).toBe(300);
    expect(new Set(week.people.map(({ name, born }) => `${name.split(" ").slice(1).join(" ")} ${born}`)).size).toBe(
      300,
    );
  });

  test.each(LANES)("something of %s is planted", (lane) => {
    expect(planted.filter((one) => one.lane === lane).length).toBeGreaterThanOrEqual(5);
  });

  test.each([
    "upadacitinib",
    "tofacitinib",
    "baricitinib",
    "filgotinib",
    "abrocitinib",
    "ritlecitinib",
  ])("something is planted for %s", (drug) => {
    expect(planted.filter((one) => one.drug === drug).length).toBeGreaterThanOrEqual(5);
  });

  test("each planting names its row of the evidence", () => {
    expect(planted.filter(({ source }) => !/^(eu|uk)\.[a-z]{3}\.[a-z0-9._]+$/.test(source))).toEqual([]);
  });
});
