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
  {
    flip: {
      fact: "lymphocytes",
      to: "500",
      unit: "/uL",
      state: "clear",
      action: "none",
      sent: { value: "0.42", unit: "10*9/L", factor: { n: 1000, d: 1 } },
    },
    audience: "clinician",
    sentence: "If lymphocytes were 0.5 ×10⁹/L (500 /µL): no longer called for by this rule.",
  },
] as const)("$sentence", ({ flip, audience, sentence }) => expect(flipSentence(flip, audience)).toBe(sentence));
