import { notReadBack } from "./code-as.ts";
import { readBack } from "./read-back.ts";
import type { AllergyIntolerance } from "./resources.ts";
import { notRecognised } from "./write-condition.ts";
import { writeMedication } from "./write-medication.ts";
import { subjectOf, type Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldAllergy = {
  readonly id: string;
  /** Id of a substance of the concepts. */
  readonly substance?: string;
  /** The person's own words. */
  readonly text?: string;
  readonly status?: "active" | "past";
};

const CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";

/** Writes an allergy or intolerance, the substance said as a medicine is. Words that are not known are kept and noted. */
export function writeAllergy(told: ToldAllergy, writing: Writing): Written<AllergyIntolerance> {
  const { id, substance, text, status = "active" } = told;
  const named = writeMedication(
    { id, status: "active", ...(substance !== undefined && { substance }), ...(text !== undefined && { text }) },
    writing,
  );
  if (named.is === "refused") return named;
  const resource: AllergyIntolerance = {
    resourceType: "AllergyIntolerance",
    id,
    clinicalStatus: { coding: [{ system: CLINICAL, code: status === "active" ? "active" : "resolved" }] },
    code: named.resource.medicationCodeableConcept,
    patient: subjectOf(writing),
  };
  const { record, problems } = readBack(resource, writing);
  const isRead = record.allergies.some((one) => substance === undefined || one.substance === substance);
  if (isRead) return written(resource);
  return substance === undefined
    ? written(resource, [notRecognised("text", text ?? "")])
    : refused(notReadBack("substance", problems));
}
