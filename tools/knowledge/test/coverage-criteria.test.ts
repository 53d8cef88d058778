import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { formatProblem } from "../src/read/problem.ts";
import { copyOfFixture } from "./fixture.ts";

const CITE = "{ source: us-act, section: whole, checked: 2026-01-02, seen: primary }";
const ROOM = {
  "guide.yaml": "- { id: who, answers: [{ id: first, plan: first }, { id: unknown }] }",
  "us/sources.yaml":
    "- { id: us-act, publisher: Nobody, title: An act, edition: 2026, document: https://example.org/act, readAt: [https://example.org/act], checked: 2026-01-02, reviewBy: 2027-01-02 }",
  "us/plan-types.yaml": `- { id: first, cite: ${CITE} }`,
  "us/grounds.yaml": `- { id: failed, under: state-step-therapy-law, plans: [first], wantedFirst: failed, cite: ${CITE} }`,
} as const;

/** An invented room of cover with these files besides. */
function room(files: Readonly<Record<string, string>>) {
  const root = copyOfFixture();
  for (const [path, text] of Object.entries({ ...ROOM, ...files })) {
    const file = join(root, "coverage", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  const { compiled, problems } = compileFolder(root);
  return { coverage: compiled?.coverage, problems: problems.map(formatProblem) };
}

const law = (rest: string) => `- { id: xx, state: XX, law: An act, plans: [first], ${rest}, cite: ${CITE} }`;

describe("a state's law", () => {
  test("may stand without grounds: they were not read", () => {
    const { coverage, problems } = room({ "us/laws.yaml": law("grounds: []") });
    expect(problems).toEqual([]);
    expect(coverage?.laws[0]?.grounds).toEqual([]);
  });

  test("cannot have a ground that nobody wrote", () => {
    const { problems } = room({ "us/laws.yaml": law("grounds: [fialed]") });
    expect(problems).toEqual([expect.stringContaining('"fialed" is no ground')]);
  });

  test("says a time that no clock can count", () => {
    const facts = `facts: [{ says: { law-decides-in-business-days: "2" }, cite: ${CITE} }]`;
    const { coverage, problems } = room({ "us/laws.yaml": law(`grounds: [failed], ${facts}`) });
    expect(problems).toEqual([]);
    expect(coverage?.laws[0]?.facts).toMatchObject([
      { says: { code: "law-decides-in-business-days", amounts: ["2"] } },
    ]);
  });
});

test("a ground asks of the medicines that a letter will name", () => {
  const { coverage } = room({});
  expect(coverage?.grounds[0]?.ask).toMatchObject({ is: "earlier", substances: ["wanted-first"], outcome: "failed" });
});

test.each([
  {
    field: "drugs",
    path: "us/traps.yaml",
    text: `- { id: trap, drugs: [exampletinob], says: sample-is-not-a-start, cite: ${CITE} }`,
  },
  {
    field: "drugs",
    path: "us/assistance.yaml",
    text: `- { id: help, sort: other-help, maker: Nobody, programme: Help, drugs: [exampletinob], plans: [first], cite: ${CITE} }`,
  },
])("$path names only medicines that there are", ({ path, text }) => {
  expect(room({ [path]: text }).problems).toEqual([expect.stringContaining('"exampletinob" is no drug')]);
});
