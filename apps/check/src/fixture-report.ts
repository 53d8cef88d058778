import type { Report } from "@afterscript/wording";

/** A report with invented numbers, standing in until the engine is wired. */
export const fixtureReport: Report = {
  afterscript: "1",
  engine: "0.1.0",
  knowledge: { version: "0000.00.00", hash: "fixture" },
  region: "us",
  asOf: "2026-07-01",
  patient: { reference: "Patient/daniel", age: 38, sex: "male" },
  therapies: [
    {
      drug: "upadacitinib",
      dose: "30 mg once daily",
      condition: "ulcerative-colitis",
      since: "2026-01-15",
      stage: "on-treatment",
    },
  ],
  findings: [
    {
      statement: "upadacitinib.us.lab-threshold.lymphocytes.hold",
      kind: "lab-threshold",
      drug: "upadacitinib",
      topic: "lymphocytes",
      state: "applies",
      action: "hold",
      urgency: "urgent",
      authority: "label",
      because: [{ fact: "lymphocytes", value: 420, unit: "/uL", date: "2026-06-20", resource: "Observation/o9" }],
      gaps: [],
      flips: [{ fact: "lymphocytes", to: "500", unit: "/uL", state: "clear", action: "none" }],
      confirmOnLabel: false,
      cite: [
        {
          source: "fixture",
          section: "2.x",
          document: "https://example.org/label",
          edition: "2025-10",
          seen: "primary",
        },
      ],
      title: "Fixture: interrupt upadacitinib",
      explain: "Fixture text, to be replaced by core/wording.",
    },
    {
      statement: "upadacitinib.us.baseline-test.tuberculosis.order-test",
      kind: "baseline-test",
      drug: "upadacitinib",
      topic: "tuberculosis",
      state: "unknown",
      action: "order-test",
      urgency: "routine",
      authority: "label",
      because: [],
      gaps: [{ fact: "tuberculosis", why: "absent", ask: "Fixture: ask for a tuberculosis test." }],
      ifApplies: "order-test",
      confirmOnLabel: false,
      cite: [
        {
          source: "fixture",
          section: "2.x",
          document: "https://example.org/label",
          edition: "2025-10",
          seen: "primary",
        },
      ],
      title: "Fixture: tuberculosis test not found in this record",
      explain: "Fixture text, to be replaced by core/wording.",
    },
  ],
  differs: [],
  problems: [],
};
