import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compileFolder, knowledgeRoot } from "@afterscript/knowledge";
import { expect, onTestFinished, test } from "vitest";
import { createChecker } from "./create-checker.ts";

/** All that a drug of tomorrow needs: files of the knowledge, nothing else. Invented, with an invented limit. */
const FILES: Readonly<Record<string, string>> = {
  "concepts/drugs/novotinib.yaml": `id: novotinib
names: [novotinib]
brands: [Novexa]
regions: { us: covered, eu: not-covered, uk: not-covered }
`,
  "sources/us/us-novotinib-2026-10.yaml": `id: us-novotinib-2026-10
region: us
publisher: Example Pharma
title: Novotinib tablets
edition: 2026-10
document: https://example.org/novotinib
readAt: [https://example.org/novotinib]
checked: 2026-11-01
`,
  "evidence/novotinib-us.yaml": `drug: novotinib
region: us
rows:
  all:
    - { id: nov.all, action: invented, section: "2", url: "https://example.org/novotinib", verified: "yes", basis: label }
`,
  "labels/novotinib/us/lab-threshold.yaml": `transcribes: us-novotinib-2026-10
statements:
  - id: novotinib.us.lab-threshold.lymphocytes.hold
    kind: lab-threshold
    topic: lymphocytes
    evidence: [nov.all]
    versions:
      - from: 2026-10-01
        below: 432 /uL
        then: hold
        restart: { above: 432 /uL }
        cite: { section: "2", checked: 2026-11-01, seen: primary }
`,
  "labels/novotinib/us/missed-dose.yaml": `transcribes: us-novotinib-2026-10
statements:
  - id: novotinib.us.missed-dose.maximum-dose.counsel
    kind: missed-dose
    topic: maximum-dose
    evidence: [nov.all]
    versions:
      - from: 2026-10-01
        then: counsel
        says: [{ skip-when-next-within: 7 hours }]
        cite: { section: "2", checked: 2026-11-01, seen: primary }
`,
};

function checkerWithNewDrug() {
  const root = `${mkdtempSync(join(tmpdir(), "knowledge-"))}/`;
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(knowledgeRoot(), root, { recursive: true });
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const { compiled, problems } = compileFolder(root);
  if (compiled === undefined) throw new Error(problems.map(({ what }) => what).join("\n"));
  return createChecker({ knowledge: compiled.regions, concepts: compiled.concepts });
}

const patient = { reference: "Patient/p1" };

/** Ordered by its brand alone; a count one below the invented limit. */
const RECORD = {
  resourceType: "Bundle",
  type: "collection",
  entry: [
    { resource: { resourceType: "Patient", id: "p1", gender: "female", birthDate: "1970-01-01" } },
    {
      resource: {
        resourceType: "MedicationRequest",
        id: "m1",
        status: "active",
        intent: "order",
        subject: patient,
        authoredOn: "2026-10-15",
        medicationCodeableConcept: { text: "Novexa 20 mg tablets" },
        dosageInstruction: [{ text: "20 mg once daily" }],
      },
    },
    {
      resource: {
        resourceType: "Observation",
        id: "o1",
        status: "final",
        subject: patient,
        code: { coding: [{ system: "http://loinc.org", code: "731-0" }] },
        effectiveDateTime: "2026-11-20",
        valueQuantity: { value: 0.431, system: "http://unitsofmeasure.org", code: "10*9/L" },
      },
    },
  ],
};

test("a new drug is read from records, judged and put into words by files of knowledge/ alone", () => {
  const checker = checkerWithNewDrug();
  const request = { text: JSON.stringify(RECORD), asOf: "2026-11-23", region: "us" };
  const { report } = checker.check(request);
  expect(report?.therapies).toEqual([
    { drug: "novotinib", dose: "20 mg once daily", since: "2026-10-15", stage: "on-treatment" },
  ]);
  expect(report?.findings.map(({ statement, state, action, title }) => ({ statement, state, action, title }))).toEqual([
    {
      statement: "novotinib.us.lab-threshold.lymphocytes.hold",
      state: "applies",
      action: "hold",
      title: "Interrupt novotinib: lymphocytes 431 /µL, limit below 432 /µL",
    },
    {
      statement: "novotinib.us.missed-dose.maximum-dose.counsel",
      state: "applies",
      action: "counsel",
      title: "Missed dose: novotinib",
    },
  ]);
  const asked = checker.check({ ...request, drug: "novotinib", audience: "patient" });
  expect(asked.report?.findings.length).toBe(2);
  expect(checker.check({ ...request, drug: "novotonib" }).failure?.mend).toContain("Did you mean novotinib?");
});
