import { describe, expect, test } from "vitest";
import { exampleFinding, exampleReport } from "../visit/example-report.ts";
import { draftLetter } from "./draft-letter.ts";

const hold = exampleFinding();
const avoid = exampleFinding({ topic: "platelets", action: "avoid", urgency: "soon" });
const counsel = exampleFinding({ topic: "tuberculosis", action: "counsel", urgency: "info" });
const guideline = exampleFinding({ topic: "alt", authority: "guideline" });
const clear = exampleFinding({ topic: "ast", state: "clear", action: "none", urgency: "info" });
const missing = exampleFinding({
  kind: "baseline-test",
  topic: "hepatitis-b",
  action: "order-test",
  state: "unknown",
  urgency: "routine",
  gaps: [{ fact: "hepatitis-b", why: "absent", ask: "Order it." }],
});

describe.each(["patient", "gp"] as const)("a letter to %s", (to) => {
  test("tells what label and protocol call for, the weightiest first, and names what it rests on", () => {
    const { text, rests } = draftLetter(exampleReport({ findings: [counsel, avoid, guideline, clear, hold] }), { to });
    expect(rests.flatMap(({ statements }) => statements)).toEqual([hold.statement, avoid.statement]);
    expect(text).toBe(rests.map((part) => part.text).join("\n\n"));
    expect(text).toContain(hold.explain);
  });

  test("of a report in which nothing is called for says what could be seen, never that all is well", () => {
    const { text, rests } = draftLetter(exampleReport({ findings: [clear, missing] }), { to });
    expect(text).toMatch(/[Nn]othing crossed|could see|not known/);
    expect(rests.filter(({ statements }) => statements.length > 0)).toHaveLength(to === "gp" ? 1 : 0);
  });

  test("names nobody where no name is given", () => {
    expect(draftLetter(exampleReport(), { to }).text).toContain("[name");
    expect(draftLetter(exampleReport(), { to, name: "Ada Example" }).text).toContain("Ada Example");
  });
});

test.each([hold, missing])("about one statement ($topic, $state), it speaks of that alone", (about) => {
  const report = exampleReport({ findings: [avoid, hold, missing] });
  const { text, rests } = draftLetter(report, { to: "patient", about: about.statement });
  expect(rests.flatMap(({ statements }) => statements)).toEqual([about.statement]);
  expect(text).not.toContain(avoid.explain);
});

test("to the GP: action, rule, inputs, source, and the tests that are not found", () => {
  const { text } = draftLetter(exampleReport({ findings: [hold, missing] }), { to: "gp" });
  expect(text).toContain("1. Title of lymphocytes.\nExplained: lymphocytes.\nNext: ");
  expect(text).toContain("Source: us-example-2025-10 (2025-10), section 2.14, https://example.org/label.pdf");
  expect(text).toContain("Not found in this record, done elsewhere perhaps: hepatitis B.");
});

test("a joined dose stands for those that it joins; a fourth point is counted to the patient", () => {
  const others = ["alt", "ast", "platelets"].map((topic) => exampleFinding({ topic }));
  const joined = exampleFinding({ topic: "age", joins: [others[0]?.statement ?? ""] });
  const letter = (...findings: readonly ReturnType<typeof exampleFinding>[]) =>
    draftLetter(exampleReport({ findings }), { to: "patient" });
  const all = letter(hold, joined, ...others).rests.flatMap(({ statements }) => statements);
  expect(all.toSorted()).toEqual([hold, joined, ...others.slice(1)].map(({ statement }) => statement).toSorted());
  expect(letter(hold, joined, ...others).text).toContain("one more point");
});
