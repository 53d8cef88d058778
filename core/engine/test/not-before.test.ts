import { type DaySpan, parseDaySpan } from "@afterscript/kernel";
import type { Fact, Result } from "@afterscript/record";
import { expect, test } from "vitest";
import { CITE, ON_TREATMENT, only, result, short, statement } from "./example.ts";

/** A positive test that a person's own word lifts, unless that word is the older one. */
const lifted = (notBefore: readonly string[]) =>
  statement({
    kind: "reproduction",
    topic: "hcg",
    if: { is: "test", fact: "hcg", of: ["hcg"], answer: "positive" },
    except: [{ when: { is: "answer", topic: "expecting", any: ["no"], notBefore }, then: "none", cite: CITE }],
  });

function written(on: string | undefined): DaySpan | undefined {
  return on === undefined ? undefined : parseDaySpan(on);
}

function answer(on: string | undefined, said = "no"): Fact {
  const day = written(on);
  return { type: "answer", topic: "expecting", answer: said, day, reported: said, resource: `Observation/said-${on}` };
}

function positive(on: string | undefined, more: Partial<Result> = {}): Fact {
  const day = written(on);
  return result("hcg", undefined, on ?? "", { qualitative: "positive", day, ...more });
}

const IMPRECISE = "applies/avoid (expecting:date-too-imprecise)";

test.each([
  { said: "2026-06-01", tested: "2026-06-20", found: "applies/avoid" },
  { said: "2026-06-19", tested: "2026-06-20", found: "applies/avoid" },
  { said: "2026-06-20", tested: "2026-06-20", found: "clear/none" },
  { said: "2026-06-21", tested: "2026-06-20", found: "clear/none" },
  { said: undefined, tested: "2026-06-20", found: IMPRECISE },
  // A month across the day of the test may lie on either side of it; the same month twice as well.
  { said: "2026-06", tested: "2026-06-20", found: IMPRECISE },
  { said: "2026-06-20", tested: "2026-06", found: IMPRECISE },
  { said: "2026-06", tested: "2026-06", found: IMPRECISE },
  { said: "2026", tested: "2026-06-20", found: IMPRECISE },
  // Imprecise, and still wholly on one side.
  { said: "2026-05", tested: "2026-06-20", found: "applies/avoid" },
  { said: "2026-06", tested: "2026-06-01", found: "clear/none" },
  { said: "2026-06-30", tested: "2026-06", found: "clear/none" },
])("said $said, positive $tested: $found", ({ said, tested, found }) => {
  expect(short(only(lifted(["hcg"]), [ON_TREATMENT, answer(said), positive(tested)]))).toBe(found);
});

test.each([
  {
    why: "the newest of several tests counts",
    facts: [answer("2026-06-15"), positive("2026-06-10"), positive("2026-06-20")],
    found: "applies/avoid",
  },
  {
    why: "the newest of several answers counts",
    facts: [answer("2026-06-01"), answer("2026-06-25"), positive("2026-06-20")],
    found: "clear/none",
  },
  {
    why: "a test after as-of does not count",
    facts: [answer("2026-06-25"), positive("2026-06-20"), positive("2026-07-20")],
    found: "clear/none",
  },
  {
    why: "another answer lifts nothing",
    facts: [answer("2026-06-25", "yes"), positive("2026-06-20")],
    found: "applies/avoid",
  },
  {
    why: "nobody was asked",
    facts: [positive("2026-06-20")],
    found: "applies/avoid (expecting:absent)",
  },
])("$why: $found", ({ facts, found }) => {
  expect(short(only(lifted(["hcg"]), [ON_TREATMENT, ...facts]))).toBe(found);
});

test("the answer and the test that it is set beside stand among the facts", () => {
  const finding = only(lifted(["hcg"]), [ON_TREATMENT, answer("2026-06-21"), positive("2026-06-20")]);
  expect(finding?.because.map(({ fact, date }) => `${fact} ${date}`)).toEqual([
    "hcg 2026-06-20",
    "expecting 2026-06-21",
  ]);
});

/** The same question as a trigger of its own: where nothing was tested, or what was cannot be read. */
const asked = statement({
  kind: "who-must-not",
  topic: "expecting",
  if: { is: "answer", topic: "expecting", any: ["no"], notBefore: ["hcg", "urine-hcg"] },
});

test.each([
  { why: "no test", facts: [answer("2026-06-20")], found: "applies/avoid" },
  { why: "a later test of one kind", facts: [answer("2026-06-20"), positive("2026-06-21")], found: "clear/none" },
  {
    why: "a later test of the other kind",
    facts: [answer("2026-06-20"), positive("2026-06-19"), positive("2026-06-21", { analyte: "urine-hcg" })],
    found: "clear/none",
  },
  {
    why: "an undated test may be later",
    facts: [answer("2026-06-20"), positive(undefined)],
    found: "unknown/tell-team if avoid (expecting:date-too-imprecise)",
  },
  {
    why: "a test that could not be read may be later",
    facts: [
      answer("2026-06-20"),
      { type: "unusable", fact: "hcg", why: "value-not-readable", day: undefined, resource: "Observation/u" } as const,
    ],
    found: "unknown/tell-team if avoid (hcg:value-not-readable)",
  },
  { why: "an undated answer without any test", facts: [answer(undefined)], found: "applies/avoid" },
])("$why: $found", ({ facts, found }) => {
  expect(short(only(asked, [ON_TREATMENT, ...facts]))).toBe(found);
});
