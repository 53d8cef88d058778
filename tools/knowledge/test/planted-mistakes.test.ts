import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { formatProblem } from "../src/read/problem.ts";
import { copyOfFixture, FIXTURE, replaceIn } from "./fixture.ts";

const LAB = "labels/exampletinib/us/lab-threshold.yaml";
const DOSE = "labels/exampletinib/us/dose.yaml";

const CITE = '        cite: { section: "2.14", checked: 2026-01-01, seen: primary }\n';

test("the fixture itself has nothing to mend", () => {
  expect(compileFolder(FIXTURE).problems).toEqual([]);
});

describe("a planted mistake is found at its own place", () => {
  test.each([
    {
      mistake: "unknown field",
      file: LAB,
      from: "        confirm:",
      to: "        confrim:",
      found: `KNOWLEDGE_FIELD_UNKNOWN ${LAB}:17:9`,
    },
    {
      mistake: "unknown field in a question",
      file: LAB,
      from: "{ condition:",
      to: "{ conditon:",
      found: `KNOWLEDGE_FIELD_UNKNOWN ${LAB}:14:17`,
    },
    {
      mistake: "unknown unit",
      file: LAB,
      from: "500 /uL",
      to: "500 10*3/ul",
      found: `KNOWLEDGE_UNIT_UNKNOWN ${LAB}:15:16`,
    },
    {
      mistake: "unit of another analyte",
      file: LAB,
      from: "0.50 10*9/L",
      to: "0.50 mg/dL",
      found: `KNOWLEDGE_UNIT_UNKNOWN ${LAB}:19:31`,
    },
    {
      mistake: "unknown kind",
      file: LAB,
      from: "kind: lab-threshold",
      to: "kind: lab-limit",
      found: `KNOWLEDGE_KIND_UNKNOWN ${LAB}:4:11`,
    },
    {
      mistake: "kind that nothing judges",
      file: LAB,
      from: "kind: lab-threshold",
      to: "kind: effect-rate",
      found: `KNOWLEDGE_KIND_UNKNOWN ${LAB}:4:11`,
    },
    {
      mistake: "unknown topic",
      file: LAB,
      from: "topic: lymphocytes",
      to: "topic: lymphocyte",
      found: `KNOWLEDGE_TOPIC_UNKNOWN ${LAB}:5:12`,
    },
    {
      mistake: "unknown region",
      file: "sources/us/us-exampletinib-2025-10.yaml",
      from: "region: us",
      to: "region: usa",
      found: "KNOWLEDGE_REGION_UNKNOWN sources/us/us-exampletinib-2025-10.yaml:2:9",
    },
    {
      mistake: "a second time without a first",
      file: "labels/exampletinib/us/follow-up-test.yaml",
      from: "first: {",
      to: "second: {",
      found: "KNOWLEDGE_VALUE_INVALID labels/exampletinib/us/follow-up-test.yaml:8:9",
    },
    { mistake: "missing citation", file: LAB, from: CITE, to: "", found: `KNOWLEDGE_CITE_MISSING ${LAB}:13:9` },
    {
      mistake: "missing evidence",
      file: LAB,
      from: "    evidence: [exa.lab.int.alc]\n",
      to: "",
      found: `KNOWLEDGE_EVIDENCE_MISSING ${LAB}:3:5`,
    },
    {
      mistake: "unknown evidence row",
      file: LAB,
      from: "[exa.lab.int.alc]",
      to: "[exa.lab.int.acl]",
      found: `KNOWLEDGE_EVIDENCE_UNKNOWN ${LAB}:6:16`,
    },
    {
      mistake: "seen more than the row allows",
      file: "labels/exampletinib/us/duplicate-therapy.yaml",
      from: "seen: secondary",
      to: "seen: primary",
      found: "KNOWLEDGE_SEEN_TOO_STRONG labels/exampletinib/us/duplicate-therapy.yaml:11:15",
    },
    {
      mistake: "row from memory",
      file: DOSE,
      from: "[exa.ddi]",
      to: "[exa.ddi, exa.memory]",
      found: `KNOWLEDGE_SEEN_TOO_STRONG ${DOSE}:16:15`,
    },
    {
      mistake: "unknown source",
      file: LAB,
      from: "transcribes: us-exampletinib-2025-10",
      to: "transcribes: us-exampletinib-2025-11",
      found: `KNOWLEDGE_SOURCE_UNKNOWN ${LAB}:1:14`,
    },
    {
      mistake: "source of another region",
      file: LAB,
      from: "transcribes: us-exampletinib-2025-10",
      to: "transcribes: eu-measure-2023-03",
      found: `KNOWLEDGE_REGION_UNKNOWN ${LAB}:1:14`,
    },
    {
      mistake: "overlapping versions",
      file: LAB,
      from: "until: 2025-10-01",
      to: "until: 2025-10-02",
      found: `KNOWLEDGE_VERSIONS_OVERLAP ${LAB}:13:15`,
    },
    {
      mistake: "open older version",
      file: LAB,
      from: "        until: 2025-10-01\n",
      to: "",
      found: `KNOWLEDGE_VERSIONS_OVERLAP ${LAB}:12:15`,
    },
    {
      mistake: "id of another drug",
      file: LAB,
      from: "id: exampletinib.us",
      to: "id: sampletinib.us",
      found: `KNOWLEDGE_ID_WRONG ${LAB}:3:9`,
    },
    {
      mistake: "id of another action",
      file: LAB,
      from: "lymphocytes.hold",
      to: "lymphocytes.stop",
      found: `KNOWLEDGE_ID_WRONG ${LAB}:3:9`,
    },
    {
      mistake: "id that stands twice",
      file: DOSE,
      from: "exampletinib.us.dose.renal-impairment.not-stated\n    kind: dose\n    topic: renal-impairment",
      to: "exampletinib.us.dose.cyp3a4-strong-inhibitor.reduce-dose\n    kind: dose\n    topic: cyp3a4-strong-inhibitor",
      found: `KNOWLEDGE_ID_WRONG ${DOSE}:17:9`,
    },
    {
      mistake: "unknown class",
      file: "labels/exampletinib/us/duplicate-therapy.yaml",
      from: "class: biologic",
      to: "class: biological",
      found: "KNOWLEDGE_CONCEPT_UNKNOWN labels/exampletinib/us/duplicate-therapy.yaml:9:32",
    },
    {
      mistake: "unknown strength",
      file: DOSE,
      from: "strength: strong",
      to: "strength: fierce",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${DOSE}:9:64`,
    },
    {
      mistake: "unknown condition",
      file: LAB,
      from: "[rheumatoid-arthritis]",
      to: "[rheumatism]",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${LAB}:14:28`,
    },
    {
      mistake: "unknown judgement",
      file: "classes/eu/class-measure.yaml",
      from: "judgement: long-term-smoker",
      to: "judgement: smoker",
      found: "KNOWLEDGE_CONCEPT_UNKNOWN classes/eu/class-measure.yaml:13:26",
    },
    {
      mistake: "unknown answer",
      file: "labels/exampletinib/us/reproduction.yaml",
      from: "is: pregnant",
      to: "is: expecting",
      found: "KNOWLEDGE_CONCEPT_UNKNOWN labels/exampletinib/us/reproduction.yaml:10:47",
    },
    {
      mistake: "an answer not before a test that is none",
      file: "labels/exampletinib/us/reproduction.yaml",
      from: "is: pregnant",
      to: "is: pregnant, notBefore: urine",
      found: "KNOWLEDGE_CONCEPT_UNKNOWN labels/exampletinib/us/reproduction.yaml:10:68",
    },
    {
      mistake: "a dose that is none",
      file: DOSE,
      from: "[XR 5 mg once daily]",
      to: "[XR 5 mg]",
      found: `KNOWLEDGE_VALUE_INVALID ${DOSE}:10:17`,
    },
    {
      mistake: "nothing said",
      file: "labels/exampletinib/us/missed-dose.yaml",
      from: "        says: [take-when-remembered, { skip-when-next-within: 7 hours }, never-double]\n",
      to: "",
      found: "KNOWLEDGE_VALUE_INVALID labels/exampletinib/us/missed-dose.yaml:8:9",
    },
    {
      mistake: "an amount of a medicine that nobody reads",
      file: "labels/exampletinib/us/duplicate-therapy.yaml",
      from: "{ class: biologic, topic: biologic }",
      to: "{ substance: samplemab, topic: biologic, daily: { above: 5 mg } }",
      found: "KNOWLEDGE_AMOUNT_NOT_READ labels/exampletinib/us/duplicate-therapy.yaml:9:71",
    },
    {
      mistake: "a saying without a sentence",
      file: "labels/exampletinib/us/missed-dose.yaml",
      from: "never-double",
      to: "never-triple",
      found: "KNOWLEDGE_CONCEPT_UNKNOWN labels/exampletinib/us/missed-dose.yaml:10:74",
    },
    {
      mistake: "a saying with one quantity too many",
      file: "labels/exampletinib/us/missed-dose.yaml",
      from: "skip-when-next-within: 7 hours",
      to: "skip-when-next-within: [7 hours, 8 hours]",
      found: "KNOWLEDGE_VALUE_INVALID labels/exampletinib/us/missed-dose.yaml:10:63",
    },
    {
      mistake: "a saying with a unit that no sentence prints",
      file: "labels/exampletinib/us/missed-dose.yaml",
      from: "7 hours",
      to: "7 fortnights",
      found: "KNOWLEDGE_UNIT_UNKNOWN labels/exampletinib/us/missed-dose.yaml:10:63",
    },
    {
      mistake: "neither vaccines nor live ones",
      file: "labels/exampletinib/us/vaccine.yaml",
      from: "live: yes, ",
      to: "",
      found: "KNOWLEDGE_VALUE_INVALID labels/exampletinib/us/vaccine.yaml:9:27",
    },
    {
      mistake: "an unknown vaccine",
      file: "labels/exampletinib/us/vaccine.yaml",
      from: "live: yes",
      to: "of: example-lively-vaccine",
      found: "KNOWLEDGE_CONCEPT_UNKNOWN labels/exampletinib/us/vaccine.yaml:9:33",
    },
    {
      mistake: "a guideline's statement that does not name its body",
      file: "guidelines/examplebody/response.yaml",
      from: "response.examplebody-week.stop",
      to: "response.week.stop",
      found: "KNOWLEDGE_ID_WRONG guidelines/examplebody/response.yaml:5:9",
    },
    {
      mistake: "a guideline of another region than its source",
      file: "guidelines/examplebody/response.yaml",
      from: "region: us",
      to: "region: eu",
      found: "KNOWLEDGE_REGION_UNKNOWN guidelines/examplebody/response.yaml:1:14",
    },
    {
      mistake: "a day that is none",
      file: LAB,
      from: "from: 2024-01-01",
      to: "from: 2024-02-30",
      found: `KNOWLEDGE_VALUE_INVALID ${LAB}:8:15`,
    },
    {
      mistake: "an unknown action",
      file: LAB,
      from: "then: hold",
      to: "then: pause",
      found: `KNOWLEDGE_VALUE_INVALID ${LAB}:11:15`,
    },
    {
      mistake: "a threshold without a limit",
      file: LAB,
      from: "        below: 500 /uL\n",
      to: "",
      found: `KNOWLEDGE_VALUE_INVALID ${LAB}:13:9`,
    },
    {
      mistake: "no unit factor",
      file: "concepts/analytes/lymphocytes.yaml",
      from: "10*9/L",
      to: "mg/dL",
      found: "KNOWLEDGE_UNIT_UNKNOWN concepts/analytes/lymphocytes.yaml:4:18",
    },
    {
      mistake: "not licensed without a citation",
      file: "concepts/drugs/exampletinib.yaml",
      from: "uk: not-covered",
      to: "uk: not-licensed",
      found: "KNOWLEDGE_CITE_MISSING concepts/drugs/exampletinib.yaml:1:1",
    },
    {
      mistake: "member that is no medicine",
      file: "concepts/mechanisms/cyp3a4-inhibitor.yaml",
      from: "of: examplamycin",
      to: "of: examplamicin",
      found: "KNOWLEDGE_CONCEPT_UNKNOWN concepts/mechanisms/cyp3a4-inhibitor.yaml:4:13",
    },
    {
      mistake: "broken YAML",
      file: DOSE,
      from: "statements:",
      to: "statements: [",
      found: `KNOWLEDGE_YAML_INVALID ${DOSE}:3:3`,
    },
    {
      mistake: "a key written twice",
      file: "protocols/default.yaml",
      from: "title: An",
      to: "id: default\ntitle: An",
      found: "KNOWLEDGE_YAML_INVALID protocols/default.yaml:2:1",
    },
  ])("$mistake: $found", ({ file, from, to, found }) => {
    const root = copyOfFixture();
    replaceIn(root, file, from, to);
    const { compiled, problems } = compileFolder(root);
    expect(compiled).toBeUndefined();
    expect(problems.map((one) => `${one.code} ${one.file}:${one.line}:${one.column}`)).toContain(found);
  });

  test("an empty file", () => {
    const root = copyOfFixture();
    writeFileSync(join(root, "labels/exampletinib/us/infection.yaml"), "# nothing yet\n");
    expect(compileFolder(root).problems.map(formatProblem)).toEqual([
      "KNOWLEDGE_FILE_EMPTY  labels/exampletinib/us/infection.yaml:1:1\n  The file holds nothing. Transcribe, cite a silence (notStated: true), or delete it.",
    ]);
  });

  test("says what, where, and how to mend", () => {
    const root = copyOfFixture();
    replaceIn(root, LAB, "500 /uL", "1.00 10*3/ul");
    expect(compileFolder(root).problems.map(formatProblem)).toEqual([
      `KNOWLEDGE_UNIT_UNKNOWN  ${LAB}:15:16\n  "1.00 10*3/ul" is not in an accepted unit of lymphocytes. Write one of: 10*3/uL 10*9/L /uL.`,
    ]);
  });
});
