import { compileConcepts, readFhir } from "@afterscript/fhir";
import { loadConcepts } from "@afterscript/knowledge";
import { expect, test } from "vitest";

const index = compileConcepts(loadConcepts());

test.each([
  { country: "JP", answer: "yes" },
  { country: "Japan", answer: "yes" },
  { country: "US", answer: "no" },
  { country: "Atlantis", answer: undefined },
  { country: undefined, answer: undefined },
])("an address in $country says of living in Asia: $answer", ({ country, answer }) => {
  const address = country === undefined ? {} : { address: [{ country }] };
  const read = readFhir({ resourceType: "Patient", id: "p", ...address }, index);
  if ("failure" in read) throw new Error(read.failure.code);
  expect(read.record.answers.get("living-in-asia")?.[0]?.answer).toBe(answer);
});
