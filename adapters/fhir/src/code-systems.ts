/** The code systems that concepts are given in, each with the spellings that records use. */
export const CODE_SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  loinc: ["http://loinc.org", "https://loinc.org", "http://loinc.org/", "2.16.840.1.113883.6.1", "LN"],
  snomed: [
    "http://snomed.info/sct",
    "https://snomed.info/sct",
    "http://snomed.info",
    "http://snomed.info/sct/",
    "2.16.840.1.113883.6.96",
    "SCT",
  ],
  rxnorm: [
    "http://www.nlm.nih.gov/research/umls/rxnorm",
    "https://www.nlm.nih.gov/research/umls/rxnorm",
    "http://www.nlm.nih.gov/research/umls/rxnorm/",
    "http://purl.bioontology.org/ontology/RXNORM",
    "2.16.840.1.113883.6.88",
  ],
  "icd-10-cm": [
    "http://hl7.org/fhir/sid/icd-10-cm",
    "https://hl7.org/fhir/sid/icd-10-cm",
    "http://www.cms.gov/Medicare/Coding/ICD10",
    "2.16.840.1.113883.6.90",
  ],
  "icd-10": [
    "http://hl7.org/fhir/sid/icd-10",
    "https://hl7.org/fhir/sid/icd-10",
    "http://hl7.org/fhir/sid/icd-10-de",
    "http://hl7.org/fhir/sid/icd-10-uk",
    "http://hl7.org/fhir/sid/icd-10-am",
    "http://fhir.de/CodeSystem/bfarm/icd-10-gm",
    "http://fhir.de/CodeSystem/dimdi/icd-10-gm",
    "2.16.840.1.113883.6.3",
    "1.2.276.0.76.5.409",
  ],
  atc: [
    "http://www.whocc.no/atc",
    "https://www.whocc.no/atc",
    "http://fhir.de/CodeSystem/bfarm/atc",
    "http://fhir.de/CodeSystem/dimdi/atc",
    "2.16.840.1.113883.6.73",
  ],
  ndc: ["http://hl7.org/fhir/sid/ndc", "https://hl7.org/fhir/sid/ndc", "2.16.840.1.113883.6.69"],
  cvx: ["http://hl7.org/fhir/sid/cvx", "https://hl7.org/fhir/sid/cvx", "2.16.840.1.113883.12.292"],
  // Vaccines of the Australian Immunisation Register.
  air: [
    "https://www.humanservices.gov.au/organisations/health-professionals/enablers/air-vaccine-code-formats",
    "1.2.36.1.2001.1005.17",
  ],
  "ips-absent": [
    "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips",
    "http://hl7.org/fhir/CodeSystem/absent-unknown-uv-ips",
  ],
  // Questions that no code system knows (Child-Pugh class, a clinician's judgement): the topic itself is the code.
  afterscript: ["urn:afterscript:topic"],
  "smoking-us": ["http://hl7.org/fhir/us/core/CodeSystem/us-core-smoking-status"],
};

/** Every spelling of a system of the list, its short id and OID forms included. */
export function spellingsOf(id: string): readonly string[] {
  const listed = CODE_SYSTEMS[id] ?? [];
  const oids = listed.filter((one) => /^\d/.test(one)).flatMap((oid) => [`urn:oid:${oid}`, `urn:OID:${oid}`]);
  return [...new Set([id, ...listed, ...oids])];
}

const ID_OF = new Map(Object.keys(CODE_SYSTEMS).flatMap((id) => spellingsOf(id).map((spelling) => [spelling, id])));

/** The short id of a system as a record spells it; a versioned or unlisted address stays as it is. */
export function systemIdOf(system: string): string {
  const known = ID_OF.get(system);
  if (known !== undefined) return known;
  if (system.startsWith("http://snomed.info/sct/") || system.startsWith("http://snomed.info/sct|")) return "snomed";
  const bar = system.indexOf("|");
  const plain = bar === -1 ? system : system.slice(0, bar);
  return ID_OF.get(plain) ?? ID_OF.get(plain.toLowerCase()) ?? plain;
}
