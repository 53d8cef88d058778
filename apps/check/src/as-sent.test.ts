import type { ReportFinding } from "@afterscript/wording";
import { describe, expect, test } from "vitest";
import { openChecker } from "./open-checker.ts";

const opened = await openChecker();
if (opened.failure !== undefined) throw new Error(opened.failure.what);
const { checker } = opened;

const subject = { reference: "Patient/p" };
const LOINC = {
  lymphocytes: "731-0",
  neutrophils: "751-8",
  platelets: "777-3",
  haemoglobin: "718-7",
  egfr: "62238-1",
  alt: "1742-6",
  triglycerides: "2571-8",
  "total-cholesterol": "2093-3",
} as const;
type Analyte = keyof typeof LOINC;
type Asked = {
  readonly drug: string;
  readonly region: string;
  readonly analyte: Analyte;
  /** "44 10*9/L", "<0.5 10*9/L", "44". */
  readonly sent: string;
};

function recordOf({ drug, analyte, sent }: Asked) {
  const [, comparator, number, unit] = /^([<>]?)(\S+)(?: (.+))?$/.exec(sent) ?? [];
  const quantity = {
    value: Number(number),
    ...(comparator && { comparator }),
    ...(unit && { unit, code: unit }),
  };
  const resources = [
    { resourceType: "Patient", id: "p", gender: "female", birthDate: "1985-01-01" },
    {
      resourceType: "MedicationRequest",
      id: "m",
      status: "active",
      intent: "order",
      subject,
      authoredOn: "2026-01-15",
      medicationCodeableConcept: { text: drug },
      dosageInstruction: [{ text: "15 mg once daily" }],
    },
    {
      resourceType: "Observation",
      id: "o",
      status: "final",
      subject,
      effectiveDateTime: "2026-06-25",
      code: { coding: [{ system: "http://loinc.org", code: LOINC[analyte] }] },
      valueQuantity: quantity,
    },
  ];
  return { resourceType: "Bundle", type: "collection", entry: resources.map((resource) => ({ resource })) };
}

function reportOf(asked: Asked, asSent = true) {
  const { region } = asked;
  const { report } = checker.check({ input: recordOf(asked), asOf: "2026-07-01", region, asSent });
  if (report === undefined) throw new Error("No report.");
  return report;
}

/** The rule on treatment about the analyte's limit. */
function limitOf(asked: Asked, action: string, asSent = true): ReportFinding {
  const id = new RegExp(`^${asked.drug}\\.\\w+\\.lab-threshold\\.${asked.analyte}\\.(?:.+\\.)?${action}$`);
  const found = reportOf(asked, asSent).findings.filter(({ statement }) => id.test(statement));
  if (found.length !== 1) throw new Error(`${found.length} rules about ${asked.analyte}: ${id}.`);
  return found[0] as ReportFinding;
}

type Row = {
  readonly analyte: Analyte;
  readonly drug: string;
  readonly region: string;
  readonly action: string;
  /** Just below, at and just above the limit as the laboratory sends them; and the limit as it is said beside each. */
  readonly sent: readonly (readonly [sent: string, state: string, says: string])[];
};

const TABLE: readonly Row[] = [
  {
    analyte: "lymphocytes",
    drug: "upadacitinib",
    region: "uk",
    action: "hold",
    sent: [
      ["0.499 10*9/L", "applies", "0.499 ×10⁹/L, limit below 0.5 ×10⁹/L"],
      ["0.5 10*9/L", "clear", "0.5 ×10⁹/L: not reached, limit below 0.5 ×10⁹/L"],
      ["0.501 10*9/L", "clear", "0.501 ×10⁹/L: not reached, limit below 0.5 ×10⁹/L"],
      ["499 /uL", "applies", "499 /µL, limit below 0.5 ×10⁹/L (500 /µL)"],
      ["500 /uL", "clear", "500 /µL: not reached, limit below 0.5 ×10⁹/L (500 /µL)"],
      ["0.499 10*3/uL", "applies", "0.499 ×10³/µL, limit below 0.5 ×10⁹/L (0.5 ×10³/µL)"],
    ],
  },
  {
    analyte: "neutrophils",
    drug: "upadacitinib",
    region: "us",
    action: "hold",
    sent: [
      ["0.999 10*3/uL", "applies", "0.999 ×10³/µL, limit below 1,000 /µL (1 ×10³/µL)"],
      ["1 10*3/uL", "clear", "1 ×10³/µL: not reached, limit below 1,000 /µL (1 ×10³/µL)"],
      ["1.001 10*3/uL", "clear", "1.001 ×10³/µL: not reached, limit below 1,000 /µL (1 ×10³/µL)"],
      ["0 10*9/L", "applies", "0 ×10⁹/L, limit below 1,000 /µL (1 ×10⁹/L)"],
      ["999 /uL", "applies", "999 /µL, limit below 1,000 /µL"],
      ["1000 /uL", "clear", "1,000 /µL: not reached, limit below 1,000 /µL"],
    ],
  },
  {
    analyte: "platelets",
    drug: "abrocitinib",
    region: "uk",
    action: "stop",
    sent: [
      ["49.9 10*9/L", "applies", "49.9 ×10⁹/L, limit below 50 ×10⁹/L"],
      ["50 10*9/L", "clear", "50 ×10⁹/L: not reached, limit below 50 ×10⁹/L"],
      ["50.1 10*9/L", "clear", "50.1 ×10⁹/L: not reached, limit below 50 ×10⁹/L"],
      ["49999 /uL", "applies", "49,999 /µL, limit below 50 ×10⁹/L (50,000 /µL)"],
      ["50000 /uL", "clear", "50,000 /µL: not reached, limit below 50 ×10⁹/L (50,000 /µL)"],
      ["50001 /uL", "clear", "50,001 /µL: not reached, limit below 50 ×10⁹/L (50,000 /µL)"],
    ],
  },
  {
    analyte: "haemoglobin",
    drug: "upadacitinib",
    region: "uk",
    action: "hold",
    sent: [
      ["79 g/L", "applies", "79 g/L, limit below 8 g/dL (80 g/L)"],
      ["80 g/L", "clear", "80 g/L: not reached, limit below 8 g/dL (80 g/L)"],
      ["81 g/L", "clear", "81 g/L: not reached, limit below 8 g/dL (80 g/L)"],
      ["7.9 g/dL", "applies", "7.9 g/dL, limit below 8 g/dL"],
      ["8 g/dL", "clear", "8 g/dL: not reached, limit below 8 g/dL"],
      // 8 g/dL is 4.96447… mmol/L: never shown as the value just below it.
      ["4.96 mmol/L", "applies", "4.96 mmol/L, limit below 8 g/dL (about 4.964 mmol/L)"],
      ["4.964 mmol/L", "applies", "4.964 mmol/L, limit below 8 g/dL (about 4.9645 mmol/L)"],
      ["4.965 mmol/L", "clear", "4.965 mmol/L: not reached, limit below 8 g/dL (about 4.964 mmol/L)"],
    ],
  },
];

