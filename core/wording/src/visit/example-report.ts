import type { Report, ReportFinding } from "../report-type.ts";

/** Invented findings and reports for the tests of the page for a visit. */
export function exampleFinding(parts: Partial<ReportFinding> = {}): ReportFinding {
  const { kind = "lab-threshold", topic = "lymphocytes", action = "hold", drug = "upadacitinib" } = parts;
  return {
    statement: `${drug}.us.${kind}.${topic}.${action}`,
    kind,
    drug,
    topic,
    state: "applies",
    action,
    urgency: "urgent",
    authority: "label",
    because: [],
    gaps: [],
    flips: [],
    confirmOnLabel: false,
    cite: [
      {
        source: "us-example-2025-10",
        section: "2.14",
        document: "https://example.org/label.pdf",
        edition: "2025-10",
        seen: "primary",
      },
    ],
    title: `Title of ${topic}`,
    explain: `Explained: ${topic}.`,
    ...parts,
  };
}

export function exampleReport(parts: Partial<Report> = {}): Report {
  return {
    afterscript: "1",
    engine: "0.0.0",
    knowledge: { version: "2026.07.01", hash: "0000" },
    region: "us",
    asOf: "2026-07-01",
    protocol: { id: "default", title: "Example" },
    patient: { reference: "Patient/p1", age: 66, sex: "female" },
    therapies: [{ drug: "upadacitinib", dose: "15 mg once daily", stage: "on-treatment" }],
    findings: [],
    beforeStart: [],
    calendar: [],
    differs: [],
    problems: [],
    ...parts,
  };
}
