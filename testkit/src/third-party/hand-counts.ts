/**
 * How many resources of each type a reader of the file should understand, and with how many it should have a problem.
 *
 * Counted by hand from the files themselves, entry by entry, without the reader: an entry is understood when its code
 * (or, without a known code, its name) stands in `knowledge/concepts` in one of its code systems, or in `not-used.yaml`,
 * its unit is an accepted one, its status is a FHIR status, and what it refers to is in the file. Types that hold
 * clinical facts but are not read (CarePlan, Claim, ServiceRequest, DocumentReference …) are problems; administrative
 * types (Encounter, Organization, Practitioner, Composition, Specimen …) are in neither count.
 *
 * A count that changes because a concept learned a code is to be counted again in the file, not copied from the test.
 */
export type HandCount = {
  readonly file: string;
  readonly understood: Readonly<Record<string, number>>;
  readonly problem: Readonly<Record<string, number>>;
  /** What was seen in the file. */
  readonly seen: string;
};

export const HAND_COUNTS: readonly HandCount[] = [
  {
    file: "au-patient-summary/Bundle-aups-noknownx.json",
    understood: { AllergyIntolerance: 1, Condition: 1, MedicationStatement: 1, Patient: 1 },
    problem: {},
    seen: "SNOMED CT no known allergy, no known medications, no current problems",
  },
  {
    file: "au-patient-summary/Bundle-aups-basicsummary.json",
    understood: { Condition: 1, MedicationStatement: 1, Patient: 1 },
    problem: { AllergyIntolerance: 3 },
    seen: "lactose, gluten, chlorhexidine not; a contained bisoprolol; no current problems",
  },
  {
    file: "au-patient-summary/Bundle-aups-basicsummarywihpath.json",
    understood: { Condition: 1, MedicationStatement: 1, Observation: 3, Patient: 1 },
    problem: { AllergyIntolerance: 3, Observation: 4 },
    seen: "HDL, LDL and the blood group panel (members only) are read; PCR, Gram stain, blood group, antibody screen are not",
  },
  {
    file: "au-patient-summary/Bundle-aups-gpvisit-retrieval.json",
    understood: {
      AllergyIntolerance: 1,
      Condition: 3,
      Immunization: 2,
      MedicationRequest: 7,
      Observation: 12,
      Patient: 1,
    },
    problem: { Condition: 2, Immunization: 1, Procedure: 2 },
    seen:
      "type 2 diabetes, hypertension, hypercholesterolaemia known; gout, COPD not. Rosuvastatin with ezetimibe, aspirin, " +
      "Ventolin, Zyloprim, Spiriva, metformin, telmisartan by name. Of three vaccines of the Australian register M-M-R II and " +
      "AstraZeneca known, Boostrix not. Twelve lipids in mmol/L",
  },
  {
    file: "ips-1.1.0/Bundle-IPS-examples-Bundle-with-immunization.json",
    understood: {
      AllergyIntolerance: 1,
      Condition: 1,
      Medication: 2,
      MedicationStatement: 2,
      Observation: 1,
      Patient: 1,
    },
    problem: { AllergyIntolerance: 1, Condition: 1, Immunization: 1, Observation: 6 },
    seen:
      "no known food allergies understood, penicillin not; the breast tumour known, flushing not; anastrozole, black " +
      "cohosh; blood typing is a panel, its four members, HbA1c and an isolate are not known; one vaccine in SNOMED CT and ATC",
  },
  {
    file: "ms-fhir-converter/LRI_2.0-NG_CBC_Typ_Message-expected.json",
    understood: { DiagnosticReport: 1, Observation: 13, Patient: 1 },
    problem: { Observation: 15, ServiceRequest: 1 },
    seen:
      "leukocytes and platelets in {cells}/uL, lymphocytes, neutrophils and both shares; hematocrit, basophils, monocytes, " +
      "eosinophils (count and share) known and not used. Haemoglobin 12.5 g/mL cannot be right; erythrocytes, MCV, MCH, " +
      "MCHC, RDW in codes that are not known; nine morphology findings",
  },
  {
    file: "ms-fhir-converter/LAB-ORU-1-expected.json",
    understood: { DiagnosticReport: 2, Observation: 6, Patient: 1 },
    problem: { Observation: 4, ServiceRequest: 2 },
    seen:
      "hematocrit, neutrophil and lymphocyte share, eosinophils, monocytes, basophils, all preliminary; two with status " +
      "unknown and no value, erythrocytes 11273-0 in tera.l-1, platelet morphology 11125-2 in giga.l-1",
  },
  {
    file: "ms-fhir-converter/Consultation_Note-expected.json",
    understood: {
      AllergyIntolerance: 2,
      Condition: 1,
      DiagnosticReport: 2,
      Medication: 2,
      Observation: 13,
      Patient: 1,
    },
    problem: { Condition: 3, DocumentReference: 1, MedicationStatement: 2, Observation: 8 },
    seen:
      "codeine by its reaction's substance, penicillin; pneumonia; two statements without a status; CBC, height, weight, " +
      "blood pressure; urea without a status, four cognitive and three nutrition findings",
  },
  {
    file: "ms-fhir-converter/History_and_Physical-expected.json",
    understood: {
      DiagnosticReport: 1,
      FamilyMemberHistory: 1,
      Immunization: 3,
      Medication: 1,
      MedicationRequest: 2,
      Observation: 9,
      Patient: 1,
    },
    problem: {
      Condition: 2,
      DocumentReference: 1,
      Immunization: 1,
      MedicationStatement: 1,
      Observation: 3,
    },
    seen:
      "CVX by OID: live influenza twice, pneumococcal, and Td 09 not known; haemoglobin in g/dl, platelets in 10+3/ul, former " +
      "smoker, two heights, weights, systolic pressures; WBC 33765-9, asbestos, drinks not known; conditions whose clinical " +
      "status says 'alive and well'; Proventil three times",
  },
  {
    file: "hl7-r4-examples/Bundle-lipids.json",
    understood: { DiagnosticReport: 1, Observation: 2 },
    problem: { Observation: 2 },
    seen: "HDL and LDL in mmol/L under mass codes; cholesterol 35200-5 and triglyceride 35217-9 not known",
  },
  {
    file: "hl7-r4-examples/Bundle-report.json",
    understood: { DiagnosticReport: 1, Observation: 3 },
    problem: { Observation: 10 },
    seen: "leukocytes and platelets in K/ul, hematocrit; ten marrow findings",
  },
  {
    file: "synthea-2021/Willy_Koepp.json",
    understood: {
      Condition: 1,
      DiagnosticReport: 4,
      Immunization: 4,
      MedicationRequest: 5,
      Observation: 55,
      Patient: 1,
    },
    problem: {
      CarePlan: 3,
      Claim: 15,
      Condition: 5,
      ExplanationOfBenefit: 10,
      Immunization: 3,
      Procedure: 3,
    },
    seen:
      "resolved rheumatoid arthritis; throat, two sinus, neck, ankle not known; naproxen, methotrexate, ibuprofen, " +
      "penicillin and acetaminophen read; influenza four times, hepatitis A twice and Td 113 not known",
  },
];
