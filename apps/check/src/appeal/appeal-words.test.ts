import type { Saying } from "@afterscript/engine";
import { loadCoverage } from "@afterscript/knowledge";
import { JARGON, ORDER, REASSURANCE, readingGrade, wordsOf } from "@afterscript/wording";
import { COVERAGE_CODES, coverageSentence } from "@afterscript/wording/public/coverage.ts";
import {
  isGroundNamed,
  isPaperNamed,
  isToldFactNamed,
  planNames,
  reasonNames,
} from "@afterscript/wording/public/coverage-names.ts";
import { describe, expect, test } from "vitest";

const coverage = loadCoverage();

const SAID: readonly Saying[] = [
  ...coverage.doors.flatMap(({ facts }) => facts.map(({ says }) => says)),
  ...coverage.reasons.flatMap(({ mends }) => mends),
  ...coverage.traps.map(({ says }) => says),
  ...coverage.assistance.flatMap(({ facts }) => facts.map(({ says }) => says)),
  ...coverage.laws.flatMap(({ facts = [] }) => facts.map(({ says }) => says)),
  ...coverage.policies.flatMap(({ renewal }) => renewal ?? []),
];

const MOST_GRADE = 8;
const MEASURED_FROM = 30;

describe("the words of cover", () => {
  test.each([
    ["plan", coverage.plans, (id: string) => id in planNames],
    ["reason", coverage.reasons, (id: string) => id in reasonNames],
    ["paper", coverage.enclosures, isPaperNamed],
    ["told fact", coverage.facts, isToldFactNamed],
    ["ground", coverage.grounds, isGroundNamed],
  ] as const)("every %s has a name of its own", (_, list, isNamed) => {
    expect(list.length).toBeGreaterThan(0);
    expect(list.map(({ id }) => id).filter((id) => !isNamed(id))).toEqual([]);
  });

  test("every code is said by some rule: a sentence that nothing says is dead", () => {
    const used = new Set(SAID.map(({ code }) => code));
    expect(COVERAGE_CODES.filter((code) => !used.has(code))).toEqual([]);
  });

  test("no sentence holds a figure of its own: figures come from the knowledge", () => {
    const bare = COVERAGE_CODES.filter((code) => /\d/.test(coverageSentence({ code, amounts: ["", "", ""] })));
    expect(bare).toEqual([]);
  });

  test.each(
    SAID.map((says): [string, string] => [says.code, coverageSentence(says)]),
  )("%s is plain, and no order", (_, text) => {
    expect(text).toMatch(/[.?]$/);
    expect(text).not.toMatch(/!|\bplease\b|undefined/i);
    for (const pattern of [ORDER, REASSURANCE, JARGON]) expect(text).not.toMatch(pattern);
    if (wordsOf(text).length >= MEASURED_FROM) expect(readingGrade(text)).toBeLessThanOrEqual(MOST_GRADE);
  });
});
