import { expect, test } from "vitest";
import { resultLine } from "./result-line.ts";

const own = (code: string) => ({ coding: [{ system: "urn:afterscript:topic", code }], text: code });
const loinc = { coding: [{ system: "http://loinc.org", code: "731-0", display: "Lymphocytes" }] };

test.each([
  {
    result: { code: loinc, valueQuantity: { value: 1.5, unit: "10*9/L" }, effectiveDateTime: "2026-06-24T08:00:00Z" },
    line: { name: "Lymphocytes", value: "1.5 ×10⁹/L", date: "2026-06-24" },
  },
  {
    result: { code: loinc, valueQuantity: { comparator: "<", value: 0.2, code: "10*9/L" }, issued: "2026-06-25" },
    line: { name: "Lymphocytes", value: "<0.2 ×10⁹/L", date: "2026-06-25" },
  },
  {
    result: { code: { text: "Lymphocytes (blood)", ...loinc }, valueString: "clotted" },
    line: { name: "Lymphocytes (blood)", value: "clotted" },
  },
  {
    result: { code: own("breast-feeding"), valueCodeableConcept: own("no") },
    line: { name: "breast-feeding", value: "no" },
  },
  {
    result: { code: own("tuberculosis-risk"), valueCodeableConcept: own("not-known"), effectiveDateTime: "2026-06" },
    line: { name: "risk of tuberculosis", value: "not known", date: "2026-06" },
  },
  { result: {}, line: { name: "no name", value: "no value" } },
])("$line.name: $line.value", ({ result, line }) => expect(resultLine(result)).toEqual(line));
