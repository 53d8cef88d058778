import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { INTAKE_PROBLEM_CODES, readIntake, suggestMapping } from "./index.ts";

const DOC = readFileSync(join(import.meta.dirname, "../../../docs/intake-formats.md"), "utf8");

test("the page for senders lists every problem, and no other", () => {
  const listed = [...DOC.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(listed).toEqual([...INTAKE_PROBLEM_CODES]);
});

const examples: readonly [string, number][] = [
  ["json", 2],
  ["hl7", 2],
  ["csv", 2],
];
test.each(examples)("the example of %s is read without a problem", (language, entries) => {
  const text = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(DOC)?.[1] ?? "";
  const mapping = language === "csv" ? suggestMapping(text).mapping : undefined;
  const reading = readIntake({ text, from: "lab", mapping, received: "2026-06-22" });
  expect(reading.problems).toEqual([]);
  expect(reading.sets.map((set) => set.entries.length)).toEqual([entries]);
});
