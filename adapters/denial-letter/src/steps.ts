import { type Letter, sentenceAt } from "./letter.ts";
import type { FilingStep } from "./letter-reading.ts";

/** The words by which a letter names a step; where two stand in one clause the one further up decides. */
const CUES: readonly { readonly step: FilingStep; readonly pattern: RegExp }[] = [
  {
    step: "keep-benefits",
    pattern:
      /\b(?:keep|continu\w+|same|stay\w*)\b[^.;]{0,60}\b(?:benefits?|getting|services?|drug|medicines?|medications?|coverage|treatment|supply)\b|\baid (?:paid )?pending\b|\bbenefits? (?:\w+ )?(?:to )?continu\w+/gi,
  },
  {
    step: "peer-to-peer",
    pattern:
      /\bpeer[- ]to[- ]peer\b|\b(?:talk|speak)\b[^.;]{0,40}\b(?:doctor|reviewer|medical director|pharmacist)\b[^.;]{0,30}\b(?:decision|denied|decided|reviewed)\b/gi,
  },
  {
    step: "external-review",
    pattern:
      /\b(?:external|independent(?: medical)?) (?:review|appeal)\b(?! entity)|\bIRO\b|\bOPM\b|\bOffice of Personnel Management\b/gi,
  },
  {
    step: "fair-hearing",
    pattern: /\bfair hearing\b|\bstate hearing\b|\badministrative hearing\b|\bmedicaid hearing\b/gi,
  },
  { step: "reconsideration", pattern: /\bindependent review entity\b|\bIRE\b|\breconsideration\b/gi },
  {
    step: "second-level-appeal",
    pattern:
      /\b(?:second|2nd)[- ](?:level )?(?:appeal|review|grievance)\b|\b(?:level|stage) (?:two|2|II)\b|\bsecond[- ]level\b/gi,
  },
  {
    step: "appeal",
    pattern:
      /\bappeal(?:s|ed|ing)?\b|\bredetermination\b|\bgrievance\b|\breconsider\b|\breview (?:of|by the panel|our|this|the) ?(?:this |our |the )?decision\b|\b(?:request|ask for) a review\b|\blook (?:at (?:it|this|the decision|your request) )?again\b|\bdispute\b/gi,
  },
  {
    step: "information",
    pattern:
      /\b(?:information|documents?|records?|documentation|chart notes|more to (?:send|say|add|show)|re-?submit\w*)\b/gi,
  },
];

/** What such a sentence says holds for it alone. */
const OF_OTHERS: ReadonlySet<FilingStep> = new Set(["information", "keep-benefits", "peer-to-peer"]);

/** How many sentences before may name the step that a sentence leaves out. */
const SENTENCES_BACK = 2;

/** The step that the words from `from` to `to` speak of, or that the sentences before them do. */
export function stepOf(letter: Letter, from: number, to: number): FilingStep {
  const own = stepIn(letter.plain.slice(from, to));
  if (own !== undefined) return own;
  const index = letter.sentences.indexOf(sentenceAt(letter, from));
  for (let back = 1; back <= SENTENCES_BACK; back += 1) {
    const before = letter.sentences[index - back];
    const step = before && stepIn(before.text);
    if (step !== undefined && !OF_OTHERS.has(step)) return step;
  }
  return "not-said";
}

/** The step that the words themselves name, or undefined. */
export function stepIn(text: string): FilingStep | undefined {
  return CUES.find(({ pattern }) => new RegExp(pattern, "i").test(text))?.step;
}

/** The order in which the steps are taken: what is asked of a letter is asked of the first. */
const ORDER: readonly FilingStep[] = [
  "appeal",
  "second-level-appeal",
  "reconsideration",
  "external-review",
  "fair-hearing",
  "not-said",
];

/** Of several things, those for the first step that any of them is for. */
export function ofFirstStep<T>(all: readonly T[], stepOfOne: (one: T) => FilingStep): readonly T[] {
  const step = ORDER.find((candidate) => all.some((one) => stepOfOne(one) === candidate));
  return all.filter((one) => stepOfOne(one) === step);
}
