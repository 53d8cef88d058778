import { join } from "node:path";
import { compileConcepts } from "@afterscript/fhir";
import { compileFolder } from "@afterscript/knowledge";
import { readCaseFile } from "@afterscript/testkit";
import { expect, test } from "vitest";
import type { Supplies } from "./index.ts";
import { describeMutant, mutate, readCase, run } from "./index.ts";

const { compiled } = compileFolder(`${join(import.meta.dirname, "..", "test-fixtures", "knowledge")}/`);
if (compiled === undefined) throw new Error("The invented knowledge does not compile.");
const concepts = compileConcepts(compiled.concepts);

type Invented = { readonly lymphocytes: string; readonly expect: string };

/** Cases of the invented drug, each with one result. */
function supplies(cases: readonly Invented[]): Supplies {
  const read = cases.map((one) => {
    const text = `cases:
  - patient: lymphocytes ${one.lymphocytes}
    region: us
    drug: exampletinib
    asOf: 2026-07-01
    ${one.expect}
    evidence: [exa.row]
    because: invented`;
    const [written] = readCaseFile(text, "knowledge/cases/invented.yaml");
    if (written === undefined || compiled === undefined) throw new Error("No case was read.");
    return readCase(written, concepts, record(one.lymphocytes));
  });
  if (compiled === undefined) throw new Error("Not compiled.");
  return { compiled, cases: read };
}

function record(lymphocytes: string): string {
  const subject = { reference: "Patient/p" };
  const order = {
    resourceType: "MedicationRequest",
    id: "order",
    status: "active",
    intent: "order",
    medicationCodeableConcept: { text: "exampletinib" },
    subject,
    authoredOn: "2026-01-01",
  };
  const result = {
    resourceType: "Observation",
    id: "result",
    status: "final",
    code: { text: "lymphocytes" },
    subject,
    effectiveDateTime: "2026-06-21",
    valueQuantity: { value: Number(lymphocytes), unit: "/uL", system: "http://unitsofmeasure.org", code: "/uL" },
  };
  const resources = [{ resourceType: "Patient", id: "p" }, order, result];
  return JSON.stringify({
    resourceType: "Bundle",
    type: "collection",
    entry: resources.map((resource) => ({ resource })),
  });
}

const HOLD = "{ kind: lab-threshold, topic: lymphocytes, state: applies, action: hold }";
const CLEAR = "{ kind: lab-threshold, topic: lymphocytes, state: clear }";
const just = {
  below: { lymphocytes: "499", expect: `expect: [${HOLD}]` },
  at: { lymphocytes: "500", expect: `expect: [${CLEAR}]` },
  far: { lymphocytes: "100", expect: `expect: [${HOLD}]` },
  unasserted: { lymphocytes: "500", expect: "none: [stop]" },
};

function fates(cases: readonly Invented[]): readonly string[] {
  const { mutants } = mutate(supplies(cases).compiled, supplies(cases).cases);
  return mutants.map(({ move, fate }) => {
    const to = "to" in move ? move.to : move.direction;
    return `${to}: ${fate.is} ${fate.is === "killed" ? "" : fate.why}`.trim();
  });
}

const OTHERS = [
  "0.6 10*3/uL: survived knowledge/cases/invented.yaml:2 reaches it, but no case reaches that side",
  "0.4 10*3/uL: survived knowledge/cases/invented.yaml:2 reaches it, but no case reaches that side",
  "37 hours: equivalent the compiled statement is the same (times are counted in whole days)",
  "35 hours: equivalent the compiled statement is the same (times are counted in whole days)",
];

test("a covered number is killed both ways, an uncovered one survives", () => {
  expect(fates([just.at, just.below])).toEqual(["501 /uL: killed", "499 /uL: killed", ...OTHERS]);
});

test("only the side that a case asserts is killed", () => {
  expect(fates([just.at])).toEqual([
    "501 /uL: killed",
    "499 /uL: survived knowledge/cases/invented.yaml:2 reaches it, but no case reaches that side",
    ...OTHERS,
  ]);
});

test("a case that sees the change and asserts nothing about it kills nothing", () => {
  expect(fates([just.unasserted])[0]).toBe(
    "501 /uL: survived its answer changes in knowledge/cases/invented.yaml:2, which asserts nothing about it",
  );
});

test("without a case nothing is killed", () => {
  expect(fates([])[0]).toBe("501 /uL: survived no case reaches it");
});

test("of a case only state, action and allowed dose are kept", () => {
  const written = `expect: [{ kind: lab-threshold, topic: lymphocytes, state: unknown, action: order-test, allowed: 5 mg once daily, gap: lymphocytes absent, due: overdue, considers: stop, authority: label }]
    problems: [NO_JAK_INHIBITOR]`;
  const [read] = supplies([{ lymphocytes: "500", expect: written }]).cases;
  expect(read?.written.problems).toEqual([]);
  expect(read?.written.expect).toEqual([
    {
      line: 6,
      kind: "lab-threshold",
      topics: ["lymphocytes"],
      state: "unknown",
      actions: ["order-test"],
      allowed: ["5 mg once daily"],
    },
  ]);
});

test("a survivor is named with its line, statement, field and move", () => {
  const { mutants } = mutate(supplies([]).compiled, []);
  expect(mutants.map(describeMutant)[0]).toBe(
    "knowledge/labels/exampletinib/us/lab-threshold.yaml:9:16  exampletinib.us.lab-threshold.lymphocytes.hold\n" +
      "  below: 500 /uL -> 501 /uL\n  no case reaches it",
  );
});

function runWith(args: readonly string[], cases: readonly Invented[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = run(args, () => supplies(cases), { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { status, out: out.join("\n"), err: err.join("\n") };
}

test.each([
  { title: "a hold killed both ways", args: [], cases: [just.at, just.below], status: 0 },
  { title: "a surviving hold", args: [], cases: [just.far], status: 1 },
  { title: "no case", args: [], cases: [], status: 1 },
  { title: "a surviving caution only", args: ["--only", "caution"], cases: [], status: 0 },
  { title: "a surviving hold, asked for", args: ["--only", "stop,hold"], cases: [], status: 1 },
  { title: "another region", args: ["--region", "eu"], cases: [], status: 2 },
  { title: "an unknown action", args: ["--only", "halt"], cases: [], status: 2 },
  { title: "an unknown option", args: ["--drugs", "exampletinib"], cases: [], status: 2 },
  { title: "--help", args: ["--help"], cases: [], status: 0 },
])("$title -> exit $status", ({ args, cases, status }) => {
  expect(runWith(args, cases).status).toBe(status);
});

test("the table counts by the worst action, with the kill rate", () => {
  const { out } = runWith([], [just.at]);
  expect(out.split("\n").filter((line) => /^(action|hold|avoid|caution|all) /.test(line))).toEqual([
    "action   numbers  moves  killed  survived  equivalent  not made  kill rate",
    "hold           1      2       1         1           0         0      50.0%",
    "avoid          1      0       0         0           2         0          -",
    "caution        1      2       0         2           0         0       0.0%",
    "all            3      4       1         3           2         0      25.0%",
  ]);
  expect(out).toContain("SURVIVED, and must be killed:");
  expect(out).not.toContain("platelets");
});

test("a case that does not hold before any move is named and kills nothing", () => {
  const { out, status } = runWith([], [{ lymphocytes: "499", expect: `expect: [${CLEAR}]` }]);
  expect(status).toBe(1);
  expect(out).toContain(
    "Cases that do not hold before any move, and kill nothing (1):\n  knowledge/cases/invented.yaml:2",
  );
});
