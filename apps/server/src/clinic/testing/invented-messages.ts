import { hasRightCheckDigit } from "@afterscript/bulk";

/** FHIR resources of invented people, for messages of tests. */
export type Invented = {
  readonly id: string;
  readonly family: string;
  readonly given?: string;
  readonly born: string;
  readonly sex?: string;
  /** Numbers by their system. */
  readonly numbers: Readonly<Record<string, string>>;
};

type Resource = { readonly resourceType: string; readonly [field: string]: unknown };

export const NHS = "https://fhir.nhs.uk/Id/nhs-number";

/** The n-th NHS number, from 0, of those that begin with 999: they are given to nobody. */
export function nhsNumberOf(n: number): string {
  let left = n;
  for (let number = 9_990_000_000; ; number += 1) {
    if (!hasRightCheckDigit(NHS, String(number))) continue;
    if (left === 0) return String(number);
    left -= 1;
  }
}

export const ASTA: Invented = {
  id: "asta",
  family: "Brandt",
  given: "Asta",
  born: "1961-04-02",
  sex: "female",
  numbers: { [NHS]: "9990000018" },
};

export const BO: Invented = {
  id: "bo",
  family: "Olsson",
  given: "Bo",
  born: "1955-11-30",
  sex: "male",
  numbers: { [NHS]: "9990000026" },
};

export function patientOf({ id, family, given, born, sex, numbers }: Invented): Resource {
  return {
    resourceType: "Patient",
    id,
    identifier: Object.entries(numbers).map(([system, value]) => ({ system, value })),
    name: [{ use: "official", family, ...(given !== undefined && { given: [given] }) }],
    birthDate: born,
    ...(sex !== undefined && { gender: sex }),
  };
}

/** An active order of upadacitinib for rheumatoid arthritis. */
export function orderOf({ id }: Invented): Resource {
  return {
    resourceType: "MedicationRequest",
    id: `order-${id}`,
    meta: { lastUpdated: "2026-01-15T09:00:00Z" },
    status: "active",
    intent: "order",
    subject: { reference: `Patient/${id}` },
    authoredOn: "2026-01-15",
    medicationCodeableConcept: { text: "upadacitinib 15 mg prolonged-release tablets" },
    reasonCode: [{ text: "Rheumatoid arthritis" }],
    dosageInstruction: [
      {
        timing: { repeat: { frequency: 1, period: 1, periodUnit: "d" } },
        doseAndRate: [{ doseQuantity: { value: 15, unit: "mg" } }],
      },
    ],
  };
}

export type Lymphocytes = {
  readonly id: string;
  /** Cells per microlitre. */
  readonly value: number;
  readonly drawn: string;
  readonly status?: string;
  /** When the laboratory stated this version; left out: it does not say. */
  readonly issued?: string;
};

export function lymphocytesOf(person: Invented, { id, value, drawn, status, issued }: Lymphocytes): Resource {
  return {
    resourceType: "Observation",
    id,
    identifier: [{ system: "https://lab.example/results", value: id }],
    status: status ?? "final",
    code: { coding: [{ system: "http://loinc.org", code: "731-0" }] },
    subject: { reference: `Patient/${person.id}` },
    effectiveDateTime: drawn,
    ...(issued !== undefined && { issued }),
    valueQuantity: { value, unit: "/uL", system: "http://unitsofmeasure.org", code: "/uL" },
  };
}

/** A Bundle as text. */
export function bundleOf(...resources: readonly Resource[]): string {
  return JSON.stringify({
    resourceType: "Bundle",
    type: "collection",
    entry: resources.map((resource) => ({ resource })),
  });
}

/** Somebody on upadacitinib, whole enough to become a patient. */
export function newPatientOf(person: Invented): string {
  return bundleOf(patientOf(person), orderOf(person));
}
