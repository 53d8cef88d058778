import { type ConceptIndex, readFhir } from "@afterscript/fhir";
import type { Medication } from "@afterscript/record";

/**
 * A medicine, supplement or food as somebody names it ("Diflucan 150 mg", "St. John's wort", "hydrocortisone cream"),
 * read as a record would be: undefined where the name is not recognised.
 */
export function namedMedicine(name: string, index: ConceptIndex): Medication | undefined {
  const statement = {
    resourceType: "MedicationStatement",
    id: "named",
    status: "active",
    subject: { reference: "Patient/asker" },
    medicationCodeableConcept: { text: name },
  };
  const read = readFhir(statement, index);
  if ("failure" in read) return undefined;
  return read.record.medications.find(({ substances }) => substances.length > 0);
}
