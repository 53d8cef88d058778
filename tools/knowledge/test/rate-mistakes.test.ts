import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { rateCoverage } from "../src/coverage.ts";
import { formatProblem } from "../src/read/problem.ts";
import { copyOfFixture, replaceIn } from "./fixture.ts";

const CODES = "rates/codes.yaml";
const DRUG = "rates/exampletinib.yaml";
const TRIAL = "rates/trials/trial-a.yaml";
const ROWS = "rates/evidence/rows.yaml";
const NOT = "rates/not-transcribed.yaml";

/** One invented trial, its rates, a response and an onset. */
const FILES: Readonly<Record<string, string>> = {
  [CODES]: `outcomes:
  - { id: lymphopenia, topic: lymphocytes, sort: laboratory }
mainTopics: [lymphocytes]
populations: [adults]
comparators: [placebo]
with: [with-food]
endpoints: [acr20]
measures: [itch]
courses: [still-rising]
riskFactors:
  - { id: older, when: { age: { atOrAbove: 65 years } }, asked: always }
`,
  [TRIAL]: `id: trial-a
title: TRIAL A
design: randomised
conditions: [rheumatoid-arthritis]
population: [adults]
people: 300
cite: { url: "https://example.org/a", seen: secondary, checked: 2026-01-01 }
`,
  [ROWS]: `- id: row.rate
  says: { lymphopenia: [0.4, 0.1] }
  basis: trial
  verified: yes
  url: "https://example.org/a"
- id: row.memory
  says: { acr20: 40 }
  basis: memory
  verified: no
- id: row.left
  says: { note: nothing }
  basis: other
  verified: yes
`,
  [NOT]: `- evidence: row.left
  reason: It has no figure.
`,
  [DRUG]: `rates:
  - id: exampletinib.effect-rate.lymphocytes.trial-a.lymphopenia
    outcome: lymphopenia
    trial: trial-a
    basis: first-event
    span: { over: 16 weeks }
    factors: [older]
    arms:
      - { dose: 4 mg once daily, per100PatientYears: 0.4, with: [with-food] }
      - { comparator: placebo, per100PatientYears: <0.1 }
    evidence: [row.rate]
    cite: { url: "https://example.org/a", seen: secondary, checked: 2026-01-01 }
responses:
  - id: exampletinib.trial-response.rheumatoid-arthritis.trial-a.acr20.week-12
    condition: rheumatoid-arthritis
    trial: trial-a
    endpoint: acr20
    at: 12 weeks
    arms:
      - { dose: 4 mg once daily, percent: 40 }
    evidence: [row.memory]
    cite: { seen: no, checked: 2026-01-01 }
onsets:
  - id: exampletinib.time-to-response.rheumatoid-arthritis.itch
    condition: rheumatoid-arthritis
    at: 2 weeks
    measures: [itch]
    then: [still-rising]
    evidence: [row.rate]
    cite: { url: "https://example.org/a", seen: secondary, checked: 2026-01-01 }
`,
};