const rows = TABLE.flatMap(({ sent, ...row }) =>
  sent.map(([value, state, says]) => ({ ...row, sent: value, state, says })),
);

describe("a title says the value as it was sent, and the limit in its unit too", () => {
  test.each(rows)("$analyte $sent ($drug, $region): $says", ({ state, says, action, ...asked }) => {
    const finding = limitOf(asked, action);
    expect(finding).toMatchObject({ state, title: expect.stringMatching(/./) });
    expect(finding.title.slice(-says.length)).toBe(says);
    // Another way to say it, never another answer.
    expect(limitOf(asked, action, false)).toMatchObject({ state, action: finding.action });
  });
});

test.each([
  ["lymphocytes", "0.42 10*9/L", { value: "0.42", unit: "10*9/L", factor: { n: 1000, d: 1 } }, 420],
  ["lymphocytes", "<0.4 10*9/L", { value: "<0.4", unit: "10*9/L", factor: { n: 1000, d: 1 } }, "<400"],
  ["lymphocytes", "420 /uL", undefined, 420],
  ["lymphocytes", "420 {cells}/uL", { value: "420", unit: "{cells}/uL" }, 420],
  // Without a unit, or in one that nobody knows, nothing is compared; what was sent is shown.
  ["lymphocytes", "0.42", undefined, "0.42"],
  ["lymphocytes", "3 cells/field", { value: "3", unit: "cells/field" }, "3"],
] as const)("%s %s carries what was sent as data", (analyte, sent, data, value) => {
  const asked = { drug: "upadacitinib", region: "uk", analyte, sent } as const;
  const [fact] = limitOf(asked, "hold").because;
  expect({ value: fact?.value, sent: fact?.sent }).toEqual({ value, sent: data });
  const [published] = limitOf(asked, "hold", false).because;
  expect(published).toEqual({ ...fact, reported: undefined, sent: undefined, laboratory: undefined });
});

test.each([
  ["0.42", "unknown"],
  ["3 cells/field", "unknown"],
  ["<0.4 10*9/L", "applies"],
  ["<0.6 10*9/L", "unknown"],
])("lymphocytes %s are %s, whichever way they are shown", (sent, state) => {
  for (const asSent of [true, false]) {
    expect(limitOf({ drug: "upadacitinib", region: "uk", analyte: "lymphocytes", sent }, "hold", asSent).state).toBe(
      state,
    );
  }
});

test.each([
  ["triglycerides", "1.4 mmol/L", "triglycerides 1.4 mmol/L (compared as 123.998 mg/dL"],
  ["triglycerides", "124 mg/dL", "triglycerides 124 mg/dL ("],
  ["total-cholesterol", "4.9 mmol/L", "total cholesterol 4.9 mmol/L (compared as 189.5 mg/dL"],
  ["total-cholesterol", "190 mg/dL", "total cholesterol 190 mg/dL ("],
  ["alt", "0.5 ukat/L", "ALT 0.5 ukat/L (compared as"],
  ["alt", "30 U/L", "ALT 30 U/L ("],
] as const)("%s %s, on which no rule has a limit, is shown as it was sent", (analyte, sent, says) => {
  const { findings } = reportOf({ drug: "upadacitinib", region: "uk", analyte, sent });
  const about = findings.filter(({ because }) => because.some(({ fact }) => fact === analyte));
  expect(about.length).toBeGreaterThan(0);
  for (const { explain } of about) expect(explain).toContain(says);
});
