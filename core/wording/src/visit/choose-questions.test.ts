import { ACTIONS, type Action, KINDS, type Kind, STATES } from "@afterscript/engine";
import { describe, expect, test } from "vitest";
import type { Report, ReportFinding, ReportTherapy } from "../report-type.ts";
import { chooseQuestions, QUESTION_CLASSES, type QuestionClass } from "./choose-questions.ts";
import { exampleFinding } from "./example-report.ts";

const starting: ReportTherapy = { drug: "upadacitinib", stage: "starting" };
const onTreatment: ReportTherapy = { drug: "upadacitinib", stage: "on-treatment" };

function chosen(findings: readonly ReportFinding[], therapy = onTreatment, hasSymptoms = false) {
  return chooseQuestions({ findings, therapies: [therapy] }, { hasSymptoms });
}

const gap = (fact: string, why: ReportFinding["gaps"][number]["why"] = "absent") => ({ fact, why, ask: "" });

const hold = exampleFinding({ topic: "lymphocytes", action: "hold", urgency: "urgent" });
const dose = exampleFinding({ kind: "dose", topic: "egfr", action: "reduce-dose", urgency: "soon" });
const overdue = exampleFinding({
  kind: "follow-up-test",
  topic: "alt",
  action: "order-test",
  urgency: "routine",
  due: { from: "2026-05-01", by: "2026-06-01", status: "overdue" },
});
const review = exampleFinding({ kind: "response-review", topic: "response", action: "tell-team", urgency: "routine" });
const risk = exampleFinding({ kind: "who-must-not", topic: "age", action: "caution", urgency: "routine" });
const missingTest = exampleFinding({
  kind: "baseline-test",
  topic: "tuberculosis",
  state: "unknown",
  action: "order-test",
  ifApplies: "order-test",
  gaps: [gap("igra")],
});
const clot = exampleFinding({
  kind: "who-must-not",
  topic: "venous-thromboembolism",
  state: "unknown",
  action: "tell-team",
  ifApplies: "avoid",
  gaps: [gap("venous-thromboembolism", "not-listed")],
});

const classesOf = (questions: ReturnType<typeof chooseQuestions>) => questions.map((one) => one.class);

describe("what is asked first", () => {
  test("on treatment: what applies by severity, symptoms, tests, the response, risks, what is open", () => {
    const all = [clot, risk, review, overdue, missingTest, dose, hold];
    expect(chosen(all, onTreatment, true).map(({ class: sort, asks }) => [sort, asks])).toEqual([
      ["act", "hold"],
      ["act", "reduce-dose"],
      ["symptom", "symptoms"],
      ["overdue", "tests-due"],
      ["response", "response"],
      ["risk", "caution"],
      ["open", "illness-open"],
    ]);
  });

  test("before a start: what is unknown and would speak against it stands before risks", () => {
    expect(chosen([risk, clot, missingTest, review], starting).map(({ class: sort, asks }) => [sort, asks])).toEqual([
      ["gate", "illness-before-start"],
      ["gate", "tests-before-start"],
      ["response", "response-before-start"],
      ["risk", "caution"],
    ]);
  });

  test.each([
    { authority: "label", therapy: starting, first: "use-only-if-no-alternative" },
    { authority: "label", therapy: onTreatment, first: "reduce-dose" },
    { authority: "guideline", therapy: starting, first: "reduce-dose" },
  ] as const)("a last resort of a $authority, $therapy.stage: $first is asked first", ({
    authority,
    therapy,
    first,
  }) => {
    const action = "use-only-if-no-alternative";
    const lastResort = exampleFinding({ kind: "who-must-not", topic: "mace", action, urgency: "routine", authority });
    expect(chosen([dose, lastResort], therapy)[0]?.asks).toBe(first);
  });

  test("the order of the findings does not matter", () => {
    const all = [clot, risk, review, overdue, missingTest, dose, hold];
    expect(chosen([...all].reverse())).toEqual(chosen(all));
  });

  test.each([
    { action: "stop", before: "hold" },
    { action: "hold", before: "avoid" },
    { action: "avoid", before: "reduce-dose" },
  ] as const)("$action stands before $before", ({ action, before }) => {
    const one = exampleFinding({ topic: "platelets", action, urgency: "urgent" });
    const other = exampleFinding({ topic: "neutrophils", action: before, urgency: "urgent" });
    expect(chosen([other, one]).map(({ asks }) => asks)).toEqual([action, before]);
  });
});

