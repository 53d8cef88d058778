import { ACTIONS, type Action, KINDS, STAGES, URGENCIES, type Urgency } from "@afterscript/engine";
import type { ReportFinding, ReportGap } from "@afterscript/wording";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DUE_SOON_DAYS, laneOf, type Place } from "./lane-of.ts";

const TODAY = "2026-07-01";
const ON_TREATMENT: Place = { stage: "on-treatment", today: TODAY };
const STARTING: Place = { stage: "starting", today: TODAY };

const CLEAR: ReportFinding = {
  statement: "exampletinib.uk.lab-threshold.neutrophils.hold",
  kind: "lab-threshold",
  drug: "exampletinib",
  topic: "neutrophils",
  state: "clear",
  action: "none",
  urgency: "info",
  authority: "label",
  because: [],
  gaps: [],
  flips: [],
  confirmOnLabel: false,
  cite: [],
  title: "",
  explain: "",
};

const finding = (own: Partial<ReportFinding>): ReportFinding => ({ ...CLEAR, ...own });
const applies = (kind: ReportFinding["kind"], action: Action, urgency: Urgency, own: Partial<ReportFinding> = {}) =>
  finding({ state: "applies", kind, action, urgency, ...own });
const unknown = (kind: ReportFinding["kind"], gap: Pick<ReportGap, "fact" | "why">, own: Partial<ReportFinding> = {}) =>
  finding({
    state: "unknown",
    kind,
    action: "order-test",
    urgency: "routine",
    gaps: [{ ...gap, ask: "" }],
    ...own,
  });
const due = (status: "upcoming" | "due" | "overdue" | "done", by: string) => ({
  due: { from: "2026-06-01", by, status },
});
const egfr = { because: [{ fact: "egfr", value: 25, unit: "mL/min/{1.73_m2}" }] };

describe("what applies", () => {
  test.each([
    ["lab-threshold", "stop", "urgent", {}, "act-now"],
    ["lab-threshold", "hold", "urgent", {}, "act-now"],
    ["lab-threshold", "do-not-start", "soon", {}, "act-now"],
    ["symptom", "seek-emergency-care", "emergency", {}, "act-now"],
    ["infection", "caution", "urgent", {}, "act-now"],
    ["lab-threshold", "call-today", "urgent", {}, "act-now"],
    ["response-review", "stop", "soon", {}, "act-now"],
    ["response-review", "stop", "routine", {}, "due-soon"],
    ["lab-threshold", "repeat-test", "soon", {}, "limit-crossed"],
    ["lab-threshold", "caution", "routine", {}, "limit-crossed"],
    ["lab-threshold", "reduce-dose", "soon", {}, "limit-crossed"],
    ["infection", "tell-team", "soon", { because: [{ fact: "igra", value: "positive" }] }, "limit-crossed"],
    ["follow-up-test", "order-test", "routine", due("overdue", "2026-06-20"), "overdue"],
    ["follow-up-test", "order-test", "routine", {}, "overdue"],
    ["follow-up-test", "order-test", "routine", due("due", "2026-07-10"), "due-soon"],
    ["follow-up-test", "order-test", "info", due("due", "2026-07-10"), "only-counsel"],
    ["baseline-test", "order-test", "routine", {}, "missing-baseline"],
    ["dose", "reduce-dose", "soon", {}, "dose"],
    ["dose", "caution", "routine", {}, "dose"],
    ["who-must-not", "avoid", "soon", { topic: "renal-impairment", ...egfr }, "dose"],
    ["interaction", "avoid", "soon", {}, "dose"],
    ["interaction", "caution", "routine", {}, "standing-caution"],
    ["who-must-not", "use-only-if-no-alternative", "routine", { topic: "age" }, "standing-caution"],
    ["indication", "avoid", "soon", { topic: "line-of-therapy" }, "standing-caution"],
    ["indication", "avoid", "soon", { topic: "condition" }, "dose"],
    ["reproduction", "counsel", "info", {}, "only-counsel"],
    ["duplicate-therapy", "avoid", "soon", { topic: "jak-inhibitor" }, "act-now"],
    ["duplicate-therapy", "caution", "routine", { topic: "jak-inhibitor", authority: "protocol" }, "act-now"],
    ["duplicate-therapy", "avoid", "soon", { topic: "biologic" }, "dose"],
  ] as const)("%s, %s, %s %j on treatment → %s", (kind, action, urgency, own, where) => {
    expect(Object.values(laneOf(applies(kind, action, urgency, own), ON_TREATMENT))).toEqual([where]);
  });

  test.each([
    ["infection", "treat-first", "soon", {}, "act-now"],
    ["vaccine", "avoid", "soon", {}, "missing-baseline"],
    ["who-must-not", "use-only-if-no-alternative", "routine", {}, "standing-caution"],
    ["lab-threshold", "caution", "routine", {}, "limit-crossed"],
    ["duplicate-therapy", "avoid", "soon", { topic: "jak-inhibitor" }, "missing-baseline"],
    ["duplicate-therapy", "caution", "routine", { topic: "jak-inhibitor" }, "missing-baseline"],
  ] as const)("%s, %s, %s %j before the start → %s", (kind, action, urgency, own, where) => {
    expect(Object.values(laneOf(applies(kind, action, urgency, own), STARTING))).toEqual([where]);
  });

  test("another JAK inhibitor beside one that is on hold is a row, and not two that are taken", () => {
    const second = applies("duplicate-therapy", "caution", "routine", { topic: "jak-inhibitor" });
    expect(laneOf(second, { stage: "held", today: TODAY })).toEqual({ lane: "dose" });
  });

  test("nothing that is urgent or an emergency is ever hidden", () => {
    const anything = fc.record({
      kind: fc.constantFrom(...KINDS),
      action: fc.constantFrom(...ACTIONS),
      urgency: fc.constantFrom<Urgency>("emergency", "urgent"),
      authority: fc.constantFrom<ReportFinding["authority"]>("label", "guideline", "protocol", "study"),
      topic: fc.constantFrom("neutrophils", "line-of-therapy", "amount-applied", "age"),
    });
    fc.assert(
      fc.property(anything, fc.constantFrom(...STAGES), (own, stage) => {
        expect(laneOf(finding({ ...own, state: "applies" }), { stage, today: TODAY })).toEqual({ lane: "act-now" });
      }),
    );
  });
});