function withRates(): string {
  const root = copyOfFixture();
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

test("the invented trial has nothing to mend, and comes out with exact numbers", () => {
  const { compiled, problems } = compileFolder(withRates());
  expect(problems.map(formatProblem)).toEqual([]);
  const {
    rates = [],
    responses = [],
    onsets = [],
    trials = {},
    riskFactors = [],
    mainTopics,
  } = compiled?.regions.us ?? {};
  expect(rates).toMatchObject([
    {
      drug: "exampletinib",
      topic: "lymphocytes",
      outcome: "lymphopenia",
      sort: "laboratory",
      conditions: ["rheumatoid-arthritis"],
      span: { is: "over", amounts: ["16 weeks"] },
      arms: [
        {
          with: ["with-food"],
          figure: { is: "per-100-patient-years", value: { value: { n: 4, d: 10 }, printed: "0.4" } },
        },
        { comparator: "placebo", figure: { value: { value: { n: 1, d: 10 }, printed: "<0.1", isBelow: true } } },
      ],
    },
  ]);
  expect(responses[0]?.cite).toEqual([{ seen: "no", checked: "2026-01-01" }]);
  expect(onsets[0]).toMatchObject({ at: ["2 weeks"], then: ["still-rising"] });
  expect(trials["trial-a"]).toMatchObject({ title: "TRIAL A", people: 300, population: ["adults"] });
  expect(riskFactors).toMatchObject([{ id: "older", isAlwaysAsked: true }]);
  expect(mainTopics).toEqual(["lymphocytes"]);
});

describe("a planted mistake is found at its own place", () => {
  test.each([
    { mistake: "unknown field", file: DRUG, from: "basis:", to: "base:", found: `KNOWLEDGE_FIELD_UNKNOWN ${DRUG}:5:5` },
    {
      mistake: "unknown basis",
      file: DRUG,
      from: "first-event",
      to: "first",
      found: `KNOWLEDGE_VALUE_INVALID ${DRUG}:5:12`,
    },
    {
      mistake: "unknown outcome",
      file: DRUG,
      from: "outcome: lymphopenia",
      to: "outcome: lymphopeni",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${DRUG}:3:14`,
    },
    {
      mistake: "unknown trial",
      file: DRUG,
      from: "    trial: trial-a\n    basis",
      to: "    trial: trial-b\n    basis",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${DRUG}:4:12`,
    },
    {
      mistake: "unknown comparator",
      file: DRUG,
      from: "comparator: placebo",
      to: "comparator: nothing",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${DRUG}:10:23`,
    },
    {
      mistake: "unknown qualifier of an arm",
      file: DRUG,
      from: "with: [with-food]",
      to: "with: [food]",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${DRUG}:9:66`,
    },
    {
      mistake: "unknown risk factor",
      file: DRUG,
      from: "factors: [older]",
      to: "factors: [old]",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${DRUG}:7:15`,
    },
    {
      mistake: "unknown endpoint",
      file: DRUG,
      from: "endpoint: acr20",
      to: "endpoint: acr30",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${DRUG}:17:15`,
    },
    {
      mistake: "unknown measure",
      file: DRUG,
      from: "measures: [itch]",
      to: "measures: [pain]",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${DRUG}:27:16`,
    },
    {
      mistake: "no number",
      file: DRUG,
      from: "percent: 40",
      to: "percent: forty",
      found: `KNOWLEDGE_VALUE_INVALID ${DRUG}:20:43`,
    },
    {
      mistake: "two figures in one arm",
      file: DRUG,
      from: "percent: 40",
      to: "percent: 40, meanChange: 1",
      found: `KNOWLEDGE_VALUE_INVALID ${DRUG}:20:9`,
    },
    {
      mistake: "no dose",
      file: DRUG,
      from: "dose: 4 mg once daily, percent",
      to: "dose: some, percent",
      found: `KNOWLEDGE_VALUE_INVALID ${DRUG}:20:17`,
    },
    {
      mistake: "a time that no sentence prints",
      file: DRUG,
      from: "at: 12 weeks",
      to: "at: 12 moons",
      found: `KNOWLEDGE_UNIT_UNKNOWN ${DRUG}:18:9`,
    },
    {
      mistake: "an id that says something else",
      file: DRUG,
      from: "effect-rate.lymphocytes",
      to: "effect-rate.platelets",
      found: `KNOWLEDGE_ID_WRONG ${DRUG}:2:9`,
    },
    {
      mistake: "an id with another week",
      file: DRUG,
      from: "acr20.week-12",
      to: "acr20.week-14",
      found: `KNOWLEDGE_ID_WRONG ${DRUG}:14:9`,
    },
    {
      mistake: "no evidence row",
      file: DRUG,
      from: "evidence: [row.memory]",
      to: "evidence: [row.gone]",
      found: `KNOWLEDGE_EVIDENCE_UNKNOWN ${DRUG}:21:16`,
    },
    {
      mistake: "better seen than its row",
      file: DRUG,
      from: "cite: { seen: no,",
      to: 'cite: { url: "https://example.org/b", seen: primary,',
      found: `KNOWLEDGE_SEEN_TOO_STRONG ${DRUG}:22:11`,
    },
    {
      mistake: "a cite without a page",
      file: DRUG,
      from: 'cite: { url: "https://example.org/a", seen: secondary, checked: 2026-01-01 }\nresponses',
      to: "cite: { seen: secondary, checked: 2026-01-01 }\nresponses",
      found: `KNOWLEDGE_VALUE_INVALID ${DRUG}:12:11`,
    },
    {
      mistake: "an unknown topic",
      file: CODES,
      from: "topic: lymphocytes",
      to: "topic: white-cells",
      found: `KNOWLEDGE_TOPIC_UNKNOWN ${CODES}:2:31`,
    },
    {
      mistake: "an unknown main topic",
      file: CODES,
      from: "mainTopics: [lymphocytes]",
      to: "mainTopics: [white-cells]",
      found: `KNOWLEDGE_TOPIC_UNKNOWN ${CODES}:3:14`,
    },
    {
      mistake: "a trial under another name",
      file: TRIAL,
      from: "id: trial-a",
      to: "id: trial-c",
      found: `KNOWLEDGE_ID_WRONG ${TRIAL}:1:5`,
    },
    {
      mistake: "an unknown condition",
      file: TRIAL,
      from: "rheumatoid-arthritis",
      to: "arthritis",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${TRIAL}:4:14`,
    },
    {
      mistake: "an unknown population",
      file: TRIAL,
      from: "population: [adults]",
      to: "population: [grown-ups]",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${TRIAL}:5:14`,
    },
    { mistake: "a row twice", file: ROWS, from: "row.left", to: "row.rate", found: `KNOWLEDGE_ID_TWICE ${ROWS}:10:7` },
    {
      mistake: "an explanation of no row",
      file: NOT,
      from: "row.left",
      to: "row.gone",
      found: `KNOWLEDGE_EVIDENCE_UNKNOWN ${NOT}:1:13`,
    },
  ])("$mistake", ({ file, from, to, found }) => {
    const root = withRates();
    replaceIn(root, file, from, to);
    const { compiled, problems } = compileFolder(root);
    expect(compiled).toBeUndefined();
    expect(problems.map((one) => `${one.code} ${one.file}:${one.line}:${one.column}`)).toContain(found);
  });
});

test("a row that nobody used or explained is named; a part explained is not enough", () => {
  const root = withRates();
  replaceIn(root, NOT, "  reason:", "  part: note\n  reason:");
  const { compiled } = compileFolder(root);
  expect(compiled && rateCoverage(compiled.rates)).toEqual({
    drug: "trials",
    region: "all",
    rows: 3,
    used: 2,
    explained: 0,
    missing: ["row.left"],
  });
});
