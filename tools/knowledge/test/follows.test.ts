import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { coverageOf } from "../src/coverage.ts";
import { formatProblem } from "../src/read/problem.ts";
import { copyOfFixture, replaceIn } from "./fixture.ts";

const LABEL = "labels/exampletinib/uk/follows.yaml";
const CLASS = "classes/uk/class-measure.yaml";

/** The invented drug with an EU label, and a UK that follows it. */
function copyWithFollows(): string {
  const root = copyOfFixture();
  cpSync(fileURLToPath(new URL("../test-fixtures/follows/", import.meta.url)), root, { recursive: true });
  return root;
}

function ukOf(root: string) {
  const { compiled, problems } = compileFolder(root);
  expect(problems.map(formatProblem)).toEqual([]);
  return compiled?.regions.uk;
}

describe("a region that follows another", () => {
  const find = (id: string) =>
    ukOf(copyWithFollows())?.statements.filter((one) => one.id === `exampletinib.uk.${id}`) ?? [];

  test("has every statement but the excepted, each once", () => {
    const uk = ukOf(copyWithFollows());
    expect(uk?.statements.map(({ id, region, from }) => `${id} ${region} ${from}`)).toEqual([
      "exampletinib.uk.dose.cyp3a4-strong-inhibitor.reduce-dose uk 2024-07-01",
      "exampletinib.uk.indication.condition.avoid uk 2024-07-01",
      "exampletinib.uk.lab-threshold.lymphocytes.do-not-start uk 2024-07-01",
      "exampletinib.uk.lab-threshold.lymphocytes.hold uk 2024-07-01",
      "exampletinib.uk.who-must-not.malignancy.use-only-if-no-alternative uk 2023-04-01",
    ]);
    expect(uk?.availability[0]).toEqual({ drug: "exampletinib", is: "covered" });
  });

  test.each([
    { id: "lab-threshold.lymphocytes.hold", cite: "uk-exampletinib-2024-07 4.2 secondary" },
    { id: "dose.cyp3a4-strong-inhibitor.reduce-dose", cite: "uk-exampletinib-2024-07 4.5 no" },
    { id: "lab-threshold.lymphocytes.do-not-start", cite: "uk-exampletinib-2024-07 4.2 primary" },
    { id: "indication.condition.avoid", cite: "uk-exampletinib-2024-07 4.1 secondary" },
    {
      id: "who-must-not.malignancy.use-only-if-no-alternative",
      cite: "uk-measure-2023-04 4.4 secondary",
    },
  ])("$id rests on $cite", ({ id, cite }) => {
    const written = find(id).flatMap((one) =>
      one.cite.map(({ source, section, seen }) => `${source} ${section} ${seen}`),
    );
    expect(written).toEqual([cite]);
  });

  test("cites of exceptions and licences are lowered too; a source without its like at home stays", () => {
    expect(find("lab-threshold.lymphocytes.hold").map((one) => one.except?.map(({ cite }) => cite))).toEqual([
      [{ source: "eu-exampletinib-leaflet-2024", section: "2", checked: "2026-01-01", seen: "secondary" }],
    ]);
    expect(
      find("indication.condition.avoid").map((one) => "licences" in one && one.licences.map(({ cite }) => cite)),
    ).toEqual([[{ source: "uk-exampletinib-2024-07", section: "4.1", checked: "2026-01-01", seen: "secondary" }]]);
    expect(Object.keys(ukOf(copyWithFollows())?.sources ?? {})).toEqual([
      "eu-exampletinib-leaflet-2024",
      "uk-exampletinib-2024-07",
      "uk-measure-2023-04",
    ]);
  });

  test("a restated statement says its own number, a followed one that of the other region", () => {
    const printed = (id: string) =>
      find(id).map((one) => "limit" in one && one.limit && "high" in one.limit && one.limit.high?.printed);
    expect(printed("lab-threshold.lymphocytes.do-not-start")).toEqual(["700 /uL"]);
    expect(printed("lab-threshold.lymphocytes.hold")).toEqual(["500 /uL"]);
  });

  test("the followed region stays as it was", () => {
    const eu = compileFolder(copyWithFollows()).compiled?.regions.eu;
    expect(eu?.statements.map(({ id }) => id)).toEqual([
      "exampletinib.eu.dose.cyp3a4-strong-inhibitor.reduce-dose",
      "exampletinib.eu.dose.renal-impairment.reduce-dose",
      "exampletinib.eu.indication.condition.avoid",
      "exampletinib.eu.lab-threshold.lymphocytes.do-not-start",
      "exampletinib.eu.lab-threshold.lymphocytes.hold",
      "exampletinib.eu.lab-threshold.lymphocytes.hold",
      "exampletinib.eu.who-must-not.malignancy.use-only-if-no-alternative",
    ]);
    expect(new Set(eu?.statements.flatMap(({ cite }) => cite.map(({ source }) => source.slice(0, 2))))).toEqual(
      new Set(["eu"]),
    );
  });

  test("its evidence is counted: in statements, in exceptions, in sources", () => {
    const { compiled } = compileFolder(copyWithFollows());
    expect(compiled && coverageOf(compiled.tree).filter(({ region }) => region === "uk")).toEqual([
      { drug: "exampletinib", region: "uk", rows: 3, used: 3, explained: 0, missing: [] },
    ]);
  });
});

