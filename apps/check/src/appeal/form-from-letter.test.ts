import { readFileSync } from "node:fs";
import { readDenialLetter } from "@afterscript/denial-letter";
import { describe, expect, test } from "vitest";
import { formFromLetter, lastDayOfLetter } from "./form-from-letter.ts";

const letter = (name: string, country: "us" | "uk" = "us") =>
  readDenialLetter(
    readFileSync(new URL(`../../../../testkit/src/denial-letters/${name}.txt`, import.meta.url), "utf8"),
    {
      country,
    },
  );

const written = (sentence: string) =>
  readDenialLetter(
    `Notice of denial\n\nJune 8, 2026\n\nWe denied your request for coverage of upadacitinib. ${sentence}`,
    {
      country: "us",
    },
  );

describe("the last day that a letter gives", () => {
  test.each<[name: string, sentence: string, received: string | undefined, expected: string | undefined]>([
    ["a day that it names", "Your appeal must be received by December 5, 2026.", undefined, "2026-12-05"],
    [
      "a period from receipt",
      "You have 180 days from the date you receive this letter to appeal.",
      "2026-06-12",
      "2026-12-09",
    ],
    [
      "a period from receipt, nobody says when",
      "You have 180 days from the date you receive this letter to appeal.",
      undefined,
      "2026-12-05",
    ],
    [
      "a period from its own date",
      "You must file your appeal within 65 calendar days from the date of this letter.",
      "2026-06-12",
      "2026-08-12",
    ],
    [
      "the earlier of two",
      "You have 180 days from the date you receive this letter to appeal. Your appeal must be received by November 30, 2026.",
      "2026-06-12",
      "2026-11-30",
    ],
    ["none", "You may appeal.", "2026-06-12", undefined],
  ])("%s", (_, sentence, received, expected) => {
    expect(lastDayOfLetter(written(sentence), received)).toBe(expected);
  });

  test("that of another step does not count: an outside review comes later", () => {
    const said = written(
      "You have 180 days from the date you receive this letter to appeal. You may ask for an external review within four months of receiving the decision on your appeal.",
    );
    expect(lastDayOfLetter(said, "2026-06-12")).toBe("2026-12-09");
  });
});

test("of a letter that says no to an appeal, the time for the outside review is its own", () => {
  const said = written(
    "We have reconsidered it and uphold it. You may ask OPM to review within 90 days of this letter.",
  );
  expect(lastDayOfLetter(said)).toBe("2026-09-06");
});

test("the day of a hearing is not taken for that of keeping cover", () => {
  const said = written("You have 15 days from mailing to keep your benefits, and 90 days to ask for a state hearing.");
  expect(lastDayOfLetter(said)).toBeUndefined();
});

describe("what is taken from a letter", () => {
  test("Maya's letter: date, last day, reasons with its words, numbers", () => {
    const form = formFromLetter(letter("maya"), "2026-06-12");
    expect(form).toMatchObject({
      dated: "2026-06-08",
      received: "2026-06-12",
      lastDay: "2026-12-05",
      reasons: ["step-not-met", "missing-safety-tests"],
      head: { memberId: "LBX 4471 9082", reference: "PA-26-0611843" },
    });
    expect(form.quoted?.[1]?.words).toContain("tuberculosis (TB) test");
  });

  test("a hint at the plan is not taken for the plan", () => {
    expect(formFromLetter(letter("maya"))).not.toHaveProperty("plan");
  });

  test("of two dates none is taken", () => {
    expect(formFromLetter(letter("two-dates"))).not.toHaveProperty("dated");
  });

  test("a letter that holds nothing gives nothing", () => {
    expect(formFromLetter(readDenialLetter(""))).toEqual({});
  });
});
