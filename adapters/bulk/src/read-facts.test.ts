import { type AnalyteConcept, type Concepts, compileConcepts, readFhir } from "@afterscript/fhir";
import { formatDay } from "@afterscript/kernel";
import { factsOf } from "@afterscript/record";
import { describe, expect, test } from "vitest";
import { type CsvMapping, type IntakeReading, readIntake } from "./index.ts";

const ONE = { n: 1, d: 1 };
const THOUSAND = { n: 1000, d: 1 };

function counted(id: string, code: string, names: readonly string[]): AnalyteConcept {
  const units = { "/uL": ONE, "10*9/L": THOUSAND, "10^9/L": THOUSAND, "10*3/uL": THOUSAND };
  return { id, kind: "quantity", unit: "/uL", codes: [{ system: "loinc", code }], names, units };
}

const CONCEPTS: Concepts = {
  analytes: [
    counted("lymphocytes", "26474-7", ["Lymphocytes"]),
    counted("neutrophils", "26499-4", ["Neutrophils"]),
    {
      id: "haemoglobin",
      kind: "quantity",
      unit: "g/dL",
      codes: [{ system: "loinc", code: "718-7" }],
      names: ["Haemoglobin", "Hb"],
      units: { "g/dL": ONE, "g/L": { n: 1, d: 10 } },
    },
    {
      id: "egfr",
      kind: "quantity",
      unit: "mL/min/{1.73_m2}",
      codes: [{ system: "loinc", code: "33914-3" }],
      names: ["eGFR"],
      units: { "mL/min/{1.73_m2}": ONE, "mL/min/1.73m^2": ONE },
    },
    { id: "hbsag", kind: "qualitative", codes: [{ system: "loinc", code: "5195-3" }], names: ["HBsAg"], units: {} },
  ],
  substances: [],
  conditions: [],
  answers: [],
  vaccines: [],
  completeLists: [],
};
const INDEX = compileConcepts(CONCEPTS);

/** Results as a record has them: "lymphocytes 420 on 2026-06-20". */
function resultsOf({ sets }: IntakeReading): readonly string[] {
  const read = readFhir(sets[0]?.entries.map(({ resource }) => resource) ?? [], INDEX);
  if ("failure" in read) throw new Error(read.failure.code);
  return factsOf(read.record)
    .flatMap((fact) => (fact.type === "result" ? [fact] : []))
    .map(({ analyte, value, range, qualitative, notDone, unreadable, final, day }) => {
      const number = value === undefined ? undefined : String(value.n / value.d);
      const censored = range && `${range.low?.printed ?? ""}${range.high?.printed ?? ""}`;
      const said = number ?? censored ?? qualitative ?? (notDone === true ? "not done" : unreadable);
      return `${analyte} ${said} on ${day === undefined ? "no day" : formatDay(day.earliest)}${final ? "" : ", not final"}`;
    })
    .sort();
}

const HEADER = [
  "MSH|^~\\&|LAB|HOSP|AFT|CLINIC|20260621101500||ORU^R01|M1|P|2.4",
  "PID|1||9990001111^^^NHS^NH||Oak^Anna||19600203|F",
  "OBR|1|P1|F100|CBC|||20260620083000|||||||||||||||20260620150000|||F",
];

describe("results of messages become the facts that they say", () => {
  const cases: readonly [string, string][] = [
    ["OBX|1|NM|26474-7^Lymphs^LN||0.42|10^9/L|1.0-4.0|LL|||F", "lymphocytes 420 on 2026-06-20"],
    ["OBX|1|NM|26474-7^Lymphs^LN||420|/uL|||||F", "lymphocytes 420 on 2026-06-20"],
    ["OBX|1|NM|LY^Lymphocytes^L||0.42|10\\S\\9/L|||||F", "lymphocytes 420 on 2026-06-20"],
    ["OBX|1|NM|718-7^Hb^LN||104|g/L|||||C", "haemoglobin 10.4 on 2026-06-20"],
    ["OBX|1|ST|718-7^Hb^LN||10.4|g/dL|||||F", "haemoglobin 10.4 on 2026-06-20"],
    ["OBX|1|NM|718-7^Hb^LN||10.4|g/dL|||||P", "haemoglobin 10.4 on 2026-06-20, not final"],
    ["OBX|1|NM|718-7^Hb^LN||10.4|g/dL|||||Q", "haemoglobin 10.4 on 2026-06-20, not final"],
    ["OBX|1|NM|718-7^Hb^LN||haemolysed|g/dL|||||F", "haemoglobin value-not-readable on 2026-06-20"],
    ["OBX|1|NM|718-7^Hb^LN||10.4|furlongs|||||F", "haemoglobin unit-not-convertible on 2026-06-20"],
    ["OBX|1|NM|718-7^Hb^LN|||g/dL|||||X", "haemoglobin not done on 2026-06-20"],
    ["OBX|1|SN|33914-3^eGFR^LN||>^90|mL/min/1.73m^2|||||F", "egfr >90 on 2026-06-20"],
    ["OBX|1|CWE|5195-3^HBsAg^LN||260385009^Negative^SCT||||||F", "hbsag negative on 2026-06-20"],
    ["OBX|1|ST|5195-3^HBsAg^LN||REACTIVE||||||F", "hbsag positive on 2026-06-20"],
    ["OBX|1|NM|718-7^Hb^LN||10.4|g/dL|||||F|||20260619", "haemoglobin 10.4 on 2026-06-19"],
  ];
  test.each(cases)("%s", (obx, expected) => {
    expect(resultsOf(readIntake({ text: [...HEADER, obx].join("\r"), from: "lab" }))).toEqual([expected]);
  });

  test.each(["D", "W"])("a result taken back (%s) says nothing", (status) => {
    const text = [...HEADER, `OBX|1|NM|718-7^Hb^LN||10.4|g/dL|||||${status}`].join("\r");
    expect(resultsOf(readIntake({ text, from: "lab" }))).toEqual([]);
  });

  test("a name counts as that of blood only where the sample is not another", () => {
    const obx = "OBX|1|NM|HB^Haemoglobin^L||1.2|g/dL|||||F";
    const text = [...HEADER, obx, "SPM|1|||UR^Urine^HL70487"].join("\r");
    expect(resultsOf(readIntake({ text, from: "lab" }))).toEqual([]);
    expect(resultsOf(readIntake({ text: [...HEADER, obx].join("\r"), from: "lab" }))).toHaveLength(1);
  });
});

describe("rows of tables become the facts that they say", () => {
  const mapping: CsvMapping = {
    patient: { identifier: "NHS" },
    collected: "Date",
    collectedOrder: "day-month-year",
    results: { layout: "result-a-row", test: "Test", value: "Result", unit: "Unit" },
  };
  const cases: readonly [string, string][] = [
    ["1;20/06/2026;Lymphocytes;0,42;10*9/L", "lymphocytes 420 on 2026-06-20"],
    ["1;20/06/2026;Hb;<5;g/dL", "haemoglobin <5 on 2026-06-20"],
    ["1;20/06/2026;HBsAg;Negative;", "hbsag negative on 2026-06-20"],
    ["1;20/06/2026;Hb;see note;g/dL", "haemoglobin value-not-readable on 2026-06-20"],
  ];
  test.each(cases)("%s", (row, expected) => {
    const text = `NHS;Date;Test;Result;Unit\n${row}`;
    expect(resultsOf(readIntake({ text, format: "csv", from: "lab", mapping }))).toEqual([expected]);
  });
});
