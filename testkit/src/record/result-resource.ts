import { CODES, conceptOf } from "./codes.ts";
import { hl7Code, PATIENT, type Resource } from "./fhir.ts";
import type { WrittenResult } from "./written-facts.ts";

/** An Observation for one written result. `on` is the day when the case gives none. */
export function resultResource(analyte: string, result: WrittenResult, id: string, on: string): Resource {
  const code = CODES.analytes[analyte];
  if (code === undefined) throw new Error(`testkit/codes.yaml has no analyte "${analyte}".`);
  return {
    resourceType: "Observation",
    id,
    status: result.notDone ? "cancelled" : result.status,
    category: [hl7Code("observation-category", "laboratory")],
    code: conceptOf(code),
    subject: PATIENT,
    effectiveDateTime: result.on ?? on,
    ...valueElement(result),
  };
}

function valueElement(result: WrittenResult): object {
  if (result.notDone) return { dataAbsentReason: hl7Code("data-absent-reason", "not-performed") };
  if (result.qualitative !== undefined) {
    const answer = CODES.qualitative[result.qualitative];
    return { valueCodeableConcept: answer === undefined ? { text: result.qualitative } : conceptOf(answer) };
  }
  return {
    valueQuantity: {
      value: Number(result.number),
      ...(result.comparator !== undefined && { comparator: result.comparator }),
      ...(result.unit !== undefined && {
        unit: result.unit,
        system: "http://unitsofmeasure.org",
        code: result.unit,
      }),
    },
  };
}
