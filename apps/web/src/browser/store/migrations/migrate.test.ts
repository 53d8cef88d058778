import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../kept.ts";
import { down, up } from "./2.ts";
import { readDocument, todayOf } from "./migrate.ts";

const instant = fc.integer({ min: 0, max: 3 }).map((hour) => `2026-06-12T0${hour}:00:00.000Z`);
const entries = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9]{1,6}$/),
      from: fc.constantFrom("typed", "pasted", "file"),
      added: instant,
      batch: fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined }),
    }),
    { selector: ({ id }) => id },
  )
  .map((made) =>
    made.map(
      ({ id, from, added, batch }): Entry => ({
        id: `Observation/${id}`,
        resource: { resourceType: "Observation", id },
        from,
        added,
        ...(batch === undefined ? {} : { batch }),
      }),
    ),
  );
const documents = fc
  .record({
    entries,
    answers: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.constantFrom("yes", "no", "unknown")),
    settings: fc.constantFrom(
      {},
      { region: "eu" as const, hidden: ["install"] },
      { persisted: false, colour: "later" },
    ),
  })
  .map((kept) => todayOf({ ...kept, questions: [] }));

/** Which entries came by one action. */
function groups(of: readonly Entry[]): readonly string[] {
  const byBatch = Map.groupBy(of, ({ id, batch }) => batch ?? id);
  return [...byBatch.values()].map((members) => members.map(({ id }) => id).join()).sort();
}

describe("from format 2 to 1 and back", () => {
  test("everything comes back, and what does not is said", () => {
    fc.assert(
      fc.property(documents, (two) => {
        const { document, lost } = down(two);
        expect(readDocument(document)).toEqual({ is: "read", document });
        const back = up(document);
        expect(readDocument(back).is).toBe("read");
        const bare = ({ batch: _batch, ...entry }: Entry) => entry;
        expect({ ...back, entries: back.entries.map(bare) }).toEqual({ ...two, entries: two.entries.map(bare) });
        const same = groups(two.entries).join(" ") === groups(back.entries).join(" ");
        expect(lost).toEqual(same ? [] : ["batches"]);
      }),
    );
  });

  test("imports of one instant become one batch that can be undone, a typed one of another instant not", () => {
    const entry = (id: string, from: "typed" | "file", added: string) => ({
      id: `Observation/${id}`,
      resource: { resourceType: "Observation", id },
      from,
      added,
    });
    const one = {
      format: 1 as const,
      entries: [
        entry("a", "file", "2026-05-01T10:00:00.000Z"),
        entry("b", "file", "2026-05-01T10:00:00.000Z"),
        entry("c", "typed", "2026-05-01T10:00:00.001Z"),
      ],
      questions: [],
      settings: { region: "us" as const, answers: { smoking: "no" } },
    };
    expect(up(one)).toEqual({
      format: 2,
      entries: one.entries.map((each) => ({ ...each, batch: `${each.from}-${each.added}` })),
      questions: [],
      settings: { region: "us" },
      answers: { smoking: "no" },
    });
  });
});

describe("a document of no known format", () => {
  test.each([
    { what: undefined, is: "wrong" },
    { what: [], is: "wrong" },
    { what: {}, is: "wrong" },
    { what: { format: "2" }, is: "wrong" },
    { what: { format: 0 }, is: "wrong" },
    { what: { format: 1.5 }, is: "wrong" },
    { what: { format: 3 }, is: "newer" },
    { what: { format: 2 }, is: "wrong" },
  ])("$what is $is", ({ what, is }) => {
    expect(readDocument(what).is).toBe(is);
  });

  test("nested beyond measure is wrong, and does not exhaust the reader", () => {
    let deep: object = {};
    for (let level = 0; level < 100_000; level++) deep = { deep };
    const resource = { resourceType: "Observation", id: "o", deep };
    const entry = { id: "Observation/o", resource, from: "file", added: "2026-05-01T10:00:00.000Z" };
    expect(readDocument({ format: 2, entries: [entry], questions: [], settings: {}, answers: {} })).toEqual({
      is: "wrong",
      problems: [{ path: "entries[0].resource", what: "too-deep" }],
    });
  });
});
