import { ACTIONS, type Finding, KINDS, STATES } from "@afterscript/engine";
import { GAP_REASONS } from "@afterscript/kernel";
import { describe, expect, test } from "vitest";
import { EXAMPLE_LIMIT, type ExampleChoice, exampleView } from "../example-view.ts";
import { clinicianExplain, clinicianTitle } from "./clinician.ts";

const because = { fact: "lymphocytes", value: 420, unit: "/uL", date: "2026-06-20" };
const low: Partial<Finding> = { because: [because] };
/** 0.42 10*9/L, which is 420 /uL. */
const sent = { value: "0.42", unit: "10*9/L", factor: { n: 1000, d: 1 } };
const lowAsSent: Partial<Finding> = { because: [{ ...because, sent }] };

const table: readonly {
  readonly says: string;
  readonly choice: ExampleChoice;
  readonly title: string;
  readonly explain: string;
}[] = [
  {
    says: "a limit crossed",
    choice: { statement: EXAMPLE_LIMIT, finding: low },
    title: "Interrupt upadacitinib: lymphocytes 420 /µL, limit below 700 /µL",
    explain:
      "Rule (US label): lymphocytes below 700 /µL; interrupt; restart above 700 /µL. Used: lymphocytes 420 /µL (20 Jun 2026).",
  },
  {
    says: "a restart limit not reached",
    choice: { statement: EXAMPLE_LIMIT, stage: "held", finding: low },
    title: "Interrupt upadacitinib: lymphocytes 420 /µL, restart above 700 /µL",
    explain:
      "Rule (US label): lymphocytes below 700 /µL; interrupt; restart above 700 /µL. Used: lymphocytes 420 /µL (20 Jun 2026).",
  },
  {
    says: "a limit crossed, by a value as it was sent",
    choice: { statement: EXAMPLE_LIMIT, finding: lowAsSent },
    title: "Interrupt upadacitinib: lymphocytes 0.42 ×10⁹/L, limit below 700 /µL (0.7 ×10⁹/L)",
    explain:
      "Rule (US label): lymphocytes below 700 /µL (0.7 ×10⁹/L); interrupt; restart above 700 /µL (0.7 ×10⁹/L). Used: lymphocytes 0.42 ×10⁹/L (compared as 420 /µL; 20 Jun 2026).",
  },
  {
    says: "a restart limit beside a value as it was sent",
    choice: { statement: EXAMPLE_LIMIT, stage: "held", finding: lowAsSent },
    title: "Interrupt upadacitinib: lymphocytes 0.42 ×10⁹/L, restart above 700 /µL (0.7 ×10⁹/L)",
    explain:
      "Rule (US label): lymphocytes below 700 /µL (0.7 ×10⁹/L); interrupt; restart above 700 /µL (0.7 ×10⁹/L). Used: lymphocytes 0.42 ×10⁹/L (compared as 420 /µL; 20 Jun 2026).",
  },
  {
    says: "a limit not reached",
    choice: {
      state: "clear",
      action: "none",
      statement: EXAMPLE_LIMIT,
      finding: { because: [{ fact: "lymphocytes", value: 900, unit: "/uL", date: "2026-06-20" }] },
    },
    title: "Lymphocytes 900 /µL: not reached, limit below 700 /µL",
    explain:
      "Rule (US label): lymphocytes below 700 /µL; interrupt; restart above 700 /µL. Used: lymphocytes 900 /µL (20 Jun 2026).",
  },
  {
    says: "a result not found",
    choice: {
      state: "unknown",
      action: "order-test",
      statement: EXAMPLE_LIMIT,
      finding: { gaps: [{ fact: "lymphocytes", why: "absent" }], ifApplies: "hold" },
    },
    title: "Lymphocytes: not known (not found in this record), limit below 700 /µL",
    explain:
      "Rule (US label): lymphocytes below 700 /µL; interrupt; restart above 700 /µL. Not known: lymphocytes (not found in this record). If it applies: interrupt.",
  },
  {
    says: "a dose above its limit, source not seen",
    choice: {
      kind: "dose",
      topic: "renal-impairment",
      action: "caution",
      finding: {
        allowed: [{ dose: { amount: { n: 3, d: 1 }, unit: "mg", perDay: { n: 1, d: 1 } }, phase: "maintenance" }],
        ifSeen: "reduce-dose",
        confirmOnLabel: true,
      },
    },
    title: "Caution with upadacitinib, at most 3 mg once daily (maintenance): kidney function",
    explain:
      "Highest dose allowed here: 3 mg once daily (maintenance). This part of the source was not read in full: confirm on the label. As transcribed, the action is: reduce dose.",
  },
  {
    says: "an overdue test",
    choice: {
      kind: "follow-up-test",
      topic: "lipids",
      action: "order-test",
      finding: { due: { from: 20_600, by: 20_610, status: "overdue" } },
    },
    title: "Order test: lipids, overdue since 6 Jun 2026",
    explain: "Window: 27 May 2026 to 6 Jun 2026 (overdue).",
  },
  {
    says: "no licence in the region",
    choice: { kind: "indication", topic: "condition", action: "caution", finding: { notLicensed: true } },
    title: "Upadacitinib: no US licence",
    explain: "No US label was found for it; no rule of another region is borrowed.",
  },
  {
    says: "a silence about a missed dose",
    choice: {
      kind: "missed-dose",
      topic: "maximum-dose",
      state: "unknown",
      action: "tell-team",
      finding: { gaps: [{ fact: "maximum-dose", why: "label-silent" }] },
    },
    title: "Missed dose: not known (the label gives no rule)",
    explain: "Not known: missed dose (the label gives no rule).",
  },
];

describe("what a clinician is told", () => {
  test.each(table)("$says: $title", ({ choice, title, explain }) => {
    const view = exampleView(choice);
    expect({ title: clinicianTitle(view), explain: clinicianExplain(view) }).toEqual({ title, explain });
  });

  test.each(
    KINDS.flatMap((kind) => STATES.map((state) => ({ kind, state }))),
  )("$kind $state has a title without holes", ({ kind, state }) => {
    for (const action of ACTIONS) {
      const gaps = GAP_REASONS.map((why) => ({ fact: "smoking", why }));
      const view = exampleView({ kind, state, action, finding: { ...low, gaps } });
      const text = `${clinicianTitle(view)} ${clinicianExplain(view)}`;
      expect(text).not.toMatch(/\s\s|undefined|NaN|\(\)|\.\.|: \./);
      expect(clinicianTitle(view)).not.toBe("");
    }
  });
});