describe("what is unknown", () => {
  test.each([
    ["lab-threshold", "neutrophils", "absent", "missing-baseline"],
    ["lab-threshold", "neutrophils", "stale", "overdue"],
    ["lab-threshold", "neutrophils", "unit-not-convertible", "limit-crossed"],
    ["lab-threshold", "neutrophils", "value-not-readable", "limit-crossed"],
    ["lab-threshold", "neutrophils", "censored-across-limit", "limit-crossed"],
    ["lab-threshold", "neutrophils", "conflicting", "limit-crossed"],
    ["lab-threshold", "neutrophils", "not-final", "limit-crossed"],
    ["lab-threshold", "suspected-drug-induced-liver-injury", "absent", "open-questions"],
    ["baseline-test", "tuberculosis", "absent", "missing-baseline"],
    ["baseline-test", "immunisations", "absent", "open-questions"],
    ["follow-up-test", "alt", "absent", "overdue"],
    ["follow-up-test", "start", "absent", "overdue"],
    ["follow-up-test", "tuberculosis", "label-silent", "open-questions"],
    ["dose", "egfr", "absent", "dose"],
    ["dose", "oat3-inhibitor", "not-listed", "open-questions"],
    ["who-must-not", "egfr", "stale", "overdue"],
    ["who-must-not", "malignancy", "not-listed", "open-questions"],
    ["indication", "condition", "absent", "missing-baseline"],
    ["reproduction", "pregnancy", "absent", "open-questions"],
    ["expected-response", "condition", "absent", "open-questions"],
  ] as const)("%s, %s %s on treatment → %s", (kind, fact, why, where) => {
    expect(Object.values(laneOf(unknown(kind, { fact, why }), ON_TREATMENT))).toEqual([where]);
  });

  test.each([
    ["baseline-test", "immunisations", "absent", "missing-baseline"],
    ["reproduction", "pregnancy", "absent", "missing-baseline"],
    ["reproduction", "pregnancy", "not-listed", "open-questions"],
  ] as const)("%s, %s %s before the start → %s", (kind, fact, why, where) => {
    expect(Object.values(laneOf(unknown(kind, { fact, why }), STARTING))).toEqual([where]);
  });
});

test.each([
  { by: "2026-07-14", status: "upcoming", where: "due-soon" },
  { by: "2026-07-15", status: "upcoming", where: "due-soon" },
  { by: "2026-07-16", status: "upcoming", where: "nothing-called-for" },
  { by: "2026-07-02", status: "done", where: "nothing-called-for" },
] as const)(`a test whose window closes on $by ($status), ${DUE_SOON_DAYS} days ahead → $where`, ({
  by,
  status,
  where,
}) => {
  const test = finding({ kind: "follow-up-test", ...due(status, by) });
  expect(Object.values(laneOf(test, ON_TREATMENT))).toEqual([where]);
});

test("every urgency and action of a label's limit that applies has a row, but counsel", () => {
  for (const urgency of URGENCIES.filter((one) => one !== "info")) {
    for (const action of ACTIONS.filter((one) => one !== "counsel" && one !== "none")) {
      expect(laneOf(applies("lab-threshold", action, urgency), ON_TREATMENT)).toHaveProperty("lane");
    }
  }
});
