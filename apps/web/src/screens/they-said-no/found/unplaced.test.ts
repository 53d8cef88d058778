import { readDenialLetter } from "@afterscript/denial-letter";
import { loadCoverage } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { foundRows } from "./found-rows.ts";

const coverage = loadCoverage();

test("a time that fits no step is shown with its words", () => {
  const letter = readDenialLetter("Notice of denial\n\nWe denied your request for coverage of upadacitinib.");
  const words = "within 21 days";
  const unplaced = [
    { value: { is: "period", amount: 21, unit: "days" } as const, words, at: { from: 0, to: words.length } },
  ];
  const { toKnow } = foundRows({ ...letter, filing: { ...letter.filing, unplaced } }, coverage);
  expect(toKnow.filter(({ id }) => id.startsWith("unplaced")).flatMap(({ readings }) => readings)).toMatchObject([
    { text: "21 days", words },
  ]);
  expect(foundRows(letter, coverage).toKnow.filter(({ id }) => id.startsWith("unplaced"))).toEqual([]);
});