test("a whole id excepts as the short one does, and a drug may except a class measure", () => {
  const root = copyWithFollows();
  replaceIn(root, LABEL, "statement: dose.renal", "statement: exampletinib.eu.dose.renal");
  replaceIn(
    root,
    LABEL,
    "except:\n",
    'except:\n  - statement: who-must-not.malignancy.use-only-if-no-alternative\n    evidence: [uk.exa.renal]\n    reason: Not here.\n    cite: { section: "4.2", checked: 2026-01-01, seen: primary }\n',
  );
  expect(ukOf(root)?.statements.map(({ topic }) => topic)).toEqual([
    "cyp3a4-strong-inhibitor",
    "condition",
    "lymphocytes",
    "lymphocytes",
  ]);
});

test("a class file that names no document of its own keeps the cites and days of the followed one", () => {
  const root = copyWithFollows();
  replaceIn(root, CLASS, "transcribes: uk-measure-2023-04\n", "");
  const one = ukOf(root)?.statements.find(({ kind }) => kind === "who-must-not");
  expect([one?.from, one?.cite]).toEqual([
    "2023-03-10",
    [{ source: "eu-measure-2023-03", section: "4.4", checked: "2026-01-01", seen: "secondary" }],
  ]);
});

describe("a planted mistake is found at its own place", () => {
  const RESTATED = "statement: lab-threshold.lymphocytes.do-not-start";
  test.each([
    {
      mistake: "exception of a statement that is none",
      file: LABEL,
      from: "dose.renal-impairment.reduce-dose",
      to: "dose.renal-impairment.stop",
      found: `KNOWLEDGE_STATEMENT_UNKNOWN ${LABEL}:4:16`,
    },
    {
      mistake: "excepted and restated",
      file: LABEL,
      from: "statement: dose.renal-impairment.reduce-dose",
      to: RESTATED,
      found: `KNOWLEDGE_ID_TWICE ${LABEL}:4:16`,
    },
    {
      mistake: "excepted twice",
      file: LABEL,
      from: "except:\n",
      to: 'except:\n  - statement: dose.renal-impairment.reduce-dose\n    evidence: [uk.exa.renal]\n    reason: Twice.\n    cite: { section: "4.2", checked: 2026-01-01, seen: primary }\n',
      found: `KNOWLEDGE_ID_TWICE ${LABEL}:8:16`,
    },
    {
      mistake: "a source that is none",
      file: LABEL,
      from: "follows: eu-exampletinib-2024",
      to: "follows: eu-exampletinib-2042",
      found: `KNOWLEDGE_SOURCE_UNKNOWN ${LABEL}:1:10`,
    },
    {
      mistake: "a source that nothing followed transcribes",
      file: LABEL,
      from: "follows: eu-exampletinib-2024",
      to: "follows: eu-exampletinib-leaflet-2024",
      found: `KNOWLEDGE_FOLLOWS_NOTHING ${LABEL}:1:10`,
    },
    {
      mistake: "its own region followed",
      file: LABEL,
      from: "follows: eu-exampletinib-2024",
      to: "follows: uk-exampletinib-2024-07",
      found: `KNOWLEDGE_REGION_UNKNOWN ${LABEL}:1:10`,
    },
    {
      mistake: "a document of the followed region as its own",
      file: LABEL,
      from: "transcribes: uk-exampletinib-2024-07",
      to: "transcribes: eu-exampletinib-2024",
      found: `KNOWLEDGE_REGION_UNKNOWN ${LABEL}:2:14`,
    },
    {
      mistake: "no document of its own",
      file: LABEL,
      from: "transcribes: uk-exampletinib-2024-07\n",
      to: "",
      found: `KNOWLEDGE_FIELD_MISSING ${LABEL}:1:1`,
    },
    {
      mistake: "exception without a reason",
      file: LABEL,
      from: "    reason: No change of the dose in Great Britain.\n",
      to: "",
      found: `KNOWLEDGE_FIELD_MISSING ${LABEL}:4:5`,
    },
    {
      mistake: "exception seen more than its row allows",
      file: LABEL,
      from: "[uk.exa.renal]",
      to: "[eu.exa.memory]",
      found: `KNOWLEDGE_SEEN_TOO_STRONG ${LABEL}:7:56`,
    },
    {
      mistake: "unknown field",
      file: LABEL,
      from: "except:",
      to: "excepts:",
      found: `KNOWLEDGE_FIELD_UNKNOWN ${LABEL}:3:1`,
    },
    {
      mistake: "a drug that the class file does not name",
      file: CLASS,
      from: "[exampletinib]",
      to: "[exampletinib, sampletinib]",
      found: `KNOWLEDGE_CONCEPT_UNKNOWN ${CLASS}:3:23`,
    },
  ])("$mistake: $found", ({ file, from, to, found }) => {
    const root = copyWithFollows();
    replaceIn(root, file, from, to);
    const { compiled, problems } = compileFolder(root);
    expect(compiled).toBeUndefined();
    expect(problems.map((one) => `${one.code} ${one.file}:${one.line}:${one.column}`)).toContain(found);
  });

  test("a drug without a label in the followed region", () => {
    const root = copyWithFollows();
    writeFileSync(join(root, LABEL), "follows: eu-measure-2023-03\ntranscribes: uk-exampletinib-2024-07\n");
    expect(compileFolder(root).problems.map((one) => `${one.code} ${one.file}:${one.line}:${one.column}`)).toEqual([
      `KNOWLEDGE_FOLLOWS_NOTHING ${LABEL}:1:10`,
    ]);
  });
});
