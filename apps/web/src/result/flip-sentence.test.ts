import { expect, test } from "vitest";
import { flipSentence } from "./flip-sentence.ts";

const clearance = { fact: "creatinine-clearance", to: "29", unit: "mL/min" } as const;

test.each([
  {
    flip: { ...clearance, state: "clear", action: "none" },
    audience: "clinician",
    sentence: "If creatinine clearance were 29 mL/min: no longer called for by this rule.",
  },
  {
    flip: { ...clearance, state: "applies", action: "avoid" },
    audience: "clinician",
    sentence: "If creatinine clearance were 29 mL/min: avoid.",
  },
  {
    flip: { fact: "dose", to: "2 mg once daily", state: "clear", action: "none" },
    audience: "patient",
    sentence: "If your dose were 2 mg once daily: no longer called for by this rule.",
  },
] as const)("$sentence", ({ flip, audience, sentence }) => expect(flipSentence(flip, audience)).toBe(sentence));
