import type { Report, ReportFinding } from "@afterscript/wording";

const WORDS = {
  applies: "Interrupt exampletinib: lymphocytes",
  clear: "Lymphocytes: did not cross this limit",
  unknown: "Lymphocytes: not known",
  "not-applicable": "Lymphocytes: not for this stage",
} as const;

/** An invented finding for the gallery: no real drug, and text in the place of numbers. */
function finding(given: Partial<ReportFinding> & Pick<ReportFinding, "state" | "action" | "urgency">): ReportFinding {
  return {
    statement: "exampletinib.us.lab-threshold.lymphocytes.hold",
    kind: "lab-threshold",
    drug: "exampletinib",
    topic: "lymphocytes",
    authority: "label",
    because: [{ fact: "lymphocytes", value: 600, unit: "/uL", date: "2026-06-20", resource: "Observation/o1" }],
    gaps: [],
    flips: [{ fact: "lymphocytes", to: "700", unit: "/uL", state: "clear", action: "none" }],
    confirmOnLabel: false,
    cite: [{ source: "us-exampletinib", section: "2.x", document: "", edition: "2026-01", seen: "primary" }],
    title: WORDS[given.state],
    explain: "Invented text, to show the part and nothing else.",
    ...given,
  };
}

const missing = {
  because: [],
  gaps: [{ fact: "lymphocytes", why: "absent", ask: "Look for this result, or order it." }],
} as const;

/** Every state and urgency that a part can show. */
export const GALLERY: readonly { readonly name: string; readonly finding: ReportFinding }[] = [
  {
    name: "Emergency",
    finding: finding({
      state: "applies",
      action: "seek-emergency-care",
      urgency: "emergency",
      title: "Emergency care: chest pain",
    }),
  },
  {
    name: "Stop",
    finding: finding({
      state: "applies",
      action: "stop",
      urgency: "urgent",
      title: "Discontinue exampletinib: lymphocytes",
    }),
  },
  { name: "Hold", finding: finding({ state: "applies", action: "hold", urgency: "urgent" }) },
  {
    name: "Dose",
    finding: finding({
      state: "applies",
      action: "reduce-dose",
      urgency: "soon",
      title: "Reduce the dose of exampletinib",
    }),
  },
  {
    name: "Caution",
    finding: finding({ state: "applies", action: "caution", urgency: "routine", title: "Caution with exampletinib" }),
  },
  {
    name: "Counsel",
    finding: finding({ state: "applies", action: "counsel", urgency: "info", title: "Counsel on exampletinib" }),
  },
  {
    name: "Unknown",
    finding: finding({ state: "unknown", action: "order-test", urgency: "routine", ifApplies: "hold", ...missing }),
  },
  {
    name: "Second-hand source",
    finding: finding({
      state: "applies",
      action: "call-today",
      urgency: "urgent",
      ifSeen: "hold",
      confirmOnLabel: true,
      title: "Contact today: lymphocytes",
      cite: [{ source: "us-exampletinib", section: "2.x", document: "", edition: "2026-01", seen: "no" }],
    }),
  },
  { name: "Clear", finding: finding({ state: "clear", action: "none", urgency: "info" }) },
  { name: "Not applicable", finding: finding({ state: "not-applicable", action: "none", urgency: "info" }) },
  {
    name: "Long words",
    finding: finding({
      state: "applies",
      action: "reduce-dose",
      urgency: "soon",
      title:
        "Reduce the dose of exampletinib: non-radiographic axial spondyloarthritis with gastroenterohepatopancreatic involvement",
      statement:
        "exampletinib.us.dose.non-radiographic-axial-spondyloarthritis.with-a-very-long-variant-name.reduce-dose",
    }),
  },
];

/** The report that the gallery's findings would stand in. */
export function galleryReport(one: ReportFinding): Report {
  return {
    afterscript: "1",
    engine: "0.1.0",
    knowledge: { version: "invented", hash: "invented" },
    region: "us",
    asOf: "2026-07-01",
    protocol: { id: "default", title: "Invented windows" },
    patient: { reference: "Patient/p1" },
    therapies: [{ drug: "exampletinib", stage: "on-treatment" }],
    findings: [one],
    beforeStart: [],
    calendar: [],
    differs: [],
    problems: [],
  };
}
