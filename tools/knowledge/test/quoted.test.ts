import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { KnowledgeProblem } from "../src/read/problem.ts";
import { readQuoted } from "../src/read/read-quoted.ts";

const CITE = `cite: { title: A Journal 2024, url: "https://journal.example/1", seen: primary, checked: 2026-01-01 }`;
const entry = (id: string, rest = `figures: { share: 45% }\n  ${CITE}`) =>
  `- id: ${id}\n  says: people asked\n  ${rest}\n`;

function read(yaml: string) {
  const root = mkdtempSync(join(tmpdir(), "quoted-"));
  mkdirSync(join(root, "quoted"));
  writeFileSync(join(root, "quoted", "survey.yaml"), yaml);
  const problems: KnowledgeProblem[] = [];
  const quotations = readQuoted(root, new Set(["journal.example"]), problems);
  return { quotations, codes: problems.map(({ code, line }) => `${code} ${line}`) };
}

test("a quotation keeps its figure as it is printed, in the order of the ids", () => {
  const { quotations, codes } = read(entry("survey.b") + entry("survey.a"));
  expect(codes).toEqual([]);
  expect(quotations.map(({ id }) => id)).toEqual(["survey.a", "survey.b"]);
  expect(quotations[0]).toMatchObject({ figures: { share: "45%" }, cite: { url: "https://journal.example/1" } });
});

test.each([
  ["another room's id", entry("forum.a"), "KNOWLEDGE_ID_WRONG 1"],
  ["an id twice", entry("survey.a") + entry("survey.a"), "KNOWLEDGE_ID_TWICE 5"],
  [
    "a page that is no publisher's",
    entry("survey.a", CITE.replace("journal.", "seller.")),
    "KNOWLEDGE_PUBLISHER_UNKNOWN 3",
  ],
])("%s is refused where it stands", (_, yaml, code) => expect(read(yaml).codes).toEqual([code]));

test.each([
  ["what nobody has seen", entry("survey.a", CITE.replace("primary", "no"))],
  ["a figure without a digit", entry("survey.a", `figures: { share: most }\n  ${CITE}`)],
  ["a source without a page", entry("survey.a", CITE.replace(`url: "https://journal.example/1", `, ""))],
  ["a field that nobody reads", entry("survey.a", `by: me\n  ${CITE}`)],
])("%s is refused", (_, yaml) => {
  const { quotations, codes } = read(yaml);
  expect([quotations, codes.length]).toEqual([[], 1]);
});
