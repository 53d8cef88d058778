import { compileConcepts, readFhir } from "@afterscript/fhir";
import { loadConcepts } from "@afterscript/knowledge";
import { expect, test } from "vitest";

const index = compileConcepts(loadConcepts());

function read(resource: Readonly<Record<string, unknown>>) {
  const subject = { reference: "Patient/p" };
  const found = readFhir(
    [
      { resourceType: "Patient", id: "p" },
      { id: "r", subject, ...resource },
    ],
    index,
  );
  if ("failure" in found) throw new Error(found.failure.code);
  return found.record;
}

const order = (medicine: unknown) => ({
  resourceType: "MedicationRequest",
  status: "active",
  intent: "order",
  medicationCodeableConcept: medicine,
});

const ATC = "http://www.whocc.no/atc";

test.each([
  { text: "Imuran 50 mg", substances: ["azathioprine"] },
  { text: "Cellcept 250 mg capsules", substances: ["mycophenolate-mofetil"] },
  { text: "Kaletra oral solution", substances: ["lopinavir", "ritonavir"] },
  { text: "Evotaz", substances: ["atazanavir", "cobicistat"] },
  { text: "Atripla", substances: ["efavirenz", "tenofovir-disoproxil"] },
  { text: "Vemlidy 25 mg", substances: ["tenofovir-alafenamide"] },
  { text: "Tegretol 200 mg", substances: ["carbamazepine"] },
  { text: "Xarelto 20 mg", substances: ["rivaroxaban"] },
  { text: "Lipitor", substances: ["atorvastatin"] },
  // Only a medicine for the eye has this name in the sources: by its name alone it is not taken for one by mouth.
  { text: "Verkazia", substances: [] },
])("an order of $text is $substances", ({ text, substances }) => {
  expect([...(read(order({ text })).medications[0]?.substances ?? [])].sort()).toEqual(substances);
});

test.each([
  { code: "L04AA29", substances: ["tofacitinib"] },
  { code: "L04AA37", substances: ["baricitinib"] },
  { code: "L04AA44", substances: ["upadacitinib"] },
  { code: "L04AA45", substances: ["filgotinib"] },
  { code: "L04AA46", substances: ["itacitinib"] },
  { code: "L04AA10", substances: ["sirolimus"] },
  { code: "L04AA13", substances: ["leflunomide"] },
  { code: "L04AA18", substances: ["everolimus"] },
  { code: "L04AA23", substances: ["natalizumab"] },
  { code: "L04AA26", substances: ["belimumab"] },
  { code: "L04AA31", substances: ["teriflunomide"] },
  { code: "L04AA33", substances: ["vedolizumab"] },
  { code: "L04AA38", substances: ["ozanimod"] },
])("the ATC code $code of before 2024 is $substances", ({ code, substances }) => {
  expect(read(order({ coding: [{ system: ATC, code }] })).medications[0]?.substances).toEqual(substances);
});

const AIR = "https://www.humanservices.gov.au/organisations/health-professionals/enablers/air-vaccine-code-formats";

test.each([
  { vaccine: { coding: [{ system: AIR, code: "MMRCSL" }] }, found: ["measles-mumps-rubella-vaccine"] },
  {
    vaccine: { coding: [{ system: "urn:oid:1.2.36.1.2001.1005.17", code: "MMRCSL" }] },
    found: ["measles-mumps-rubella-vaccine"],
  },
  { vaccine: { text: "M-M-R II" }, found: ["measles-mumps-rubella-vaccine"] },
  { vaccine: { text: "Priorix" }, found: ["measles-mumps-rubella-vaccine"] },
  { vaccine: { text: "Priorix-Tetra" }, found: ["measles-mumps-rubella-vaccine", "varicella-vaccine"] },
  { vaccine: { text: "ProQuad" }, found: ["measles-mumps-rubella-vaccine", "varicella-vaccine"] },
  { vaccine: { text: "Varilrix" }, found: ["varicella-vaccine"] },
  { vaccine: { text: "Varivax" }, found: ["varicella-vaccine"] },
  { vaccine: { text: "Rotarix" }, found: ["rotavirus-vaccine"] },
  { vaccine: { text: "Imojev" }, found: ["japanese-encephalitis-live-vaccine"] },
  { vaccine: { coding: [{ system: AIR, code: "COVAST" }] }, found: ["covid-19-vaccine"] },
])("the vaccine $vaccine is $found", ({ vaccine, found }) => {
  const given = read({ resourceType: "Immunization", status: "completed", vaccineCode: vaccine }).vaccinations;
  expect(given.map((one) => one.vaccine).sort()).toEqual(found);
});

test.each([
  { code: "254837009", concepts: ["malignancy"] },
  { code: "161671001", concepts: ["immunodeficiency"] },
  { code: "13644009", concepts: ["cardiovascular-risk-factor"] },
  // A hemiparesis of the brain is the trace of a stroke, a tumour, an injury: which of them, the code does not say.
  { code: "1670004", concepts: [] },
])("the condition of SNOMED CT $code is $concepts", ({ code, concepts }) => {
  const condition = { resourceType: "Condition", code: { coding: [{ system: "http://snomed.info/sct", code }] } };
  const { history, problems } = read(condition);
  expect([...history.keys()]).toEqual(concepts);
  expect(problems.map((problem) => problem.code)).toEqual(concepts.length === 0 ? ["CODE_NOT_RECOGNISED"] : []);
});
