import { foldedTexts, meaningOf } from "./coded.ts";
import type { Meaning } from "./concept-index.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import type { Reading } from "./reading.ts";

export type FoundConditions = {
  readonly concepts: readonly string[];
  readonly pastConcepts: readonly string[];
  /** Only words said it, and they said it as a suspicion ("possible …"). */
  readonly suspected: boolean;
  readonly meaning: Meaning | undefined;
};

const PAST = /^(?:personal )?(?:history of|h o|hx of|past history of|previous|prior|old|status post|s p) /;
const SUSPECTED = /^(?:suspected|possible|probable|likely|presumed|provisional) /;

const COURSE =
  /^(?:(?:acute|subacute|chronic|recurrent|bilateral|left|right|severe|moderate|mild|massive|submassive|extensive|provoked|unprovoked) )+/;
const PLACE =
  / (?:of|in) (?:the )?(?:(?:left|right|both|bilateral|lower|upper|middle|deep) )*(?:legs?|arms?|calf|thigh|limbs?|extremit(?:y|ies)|lobe|lungs?)(?: of lung)?$/;
const TAIL =
  /(?: (?:disorder|finding|nos|unspecified(?: organism| site)?|without (?:acute cor pulmonale|complications?)))+$/;

/** A name as it is listed, else without what does not change what it is: how acute, on which side, where, "unspecified". */
function named(names: ReadonlyMap<string, readonly string[]>, text: string): readonly string[] | undefined {
  return names.get(text) ?? names.get(text.replace(TAIL, "").replace(PLACE, "").replace(COURSE, ""));
}

/** The conditions that a CodeableConcept stands for: all of its codes; its words only where no code is known. */
export function findConditions(concept: Json | undefined, reading: Reading): FoundConditions | undefined {
  if (concept === undefined) return undefined;
  let meaning: Meaning | undefined;
  let concepts: readonly string[] | undefined;
  let pastConcepts: readonly string[] | undefined;
  for (const item of manyOf(concept.coding)) {
    const coding = objectOf(item);
    const found = coding && meaningOf(reading.index, coding);
    if (found === undefined) continue;
    meaning ??= found;
    concepts = union(concepts, found.conditions);
    pastConcepts = union(pastConcepts, found.pastConditions);
  }
  if (meaning !== undefined) {
    return { concepts: concepts ?? [], pastConcepts: pastConcepts ?? [], suspected: false, meaning };
  }
  return isFamilyCode(concept) ? undefined : byWords(concept, reading);
}

function union(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return [...new Set([...a, ...b])];
}

function byWords(concept: Json, reading: Reading): FoundConditions | undefined {
  const { conditions } = reading.index.names;
  for (const text of foldedTexts(concept)) {
    const exact = named(conditions, text);
    if (exact !== undefined) return { concepts: exact, pastConcepts: [], suspected: false, meaning: undefined };
    const past = named(conditions, text.replace(PAST, ""));
    if (past !== undefined) return { concepts: [], pastConcepts: past, suspected: false, meaning: undefined };
    const suspected = named(conditions, text.replace(SUSPECTED, ""));
    if (suspected !== undefined) return { concepts: suspected, pastConcepts: [], suspected: true, meaning: undefined };
  }
  return undefined;
}

/** ICD-10 Z80 to Z84: family history, which is never the patient's own whatever its words say. */
export function isFamilyCode(concept: Json): boolean {
  return manyOf(concept.coding).some((item) => {
    const coding = objectOf(item);
    const isIcd = textOf(coding?.system)?.toLowerCase().includes("icd-10") === true;
    return isIcd && /^Z8[0-4]/.test(textOf(coding?.code) ?? "");
  });
}
