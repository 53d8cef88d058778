import type { Statement } from "@afterscript/engine";
import type { Report, ReportFinding } from "@afterscript/wording";
import { expect, test } from "vitest";
import { openingOf, speakingOf, withoutHalfAnswers } from "./speaking.ts";

const ANALYTE = "lymphocytes";
const read = { fact: ANALYTE, value: 700, unit: "/uL", date: "2026-06-20", resource: "Observation/o1" };

function finding(statement: string, part: Partial<ReportFinding>): ReportFinding {
  return {
    statement,
    kind: "lab-threshold",
    drug: "exampletinib",
    topic: ANALYTE,
    state: "clear",
    action: "none",
    urgency: "info",
    authority: "label",
    because: [read],
    gaps: [],
    cite: [],
    title: statement,
    explain: "",
    ...part,
  } as ReportFinding;
}

const CLEAR = finding("limit-clear", {});
const HOLD = finding("limit-hold", { state: "applies", action: "hold", urgency: "urgent" });
const DONE = finding("test-done", { kind: "follow-up-test" });
const OVERDUE = finding("test-overdue", {
  kind: "follow-up-test",
  state: "applies",
  action: "order-test",
  urgency: "routine",
});
const UNKNOWN = finding("limit-unknown", {
  state: "unknown",
  action: "order-test",
  because: [],
  gaps: [{ fact: ANALYTE, why: "stale", ask: "" }],
});
const ELSEWHERE = finding("other-topic", { topic: "platelets", because: [{ ...read, fact: "platelets" }] });

const speaking = (...findings: readonly ReportFinding[]) =>
  speakingOf({
    report: { findings, therapies: [] } as unknown as Report,
    analyte: ANALYTE,
    statement: (id) => ({ id, kind: "lab-threshold", topic: "platelets", then: {} }) as unknown as Statement,
  });

test.each([
  { given: [DONE, CLEAR, HOLD], order: ["limit-hold", "limit-clear", "test-done"], opening: "limit-hold" },
  { given: [CLEAR, OVERDUE], order: ["test-overdue", "limit-clear"], opening: "test-overdue" },
  { given: [CLEAR, UNKNOWN], order: ["limit-unknown", "limit-clear"], opening: "limit-unknown" },
  { given: [DONE, CLEAR], order: ["limit-clear", "test-done"], opening: "limit-clear" },
  { given: [DONE, ELSEWHERE], order: ["test-done"], opening: undefined },
])("$order, opened by $opening", ({ given, order, opening }) => {
  const found = speaking(...given);
  expect(found.map(({ statement }) => statement)).toEqual(order);
  expect(openingOf(found, ANALYTE)?.statement).toBe(opening);
});

test("what is clear of another topic by this number is left out while more of that topic is not known", () => {
  const infection = finding("infection-by-count", { kind: "infection", topic: "serious-infection" });
  const rest = finding("infection", { kind: "infection", topic: "serious-infection", state: "unknown", because: [] });
  const left = (...findings: readonly ReportFinding[]) =>
    withoutHalfAnswers([CLEAR, infection], { report: { findings } as unknown as Report, analyte: ANALYTE });
  expect(left(CLEAR, infection, rest)).toEqual([CLEAR]);
  expect(left(CLEAR, infection)).toEqual([CLEAR, infection]);
  expect(left(CLEAR, infection, { ...rest, drug: "othertinib" })).toEqual([CLEAR, infection]);
});
