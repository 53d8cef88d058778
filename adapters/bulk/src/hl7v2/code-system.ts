/** Names of code systems in HL7 table 0396 that have an address of their own in FHIR. */
const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ["LN", "http://loinc.org"],
  ["LOINC", "http://loinc.org"],
  ["SCT", "http://snomed.info/sct"],
  ["SNOMED-CT", "http://snomed.info/sct"],
  ["SNOMEDCT", "http://snomed.info/sct"],
  ["UCUM", "http://unitsofmeasure.org"],
  ["I10", "http://hl7.org/fhir/sid/icd-10"],
  ["I10C", "http://hl7.org/fhir/sid/icd-10-cm"],
  ["RXNORM", "http://www.nlm.nih.gov/research/umls/rxnorm"],
  ["CVX", "http://hl7.org/fhir/sid/cvx"],
]);

/** Address of a code system: the world's where it has one, else one of the sender's own. */
export function systemOf(name: string, sender: string): string {
  const known = SYSTEMS.get(name.toUpperCase());
  if (known !== undefined) return known;
  const oid = /^(?:urn:oid:)?(\d+(?:\.\d+){3,})$/i.exec(name)?.[1];
  if (oid !== undefined) return `urn:oid:${oid}`;
  return `urn:id:${encodeURIComponent(sender)}:${encodeURIComponent(name === "" ? "code" : name)}`;
}
