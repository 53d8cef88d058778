import type { Report, ReportFinding } from "@afterscript/wording";
import { describe, expect, test } from "vitest";
import { doingOf, firstUnknown, type NextInput, nextThing, type PlannedEntry } from "./next-thing.ts";

const finding = (part: Partial<ReportFinding>): ReportFinding => ({
  statement: "exampletinib.us.lab-threshold.neutrophils.hold",
  kind: "lab-threshold",
  drug: "exampletinib",
  topic: "neutrophils",
  state: "applies",
  action: "hold",
  urgency: "urgent",
  authority: "label",
  because: [],
  gaps: [],
  flips: [],
  confirmOnLabel: false,
  cite: [],
  title: "",
  explain: "",
  ...part,
});
const unknown = (part: Partial<ReportFinding>): ReportFinding =>
  finding({
    state: "unknown",
    action: "order-test",
    urgency: "routine",
    ifApplies: "hold",
    gaps: [{ fact: "neutrophils", why: "absent", ask: "" }],
    ...part,
  });
const entry = (status: PlannedEntry["status"]): PlannedEntry => ({
  key: status,
  on: "2026-07-01",
  from: "2026-07-01",
  by: "2026-07-08",
  status,
  statements: [],
  title: status,
  description: "",
});

const HOLD = finding({});
const CAUTION = finding({ statement: "caution", kind: "interaction", action: "caution", urgency: "routine" });
const COUNSEL = finding({ statement: "counsel", action: "counsel", urgency: "info" });
const OPEN = unknown({ statement: "open" });
const NOT_LISTED = unknown({ statement: "not-listed", gaps: [{ fact: "mace", why: "not-listed", ask: "" }] });
const SILENT = unknown({ statement: "silent", gaps: [{ fact: "lipids", why: "label-silent", ask: "" }] });
const BASELINE = unknown({ statement: "baseline", kind: "baseline-test" });
const MISSING_LIST: Report["beforeStart"] = [
  {
    drug: "exampletinib",
    answer: "open",
    first: [],
    items: [{ topic: "neutrophils", statement: "baseline", found: "missing", allows: "unknown", by: [] }],
  },
];
const PASSED = [{ drug: "exampletinib", day: "2026-06-20" }];

type Row = {
  readonly findings: readonly ReportFinding[];
  readonly entries?: readonly PlannedEntry["status"][];
  readonly passed?: NextInput["passed"];
  readonly beforeStart?: Report["beforeStart"];
  readonly is: string;
};
const ALL = ["overdue", "due", "upcoming"] as const;

describe("the one thing that the day opens with", () => {
  test.each<Row>([
    { findings: [HOLD, OPEN], entries: ALL, passed: PASSED, is: HOLD.statement },
    { findings: [CAUTION, OPEN], entries: ALL, passed: PASSED, is: "first-dose" },
    { findings: [CAUTION, BASELINE], entries: ALL, beforeStart: MISSING_LIST, is: "before" },
    { findings: [CAUTION, OPEN], entries: ALL, is: "overdue" },
    { findings: [CAUTION, OPEN], entries: ["due", "upcoming"], is: "due" },
    { findings: [CAUTION, OPEN], entries: ["upcoming"], is: "caution" },
    { findings: [COUNSEL, NOT_LISTED, SILENT, OPEN], entries: ["upcoming"], is: "open" },
    { findings: [COUNSEL, NOT_LISTED, SILENT], entries: ["upcoming"], is: "upcoming" },
    { findings: [COUNSEL], is: "nothing-dated" },
  ])("$is", ({ findings, entries = [], passed = [], beforeStart = [], is }) => {
    const report = { findings, beforeStart, therapies: [] } as unknown as Report;
    const next = nextThing({ report, plan: { entries: entries.map(entry) }, passed });
    const shown = next.is === "finding" ? next.finding.statement : "entry" in next ? next.entry.status : next.is;
    expect(shown).toBe(is);
  });

  test("of what is unknown, a limit on a result stands before a risk, and the graver rule before the milder", () => {
    const milder = unknown({ statement: "milder", ifApplies: "caution" });
    const risk = unknown({ statement: "risk", kind: "who-must-not", ifApplies: "stop" });
    expect(firstUnknown({ findings: [risk, milder, OPEN] })).toBe(OPEN);
    expect(firstUnknown({ findings: [risk] })).toBe(risk);
    expect(firstUnknown({ findings: [NOT_LISTED, SILENT] })).toBeUndefined();
  });

  test.each([
    { one: HOLD, does: "visit" },
    { one: OPEN, does: "result" },
    { one: CAUTION, does: "medicines" },
    { one: BASELINE, starting: true, does: "before" },
    { one: BASELINE, does: "result" },
    { one: unknown({ kind: "dose", gaps: [{ fact: "dose", why: "absent", ask: "" }] }), does: "start" },
  ])("$one.statement $one.state leads to $does", ({ one, starting = false, does }) => {
    expect(doingOf(one, { beforeStart: starting ? MISSING_LIST : [] } as unknown as Report)).toBe(does);
  });
});
