import { loadCoverage } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";
import { askedOf, isAnswered, nextOpen, QUESTIONS } from "./questions.ts";
import { answered, leftOpen, NOTHING_TOLD, type Told, withForm } from "./told.ts";

const coverage = loadCoverage();
const asking = { coverage };
const withPlan = (plan: string): Told => withForm(NOTHING_TOLD, { plan });

describe("what is asked", () => {
  test.each([
    { says: "a kind of plan that is not known", told: leftOpen(NOTHING_TOLD, "plan"), state: true },
    { says: "a self-funded plan", told: withPlan("self-funded-employer"), state: true },
    { says: "NHS England", told: withPlan("nhs-england"), state: false },
    { says: "nothing told yet", told: NOTHING_TOLD, state: false },
  ])("of $says the state is asked: $state", ({ told, state }) => {
    expect(askedOf(told, asking).includes("state")).toBe(state);
  });

  test("without a step to count, only the letter's own day and the medicine are asked; without cover, no letter", () => {
    expect(askedOf(withPlan("uninsured"), asking)).toEqual(["plan", "drug"]);
    const without = coverage.plans.filter(({ id }) => !coverage.doors.some(({ plan }) => plan === id));
    for (const { id } of without.filter((plan) => plan.id !== "uninsured"))
      expect(askedOf(withPlan(id), asking)).toEqual(["plan", "last-day", "drug"]);
  });

  test("the letter's date is asked when nobody knows the day it came", () => {
    const known = withForm(withPlan("self-funded-employer"), { received: "2026-06-12" });
    const open = leftOpen(withPlan("self-funded-employer"), "received");
    expect([known, open].map((told) => askedOf(told, asking).includes("dated"))).toEqual([false, true]);
  });

  test("the letter's date is asked where a clock begins with it", () => {
    const plans = coverage.doors.flatMap(({ plan, fileWithin }) =>
      fileWithin?.starts.endsWith("-dated") ? [plan] : [],
    );
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans)
      expect(askedOf(withForm(withPlan(plan), { received: "2026-06-12" }), asking)).toContain("dated");
  });

  test("days of medicine are asked of who takes it", () => {
    const told = (onTreatment: "yes" | "no") => withForm(NOTHING_TOLD, { onTreatment });
    expect(askedOf(told("yes"), asking)).toContain("days-left");
    expect(askedOf(told("no"), asking)).not.toContain("days-left");
  });

  test("what was tried is asked where no record says it", () => {
    expect(askedOf(NOTHING_TOLD, asking)).toContain("tried");
    expect(askedOf({ ...NOTHING_TOLD, record: { is: "file", name: "a", input: {} } }, asking)).not.toContain("tried");
  });
});

test.each(QUESTIONS)("'I don't know' answers %s, and an answer takes it back", (question) => {
  const told = leftOpen(NOTHING_TOLD, question);
  expect([isAnswered(question, NOTHING_TOLD), isAnswered(question, told)]).toEqual([false, true]);
  expect(isAnswered(question, answered(told, question))).toBe(false);
});

test("whoever answers nothing comes to the end of the questions", () => {
  let told = NOTHING_TOLD;
  const asked: string[] = [];
  for (let next = nextOpen(undefined, told, asking); next !== undefined; next = nextOpen(next, told, asking)) {
    asked.push(next);
    told = leftOpen(told, next);
  }
  expect(asked).toEqual([...new Set(asked)]);
  expect(asked.length).toBeGreaterThan(8);
});
