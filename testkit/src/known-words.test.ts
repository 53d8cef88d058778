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

const LOINC = "http://loinc.org";

test.each([
  { loinc: "731-0", analyte: "lymphocytes", value: 0.42, unit: "Tsd/µl", n: 420 },
  { loinc: "731-0", analyte: "lymphocytes", value: 0.42, unit: "Tsd./µl", n: 420 },
  { loinc: "731-0", analyte: "lymphocytes", value: 0.42, unit: "/nl", n: 420 },
  { loinc: "731-0", analyte: "lymphocytes", value: 0.42, unit: "10*6/mL", n: 420 },
  { loinc: "731-0", analyte: "lymphocytes", value: 0.42, unit: "10 9/L", n: 420 },
  { loinc: "731-0", analyte: "lymphocytes", value: 420, unit: "células/µL", n: 420 },
  { loinc: "98979-8", analyte: "egfr", value: 45, unit: "ml/min/1,73 m²", n: 45 },
  // A thousand in Spain, a million in the United States.
  { loinc: "731-0", analyte: "lymphocytes", value: 0.42, unit: "mil/mm3", n: undefined },
])("$analyte $value $unit is $n", ({ loinc, analyte, value, unit, n }) => {
  const record = read({
    resourceType: "Observation",
    status: "final",
    effectiveDateTime: "2026-06-20",
    code: { coding: [{ system: LOINC, code: loinc }] },
    valueQuantity: { value, unit },
  });
  const found = record.results.get(analyte)?.[0]?.value;
  expect(found === undefined ? undefined : found.n / found.d).toBe(n);
});

test.each(["A", "B", "C"])("Child-Pugh class %s in words is an answer of the concepts", (letter) => {
  const record = read({
    resourceType: "Condition",
    recordedDate: "2026-06-20",
    code: { text: `Cirrhosis, Child-Pugh class ${letter}` },
  });
  expect(record.answers.get("hepatic-impairment")?.[0]?.answer).toBe(`child-pugh-${letter.toLowerCase()}`);
});

test.each([
  { loinc: "11778-8", expected: "2026-12-20", observed: "2026-06-20", answer: "pregnant" },
  { loinc: "11779-6", expected: "2026-12", observed: "2026-06-20", answer: "pregnant" },
  { loinc: "11778-8", expected: "2026-06-20", observed: "2026-06-20", answer: undefined },
  { loinc: "11778-8", expected: "2026", observed: "2026-06-20", answer: undefined },
  { loinc: "11778-8", expected: "soon", observed: "2026-06-20", answer: undefined },
  { loinc: "11778-8", expected: "2026-12-20", observed: undefined, answer: undefined },
])("$loinc: a delivery expected on $expected, written on $observed, says $answer", (given) => {
  const record = read({
    resourceType: "Observation",
    status: "final",
    effectiveDateTime: given.observed,
    code: { coding: [{ system: LOINC, code: given.loinc }] },
    valueDateTime: given.expected,
  });
  expect(record.answers.get("pregnancy")?.[0]?.answer).toBe(given.answer);
});

test.each([
  { text: "Heavy tobacco smoker", answer: "current" },
  { text: "Every Day Smoker", answer: "current" },
  { text: "Former tobacco smoker", answer: "former" },
  { text: "Never smoker", answer: "never" },
  { text: "Smoking status not asked", answer: undefined },
])("a smoking status in words, $text, is $answer", ({ text, answer }) => {
  const record = read({
    resourceType: "Observation",
    status: "final",
    effectiveDateTime: "2026-06-20",
    code: { coding: [{ system: LOINC, code: "72166-2" }] },
    valueCodeableConcept: { text },
  });
  expect(record.answers.get("smoking")?.[0]?.answer).toBe(answer);
});
