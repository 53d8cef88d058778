import { NHS, nhsNumberOf } from "../../clinic/testing/invented-messages.ts";

export const PEOPLE = 40;

/** The n-th message of an invented laboratory: one low result of one of forty invented people, who is in it as well. */
export function messageOf(n: number): string {
  const person = n % PEOPLE;
  const round = Math.floor(n / PEOPLE);
  const subject = { reference: `Patient/p${person}` };
  const taken = new Date(Date.UTC(2026, 4, 1 + (round % 60), 8, round % 60)).toISOString();
  const resources = [
    {
      resourceType: "Patient",
      id: `p${person}`,
      identifier: [{ system: NHS, value: nhsNumberOf(person) }],
      name: [{ family: `Invented${person}`, given: ["Ann"] }],
      birthDate: `19${60 + (person % 30)}-04-02`,
      gender: "female",
    },
    {
      resourceType: "MedicationRequest",
      id: `order-${person}`,
      meta: { lastUpdated: "2026-01-15T09:00:00Z" },
      status: "active",
      intent: "order",
      subject,
      authoredOn: "2026-01-15",
      medicationCodeableConcept: { text: "upadacitinib 15 mg prolonged-release tablets" },
      reasonCode: [{ text: "Rheumatoid arthritis" }],
    },
    {
      resourceType: "Observation",
      id: `result-${n}`,
      meta: { lastUpdated: taken },
      status: "final",
      category: [{ coding: [{ code: "laboratory" }] }],
      code: { coding: [{ system: "http://loinc.org", code: "731-0" }] },
      subject,
      effectiveDateTime: taken,
      valueQuantity: { value: 300 + (n % 150), unit: "/uL", system: "http://unitsofmeasure.org", code: "/uL" },
    },
  ];
  return JSON.stringify({
    resourceType: "Bundle",
    type: "collection",
    entry: resources.map((resource) => ({ resource })),
  });
}
