import { chooseWay, notInConcepts, waysToSay, wordsOfId } from "./code-as.ts";
import { readBack } from "./read-back.ts";
import { faultOfDay } from "./read-typed-day.ts";
import type { CodeableConcept, Immunization } from "./resources.ts";
import { subjectOf, type Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldVaccination = {
  readonly id: string;
  /** Id of a vaccine of the concepts. */
  readonly vaccine: string;
  readonly day?: string;
  /** False: told as not given. */
  readonly given?: boolean;
};

/** FHIR wants a day of every vaccination; where nobody knows it, it wants that said. */
const NOT_KNOWN = {
  extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }],
};

/** Writes a vaccination that was given, or was not. */
export function writeVaccination(told: ToldVaccination, writing: Writing): Written<Immunization> {
  const concept = writing.concepts.vaccines.find(({ id }) => id === told.vaccine);
  if (concept === undefined) return refused(notInConcepts("vaccine", told.vaccine));
  const fault = faultOfDay(told.day, "day", writing);
  if (fault !== undefined) return refused(fault);
  const read = (way: CodeableConcept) =>
    readBack(resourceOf(told, way, writing), writing).record.vaccinations.map(({ vaccine }) => vaccine);
  const name = concept.names[0] ?? wordsOfId(concept.id);
  const code = chooseWay(waysToSay(concept, name), concept.id, read);
  return code === undefined
    ? refused(notInConcepts("vaccine", told.vaccine))
    : written(resourceOf(told, code, writing));
}

function resourceOf(
  { id, day, given = true }: ToldVaccination,
  vaccineCode: CodeableConcept,
  writing: Writing,
): Immunization {
  return {
    resourceType: "Immunization",
    id,
    status: given ? "completed" : "not-done",
    vaccineCode,
    patient: subjectOf(writing),
    ...(day === undefined ? { _occurrenceDateTime: NOT_KNOWN } : { occurrenceDateTime: day }),
  };
}
