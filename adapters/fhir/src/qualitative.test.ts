import { expect, test } from "vitest";
import { qualitativeOfConcept, qualitativeOfText } from "./qualitative.ts";

test.each([
  { text: "NEGATIVE", answer: "negative" },
  { text: "Non-reactive", answer: "negative" },
  { text: "Not detected (<10 IU/mL)", answer: "negative" },
  { text: "Positive: 3.2", answer: "positive" },
  { text: "Reactive", answer: "positive" },
  { text: "Indeterminate", answer: "indeterminate" },
  { text: "positiv", answer: "positive" },
  { text: "Négatif", answer: "negative" },
  { text: "Positivo", answer: "positive" },
  { text: "nicht nachweisbar", answer: "negative" },
  { text: "Non détecté", answer: "negative" },
  { text: "No reactivo", answer: "negative" },
  { text: "grenzwertig", answer: "indeterminate" },
  { text: "nicht positiv", answer: undefined },
  { text: "not positive", answer: undefined },
  { text: "see note", answer: undefined },
  { text: "", answer: undefined },
])("$text is $answer", ({ text, answer }) => {
  expect(qualitativeOfText(text)).toBe(answer);
});

test.each([
  { concept: { coding: [{ system: "http://snomed.info/sct", code: "260385009" }] }, answer: "negative" },
  { concept: { coding: [{ system: "http://loinc.org", code: "LA6576-8" }] }, answer: "positive" },
  { concept: { coding: [{ system: "x", code: "1", display: "Negative" }] }, answer: "negative" },
  { concept: { text: "Equivocal" }, answer: "indeterminate" },
  {
    concept: {
      coding: [
        { system: "http://snomed.info/sct", code: "260385009" },
        { system: "http://snomed.info/sct", code: "10828004" },
      ],
    },
    answer: undefined,
  },
])("$concept is $answer", ({ concept, answer }) => {
  expect(qualitativeOfConcept(concept)).toBe(answer);
});
