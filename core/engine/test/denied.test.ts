import type { Fact } from "@afterscript/record";
import { expect, test } from "vitest";
import { history, ON_TREATMENT, only, short, span, statement } from "./example.ts";

const EVER = statement({
  kind: "who-must-not",
  topic: "mace",
  if: { is: "history", of: ["stroke", "myocardial-infarction"], fact: "mace" },
});
const NOW = statement({
  kind: "infection",
  topic: "serious-infection",
  if: { is: "history", of: ["serious-infection"], fact: "serious-infection", status: "active" },
});

function said(topic: string, answer: string, day = "2026-06-20"): Fact {
  return { type: "answer", topic, answer, day: span(day), reported: answer, resource: `Observation/${topic}` };
}

test.each([
  { rule: "ever", facts: [], found: "unknown/tell-team if avoid (mace:not-listed)" },
  { rule: "ever", facts: [said("stroke", "never")], found: "unknown/tell-team if avoid (mace:not-listed)" },
  { rule: "ever", facts: [said("stroke", "never"), said("myocardial-infarction", "never")], found: "clear/none" },
  { rule: "ever", facts: [said("stroke", "never"), said("myocardial-infarction", "no")], found: "clear/none" },
  {
    rule: "ever",
    facts: [said("stroke", "never"), said("myocardial-infarction", "not-now")],
    found: "unknown/tell-team if avoid (mace:not-listed)",
  },
  {
    rule: "ever",
    facts: [said("stroke", "never"), said("myocardial-infarction", "never"), history("stroke")],
    found: "applies/avoid",
  },
  {
    rule: "ever",
    facts: [said("stroke", "never", "2027-01-01"), said("myocardial-infarction", "never")],
    found: "unknown/tell-team if avoid (mace:not-listed)",
  },
  // What was never so up to a day can have happened since.
  {
    rule: "ever",
    facts: [said("stroke", "never", "2024-01-01"), said("myocardial-infarction", "never")],
    found: "unknown/tell-team if avoid (mace:not-listed)",
  },
  {
    rule: "now",
    facts: [said("serious-infection", "never", "2024-01-01")],
    found: "unknown/tell-team if avoid (serious-infection:not-listed)",
  },
  { rule: "now", facts: [said("serious-infection", "not-now")], found: "clear/none" },
  { rule: "now", facts: [said("serious-infection", "never")], found: "clear/none" },
  {
    rule: "now",
    facts: [said("serious-infection", "not-now", "2024-01-01")],
    found: "unknown/tell-team if avoid (serious-infection:not-listed)",
  },
])("$rule, $facts.length facts: $found", ({ rule, facts, found }) => {
  expect(short(only(rule === "ever" ? EVER : NOW, [ON_TREATMENT, ...facts]))).toBe(found);
});
