import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runWords } from "./testing/run-words.ts";

const ruth = fileURLToPath(new URL("../../../testkit/samples/ruth.json", import.meta.url));

function ask(...words: readonly string[]) {
  return runWords(["ask", ruth, "--as-of", "2026-07-01", "--region", "eu", ...words]);
}

describe("each question has its flag", () => {
  test.each([
    {
      words: ["--infection", "a cold sore"],
      asked: { is: "infection", infection: "herpes-simplex" },
      says: /No document read here speaks of herpes simplex/,
    },
    {
      words: ["--infection", "shingles", "--antibiotic", "clarithromycin"],
      asked: {
        is: "infection",
        infection: "herpes-zoster",
        antibiotic: { name: "clarithromycin", substances: ["clarithromycin"] },
      },
      says: /Urgent: assess today\..*Interrupt baricitinib: herpes zoster/,
    },
    {
      words: ["--exposure", "measles"],
      asked: { is: "exposure", exposure: "near-measles" },
      says: /Urgent: assess today\..*speaks of contact with measles/,
    },
    {
      words: ["--surgery", "operation", "--on", "2026-09-01"],
      asked: { is: "surgery", surgery: "operation", on: "2026-09-01" },
      says: /an operation on 1 Sep 2026/,
    },
    {
      words: ["--vaccine", "MMR"],
      asked: { is: "vaccine", name: "MMR", live: "yes", vaccine: "measles-mumps-rubella-vaccine" },
      says: /Avoid with baricitinib: live vaccine/,
    },
  ])("$words", async ({ words, asked, says }) => {
    const json = await ask(...words, "--format", "json");
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out).asked).toEqual(asked);
    const text = await ask(...words);
    expect(text.code).toBe(0);
    expect(text.out.replaceAll(/\s+/g, " ")).toMatch(says);
  });
});

describe("what cannot be asked is refused with its mend", () => {
  test.each([
    { words: ["--infection", "shingles", "--exposure", "measles"], what: /Several questions.*infection, exposure/ },
    { words: ["--exposure", "mumps"], what: /"mumps" is not an exposure known here/ },
    { words: ["--on", "2026-09-01"], what: /A day was given, and no operation/ },
    { words: ["--surgery", "operation", "--on", "tomorrow"], what: /"tomorrow" is not a day/ },
  ])("$words", async ({ words, what }) => {
    const { code, out, err } = await ask(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err.replaceAll(/\s+/g, " ")).toMatch(what);
    expect(err).toMatch(/Write|Ask|Known/);
  });
});
