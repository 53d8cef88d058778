import { expect, test } from "vitest";
import { foldUnit } from "./fold-unit.ts";
import { foldText, splitWords } from "./split-words.ts";

test.each([
  { text: "Olumiant 2mg tablets", words: ["olumiant", "2", "mg", "tablets"] },
  { text: "1.5 % (w/w)", words: ["1.5", "w", "/", "w"] },
  { text: "10 MG/ML", words: ["10", "mg", "/", "ml"] },
  { text: "St John’s wort", words: ["st", "johns", "wort"] },
  { text: "St John's wort", words: ["st", "johns", "wort"] },
  { text: "Crème à 5 µg", words: ["creme", "a", "5", "ug"] },
  { text: "beta-1a", words: ["beta", "1", "a"] },
  { text: "ends. 5.", words: ["ends", "5"] },
  { text: "", words: [] },
])("$text -> $words", ({ text, words }) => {
  expect(splitWords(text)).toEqual(words);
});

test.each([
  { a: "Ex-smoker", b: "ex smoker" },
  { a: "Crohn's disease", b: "Crohns  Disease" },
])("$a and $b are one name", ({ a, b }) => {
  expect(foldText(a)).toBe(foldText(b));
});

test.each([
  { unit: "x10^3/µL", folded: "10*3/ul" },
  { unit: "10e3/uL", folded: "10*3/ul" },
  { unit: "10E3/UL", folded: "10*3/ul" },
  { unit: "10+3/ul", folded: "10*3/ul" },
  { unit: "10 * 3 / uL", folded: "10*3/ul" },
  { unit: "10⁹/L", folded: "10*9/l" },
  { unit: "10**9/L", folded: "10*9/l" },
  { unit: "×10⁹/L", folded: "10*9/l" },
  { unit: "{cells}/uL", folded: "/ul" },
  { unit: "cells/mm³", folded: "/mm3" },
  { unit: "células/µL", folded: "/ul" },
  { unit: "Zellen/µl", folded: "/ul" },
  { unit: "Cel", folded: "cel" },
  { unit: "cellsius", folded: "cellsius" },
  { unit: "10 9/L", folded: "10*9/l" },
  { unit: "x10 3/uL", folded: "10*3/ul" },
  { unit: "10 /uL", folded: "10/ul" },
  { unit: "ml/min/1,73 m²", folded: "ml/min/1.73m^2" },
  { unit: "g/l-1", folded: "g/l-1" },
  { unit: "giga.l-1", folded: "giga.l-1" },
])("$unit folds to $folded", ({ unit, folded }) => {
  expect(foldUnit(unit)).toBe(folded);
});
