import type { Statement } from "@afterscript/engine";
import { expect, test } from "vitest";
import { timeSteps } from "./time-steps.ts";

function statement(change: Partial<Pick<Statement, "says" | "cite" | "when">>): Statement {
  return {
    id: "exampletinib.us.response-review.response.counsel",
    kind: "response-review",
    drug: "exampletinib",
    region: "us",
    topic: "response",
    authority: "label",
    evidence: [],
    from: "2026-01-01",
    then: { "on-treatment": "counsel" },
    cite: [{ source: "a", section: "1", checked: "2026-01-01", seen: "primary" }],
    ...change,
  };
}

const review = statement({ says: [{ code: "review-at", amounts: ["3 months"] }, { code: "lowest-effective-dose" }] });
const first = statement({ says: [{ code: "first-change-from", amounts: ["2 weeks"] }] });
const unseen = statement({
  says: [{ code: "review-at", amounts: ["1 weeks"] }],
  cite: [{ source: "a", section: "1", checked: "2026-01-01", seen: "no" }],
});
const elsewhere = statement({
  says: [{ code: "review-at", amounts: ["5 weeks"] }],
  when: { is: "condition", any: ["eczema"] },
});

test("times stand in their order, what nobody has read and what is for another condition is left out", () => {
  const steps = timeSteps([review, first, unseen, elsewhere], "psoriasis")?.steps ?? [];
  expect(steps.map(({ label }) => label)).toEqual(["2 weeks", "3 months"]);
  expect(steps.every(({ note }) => note !== undefined && note.length > 10)).toBe(true);
});

test("no time named is no line", () => {
  expect(timeSteps([unseen, elsewhere], "psoriasis")).toBeUndefined();
});
