import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, StoredResource } from "./kept.ts";
import { placeResources } from "./place-resources.ts";
import type { Adding } from "./store.ts";

const PLACING = { added: "2026-06-12T08:00:00.000Z", batch: "batch" };

const patient = (id: string, birthDate: string) => ({ resourceType: "Patient", id, birthDate });
const result = (id: string, of: string, value = 1) => ({
  resourceType: "Observation",
  id,
  subject: { reference: `Patient/${of}` },
  value,
});

function place(resources: readonly StoredResource[], kept: readonly Entry[] = [], clash?: "replace") {
  const adding: Adding = { resources, from: "file", ...(clash === undefined ? {} : { clash }) };
  return placeResources(adding, new Map(kept.map((entry) => [entry.id, entry])), PLACING);
}

const resourcesOf = (entries: readonly Entry[]) => entries.map(({ resource }) => resource);

describe("what a file becomes beside what is kept", () => {
  const here = place([patient("1", "1959-02-11"), result("7", "1")]).entries;

  test("nothing kept: all of it, as one batch", () => {
    expect(place([patient("1", "1959-02-11")])).toEqual({
      batch: "batch",
      entries: [{ id: "Patient/1", resource: patient("1", "1959-02-11"), from: "file", ...PLACING }],
      already: [],
      renamed: [],
      replaced: [],
    });
  });

  test("the same file again, in another order of fields: nothing, and no batch", () => {
    const again = [{ value: 1, id: "7", subject: { reference: "Patient/1" }, resourceType: "Observation" }];
    expect(place([...again, patient("1", "1959-02-11")], here)).toEqual({
      entries: [],
      already: ["Observation/7", "Patient/1"],
      renamed: [],
      replaced: [],
    });
  });

  test("another laboratory that counts from the same number: both stay, references follow, and it is known again", () => {
    const theirs = [patient("1", "1959-02-12"), result("7", "1", 2), result("8", "1", 3)];
    const placed = place(theirs, here);
    expect(resourcesOf(placed.entries)).toEqual([
      patient("1-2", "1959-02-12"),
      result("7-2", "1-2", 2),
      result("8", "1-2", 3),
    ]);
    expect(placed.renamed).toEqual([
      { from: "Patient/1", to: "Patient/1-2" },
      { from: "Observation/7", to: "Observation/7-2" },
    ]);
    const again = place(theirs, [...here, ...placed.entries]);
    expect(again).toEqual({
      entries: [],
      already: ["Patient/1-2", "Observation/7-2", "Observation/8"],
      renamed: [],
      replaced: [],
    });
  });

  test("a newer state of the same file takes the place of the older, when so asked", () => {
    const placed = place([result("7", "1", 2), result("9", "1")], here, "replace");
    expect(resourcesOf(placed.entries)).toEqual([result("7", "1", 2), result("9", "1")]);
    expect([placed.replaced, placed.renamed, placed.already]).toEqual([["Observation/7"], [], []]);
  });

  test("twice in one file: the same content once, other content under a number", () => {
    const placed = place([result("7", "1"), result("7", "1"), result("7", "1", 2)]);
    expect(resourcesOf(placed.entries)).toEqual([result("7", "1"), result("7-2", "1", 2)]);
  });
});

const resources = fc.array(
  fc.record({ id: fc.constantFrom("1", "2", "1-2"), value: fc.constantFrom(1, 2, 3) }).map(({ id, value }) => ({
    resourceType: "Observation",
    id,
    value,
  })),
);

test("no content is lost, none is kept twice under one id, and what was placed is known again", () => {
  fc.assert(
    fc.property(resources, resources, (first, second) => {
      const kept = [...place(first).entries];
      kept.push(...place(second, kept).entries);
      const values = (of: readonly StoredResource[]) => [...new Set(of.map(({ value }) => value))].sort();
      expect(values(resourcesOf(kept))).toEqual(values([...first, ...second]));
      expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
      expect(place(second, kept).entries).toEqual([]);
      expect(place(first, kept).entries).toEqual([]);
    }),
  );
});
