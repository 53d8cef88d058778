import { CODES, conceptOf } from "./codes.ts";
import { hl7Code, PATIENT, type Resource } from "./fhir.ts";
import type { WrittenHistory } from "./written-facts.ts";

export function conditionResource(concept: string, history: WrittenHistory, id: string): Resource {
  const code = CODES.conditions[concept];
  if (code === undefined) throw new Error(`testkit/codes.yaml has no condition "${concept}".`);
  const isPast = history.status === "resolved";
  return {
    resourceType: "Condition",
    id,
    clinicalStatus: hl7Code("condition-clinical", isPast ? "resolved" : "active"),
    verificationStatus: hl7Code("condition-ver-status", verification(history)),
    category: [hl7Code("condition-category", "problem-list-item")],
    code: conceptOf(code),
    subject: PATIENT,
    ...(history.onset !== undefined && { onsetDateTime: history.onset }),
    ...(isPast && history.onset !== undefined && { abatementDateTime: history.onset }),
  };
}

function verification(history: WrittenHistory): string {
  if (history.status === "refuted") return "refuted";
  return history.status === "suspected" ? "provisional" : "confirmed";
}
