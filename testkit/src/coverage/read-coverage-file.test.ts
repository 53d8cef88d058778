import { dayOf } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { readCoverageFile } from "./read-coverage-file.ts";

const HEAD = `asOf: 2026-07-01
sources: { law: https://example.org/law }
cases:
`;

function read(...lines: readonly string[]) {
  return readCoverageFile(`${HEAD}${lines.join("\n")}\n`, "file.yaml");
}

const TOLD = ["  - case: a letter", "    told: { plan: invented-plan, received: 2026-06-12, daysLeft: 5 }"];
const WHY = ["    because: the rule", "    source: law"];

test("a case is what was told, what is expected line by line, and the address of its source", () => {
  const [written] = read(
    ...TOLD,
    "    doors:",
    "      internal-appeal: { state: [open, not-confirmed], lastDay: 2026-12-09 }",
    "    nearest: none",
    "    traps: { hidden: [a-trap] }",
    ...WHY,
  );
  expect(written).toEqual({
    title: "a letter",
    file: "file.yaml",
    line: 4,
    asOf: dayOf(2026, 7, 1),
    told: { plan: "invented-plan", received: "2026-06-12", daysLeft: 5 },
    expect: [
      { line: 7, about: "door internal-appeal", key: "state", any: ["open", "not-confirmed"] },
      { line: 7, about: "door internal-appeal", key: "lastDay", any: ["2026-12-09"] },
      { line: 8, about: "nearest", key: "is", any: ["none"] },
      { line: 9, about: "traps", key: "hidden", any: ["a-trap"] },
    ],
    because: "the rule",
    sources: ["https://example.org/law"],
  });
});

test.each([
  {
    lines: [...TOLD, "    doors: { appeal: { state: open } }", ...WHY],
    says: 'file.yaml:6 cases[1].doors.appeal: "appeal" is no sort of door.',
  },
  {
    lines: [...TOLD, "    doors: { internal-appeal: { last: 2026-12-09 } }", ...WHY],
    says: "file.yaml:6 cases[1].doors.internal-appeal.last: unknown key. Known here: state, lastDay,",
  },
  {
    lines: [...TOLD, "    absent: [appeals]", ...WHY],
    says: 'file.yaml:6 cases[1].absent[1]: "appeals" is none of: request,',
  },
  { lines: [...TOLD, ...WHY], says: "file.yaml:4 cases[1]: expects nothing: write doors, nearest," },
  {
    lines: [...TOLD, "    noDay: yes", "    because: the rule", "    source: page"],
    says: 'file.yaml:8 cases[1].source: "page" is not among the `sources` of the file.',
  },
  { lines: [...TOLD, "    noDay: yes", "    source: law"], says: "file.yaml:4 cases[1]: has no `because`." },
])("refused with its line: $says", ({ lines, says }) => {
  expect(() => read(...lines)).toThrow(says);
});
