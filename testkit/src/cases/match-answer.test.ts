import type { Answered, Finding, ResponseRuler } from "@afterscript/engine";
import { expect, test } from "vitest";
import type { Case } from "./case.ts";
import { answerMismatches } from "./match-answer.ts";

const finding = (drug: string, code: string) =>
  ({ base: { drug, kind: "missed-dose", says: [{ code }] } }) as unknown as Finding;

const answered = (more: Partial<Answered>) =>
  ({
    asked: { is: "missed-dose", hoursToNext: { n: 5, d: 1 } },
    answers: [finding("exampletinib", "leave-out-missed"), finding("othertinib", "take-when-remembered")],
    assessment: { therapies: [], findings: [] },
    tier: "urgent",
    silent: [{ about: "nausea", why: "not-named" }],
    ...more,
  }) as unknown as Answered;

const rulers = [
  { drug: "exampletinib", standing: "review-due" },
  { drug: "othertinib", standing: "past-review" },
] as unknown as readonly ResponseRuler[];

const written = (more: Partial<Case>) => ({ file: "file.yaml", line: 3, drug: "exampletinib", ...more }) as Case;

test.each<{ wants: Partial<Case>; found?: Partial<Answered>; differs: number }>([
  { wants: {}, differs: 0 },
  { wants: { tier: "urgent", missed: "leave-out", silence: ["not-named"] }, differs: 0 },
  { wants: { tier: "emergency" }, differs: 1 },
  { wants: { missed: "take-now" }, differs: 1 },
  { wants: { silence: [] }, differs: 1 },
  { wants: { silence: ["not-recognised"] }, differs: 1 },
  { wants: { silence: [] }, found: { silent: [] }, differs: 0 },
  { wants: { missed: "leave-out" }, found: { answers: [] }, differs: 1 },
  { wants: { missed: "leave-out" }, found: { asked: { is: "planning", plan: "stopping" } }, differs: 1 },
  { wants: { standing: "review-due" }, found: { rulers }, differs: 0 },
  { wants: { standing: "past-review" }, found: { rulers }, differs: 1 },
  { wants: { standing: "past-review" }, differs: 1 },
])("$wants against $found: $differs", ({ wants, found = {}, differs }) => {
  expect(answerMismatches(written(wants), answered(found))).toHaveLength(differs);
});

test("two statements on one drug that disagree are said to disagree", () => {
  const answers = [finding("exampletinib", "leave-out-missed"), finding("exampletinib", "take-when-remembered")];
  expect(answerMismatches(written({ missed: "leave-out" }), answered({ answers }))).toEqual([
    "file.yaml:3 expected of the missed dose leave-out, found: leave-out and take-now",
  ]);
});
