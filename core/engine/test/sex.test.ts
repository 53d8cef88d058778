import type { Fact } from "@afterscript/record";
import { expect, test } from "vitest";
import { history, ON_TREATMENT, only, PERSON, short, span, statement } from "./example.ts";

const FOR_WOMEN = statement({
  kind: "reproduction",
  topic: "pregnancy",
  when: { is: "sex", value: "female" },
  if: { is: "answer", topic: "pregnancy", any: ["pregnant"] },
});

function answered(day: string): Fact {
  return {
    type: "answer",
    topic: "pregnancy",
    answer: "pregnant",
    day: span(day),
    reported: "pregnant",
    resource: "Observation/o1",
  };
}

const now = answered("2026-06-20");

test.each([
  { sex: "female" as const, facts: [now], found: "applies/avoid" },
  { sex: "other" as const, facts: [now], found: "applies/avoid" },
  { sex: undefined, facts: [now], found: "applies/avoid" },
  { sex: "male" as const, facts: [now], found: "unknown/tell-team if avoid (sex:conflicting)" },
  {
    sex: "male" as const,
    facts: [history("pregnancy")],
    found: "unknown/tell-team if avoid (sex:conflicting,pregnancy:absent)",
  },
  { sex: "male" as const, facts: [history("pregnancy", { suspected: true })], found: "not-applicable" },
  { sex: "male" as const, facts: [answered("2026-07-02")], found: "not-applicable" },
  { sex: "male" as const, facts: [], found: "not-applicable" },
  { sex: undefined, facts: [], found: "unknown/tell-team if avoid (sex:absent,pregnancy:absent)" },
])("sex $sex with $facts.length entries of a pregnancy: $found", ({ sex, facts, found }) => {
  const { sex: _, ...person } = PERSON;
  const whose = sex === undefined ? person : { ...person, sex };
  expect(short(only(FOR_WOMEN, [ON_TREATMENT, ...facts], whose))).toBe(found);
});
