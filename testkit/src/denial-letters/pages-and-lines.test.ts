import { readDenialLetter } from "@afterscript/denial-letter";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LETTERS, letterText, MEDICINES } from "./letters.ts";
import { readingsIn, valuesOf } from "./said-by.ts";

const WHOLE = LETTERS.filter(({ letter }) => letter !== "cut-after-page-one");
const GAPS = fc.constantFrom(" ", " ", " ", "\n", "\r\n", "  ", " \n ");

/** The letter with other gaps between its words, drawn one by one. */
function withGaps(text: string, gaps: readonly string[]): string {
  let at = 0;
  return text.replace(/(?<=\S) (?=\S)/g, () => gaps[at++ % gaps.length] ?? " ");
}

/** The letter cut into pages behind some of its lines: each page but the first has the first line again, and its number. */
function withPages(text: string, behind: readonly number[]): string {
  const lines = text.split("\n");
  const [head = ""] = lines;
  const cuts = [...new Set(behind.map((line) => 1 + (line % (lines.length - 1))))];
  let page = 1;
  return lines
    .flatMap((line, index) => {
      if (!cuts.includes(index) || index === 0) return [line];
      page += 1;
      return [`Page ${page - 1} of ${cuts.length + 1}`, head, "", line];
    })
    .concat(`Page ${page} of ${cuts.length + 1}`)
    .join("\n");
}

describe.each(WHOLE)("$letter", ({ letter, country }) => {
  const text = letterText(letter);
  const options = { country, medicines: MEDICINES };
  const expected = valuesOf(readDenialLetter(text, options));

  test("is read alike wherever its lines break", () => {
    fc.assert(
      fc.property(fc.array(GAPS, { minLength: 1, maxLength: 60 }), (gaps) => {
        const other = withGaps(text, gaps);
        expect(valuesOf(readDenialLetter(other, options)), other).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("is read alike wherever its pages break", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 3 }), (behind) => {
        const other = withPages(text, behind);
        expect(valuesOf(readDenialLetter(other, options)), other).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("is read alike with the signs of a typesetter", () => {
    const set = text
      .replace(/'/g, "\u2019")
      .replace(/fi/g, "\ufb01")
      .replace(/ (?=\d)/g, "\u00a0")
      .replace(/-(?=[a-z])/g, "\u2011");
    const read = readDenialLetter(set, options);
    expect(valuesOf(read)).toEqual(expected);
    for (const { words, at } of readingsIn(read)) expect(set.slice(at.from, at.to)).toBe(words);
  });
});

const PIECES = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "within 180 days",
    "of receiving this letter",
    "we denied your appeal",
    "must be received by",
    "December 5, 2026",
    "31 June 2026",
    "06/12/2026",
    "Member ID:",
    "Reviewed by",
    "Dr. A. B. Carver, MD",
    "because",
    "Page 1 of 3",
    "\f",
    "\n\n",
    "   ",
    "•",
    "Rinvoq 15 mg",
    "PO Box 1, Ames, IA 50010",
    "four months",
    "external review",
  ),
);

test("any text is read without an error, and no day or period without its words", () => {
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 40 }), fc.constantFrom("us", "uk", undefined), (pieces, country) => {
      const text = pieces.join(" ");
      const reading = readDenialLetter(text, { medicines: MEDICINES, ...(country !== undefined && { country }) });
      for (const { words, at } of readingsIn(reading)) {
        expect(text.slice(at.from, at.to)).toBe(words);
        expect(words).not.toBe("");
      }
      for (const { value, words } of reading.filing.allLastDays)
        expect(words).toMatch(new RegExp(value.day.slice(0, 4)));
      for (const { words } of reading.filing.allPeriods) expect(words).toMatch(/days?|months?|weeks?|years?/i);
    }),
    { numRuns: 400 },
  );
});
