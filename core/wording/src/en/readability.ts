import { conditions, drugs, plainConditions } from "./drugs.ts";
import { facts } from "./facts.ts";

/** Names that must stay exact: a drug, a test, a diagnosis counts as one plain word. */
const NAMES: readonly string[] = [
  ...Object.values(drugs),
  ...Object.values(plainConditions),
  ...Object.values(conditions),
  ...Object.values(facts).map(([clinician]) => clinician),
  "lymphocyte count",
  "neutrophil count",
  "platelet count",
  "white blood cell",
  "TB blood test",
  "TB skin test",
  "blood test",
  "US label",
  "EU label",
  "UK label",
]
  .filter((name) => name.length > 2)
  .sort((a, b) => b.length - a.length);

const QUANTITY =
  /[<>≥≤]?\d[\d.,]*(?:\s?(?:×10[³⁹]?|\/µL|µL|%|mg\/dL|g\/dL|g\/L|mg|kg|U\/L|IU\/L|mL\/min(?:\/1\.73 m²)?|\/L))*/g;
const DATE = /\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}/g;

/** The text with every exact name, number and date as one plain word. */
function withPlainNames(text: string): string {
  let plain = text.replace(DATE, "day");
  for (const name of NAMES) plain = plain.replace(new RegExp(`\\b${escaped(name)}\\b`, "gi"), "name");
  return plain.replace(QUANTITY, "ten");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function wordsOf(text: string): readonly string[] {
  return withPlainNames(text).match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
}

/** Flesch–Kincaid grade level (US school years). */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  const ends = withPlainNames(text).match(/[.!?](?=\s|$)/g)?.length ?? 0;
  const count = Math.max(ends, 1);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / count) + 11.8 * (syllables / words.length) - 15.59;
}

/** Counted by groups of vowels, less a silent e: within one of a dictionary for nearly every plain word. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const trimmed = letters.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, "");
  return Math.max(trimmed.match(/[aeiouy]{1,2}/g)?.length ?? 1, 1);
}
