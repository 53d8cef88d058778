import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { copyOfFixture } from "./fixture.ts";

/** Compiles the invented drug with one thing that can be asked about. */
function withInfection(yaml: string) {
  const root = copyOfFixture();
  mkdirSync(join(root, "concepts/infections"), { recursive: true });
  writeFileSync(join(root, "concepts/infections/flu.yaml"), `id: flu\n${yaml}`);
  return compileFolder(root);
}

describe("what can be asked about by one name", () => {
  test("an emergency keeps its tier, and its page stays in the knowledge", () => {
    const least = 'least: { tier: emergency, url: "https://example.org", seen: primary, checked: 2026-01-01 }';
    const { compiled, problems } = withInfection(`names: [the flu]\ntopics: [infection]\nown: [infection]\n${least}\n`);
    expect(problems).toEqual([]);
    expect(compiled?.concepts.situations?.infection).toEqual([
      { id: "flu", names: ["the flu"], topics: ["infection"], own: ["infection"], least: "emergency" },
    ]);
  });

  test.each([
    "history",
    "suspected",
    "tests",
    "judgements",
    "events",
    "asks",
  ])("%s names only what is known", (field) => {
    const { compiled, problems } = withInfection(`topics: []\nown: [flu]\n${field}: [nowhere-known]\n`);
    expect(compiled).toBeUndefined();
    expect(problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`)).toEqual([
      `KNOWLEDGE_CONCEPT_UNKNOWN concepts/infections/flu.yaml:4:${field.length + 4}`,
    ]);
  });
});
