import type { StopReason } from "@afterscript/record";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";

const CODES: ReadonlyMap<string, StopReason> = new Map<string, StopReason>([
  ["58848006", "inadequate-response"],
  ["407563006", "inadequate-response"],
  ["281647001", "intolerance"],
  ["62014003", "intolerance"],
  ["59037007", "intolerance"],
  ["salg", "intolerance"],
  ["sintol", "intolerance"],
]);

const NEGATED = /\b(?:no|not|without|denies|never)\s+(?:\w+\s+)?(?:intoleran|adverse|side|allerg|toxic|react)/i;
const INADEQUATE =
  /\b(?:inadequate|insufficient|incomplete|poor|partial|loss of|lost|lack of|no|non)[\s-]+(?:\w+\s+)?(?:response|respon[ds]\w*|efficacy|effect(?:iveness)?|benefit)\b|\bineffective\b|\bnot effective\b|^(?:(?:it|drug|medication|medicine|therapy|treatment) )?(?:did not|didn't|not|stopped|no longer) work(?:ing)?$|\bno improvement\b|\b(?:treatment|therapeutic|therapy|drug|primary|secondary) failure\b|\bfailed (?:treatment|therapy|to respond)\b|^failed$|\bnon-?responder\b/i;
const INTOLERANT =
  /\bintoleran\w*\b|\bnot tolerated\b|\b(?:adverse|side)[\s-]+(?:\w+\s+)?(?:effects?|events?|reactions?)\b|\ballerg\w*\b|\bhypersensitiv\w*\b|\btoxicity\b|\banaphyla\w*\b|\b(?:injection[\s-]site|infusion(?:[\s-]related)?|drug|skin) reactions?\b/i;

/** Why a medicine was ended, only when code or words say so: failed, not tolerated, or some other reason given. */
export function stopReasonOf(...values: readonly unknown[]): StopReason | undefined {
  let isGiven = false;
  for (const value of values) {
    for (const item of manyOf(value)) {
      const concept = objectOf(item);
      if (concept === undefined) continue;
      isGiven = true;
      const reason = reasonOfConcept(concept);
      if (reason !== undefined) return reason;
    }
  }
  return isGiven ? "other" : undefined;
}

function reasonOfConcept(concept: Json): StopReason | undefined {
  const texts = [textOf(concept.text)];
  for (const item of manyOf(concept.coding)) {
    const coding = objectOf(item);
    const known = CODES.get(textOf(coding?.code) ?? "");
    if (known !== undefined) return known;
    texts.push(textOf(coding?.display));
  }
  for (const text of texts) {
    if (text === undefined) continue;
    if (INTOLERANT.test(text) && !NEGATED.test(text)) return "intolerance";
    if (INADEQUATE.test(text)) return "inadequate-response";
  }
  return undefined;
}
