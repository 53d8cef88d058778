import { readdirSync } from "node:fs";
import { readDenialLetter } from "@afterscript/denial-letter";
import { expect, test } from "vitest";
import { LETTERS, letterText, MEDICINES } from "./letters.ts";
import { readingsIn, saidBy } from "./said-by.ts";

test.each(LETTERS)("$letter is read as it was looked at", ({ letter, country, says }) => {
  expect(saidBy(readDenialLetter(letterText(letter), { country, medicines: MEDICINES }))).toEqual(says);
});

test.each(LETTERS)("the words of $letter stand where they are said to stand", ({ letter, country }) => {
  const text = letterText(letter);
  for (const { words, at } of readingsIn(readDenialLetter(text, { country, medicines: MEDICINES }))) {
    expect(text.slice(at.from, at.to)).toBe(words);
    expect(words.trim()).not.toBe("");
  }
});

test("every letter was looked at", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".txt"));
  expect(files.map((file) => file.replace(".txt", "")).sort()).toEqual(LETTERS.map(({ letter }) => letter).sort());
});
