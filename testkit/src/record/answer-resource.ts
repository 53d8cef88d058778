import { CODES, conceptOf } from "./codes.ts";
import { hl7Code, PATIENT, type Resource } from "./fhir.ts";

/** An Observation for a coded answer. Questions that no code system knows carry their topic as a code of our own. */
export function answerResource(topic: string, answer: string, id: string, on: string): Resource {
  const coded = CODES.answers[topic];
  const answered = coded?.answers[answer];
  return {
    resourceType: "Observation",
    id,
    status: "final",
    category: [hl7Code("observation-category", "social-history")],
    code: coded === undefined ? conceptOf(ownCode(topic)) : conceptOf(coded.question),
    subject: PATIENT,
    effectiveDateTime: on,
    valueCodeableConcept: answered === undefined ? conceptOf(ownCode(answer)) : conceptOf(answered),
  };
}

function ownCode(id: string) {
  return { system: "topic", code: id, display: id };
}
