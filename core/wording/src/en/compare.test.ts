import { ACTIONS, LICENCES, NOT_ORDERED, PREFERENCES, QUESTIONS, REGIONS, ROUTES } from "@afterscript/engine";
import { describe, expect, test } from "vitest";
import { AUDIENCES, type Audience } from "../report-type.ts";
import { compare } from "./compare.ts";
import { JARGON, ORDER, REASSURANCE } from "./plain-language.ts";
import { readingGrade, wordsOf } from "./readability.ts";

const DRUGS = ["upadacitinib", "baricitinib"];

/** Every sentence that a comparison can say to a reader, with invented names in it. */
function everyString(audience: Audience): readonly string[] {
  const words = compare[audience];
  const year = { days: 4, tests: 9, topics: [], byProtocol: [], withoutInterval: [], overdue: 0 };
  const made = [
    ...REGIONS.flatMap((region) => [
      words.title("rheumatoid arthritis", region),
      ...[[], ["deucravacitinib (TYK2)"]].map((neighbours) =>
        words.noneOfClass({ condition: "plaque psoriasis", region, neighbours }),
      ),
      ...LICENCES.flatMap((here) =>
        [[], ["eu", "uk"] as const].map((elsewhere) => words.here({ here, region, elsewhere, condition: "vitiligo" })),
      ),
    ]),
    words.takenNow(DRUGS),
    ...Object.values(words.sortedBy),
    ...Object.values(words.notSorted),
    ...QUESTIONS.flatMap((question) => [words.question[question], words.askedFor(words.question[question])]),
    words.unknownLast(DRUGS),
    words.noDrug("vitiligo"),
    words.neighbour(["TYK2"]),
    words.secondOne(DRUGS),
    words.upTo(["5 mg twice daily", "11 mg once daily"], "on-treatment"),
    words.upTo(["5 mg twice daily", "11 mg once daily"], "starting"),
    words.outside,
    ...[0, 1, 7].flatMap((count) => [
      words.tests(count, 1),
      words.overdue(count),
      words.leftOut(count),
      words.people(count),
    ]),
    ...ROUTES.map((route) => words.route[route]),
    ...[[1], [2], [1, 2], [3]].map((times) => words.times(times)),
    ...[true, false].flatMap((isTaken) => [0, 1, 4].map((days) => words.year({ ...year, days, isTaken }))),
    ...ACTIONS.map((action) => words.rule[action]),
    ...[1, 6, 7, 28].map((days) => words.afterLastDose(days)),
    words.countedIn("SELECT-COMPARE"),
    words.countedIn(undefined),
    words.alternative("Adalimumab", ["upadacitinib (SELECT-COMPARE)"]),
    words.on("placebo"),
  ];
  const fixed = Object.values(words).filter((value): value is string => typeof value === "string");
  return [...new Set([...made, ...fixed])];
}

describe.each(AUDIENCES)("for a %s", (audience) => {
  test("every question, preference and reason not to sort has its words", () => {
    const words = compare[audience];
    expect(Object.keys(words.question).sort()).toEqual([...QUESTIONS].sort());
    expect(Object.keys(words.notSorted).sort()).toEqual([...NOT_ORDERED].sort());
    const sorted = ["fewest-tests", "once-daily", "by-mouth", "on-the-skin", "no-boxed-warning"];
    expect(PREFERENCES.filter((one) => words.sortedBy[one] !== undefined)).toEqual(sorted);
  });

  test("no sentence names a winner, a score or a best", () => {
    const boasting = everyString(audience).filter((text) => /\b(best|better choice|winner|score|top)\b/i.test(text));
    expect(boasting).toEqual([compare[audience].whatItIs]);
  });

  test("no hole is left in a sentence", () => {
    expect(everyString(audience).filter((text) => /undefined|NaN| {2}|\(\)/.test(text))).toEqual([]);
  });
});

describe("patient strings", () => {
  const strings = everyString("patient");

  test("there are many of them", () => expect(strings.length).toBeGreaterThan(90));

  test("of 30 words or more: Flesch–Kincaid grade 8 or below", () => {
    expect(strings.filter((text) => wordsOf(text).length >= 30 && readingGrade(text) > 8)).toEqual([]);
  });

  test("shorter ones: no jargon", () => {
    expect(strings.filter((text) => wordsOf(text).length < 30 && JARGON.test(text))).toEqual([]);
  });

  test("no order to change a medicine, and no reassurance", () => {
    expect(strings.filter((text) => ORDER.test(text) || REASSURANCE.test(text))).toEqual([]);
  });
});

test.each([
  { days: 1, text: "until 1 day after the last dose" },
  { days: 6, text: "until 6 days after the last dose" },
  { days: 7, text: "until 1 week after the last dose" },
  { days: 28, text: "until 4 weeks after the last dose" },
])("$days days: $text", ({ days, text }) => expect(compare.clinician.afterLastDose(days)).toBe(text));
