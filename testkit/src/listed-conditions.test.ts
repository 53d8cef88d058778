import { compileConcepts, readFhir } from "@afterscript/fhir";
import { loadConcepts } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { PATIENT } from "./record/fhir.ts";

const concepts = compileConcepts(loadConcepts());

/** What the real concepts make of one code on a problem list that calls it active. */
function listed(code: string): readonly string[] {
  const read = readFhir(
    {
      resourceType: "Condition",
      id: "c1",
      subject: PATIENT,
      clinicalStatus: { coding: [{ code: "active" }] },
      code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code }] },
    },
    concepts,
  );
  if ("failure" in read) throw new Error(`The Condition ${code} is not read: ${read.failure.code}.`);
  return [...read.record.history].flatMap(([concept, entries]) => entries.map(({ status }) => `${concept} ${status}`));
}

test.each([
  { code: "I63.9", says: ["stroke active", "atherosclerotic-cardiovascular-disease active"] },
  { code: "I69.30", says: ["stroke past", "atherosclerotic-cardiovascular-disease past"] },
  { code: "G45.9", says: ["transient-ischaemic-attack active", "atherosclerotic-cardiovascular-disease active"] },
  { code: "O09.90", says: ["pregnancy active"] },
  { code: "O24.410", says: ["pregnancy active"] },
  { code: "O03.9", says: ["pregnancy past"] },
  { code: "O80", says: ["pregnancy past"] },
  { code: "O90.4", says: ["pregnancy past"] },
])("$code: $says", ({ code, says }) => {
  expect([...listed(code)].sort()).toEqual([...says].sort());
});
