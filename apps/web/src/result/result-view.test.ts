import type { Action, State, Urgency } from "@afterscript/engine";
import type { Report, ReportFinding } from "@afterscript/wording";
import { describe, expect, test } from "vitest";
import { galleryReport } from "../gallery/gallery-findings.ts";
import { headline } from "./headline.ts";
import { resultView } from "./result-view.ts";

type Given = {
  id: string;
  state: State;
  action: Action;
  urgency?: Urgency;
  kind?: ReportFinding["kind"];
  topic?: string;
  joins?: string[];
  gap?: "absent" | "not-listed";
};

function finding({
  id,
  state,
  action,
  urgency = "routine",
  kind = "who-must-not",
  topic = "age",
  joins,
  gap,
}: Given): ReportFinding {
  const gaps = gap === undefined ? [] : [{ fact: topic, why: gap, ask: "Ask." }];
  return {
    statement: id,
    kind,
    drug: "exampletinib",
    topic,
    state,
    action,
    urgency,
    authority: "label",
    because: [],
    gaps,
    flips: [],
    confirmOnLabel: false,
    cite: [],
    title: id,
    explain: "",
    ...(joins && { joins }),
  };
}

function report(stage: "starting" | "on-treatment", ...findings: readonly ReportFinding[]): Report {
  const [first] = findings;
  if (first === undefined) throw new Error("a report needs a finding");
  return { ...galleryReport(first), findings, therapies: [{ drug: "exampletinib", stage }] };
}

const onlyIf = finding({ id: "only-if", state: "applies", action: "use-only-if-no-alternative" });
const dose = finding({ id: "dose", state: "applies", action: "reduce-dose", urgency: "soon", kind: "dose" });
const judged = finding({
  id: "judged",
  state: "applies",
  action: "reduce-dose",
  urgency: "soon",
  kind: "dose",
  joins: ["dose"],
});
const counsel = finding({ id: "counsel", state: "applies", action: "counsel", urgency: "info" });
const quiet = finding({ id: "quiet", state: "unknown", action: "tell-team", gap: "not-listed" });
const test1 = finding({
  id: "test-1",
  state: "unknown",
  action: "order-test",
  kind: "baseline-test",
  topic: "alt",
  gap: "absent",
});
const test2 = finding({
  id: "test-2",
  state: "unknown",
  action: "order-test",
  kind: "baseline-test",
  topic: "ast",
  gap: "absent",
});
const clear = finding({ id: "clear", state: "clear", action: "none", urgency: "info" });
const overdue = finding({
  id: "overdue",
  state: "applies",
  action: "order-test",
  kind: "follow-up-test",
  topic: "alt",
});
const limit = finding({
  id: "limit",
  state: "unknown",
  action: "order-test",
  kind: "lab-threshold",
  topic: "alt",
  gap: "absent",
});

describe("the page opens with", () => {
  test.each([
    { title: "whether to start, before how much", stage: "starting", findings: [dose, onlyIf], main: "only-if" },
    { title: "the most urgent one, on treatment", stage: "on-treatment", findings: [onlyIf, dose], main: "dose" },
    {
      title: "the joined dose, in the place of its parts",
      stage: "on-treatment",
      findings: [dose, judged],
      main: "judged",
    },
    {
      title: "a missing test, before advice that always applies",
      stage: "starting",
      findings: [counsel, test1],
      main: "test-1",
    },
    {
      title: "advice, before what is only not on a list",
      stage: "on-treatment",
      findings: [quiet, counsel],
      main: "counsel",
    },
    {
      title: "the limit that is unknown, before its overdue test",
      stage: "on-treatment",
      findings: [overdue, limit],
      main: "limit",
    },
    {
      title: "what was read, when there is nothing else",
      stage: "on-treatment",
      findings: [quiet, clear],
      main: "clear",
    },
  ] as const)("$title", ({ stage, findings, main }) => {
    expect(resultView(report(stage, ...findings)).main?.statement).toBe(main);
  });
});

test("every finding has its place: the main one, a group, or the quiet line", () => {
  const all = [dose, counsel, quiet, test1, clear];
  const { main, groups } = resultView(report("on-treatment", ...all));
  const shown = Object.values(groups)
    .flat()
    .flatMap((row) => row.findings.map(({ statement }) => statement));
  expect([main?.statement, ...shown, "quiet"].sort()).toEqual(all.map(({ statement }) => statement).sort());
});

test("several missing tests are said once, with their count", () => {
  expect(headline(test1, report("starting", test1, test2), "patient").title).toBe(
    "Before the first dose: 2 tests not found in this record",
  );
  expect(headline(test1, report("on-treatment", test1, test2), "clinician").title).toBe(
    "2 tests not found in this record",
  );
  expect(headline(test1, report("starting", test1), "patient").title).toBe("test-1");
});
