import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { formatProblem } from "../src/read/problem.ts";
import { copyOfFixture } from "./fixture.ts";

const CITE = "{ source: us-act, section: whole, checked: 2026-01-02, seen: primary }";
const APPEAL = `  - id: appeal
    sort: internal-appeal
    level: 1
    mayFile: [patient]
    cite: ${CITE}
    fileWithin: { period: P30D, starts: denial-dated, counts: not-stated, cite: ${CITE} }`;
const REVIEW = `  - { id: review, sort: external-review, level: 2, mayFile: [patient], cite: ${CITE} }`;
const HELD = APPEAL.replace("counts: not-stated", "counts: not-stated, atMost: true, noSuchDay: first-of-next-month");

/** Two invented plans, the second of which follows the first. */
function doorsOf(second: string) {
  const root = copyOfFixture();
  const write = (path: string, text: string) => writeFileSync(join(root, "coverage", path), `${text}\n`);
  mkdirSync(join(root, "coverage/us/paths"), { recursive: true });
  write("guide.yaml", "- { id: who, answers: [{ id: first, plan: first }, { id: second, plan: second }] }");
  write(
    "us/sources.yaml",
    "- { id: us-act, publisher: Nobody, title: An act, edition: 2026, document: https://example.org/act, readAt: [https://example.org/act], checked: 2026-01-02, reviewBy: 2027-01-02 }",
  );
  write("us/plan-types.yaml", ["first", "second"].map((id) => `- { id: ${id}, cite: ${CITE} }`).join("\n"));
  write("us/paths/first.yaml", `plan: first\ndoors:\n${APPEAL}\n${REVIEW}`);
  write("us/paths/second.yaml", second);
  const { compiled, problems } = compileFolder(root);
  return {
    doors: compiled?.coverage.doors.filter(({ plan }) => plan.endsWith("second")) ?? [],
    problems: problems.map(formatProblem),
  };
}

describe("a path that follows another", () => {
  test("has its doors", () => {
    const { doors, problems } = doorsOf("plan: second\nfollows: first");
    expect(problems).toEqual([]);
    expect(doors.map(({ sort }) => sort)).toEqual(["internal-appeal", "external-review"]);
  });

  test("has none that it is without", () => {
    const { doors } = doorsOf("plan: second\nfollows: first\nwithout: [review]");
    expect(doors.map(({ sort }) => sort)).toEqual(["internal-appeal"]);
  });

  test("cannot be without a door that nobody has", () => {
    const { problems } = doorsOf("plan: second\nfollows: first\nwithout: [hearing]");
    expect(problems).toEqual([expect.stringContaining('"hearing" is no door of first')]);
  });
});

test("a door says that its time is the longest, and what a missing day becomes", () => {
  const { doors, problems } = doorsOf(`plan: second\ndoors:\n${HELD}`);
  expect(problems).toEqual([]);
  expect(doors[0]?.fileWithin).toMatchObject({ isAtMost: true, noSuchDay: "first-of-next-month" });
});
