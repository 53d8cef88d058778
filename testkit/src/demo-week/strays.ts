import { bundle } from "../record/fhir.ts";
import type { DemoPerson } from "./demo-week.ts";
import { RECORD } from "./record-codes.ts";

/** A message that must not be lost though nobody of the clinic can be found for it. */
export type Stray = {
  readonly name: string;
  readonly text: string;
  /** What somebody has to deal with. */
  readonly why: string;
};

/** One result of somebody who is not known here, and one message that broke on its way. */
export function straysOf(people: readonly DemoPerson[], monday: string): readonly Stray[] {
  const oru = people.flatMap(({ week }) => week).find(({ format }) => format === "hl7v2-oru");
  if (oru === undefined) throw new Error("The demo week has no HL7 message to break.");
  return [
    {
      name: `stray-unknown-number-${monday}.json`,
      text: `${JSON.stringify(unknownPerson(monday), undefined, 1)}\n`,
      why: "the patient number is not known here",
    },
    {
      name: `stray-broken-${monday}.hl7`,
      text: oru.text.slice(oru.text.indexOf("\r") + 1, oru.text.length >> 1),
      why: "the message lacks its first line and breaks off",
    },
  ];
}

function unknownPerson(monday: string) {
  return bundle([
    {
      resourceType: "Patient",
      id: "unknown",
      identifier: [{ system: RECORD.identifiers.patient, value: "9998888888" }],
      name: [{ family: "Farthingale-Moss", given: ["Cecily"] }],
      gender: "female",
      birthDate: "1971-02-08",
    },
    {
      resourceType: "Observation",
      id: "unknown-potassium",
      identifier: [{ system: RECORD.identifiers.report, value: "unknown-6690-2" }],
      status: "final",
      code: { coding: [{ system: "http://loinc.org", code: "6690-2" }], text: "White cell count" },
      subject: { reference: "Patient/unknown" },
      effectiveDateTime: `${monday}T08:40:00Z`,
      issued: `${monday}T17:15:00Z`,
      valueQuantity: { value: 6.2, unit: "10*9/L", system: "http://unitsofmeasure.org", code: "10*9/L" },
    },
  ]);
}
