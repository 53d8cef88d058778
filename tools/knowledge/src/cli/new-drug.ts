import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Region } from "@afterscript/engine";

/** What stands where a person must write: nothing that the schema accepts. */
export const BLANK = "FILL-IN";

/** Writes the files of a new drug in one region; files that are there stay as they are. Returns what it wrote. */
export function writeNewDrug(root: string, drug: string, region: Region): string[] {
  return Object.entries(newDrugFiles(drug, region)).flatMap(([file, text]) => {
    const path = join(root, file);
    if (existsSync(path)) return [];
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return [file];
  });
}

/** File name to text. Each passes the schema but for its blanks. */
export function newDrugFiles(drug: string, region: Region): Record<string, string> {
  const source = `${region}-${drug}`;
  const label = (kind: string, body: string): [string, string] => [
    `labels/${drug}/${region}/${kind}.yaml`,
    `transcribes: ${source}\nstatements:\n${body}`,
  ];
  const head = (kind: string, topic: string, action: string): string =>
    `  - id: ${drug}.${region}.${kind}.${topic}.${action}\n    kind: ${kind}\n    topic: ${topic}\n    evidence: [${drug}.row]\n    versions:\n      - from: ${BLANK}\n`;
  const cite = `        cite: { section: ${BLANK}, checked: ${BLANK}, seen: ${BLANK} }\n`;
  const trigger = (kind: string, topic: string, question: string): [string, string] =>
    label(kind, `${head(kind, topic, "caution")}        if: { ${question} }\n        then: caution\n${cite}`);
  return Object.fromEntries([
    [`concepts/drugs/${drug}.yaml`, drugConcept(drug, region)],
    [`sources/${region}/${source}.yaml`, sourceStub(source, region)],
    [`evidence/${drug}-${region}.yaml`, evidenceStub(drug, region)],
    label(
      "indication",
      `${head("indication", "condition", "avoid")}        licences:\n          - condition: ${BLANK}\n            evidence: [${drug}.row]\n            cite: { section: ${BLANK}, checked: ${BLANK}, seen: ${BLANK} }\n        then: avoid\n${cite}`,
    ),
    trigger("who-must-not", "malignancy", "history: { of: malignancy, topic: malignancy }"),
    trigger("interaction", "grapefruit", "taking: { substance: grapefruit, topic: grapefruit }"),
    trigger("duplicate-therapy", "jak-inhibitor", "taking: { class: jak-inhibitor, topic: jak-inhibitor }"),
    trigger("infection", "tuberculosis", "test: { of: [igra, tst], is: positive, topic: tuberculosis }"),
    trigger("reproduction", "pregnancy", "answer: { topic: pregnancy, is: pregnant }"),
    label(
      "lab-threshold",
      `${head("lab-threshold", "neutrophils", "hold")}        below: ${BLANK}\n        then: hold\n${cite}`,
    ),
    label(
      "baseline-test",
      `${head("baseline-test", "neutrophils", "order-test")}        by: [neutrophils]\n        then: order-test\n${cite}`,
    ),
    label(
      "follow-up-test",
      `${head("follow-up-test", "neutrophils", "order-test")}        by: [neutrophils]\n        first: { at: ${BLANK} }\n        then: order-test\n${cite}`,
    ),
    label(
      "dose",
      `${head("dose", "maximum-dose", "reduce-dose")}        limit: ["${BLANK}"]\n        then: reduce-dose\n${cite}`,
    ),
  ]);
}

function drugConcept(drug: string, region: Region): string {
  const states = ["us", "eu", "uk"].map((one) => `${one}: ${one === region ? "covered" : "not-covered"}`);
  return `id: ${drug}\nnames: [${drug}]\nregions: { ${states.join(", ")} }\n`;
}

function sourceStub(source: string, region: Region): string {
  return `id: ${source} # add the edition: ${source}-2026-01\nregion: ${region}\npublisher: ${BLANK}\ntitle: ${BLANK}\nedition: ${BLANK}\ndocument: ${BLANK}\nreadAt: [${BLANK}]\nchecked: ${BLANK}\n`;
}

function evidenceStub(drug: string, region: Region): string {
  return `drug: ${drug}\nregion: ${region}\nrows:\n  labs:\n    - { id: ${drug}.row, action: ${BLANK}, section: ${BLANK}, verified: no, basis: memory }\n`;
}