describe("what becomes one question", () => {
  test("the limits of a joined dose, the joined one first", () => {
    const joined = exampleFinding({
      kind: "dose",
      topic: "maximum-dose",
      action: "reduce-dose",
      urgency: "soon",
      statement: "upadacitinib.us.dose.judged",
      joins: [dose.statement],
    });
    const questions = chosen([dose, joined]);
    expect(questions.map(({ findings }) => findings.map(({ statement }) => statement))).toEqual([
      ["upadacitinib.us.dose.judged", dose.statement],
    ]);
  });

  test("all tests that are overdue or were not found", () => {
    expect(chosen([overdue, missingTest]).map(({ findings }) => findings.length)).toEqual([2]);
  });

  test("a missing result is a test to ask for, whatever would follow from it", () => {
    const lymphocytes = exampleFinding({
      topic: "lymphocytes",
      state: "unknown",
      action: "order-test",
      ifApplies: "do-not-start",
      gaps: [gap("lymphocytes")],
    });
    expect(chosen([lymphocytes], starting).map(({ asks }) => asks)).toEqual(["tests-before-start"]);
    expect(chosen([lymphocytes]).map(({ asks }) => asks)).toEqual(["tests-due"]);
  });

  test("what a list lacks is no missing test", () => {
    const tuberculosis = exampleFinding({
      kind: "infection",
      topic: "tuberculosis",
      state: "unknown",
      ifApplies: "stop",
      gaps: [gap("tuberculosis", "not-listed")],
    });
    expect(chosen([tuberculosis]).map(({ asks }) => asks)).toEqual(["infection-open"]);
  });
});

describe("what is not asked", () => {
  test.each([
    { says: "what is clear", finding: exampleFinding({ state: "clear", action: "none", urgency: "info" }) },
    { says: "what does not apply here", finding: exampleFinding({ state: "not-applicable" }) },
    {
      says: "what is only told",
      finding: exampleFinding({ kind: "administration", action: "counsel", urgency: "info" }),
    },
    {
      says: "a silence of the label alone",
      finding: exampleFinding({ state: "unknown", gaps: [gap("skin-cancer", "label-silent")] }),
    },
  ])("$says", ({ finding }) => expect(chosen([finding])).toEqual([]));
});

test("every finding that applies and is more than told, and every unknown with a gap to close, is in exactly one question", () => {
  const all = KINDS.flatMap((kind: Kind) =>
    ACTIONS.flatMap((action: Action) =>
      STATES.map((state) =>
        exampleFinding({
          kind,
          action,
          state,
          urgency: "routine",
          statement: `upadacitinib.us.${kind}.x.${action}.${state}`,
          ifApplies: action,
          gaps: state === "unknown" ? [gap("smoking")] : [],
        }),
      ),
    ),
  );
  for (const therapy of [starting, onTreatment]) {
    const asked = chosen(all, therapy).flatMap(({ findings }) => findings.map(({ statement }) => statement));
    const due = all.filter(({ state, kind }) => state === "applies" || (state === "unknown" && kind !== "symptom"));
    expect([...asked].sort()).toEqual(due.map(({ statement }) => statement).sort());
  }
});

test("classes come in their order, whatever is there", () => {
  const order = (sort: QuestionClass) => QUESTION_CLASSES.indexOf(sort);
  const classes = classesOf(chosen([clot, risk, review, overdue, dose, hold], starting, true));
  expect([...classes].sort((a, b) => order(a) - order(b))).toEqual(classes);
});

test("a label comes before a guideline that weighs the same", () => {
  const therapies = [onTreatment];
  const guideline = {
    ...risk,
    statement: "upadacitinib.us.who-must-not.age.acr.caution",
    authority: "guideline",
  } as const;
  const report: Pick<Report, "findings" | "therapies"> = { findings: [guideline, risk], therapies };
  expect(chooseQuestions(report)[0]?.findings.map(({ authority }) => authority)).toEqual(["label", "guideline"]);
});
