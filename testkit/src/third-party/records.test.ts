import { createHash } from "node:crypto";
import { compileConcepts, parseFhirText, readFhir } from "@afterscript/fhir";
import { loadConcepts } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";
import { HAND_COUNTS } from "./hand-counts.ts";
import { readRecordFile, recordFiles } from "./record-files.ts";

const files = recordFiles();
const hashes: unknown = JSON.parse(readRecordFile("hashes.json").toString());

test("every record is the one that was taken over", () => {
  const found = files.map((path) => [path, createHash("sha256").update(readRecordFile(path)).digest("hex")]);
  expect(Object.fromEntries(found)).toEqual(hashes);
});

describe("with the real concepts", () => {
  const index = compileConcepts(loadConcepts());

  function read(path: string, patient?: string) {
    const parsed = parseFhirText(readRecordFile(path).toString());
    if ("failure" in parsed) throw new Error(`${path}: ${parsed.failure.code}`);
    return { input: parsed.input, read: readFhir(parsed.input, index, { patient }) };
  }

  test.each(files)("%s is read, or refused for its several patients", (path) => {
    const { input, read: found } = read(path);
    if ("failure" in found) {
      expect(found.failure.code).toBe("SEVERAL_PATIENTS");
      for (const patient of found.failure.patients ?? []) {
        expect(countAll(readFhir(input, index, { patient }))).toBe(entriesOf(input));
      }
    } else expect(countAll(found)).toBe(entriesOf(input));
  });

  /** Every resource is in exactly one of the counts. */
  function countAll(found: ReturnType<typeof readFhir>): number {
    if ("failure" in found) throw new Error(found.failure.code);
    return [found.understood, found.notUnderstood, found.setAside]
      .flatMap((counts) => Object.values(counts))
      .reduce((sum, count) => sum + count, 0);
  }

  function entriesOf(input: unknown): number {
    const { resourceType, entry } = input as { resourceType: string; entry?: readonly { resource?: unknown }[] };
    return resourceType === "Bundle" ? (entry ?? []).filter((one) => one.resource !== undefined).length : 1;
  }

  test.each(HAND_COUNTS)("$file as counted by hand", ({ file, understood, problem }) => {
    const { read: found } = read(file);
    if ("failure" in found) throw new Error(found.failure.code);
    expect({ understood: found.understood, problem: found.notUnderstood }).toEqual({ understood, problem });
  });

  test.each([
    { file: "cdc-dibbs/BundleHAPIServer.json", patients: 6 },
    { file: "inferno-crd/crd_transaction_bundle.json", patients: 2 },
  ])("$file is refused for its $patients patients", ({ file, patients }) => {
    const { read: found } = read(file);
    expect("failure" in found && found.failure.patients).toHaveLength(patients);
  });

  test.each([
    {
      file: "ms-fhir-converter/LRI_2.0-NG_CBC_Typ_Message-expected.json",
      analyte: "leukocytes",
      value: { n: 105_600, d: 1 },
    },
    {
      file: "ms-fhir-converter/LRI_2.0-NG_CBC_Typ_Message-expected.json",
      analyte: "neutrophils",
      value: { n: 58_000, d: 1 },
    },
    { file: "ms-fhir-converter/LRI_2.0-NG_CBC_Typ_Message-expected.json", analyte: "haemoglobin", value: undefined },
    { file: "ms-fhir-converter/History_and_Physical-expected.json", analyte: "platelets", value: { n: 123_000, d: 1 } },
    { file: "hl7-r4-examples/Bundle-report.json", analyte: "leukocytes", value: { n: 319_000, d: 10 } },
    { file: "us-core-8.0.0/Observation-weight.json", analyte: "weight", value: { n: 2_009_414, d: 100_000 } },
  ])("$file: $analyte", ({ file, analyte, value }) => {
    const { read: found } = read(file);
    if ("failure" in found) throw new Error(found.failure.code);
    const result = found.record.results.get(analyte)?.[0];
    expect(result?.value).toEqual(value);
  });
});
