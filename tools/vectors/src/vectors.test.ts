import { expect, test } from "vitest";
import { askProgram } from "./ask-program.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { vectorCases, vectorOf } from "./vector.ts";

const PROGRAM = [
  process.execPath,
  "apps/cli/src/main.ts",
  "check",
  "-",
  "--format",
  "json",
  "--region",
  "{region}",
  "--as-of",
  "{asOf}",
  "{drugs}",
];

test("every case is a vector with a record, an expectation and a reason", () => {
  const vectors = vectorCases().map(vectorOf);
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  for (const vector of vectors) {
    expect(vector.record).toMatchObject({ resourceType: expect.any(String) });
    expect(vector.expect.length + vector.none.length, vector.id).toBeGreaterThan(0);
    expect(vector.because.length, vector.id).toBeGreaterThan(0);
  }
});

const sample = vectorCases().filter(
  (one, index) => index % 401 === 0 && one.expect.some(({ state }) => state === "applies"),
);

test.each(
  sample.map((written) => ({ name: `${written.file}:${written.line}`, written })),
)("the command line answers $name over standard input, and a wrong expectation is seen", async ({ written }) => {
  const vector = vectorOf(written);
  const answer = await askProgram(vector, PROGRAM);
  expect(judgeAnswer(vector, answer)).toEqual([]);
  const planted = vector.expect.map((one) => ({ ...one, actions: ["seek-emergency-care"] }));
  expect(judgeAnswer({ ...vector, expect: planted }, answer).length).toBe(planted.filter(isSaid).length);
});

function isSaid({ state }: { readonly state: string }): boolean {
  return state !== "silent";
}

const advised = {
  drug: "d",
  kind: "infection",
  topic: "infection",
  state: "applies",
  action: "avoid",
  authority: "guideline",
};
const written = {
  id: "v",
  title: "x",
  region: "us",
  asOf: "2026-07-01",
  record: {},
  none: ["avoid"],
  because: "x",
  evidence: [],
} as const;
const wanted = { drug: "d", kind: "infection", topics: ["infection"] } as const;

test.each([
  { says: "is not what a label is silent about", expected: { ...wanted, state: "silent" }, differs: 0 },
  { says: "is no answer of a label", expected: { ...wanted, state: "applies" }, differs: 1 },
  {
    says: "is met where it is asked for",
    expected: { ...wanted, state: "applies", authority: "guideline" },
    differs: 0,
  },
] as const)("a guideline's finding $says, and `none` does not speak of it", ({ expected, differs }) => {
  expect(judgeAnswer({ ...written, expect: [expected] }, { findings: [advised] })).toHaveLength(differs);
});

test("a program that prints no JSON is named", async () => {
  const [first] = sample;
  if (first === undefined) throw new Error("no sample");
  await expect(askProgram(vectorOf(first), [process.execPath, "-e", "console.log('hello')"])).rejects.toThrow(
    "printed no JSON",
  );
});
