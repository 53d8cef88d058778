/** An invented person on baricitinib, as a FHIR Bundle: what a hand can count. */
export type SmallRecord = {
  readonly start: string;
  readonly end?: string;
  readonly status?: "active" | "stopped" | "on-hold";
  /** Milligrams once daily. */
  readonly dose?: number;
  readonly born?: string;
  readonly results?: readonly SmallResult[];
};

export type SmallResult = readonly [test: keyof typeof TESTS, date: string, value?: number];

const NEGATIVE = { coding: [{ system: "http://snomed.info/sct", code: "260385009", display: "Negative" }] };
/** LOINC code, unit, and a value with which nothing is to be done; without a unit the test is negative. */
const TESTS = {
  tuberculosis: { loinc: "71773-6" },
  "hepatitis-b": { loinc: "5195-3" },
  "hepatitis-c": { loinc: "13955-0" },
  neutrophils: { loinc: "751-8", unit: "10*9/L", usual: 4.2 },
  lymphocytes: { loinc: "731-0", unit: "10*9/L", usual: 1.9 },
  haemoglobin: { loinc: "718-7", unit: "g/L", usual: 128 },
  alt: { loinc: "1742-6", unit: "U/L", usual: 22 },
  ast: { loinc: "1920-8", unit: "U/L", usual: 25 },
  cholesterol: { loinc: "14647-2", unit: "mmol/L", usual: 4.9 },
  egfr: { loinc: "62238-1", unit: "mL/min/{1.73_m2}", usual: 90 },
  creatinine: { loinc: "14682-9", unit: "umol/L", usual: 70 },
  weight: { loinc: "29463-7", unit: "kg", usual: 70 },
} as const satisfies Record<string, { readonly loinc: string; readonly unit?: string; readonly usual?: number }>;

/** Every test that the label asks for before the first dose. */
export const BEFORE_START = [
  "tuberculosis",
  "hepatitis-b",
  "hepatitis-c",
  "neutrophils",
  "lymphocytes",
  "haemoglobin",
  "alt",
  "ast",
] as const;

const subject = { reference: "Patient/p" };

export function smallRecord({
  start,
  end,
  status = "active",
  dose = 2,
  born = "1980-05-05",
  results = [],
}: SmallRecord) {
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: [
      {
        resourceType: "Patient",
        id: "p",
        birthDate: born,
        gender: "female",
        name: [{ family: "Small", given: ["Ada"] }],
      },
      {
        resourceType: "Condition",
        id: "c",
        subject,
        clinicalStatus: { coding: [{ code: "active" }] },
        code: { coding: [{ system: "http://snomed.info/sct", code: "69896004" }] },
      },
      {
        resourceType: "MedicationRequest",
        id: "m",
        subject,
        status,
        intent: "order",
        medicationCodeableConcept: { coding: [{ system: "http://www.whocc.no/atc", code: "L04AF02" }] },
        reasonReference: [{ reference: "Condition/c" }],
        dosageInstruction: [
          {
            timing: {
              repeat: {
                boundsPeriod: { start, ...(end !== undefined && { end }) },
                frequency: 1,
                period: 1,
                periodUnit: "d",
              },
            },
            doseAndRate: [{ doseQuantity: { value: dose, unit: "mg" } }],
          },
        ],
      },
      ...results.map(([test, date, value], index) => observation(`o${index}`, TESTS[test], date, value)),
    ].map((resource) => ({ resource })),
  };
}

function observation(
  id: string,
  test: { readonly loinc: string; readonly unit?: string; readonly usual?: number },
  date: string,
  value = test.usual,
) {
  return {
    resourceType: "Observation",
    id,
    status: "final",
    subject,
    effectiveDateTime: date,
    code: { coding: [{ system: "http://loinc.org", code: test.loinc }] },
    ...(test.unit === undefined
      ? { valueCodeableConcept: NEGATIVE }
      : { valueQuantity: { value, unit: test.unit, system: "http://unitsofmeasure.org", code: test.unit } }),
  };
}
