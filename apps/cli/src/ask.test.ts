import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const ruth = fileURLToPath(new URL("../../../testkit/samples/ruth.json", import.meta.url));

function ask(...words: readonly string[]) {
  const ran = spawnSync(process.execPath, [main, "ask", ruth, "--as-of", "2026-07-01", "--region", "eu", ...words], {
    encoding: "utf8",
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
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
  ])("$words", ({ words, asked, says }) => {
    const json = ask(...words, "--format", "json");
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out).asked).toEqual(asked);
    const text = ask(...words);
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
  ])("$words", ({ words, what }) => {
    const { code, out, err } = ask(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err.replaceAll(/\s+/g, " ")).toMatch(what);
    expect(err).toMatch(/Write|Ask|Known/);
  });
});
