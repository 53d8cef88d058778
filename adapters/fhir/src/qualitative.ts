import type { Qualitative } from "@afterscript/record";
import { systemIdOf } from "./code-systems.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import { foldText } from "./split-words.ts";

/** Answer codes of the terminologies themselves; no clinical knowledge is in them. */
const CODES: Readonly<Record<string, ReadonlyMap<string, Qualitative>>> = {
  snomed: new Map<string, Qualitative>([
    ["10828004", "positive"],
    ["260373001", "positive"],
    ["11214006", "positive"],
    ["260385009", "negative"],
    ["260415000", "negative"],
    ["131194007", "negative"],
    ["82334004", "indeterminate"],
    ["42425007", "indeterminate"],
    ["419984006", "indeterminate"],
  ]),
  loinc: new Map<string, Qualitative>([
    ["LA6576-8", "positive"],
    ["LA11882-0", "positive"],
    ["LA6577-6", "negative"],
    ["LA11883-8", "negative"],
    ["LA11884-6", "indeterminate"],
    ["LA9663-1", "indeterminate"],
  ]),
};

const WORDS: ReadonlyMap<string, Qualitative> = new Map<string, Qualitative>([
  ...words(
    "positive",
    "positive",
    "pos",
    "reactive",
    "detected",
    "present",
    "weakly positive",
    "weak positive",
    "repeatedly reactive",
  ),
  ...words(
    "negative",
    "negative",
    "neg",
    "non reactive",
    "nonreactive",
    "not reactive",
    "not detected",
    "none detected",
    "undetected",
  ),
  ...words("negative", "non detected", "undetectable", "target not detected", "absent", "nil"),
  ...words("indeterminate", "indeterminate", "equivocal", "borderline", "inconclusive"),
  // German, French, Spanish and Italian laboratories.
  ...words("positive", "positiv", "positif", "positivo", "positiva", "reaktiv", "reactif", "reactivo", "reattivo"),
  ...words("positive", "nachweisbar", "nachgewiesen", "detecte", "detectado", "rilevato"),
  ...words("negative", "negativ", "negatif", "negativo", "negativa", "nicht reaktiv", "non reactif", "no reactivo"),
  ...words("negative", "non reattivo", "nicht nachweisbar", "nicht nachgewiesen", "non detecte", "no detectado"),
  ...words("negative", "non rilevato"),
  ...words("indeterminate", "grenzwertig", "unbestimmt", "indetermine", "indeterminado", "indeterminato", "douteux"),
]);

function words(answer: Qualitative, ...spellings: string[]): [string, Qualitative][] {
  return spellings.map((spelling) => [spelling, answer]);
}

const INTERPRETATIONS: ReadonlyMap<string, Qualitative> = new Map<string, Qualitative>([
  ["POS", "positive"],
  ["DET", "positive"],
  ["RR", "positive"],
  ["WR", "positive"],
  ["NEG", "negative"],
  ["ND", "negative"],
  ["NR", "negative"],
  ["IND", "indeterminate"],
  ["E", "indeterminate"],
]);

/** "NEGATIVE", "Not detected (<10 IU/mL)", "Non-reactive" in one vocabulary; anything else is not read. */
export function qualitativeOfText(text: string): Qualitative | undefined {
  const whole = WORDS.get(foldText(text));
  if (whole !== undefined) return whole;
  const cut = text.search(/[([:;,]/);
  return cut > 0 ? WORDS.get(foldText(text.slice(0, cut))) : undefined;
}

/** The answer of a CodeableConcept: its codes first, then its words. Codes or words that disagree are not read. */
export function qualitativeOfConcept(concept: Json): Qualitative | undefined {
  let found: Qualitative | undefined;
  for (const item of manyOf(concept.coding)) {
    const coding = objectOf(item);
    const answer = coding && qualitativeOfCoding(coding);
    if (answer === undefined) continue;
    if (found !== undefined && found !== answer) return undefined;
    found = answer;
  }
  const text = textOf(concept.text);
  return found ?? (text === undefined ? undefined : qualitativeOfText(text));
}

function qualitativeOfCoding(coding: Json): Qualitative | undefined {
  const system = textOf(coding.system);
  const code = textOf(coding.code);
  const byCode = system !== undefined && code !== undefined ? CODES[systemIdOf(system)]?.get(code) : undefined;
  if (byCode !== undefined) return byCode;
  const interpretation = code === undefined ? undefined : INTERPRETATIONS.get(code);
  if (interpretation !== undefined && system?.includes("ObservationInterpretation") === true) return interpretation;
  const display = textOf(coding.display);
  return display === undefined ? undefined : qualitativeOfText(display);
}

/** POS, NEG, IND and their like among the interpretations of an Observation. */
export function qualitativeOfInterpretation(interpretation: unknown): Qualitative | undefined {
  for (const item of manyOf(interpretation)) {
    for (const coding of manyOf(objectOf(item)?.coding)) {
      const code = textOf(objectOf(coding)?.code);
      const answer = code === undefined ? undefined : INTERPRETATIONS.get(code);
      if (answer !== undefined) return answer;
    }
  }
  return undefined;
}
