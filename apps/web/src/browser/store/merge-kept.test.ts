import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry, Kept } from "./kept.ts";
import { compareKept, mergeKept } from "./merge-kept.ts";

const entry = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d"),
    value: fc.integer({ min: 1, max: 2 }),
    day: fc.integer({ min: 1, max: 3 }),
  })
  .map(
    ({ id, value, day }): Entry => ({
      id: `Observation/${id}`,
      resource: { resourceType: "Observation", id, value },
      from: "typed",
      added: `2026-06-0${day}T00:00:00.000Z`,
    }),
  );
const kept = fc.record({
  entries: fc.uniqueArray(entry, { selector: ({ id }) => id }),
  questions: fc.constant([]),
  settings: fc.constantFrom(
    {},
    { region: "us" as const, persisted: true },
    { region: "eu" as const, lastCopy: "2026-06-01T00:00:00.000Z" },
  ),
  answers: fc.dictionary(fc.constantFrom("smoking", "age"), fc.constantFrom("yes", "no")),
});

const ids = (of: Kept) => of.entries.map(({ id }) => id);

test("merging has every id of both once, is the same when done again, and the counts say what came of it", () => {
  fc.assert(
    fc.property(kept, kept, (here, copy) => {
      const merged = mergeKept(here, copy);
      expect(ids(merged).sort()).toEqual([...new Set([...ids(here), ...ids(copy)])].sort());
      expect(mergeKept(merged, copy)).toEqual(merged);
      const { entries } = compareKept(here, copy);
      expect(merged.entries.length).toBe(here.entries.length + entries.onlyCopy);
      expect(entries.onlyHere).toBe(ids(here).filter((id) => !ids(copy).includes(id)).length);
      expect(entries.onlyCopy).toBe(ids(copy).filter((id) => !ids(here).includes(id)).length);
      expect(mergeKept(here, here)).toEqual(here);
    }),
  );
});

test("of two with different content the later one stays, of the same age the one here", () => {
  const one = (value: number, day: number): Kept => ({
    entries: [
      {
        id: "Observation/a",
        resource: { resourceType: "Observation", id: "a", value },
        from: "typed",
        added: `2026-06-0${day}T00:00:00.000Z`,
      },
    ],
    questions: [],
    settings: {},
    answers: {},
  });
  const value = (of: Kept) => of.entries[0]?.resource.value;
  expect(value(mergeKept(one(1, 1), one(2, 2)))).toBe(2);
  expect(value(mergeKept(one(1, 2), one(2, 1)))).toBe(1);
  expect(value(mergeKept(one(1, 1), one(2, 1)))).toBe(1);
  expect(compareKept(one(1, 1), one(2, 1)).entries.differ).toBe(1);
  expect(compareKept(one(1, 1), one(1, 2)).entries.differ).toBe(0);
});

test("settings and answers of this device stay; what is true of one browser only does not travel", () => {
  const here: Kept = {
    entries: [],
    questions: [],
    settings: { region: "us", persisted: false },
    answers: { age: "67" },
  };
  const copy: Kept = {
    entries: [],
    questions: [],
    settings: { region: "eu", hidden: ["install"], persisted: true, lastCopy: "2026-06-01T00:00:00.000Z" },
    answers: { age: "66", smoking: "no" },
  };
  expect(mergeKept(here, copy)).toMatchObject({
    settings: { region: "us", persisted: false, hidden: ["install"] },
    answers: { age: "67", smoking: "no" },
  });
  expect(mergeKept(here, copy).settings.lastCopy).toBeUndefined();
});
