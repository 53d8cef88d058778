import { expect, test } from "vitest";
import { numberLine } from "./number-line.ts";

test.each([
  { system: "https://fhir.nhs.uk/Id/nhs-number", says: "NHS number 9990001111" },
  { system: "https://fhir.scot.nhs.uk/Id/chi-number", says: "CHI number 9990001111" },
  { system: "http://hl7.org/fhir/sid/us-ssn", says: "SSN 9990001111" },
  { system: "urn:id:RIVERSIDE", says: "RIVERSIDE 9990001111" },
  { system: "urn:afterscript:source:county-lab", says: "county-lab 9990001111" },
  { system: "https://example.org/id", says: "9990001111 (https://example.org/id)" },
  { system: "", says: "number 9990001111" },
])("a number of $system is said as $says", ({ system, says }) =>
  expect(numberLine({ system, value: "9990001111" })).toBe(says));
