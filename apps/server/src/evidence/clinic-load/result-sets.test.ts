import { readIntake } from "@afterscript/bulk";
import { demoWeek } from "@afterscript/testkit";
import { expect, test } from "vitest";
import { resultSetsOf } from "./result-sets.ts";

const week = demoWeek({ monday: "2026-06-22" });
const next = resultSetsOf(week);
const AT = "2026-06-29T10:11:12.345Z";

test("every set is one readable set of a known patient, with a time and things of its own", () => {
  const numbers = new Set<string>();
  const keys = new Set<string>();
  const formats = new Set<string>();
  let things = 0;
  for (let n = 0; n < 600; n += 1) {
    const { number, contentType, text } = next(n, AT);
    const { sets, problems } = readIntake({ text, from: "lab", received: "2026-06-29" });
    expect(problems).toEqual([]);
    expect(sets.map(({ identity }) => identity.identifiers.some(({ value }) => value === number))).toEqual([true]);
    const results = sets
      .flatMap(({ entries }) => entries)
      .filter(({ resource }) => resource.resourceType === "Observation");
    expect(results.length).toBeGreaterThan(0);
    for (const { key, resource } of results) {
      expect(String(resource.effectiveDateTime).slice(0, 19)).toBe("2026-06-29T10:11:12");
      keys.add(key);
    }
    things += results.length;
    numbers.add(number);
    formats.add(contentType);
  }
  expect([keys.size, formats.size]).toEqual([things, 2]);
  expect(numbers.size).toBeGreaterThan(250);
});
