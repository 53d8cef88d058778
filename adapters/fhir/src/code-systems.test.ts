import { expect, test } from "vitest";
import { spellingsOf, systemIdOf } from "./code-systems.ts";

test.each([
  { system: "http://loinc.org", id: "loinc" },
  { system: "urn:oid:2.16.840.1.113883.6.1", id: "loinc" },
  { system: "2.16.840.1.113883.6.1", id: "loinc" },
  { system: "http://snomed.info/sct", id: "snomed" },
  { system: "http://snomed.info/sct/900000000000207008/version/20230131", id: "snomed" },
  { system: "http://snomed.info/sct|http://snomed.info/sct/731000124108", id: "snomed" },
  { system: "urn:oid:2.16.840.1.113883.6.96", id: "snomed" },
  { system: "http://hl7.org/fhir/sid/icd-10-cm", id: "icd-10-cm" },
  { system: "http://hl7.org/fhir/sid/icd-10-cm|2023", id: "icd-10-cm" },
  { system: "http://fhir.de/CodeSystem/bfarm/icd-10-gm", id: "icd-10" },
  { system: "urn:oid:2.16.840.1.113883.6.88", id: "rxnorm" },
  { system: "http://www.whocc.no/atc", id: "atc" },
  { system: "rxnorm", id: "rxnorm" },
  { system: "http://example.org/local", id: "http://example.org/local" },
])("$system is $id", ({ system, id }) => {
  expect(systemIdOf(system)).toBe(id);
});

test("an identifier spells itself", () => {
  expect(spellingsOf("cvx")).toContain("urn:oid:2.16.840.1.113883.12.292");
});
