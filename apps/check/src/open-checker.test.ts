import { KnowledgeError, loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { openKnowledge } from "./open-checker.ts";

const problem = {
  code: "KNOWLEDGE_UNIT_UNKNOWN",
  file: "labels/x.yaml",
  line: 9,
  column: 16,
  what: '"1 furlong" is not an accepted unit.',
  mend: "Write /uL.",
};

test("wrong knowledge is a failure with file, line and mend", () => {
  const opened = openKnowledge({
    knowledge: () => {
      throw new KnowledgeError([problem, problem]);
    },
    concepts: loadConcepts,
  });
  expect(opened).toEqual({
    failure: {
      sort: "knowledge",
      code: "KNOWLEDGE_UNIT_UNKNOWN",
      what: '"1 furlong" is not an accepted unit.',
      where: "knowledge/labels/x.yaml:9:16",
      mend: "Write /uL. 1 more: npm run knowledge lists all.",
    },
  });
});

test("a build that cannot be read is a failure of the knowledge", () => {
  const opened = openKnowledge({ knowledge: loadKnowledge, concepts: () => JSON.parse("{") });
  expect(opened.failure).toMatchObject({ sort: "knowledge", code: "KNOWLEDGE_UNREADABLE" });
});
