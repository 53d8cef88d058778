import { pick, seeded } from "./random.ts";

/**
 * Invented records of about 40 resources in the shape that US Core servers send: one current JAK inhibitor, eleven other
 * medicines, eighteen results in mixed units, a problem list, immunisations, smoking status.
 * Nothing here is read from `knowledge/`: values are drawn around ordinary laboratory figures.
 */
export function makeRecord(seed: number): string {
  const random = seeded(seed);
  const id = `p${seed}`;
  const resources = [
    patient(id, random),
    ...CONDITIONS.map((condition, index) => conditionOf(id, index, condition, random)),
    jakInhibitor(id, random),
    ...MEDICINES.map((medicine, index) => medicationOf(id, index, medicine, random)),
    ...RESULTS.map((result, index) => resultOf(id, index, result, random)),
    smoking(id),
    ...["140", "187", "208"].map((cvx, index) => immunization(id, index, cvx, random)),
  ];
  const entry = resources.map((resource) => ({
    fullUrl: `https://ehr.example.org/fhir/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode: "match" },
  }));
  return JSON.stringify({
    resourceType: "Bundle",
    id: `bundle-${seed}`,
    type: "searchset",
    total: entry.length,
    entry,
  });
}

type Resource = { readonly resourceType: string; readonly id: string; readonly [key: string]: unknown };

const LOINC = "http://loinc.org";
const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
const ICD = "http://hl7.org/fhir/sid/icd-10-cm";
const SNOMED = "http://snomed.info/sct";
const UCUM = "http://unitsofmeasure.org";

const CONDITIONS = [
  { code: "M05.79", display: "Rheumatoid arthritis with rheumatoid factor of multiple sites" },
  { code: "I10", display: "Essential (primary) hypertension" },
  { code: "E78.5", display: "Hyperlipidemia, unspecified" },
  { code: "K21.9", display: "Gastro-esophageal reflux disease without esophagitis" },
];

const JAK_INHIBITORS = [
  {
    code: "2196092",
    display: "upadacitinib",
    text: "upadacitinib 15 MG Extended Release Oral Tablet",
    amount: 15,
    times: 1,
  },
  { code: "1357536", display: "tofacitinib", text: "tofacitinib 5 MG Oral Tablet", amount: 5, times: 2 },
  { code: "2047232", display: "baricitinib", text: "baricitinib 2 MG Oral Tablet", amount: 2, times: 1 },
];

const MEDICINES = [
  ["29046", "lisinopril"],
  ["83367", "atorvastatin"],
  ["7646", "omeprazole"],
  ["4511", "folic acid"],
  ["11253", "vitamin D"],
  ["6851", "methotrexate"],
  ["435", "albuterol"],
  ["161", "acetaminophen"],
  ["17767", "amlodipine"],
  ["10582", "levothyroxine"],
  ["25480", "gabapentin"],
] as const;

const RESULTS = [
  ["26464-8", "Leukocytes [#/volume] in Blood", "10*3/uL", 6.2, 1.5],
  ["751-8", "Neutrophils [#/volume] in Blood by Automated count", "10*9/L", 3.8, 1.1],
  ["731-0", "Lymphocytes [#/volume] in Blood by Automated count", "10*3/uL", 1.6, 0.5],
  ["718-7", "Hemoglobin [Mass/volume] in Blood", "g/L", 131, 9],
  ["777-3", "Platelets [#/volume] in Blood by Automated count", "10*3/uL", 262, 40],
  ["1742-6", "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 24, 8],
  ["1920-8", "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 22, 7],
  ["2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "mg/dL", 0.9, 0.2],
  ["98979-8", "Glomerular filtration rate/1.73 sq M.predicted", "mL/min/{1.73_m2}", 84, 14],
  ["13457-7", "Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation", "mg/dL", 112, 24],
  ["2085-9", "Cholesterol in HDL [Mass/volume] in Serum or Plasma", "mmol/L", 1.4, 0.3],
  ["2571-8", "Triglyceride [Mass/volume] in Serum or Plasma", "mg/dL", 128, 40],
  ["2093-3", "Cholesterol [Mass/volume] in Serum or Plasma", "mg/dL", 192, 28],
  ["29463-7", "Body weight", "kg", 74, 11],
  ["8302-2", "Body height", "cm", 168, 8],
  ["8480-6", "Systolic blood pressure", "mm[Hg]", 128, 12],
  ["1988-5", "C reactive protein [Mass/volume] in Serum or Plasma", "mg/L", 5, 3],
  ["2823-3", "Potassium [Moles/volume] in Serum or Plasma", "mmol/L", 4.2, 0.3],
] as const;

function meta(profile: string) {
  return {
    versionId: "3",
    lastUpdated: "2026-06-21T08:14:03.512Z",
    profile: [`http://hl7.org/fhir/us/core/StructureDefinition/${profile}`],
  };
}

function subject(id: string) {
  return { reference: `Patient/${id}`, display: "Invented Person" };
}

function patient(id: string, random: () => number): Resource {
  return {
    resourceType: "Patient",
    id,
    meta: meta("us-core-patient"),
    identifier: [
      {
        use: "usual",
        type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0203", code: "MR" }] },
        system: "urn:oid:2.16.840.1.113883.19.5",
        value: `MRN-${id}`,
      },
    ],
    active: true,
    name: [{ use: "official", family: "Person", given: ["Invented"] }],
    telecom: [{ system: "phone", value: "555-0100", use: "home" }],
    gender: pick(random, ["female", "male"]),
    birthDate: `${1950 + Math.floor(random() * 40)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
    address: [
      { use: "home", line: ["1 Invented Street"], city: "Sampletown", state: "MA", postalCode: "02101", country: "US" },
    ],
  };
}

function conditionOf(
  id: string,
  index: number,
  { code, display }: (typeof CONDITIONS)[number],
  random: () => number,
): Resource {
  return {
    resourceType: "Condition",
    id: `${id}-c${index}`,
    meta: meta("us-core-condition-problems-health-concerns"),
    clinicalStatus: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code: "active" }],
    },
    verificationStatus: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-ver-status", code: "confirmed" }],
    },
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/condition-category",
            code: "problem-list-item",
            display: "Problem List Item",
          },
        ],
      },
    ],
    code: { coding: [{ system: ICD, code, display }], text: display },
    subject: subject(id),
    onsetDateTime: `20${10 + Math.floor(random() * 14)}-05-12`,
    recordedDate: "2024-05-12",
  };
}

function dosage(amount: number, times: number, text: string) {
  return [
    {
      sequence: 1,
      text,
      timing: { repeat: { frequency: times, period: 1, periodUnit: "d" } },
      route: { coding: [{ system: SNOMED, code: "26643006", display: "Oral route" }] },
      doseAndRate: [{ doseQuantity: { value: amount, unit: "mg", system: UCUM, code: "mg" } }],
    },
  ];
}

function jakInhibitor(id: string, random: () => number): Resource {
  const { code, display, text, amount, times } = pick(random, JAK_INHIBITORS);
  return {
    ...order(`${id}-jak`, id, code, display, text, amount, times),
    authoredOn: "2026-01-15T09:30:00-05:00",
    reasonCode: [
      {
        coding: [
          { system: ICD, code: "M05.79", display: "Rheumatoid arthritis with rheumatoid factor of multiple sites" },
        ],
      },
    ],
  };
}

function medicationOf(
  id: string,
  index: number,
  [code, display]: (typeof MEDICINES)[number],
  random: () => number,
): Resource {
  const amount = pick(random, [5, 10, 20, 40]);
  return order(`${id}-m${index}`, id, code, display, `${display} ${amount} MG Oral Tablet`, amount, 1);
}

function order(
  orderId: string,
  id: string,
  code: string,
  display: string,
  text: string,
  amount: number,
  times: number,
): Resource {
  return {
    resourceType: "MedicationRequest",
    id: orderId,
    meta: meta("us-core-medicationrequest"),
    status: "active",
    intent: "order",
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/medicationrequest-category",
            code: "community",
            display: "Community",
          },
        ],
      },
    ],
    reportedBoolean: false,
    medicationCodeableConcept: { coding: [{ system: RXNORM, code, display }], text },
    subject: subject(id),
    encounter: { reference: `Encounter/${orderId}-e` },
    authoredOn: "2025-11-03T14:05:00-05:00",
    requester: { reference: "Practitioner/d1", display: "Invented Doctor" },
    dosageInstruction: dosage(amount, times, `Take ${amount} mg by mouth ${times === 2 ? "twice" : "once"} daily`),
    dispenseRequest: { numberOfRepeatsAllowed: 5, quantity: { value: 30, unit: "tablet" } },
  };
}

function resultOf(
  id: string,
  index: number,
  [code, display, unit, centre, spread]: (typeof RESULTS)[number],
  random: () => number,
): Resource {
  const value = Number((centre + (random() - 0.5) * 2 * spread).toPrecision(3));
  return {
    resourceType: "Observation",
    id: `${id}-o${index}`,
    meta: meta("us-core-observation-lab"),
    status: "final",
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/observation-category",
            code: "laboratory",
            display: "Laboratory",
          },
        ],
        text: "Laboratory",
      },
    ],
    code: { coding: [{ system: LOINC, code, display }], text: display },
    subject: subject(id),
    encounter: { reference: `Encounter/${id}-e1` },
    effectiveDateTime: `2026-06-${String(10 + Math.floor(random() * 15))}T07:45:00-05:00`,
    issued: "2026-06-25T11:02:33.000Z",
    performer: [{ reference: "Organization/lab", display: "Invented Laboratory" }],
    valueQuantity: { value, unit, system: UCUM, code: unit },
    interpretation: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
            code: "N",
            display: "Normal",
          },
        ],
      },
    ],
    referenceRange: [
      {
        low: { value: centre - spread, unit, system: UCUM, code: unit },
        high: { value: centre + spread, unit, system: UCUM, code: unit },
      },
    ],
  };
}

function smoking(id: string): Resource {
  return {
    resourceType: "Observation",
    id: `${id}-smoking`,
    meta: meta("us-core-smokingstatus"),
    status: "final",
    category: [
      { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "social-history" }] },
    ],
    code: { coding: [{ system: LOINC, code: "72166-2", display: "Tobacco smoking status" }] },
    subject: subject(id),
    effectiveDateTime: "2026-01-10",
    valueCodeableConcept: {
      coding: [{ system: SNOMED, code: "266919005", display: "Never smoked tobacco (finding)" }],
    },
  };
}

function immunization(id: string, index: number, cvx: string, random: () => number): Resource {
  return {
    resourceType: "Immunization",
    id: `${id}-i${index}`,
    meta: meta("us-core-immunization"),
    status: "completed",
    vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: cvx }] },
    patient: subject(id),
    occurrenceDateTime: `2025-1${Math.floor(random() * 3)}-04`,
    primarySource: true,
  };
}
