import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IntakeReading, type IntakeResource, readIntake } from "../index.ts";

const MSH = "MSH|^~\\&|LAB|HOSP|AFT|CLINIC|20260621101500+0100||ORU^R01^ORU_R01|M1|P|2.5.1";
const PID = "PID|1||9990001111^^^NHS^NH~H123^^^HOSP&2.16.840.1.1&ISO^MR||Oak^Anna^B^^^^L||19600203|F";
const OBR = "OBR|1|P1|F100|58410-2^CBC^LN|||20260620083000|||||||||||||||20260620150000|||F";
const HB = "OBX|1|NM|718-7^Haemoglobin^LN||10.4|g/dL|12.0-16.0|L|||F";

function read(...segments: readonly string[]): IntakeReading {
  return readIntake({ text: segments.join("\r"), from: "lab" });
}

/** The one Observation of a message with this OBX. */
function made(
  obx: string,
  { msh = MSH, obr = OBR }: { readonly msh?: string; readonly obr?: string } = {},
): IntakeResource {
  const { sets } = read(msh, PID, obr, obx);
  expect(sets.flatMap(({ entries }) => entries)).toHaveLength(1);
  return sets[0]?.entries[0]?.resource ?? { resourceType: "none" };
}

/** An OBX with this type, value and unit. */
const obx = (type: string, value: string, unit = "") => `OBX|1|${type}|718-7^Hb^LN||${value}|${unit}|||||F`;
const codesOf = ({ problems }: IntakeReading) => problems.map(({ code, where }) => `${code} ${where}`);

test("an OBX with everything becomes an Observation with everything", () => {
  const reading = read(
    MSH,
    PID,
    "PV1|1|O",
    "ORC|RE||F100",
    OBR,
    "NTE|1||Fasting",
    HB,
    "NTE|1||Checked\\.br\\twice",
    "SPM|1|||BLD^Blood^HL70487",
  );
  expect(reading).toEqual({
    problems: [],
    setAside: { PV1: 1 },
    sets: [
      {
        where: "message 1, PID 1, line 2",
        identity: {
          identifiers: [
            { system: "https://fhir.nhs.uk/Id/nhs-number", value: "9990001111" },
            { system: "urn:oid:2.16.840.1.1", value: "H123" },
          ],
          family: "Oak",
          given: "Anna B",
          born: "1960-02-03",
          sex: "female",
        },
        entries: [
          {
            key: "Observation|urn:id:HOSP:result|F100|718-7|",
            statedAt: "2026-06-20T14:00:00.000Z",
            rank: 1,
            resource: {
              resourceType: "Observation",
              id: expect.stringMatching(/^[0-9a-f]{32}$/),
              identifier: [{ system: "urn:id:HOSP:result", value: "F100|718-7|" }],
              status: "final",
              code: {
                coding: [{ system: "http://loinc.org", code: "718-7", display: "Haemoglobin" }],
                text: "Haemoglobin",
              },
              subject: { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: "9990001111" } },
              effectiveDateTime: "2026-06-20T08:30:00+01:00",
              issued: "2026-06-20T15:00:00+01:00",
              valueQuantity: { value: 10.4, unit: "g/dL" },
              interpretation: [
                {
                  coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", code: "L" }],
                },
              ],
              referenceRange: [
                { low: { value: 12, unit: "g/dL" }, high: { value: 16, unit: "g/dL" }, text: "12.0-16.0" },
              ],
              specimen: { display: "Blood" },
              note: [{ text: "Fasting" }, { text: "Checked\ntwice" }],
              performer: [{ display: "HOSP" }],
            },
          },
        ],
      },
    ],
  });
});

describe("values", () => {
  const g = { unit: "g/dL" };
  const values: readonly [string, object][] = [
    [obx("NM", "10.40", "g/dL"), { valueQuantity: { value: 10.4, ...g } }],
    [obx("NM", "-0.5"), { valueQuantity: { value: -0.5 } }],
    [obx("NM", "<0.5", "g/dL"), { valueQuantity: { value: 0.5, comparator: "<", ...g } }],
    [obx("NM", "haemolysed"), { valueString: "haemolysed" }],
    [obx("NM", "12345678901234567890"), { valueString: "12345678901234567890" }],
    [obx("NM", "4.1~4.3", "g/dL"), { valueString: "4.1\n4.3" }],
    [obx("SN", "^10", "g/dL"), { valueQuantity: { value: 10, ...g } }],
    [obx("SN", ">^90", "g/dL"), { valueQuantity: { value: 90, comparator: ">", ...g } }],
    [obx("SN", ">=^90", "g/dL"), { valueQuantity: { value: 90, comparator: ">=", ...g } }],
    [obx("SN", "^10^-^20", "g/dL"), { valueRange: { low: { value: 10, ...g }, high: { value: 20, ...g } } }],
    [obx("SN", "^1^:^128"), { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }],
    [obx("SN", "^2^+"), { valueString: "2+" }],
    [obx("SN", "<>^3"), { valueString: "<>3" }],
    [obx("ST", "Negative"), { valueString: "Negative" }],
    [obx("ST", "&lt;3"), { valueString: "&lt;3" }],
    [obx("ST", "4.2", "g/dL"), { valueQuantity: { value: 4.2, ...g } }],
    [obx("ST", "4.2"), { valueString: "4.2" }],
    [obx("ST", ">60", "g/dL"), { valueQuantity: { value: 60, comparator: ">", ...g } }],
    [obx("FT", "a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f"), { valueString: "a|b^c&d~e\\f" }],
    [obx("FT", "\\X48C3A4\\ \\H\\x\\N\\ \\Zown\\"), { valueString: "Hä x \\Zown\\" }],
    [obx("TX", "one~two"), { valueString: "one\ntwo" }],
    [obx("DT", "20260601"), { valueDateTime: "2026-06-01" }],
    [obx("NR", "3^5", "g/dL"), { valueRange: { low: { value: 3, ...g }, high: { value: 5, ...g } } }],
    [obx("CQ", "4.2^mg/L"), { valueQuantity: { value: 4.2, unit: "mg/L" } }],
    [
      obx("CE", "N^Negative^99LAB"),
      {
        valueCodeableConcept: {
          coding: [{ system: "urn:id:HOSP:99LAB", code: "N", display: "Negative" }],
          text: "Negative",
        },
      },
    ],
    [
      obx("CWE", "10828004^Positive^SCT^P^Pos^L"),
      {
        valueCodeableConcept: {
          coding: [
            { system: "http://snomed.info/sct", code: "10828004", display: "Positive" },
            { system: "urn:id:HOSP:L", code: "P", display: "Pos" },
          ],
          text: "Positive",
        },
      },
    ],
    [obx("CWE", "A^One~B^Two"), { valueCodeableConcept: { text: "One; Two" } }],
    [obx("", "text"), { valueString: "text" }],
    [obx("NM", '""'), {}],
  ];
  test.each(values)("%s", (segment, expected) => {
    const resource = made(segment);
    const value = Object.fromEntries(Object.entries(resource).filter(([name]) => name.startsWith("value")));
    expect(value).toEqual(expected);
  });

  test("a unit beside words is kept", () => {
    expect(made(obx("ST", "see note", "g/dL"))).toMatchObject({
      valueString: "see note",
      _valueString: { extension: [{ url: "urn:afterscript:sent:unit", valueString: "g/dL" }] },
    });
  });

  const units: readonly [string, object][] = [
    ["g/dL", { unit: "g/dL" }],
    ["10*9/L^10*9/L^UCUM", { unit: "10*9/L", code: "10*9/L", system: "http://unitsofmeasure.org" }],
    ["g/dL^gram per deciliter^UCUM", { unit: "gram per deciliter", code: "g/dL", system: "http://unitsofmeasure.org" }],
    ["mg/dL^milligram^99U", { unit: "mg/dL" }],
    ["10^9/L", { unit: "10^9/L" }],
    ["x10\\S\\9/L", { unit: "x10^9/L" }],
    ["mL/min/1.73m^2", { unit: "mL/min/1.73m^2" }],
    ["^percent", { unit: "percent" }],
  ];
  test.each(units)("the unit %s", (unit, expected) => {
    expect(made(obx("NM", "1", unit)).valueQuantity).toEqual({ value: 1, ...expected });
  });

  const ranges: readonly [string, object][] = [
    ["3.5-5.0", { low: { value: 3.5 }, high: { value: 5 }, text: "3.5-5.0" }],
    ["(3.5 - 5.0)", { low: { value: 3.5 }, high: { value: 5 }, text: "(3.5 - 5.0)" }],
    ["<5", { high: { value: 5 }, text: "<5" }],
    [">=60", { low: { value: 60 }, text: ">=60" }],
    ["0 to 10", { low: { value: 0 }, high: { value: 10 }, text: "0 to 10" }],
    ["Negative", { text: "Negative" }],
    ["9-3", { text: "9-3" }],
  ];
  test.each(ranges)("the range %s", (range, expected) => {
    expect(made(`OBX|1|NM|718-7^Hb^LN||1||${range}||||F`).referenceRange).toEqual([expected]);
  });
});

describe("status", () => {
  const statuses: readonly [string, string, number][] = [
    ["F", "final", 1],
    ["C", "corrected", 2],
    ["P", "preliminary", 0],
    ["R", "preliminary", 0],
    ["S", "preliminary", 0],
    ["I", "registered", 0],
    ["O", "registered", 0],
    ["A", "amended", 2],
    ["U", "final", 1],
    ["X", "cancelled", 3],
    ["N", "cancelled", 3],
    ["D", "entered-in-error", 3],
    ["W", "entered-in-error", 3],
    ["", "final", 1],
  ];
  test.each(statuses)("OBX-11 %s is %s", (code, status, rank) => {
    const entry = read(MSH, PID, OBR, `OBX|1|NM|718-7^Hb^LN||1|g/dL|||||${code}`).sets[0]?.entries[0];
    expect([entry?.resource.status, entry?.rank]).toEqual([status, rank]);
  });

  test("a status that the table does not have is kept as not known, and told", () => {
    const reading = read(MSH, PID, OBR, "OBX|1|NM|718-7^Hb^LN||1|g/dL|||||Q");
    expect(reading.sets[0]?.entries[0]?.resource.status).toBe("unknown");
    expect(codesOf(reading)).toEqual(["STATUS_NOT_KNOWN message 1, OBX 1, line 4"]);
  });

  test("final without the value sent before does not take that value away", () => {
    const reading = read(MSH, PID, OBR, "OBX|1|NM|718-7^Hb^LN|||g/dL|||||U");
    expect(reading.sets).toEqual([]);
    expect(codesOf(reading)).toEqual(["RESULT_NOT_SENT_AGAIN message 1, OBX 1, line 4"]);
  });

  test.each(["F", "C", "D", "W", "P", "X"])("%s of a later message has the key of the first", (status) => {
    const later = MSH.replace("20260621", "20260622");
    const key = (segments: readonly string[]) => read(...segments).sets[0]?.entries[0]?.key;
    expect(key([later, PID, OBR, HB.replace(/F$/, status)])).toBe(key([MSH, PID, OBR, HB]));
  });

  test("a value taken back beside its replacement is told in a note of it", () => {
    const reading = read(MSH, PID, OBR, HB.replace(/F$/, "W"), HB.replace("10.4", "11.4").replace(/F$/, "C"));
    expect(reading.sets[0]?.entries).toMatchObject([
      {
        rank: 2,
        resource: {
          valueQuantity: { value: 11.4 },
          note: [{ text: "In the same message the sender took back the value 10.4 g/dL." }],
        },
      },
    ]);
  });
});

describe("times", () => {
  const times: readonly [string, string, object][] = [
    ["its own offset", "20260620083000-0500", { effectiveDateTime: "2026-06-20T08:30:00-05:00" }],
    ["the message's offset", "202606200830", { effectiveDateTime: "2026-06-20T08:30:00+01:00" }],
    ["a day", "20260620", { effectiveDateTime: "2026-06-20" }],
    ["a month", "202606", { effectiveDateTime: "2026-06" }],
  ];
  test.each(times)("%s", (_case, time, expected) => {
    expect(made(`${HB}|||${time}`)).toMatchObject(expected);
  });

  test("without any offset the day is kept, and the time beside it", () => {
    const resource = made(`${HB}|||20260620083000`, { msh: MSH.replace("+0100", "") });
    expect(resource).toMatchObject({
      effectiveDateTime: "2026-06-20",
      _effectiveDateTime: { extension: [{ url: "urn:afterscript:sent:time", valueString: "2026-06-20T08:30:00" }] },
    });
    expect(resource.issued).toBeUndefined();
  });

  test.each(["20260230", "20261301", "2026-06-20", "20260620250000"])("%s is told, and OBR-7 is used", (time) => {
    const reading = read(MSH, PID, OBR, `${HB}|||${time}`);
    expect(codesOf(reading)).toEqual(["TIME_NOT_READABLE message 1, OBX 1, line 4"]);
    expect(reading.sets[0]?.entries[0]?.resource.effectiveDateTime).toBe("2026-06-20T08:30:00+01:00");
  });

  test("a time of the order that cannot be read is told once for all of its results", () => {
    const reading = read(MSH, PID, OBR.replace("20260620083000", "yesterday"), HB, obx("NM", "2"));
    expect(codesOf(reading)).toEqual(["TIME_NOT_READABLE message 1, OBR 1, line 3"]);
    expect(reading.sets[0]?.entries.map(({ resource }) => resource.effectiveDateTime)).toEqual([undefined, undefined]);
  });

  const stated: readonly [string, string, string, string][] = [
    ["OBR-22", OBR, `${HB}||||||||20260620120000`, "2026-06-20T14:00:00.000Z"],
    ["MSH-7", "OBR|1||F100|CBC", HB, "2026-06-21T09:15:00.000Z"],
  ];
  test.each(stated)("%s says when a result was stated", (_field, obr, segment, expected) => {
    expect(read(MSH, PID, obr, segment).sets[0]?.entries[0]?.statedAt).toBe(expected);
  });
});

describe("messages and groups", () => {
  const second = [MSH.replace("|M1|", "|M2|"), "PID|1||555^^^HOSP||Elm^Ben", OBR.replace("F100", "F200"), HB];
  const first = [MSH, PID, OBR, HB];
  const packings: readonly [string, string][] = [
    ["carriage returns", [...first, ...second].join("\r")],
    ["line feeds", [...first, ...second].join("\n")],
    ["both", `${[...first, ...second].join("\r\n")}\r\n`],
    ["a batch", ["FHS|^~\\&", "BHS|^~\\&", ...first, ...second, "BTS|2", "FTS|1"].join("\r")],
    ["framing", `\v${first.join("\r")}\r\u001c\r\v${second.join("\r")}\r\u001c\r`],
    ["blank lines", [...first, "", ...second].join("\n")],
  ];
  test.each(packings)("%s", (_packing, text) => {
    const { sets, problems } = readIntake({ text, from: "lab" });
    expect(problems).toEqual([]);
    expect(sets.map(({ identity, entries }) => [identity.family, entries[0]?.key])).toEqual([
      ["Oak", "Observation|urn:id:HOSP:result|F100|718-7|"],
      ["Elm", "Observation|urn:id:HOSP:result|F200|718-7|"],
    ]);
  });

  test("several patients and orders of one message", () => {
    const { sets } = read(
      MSH,
      PID,
      OBR,
      HB,
      OBR.replace("F100", "F101"),
      HB,
      "PID|2||555^^^HOSP||Elm^Ben",
      OBR,
      HB,
      "OBX|2|NM|6690-2^WBC^LN||5|10*9/L|||||F",
    );
    expect(sets.map(({ where, entries }) => [where, entries.length])).toEqual([
      ["message 1, PID 1, line 2", 2],
      ["message 1, PID 2, line 7", 2],
    ]);
  });

  test("a line break inside of a text belongs to the text", () => {
    expect(made("OBX|1|TX|C1^Comment^L||first line\nand the second||||||F").valueString).toBe(
      "first line\nand the second",
    );
  });

  test("a torn line of capitals is no segment", () => {
    expect(made("OBX|1|TX|C1^Comment^L||first line\nTHE second||||||F").valueString).toBe("first line\nTHE second");
  });

  test("an NHS number is the same with and without spaces", () => {
    const { sets } = read(MSH, PID.replace("9990001111", "999 000 1111"), OBR, HB);
    expect(sets[0]?.identity.identifiers[0]).toEqual({
      system: "https://fhir.nhs.uk/Id/nhs-number",
      value: "9990001111",
    });
  });

  test("lines of one text in several OBX become one result", () => {
    const line = (at: number, text: string) => `OBX|${at}|TX|C1^Comment^L||${text}||||||F`;
    const { sets } = read(MSH, PID, OBR, line(1, "Slightly"), line(2, "haemolysed"));
    expect(sets[0]?.entries.map(({ resource }) => resource.valueString)).toEqual(["Slightly\nhaemolysed"]);
  });

  test("numbers of one name in one order stay two results", () => {
    const { sets } = read(MSH, PID, OBR, HB, HB.replace("10.4", "9.8"), HB);
    expect(
      sets[0]?.entries.map(({ key, resource }) => [key, (resource.valueQuantity as { value: number }).value]),
    ).toEqual([
      ["Observation|urn:id:HOSP:result|F100|718-7|", 10.4],
      ["Observation|urn:id:HOSP:result|F100|718-7||2026-06-20T08:30:00+01:00#2", 9.8],
    ]);
  });

  const senders: readonly [string, string][] = [
    ["A", "Observation|urn:id:A:result|F100|718-7|"],
    ["", "Observation|urn:id:LAB:result|F100|718-7|"],
  ];
  test.each(senders)("the laboratory %j is part of the name", (facility, key) => {
    expect(read(MSH.replace("|HOSP|", `|${facility}|`), PID, OBR, HB).sets[0]?.entries[0]?.key).toBe(key);
  });
});

describe("what is not read is told with its text", () => {
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    ["another type", [MSH.replace("ORU^R01^ORU_R01", "ADT^A08"), PID], ["MESSAGE_TYPE_NOT_READ message 1, line 1"]],
    ["an order", [MSH.replace("ORU^R01^ORU_R01", "ORM^O01"), PID, OBR], ["MESSAGE_TYPE_NOT_READ message 1, line 1"]],
    ["a test message", [MSH.replace("|P|", "|T|"), PID, OBR, HB], ["MESSAGE_FOR_TESTING message 1, line 1"]],
    ["no PID", [MSH, OBR, HB], ["PID_MISSING message 1, line 1"]],
    ["results before the PID", [MSH, HB, PID], ["PID_MISSING message 1, OBX 1, line 2"]],
    ["nobody named", [MSH, "PID|1", OBR, HB], ["PATIENT_NOT_NAMED message 1, PID 1, line 2"]],
    ["no code", [MSH, PID, OBR, "OBX|1|NM|||1"], ["RESULT_WITHOUT_CODE message 1, OBX 1, line 4"]],
    ["an array", [MSH, PID, OBR, obx("NA", "1^2")], ["VALUE_TYPE_NOT_READ message 1, OBX 1, line 4"]],
    ["a document", [MSH, PID, OBR, obx("ED", "x^y")], ["VALUE_TYPE_NOT_READ message 1, OBX 1, line 4"]],
    ["a strange segment", [MSH, PID, "RXE|1"], ["SEGMENT_NOT_READ message 1, RXE 1, line 3"]],
    ["a cancelled order", [MSH, PID, OBR.replace(/F$/, "X")], ["ORDER_WITHOUT_RESULT message 1, OBR 1, line 3"]],
    ["no separators", ["MSH|"], ["MESSAGE_NOT_READABLE message 1, line 1"]],
    ["the same separators", ["MSH|||||LAB|x"], ["MESSAGE_NOT_READABLE message 1, line 1"]],
    ["a batch of another size", ["BHS|^~\\&", MSH, PID, "BTS|2"], ["BATCH_COUNT_DIFFERS line 4"]],
    ["segments before a message", ["BHS|^~\\&", HB, MSH, PID], ["SEGMENT_BEFORE_MESSAGE line 2"]],
  ];
  test.each(cases)("%s", (_case, segments, expected) => {
    const reading = read(...segments);
    expect(codesOf(reading)).toEqual(expected);
    expect(reading.problems.every(({ text }) => text !== "")).toBe(true);
  });

  test("one bad result does not keep the others", () => {
    const reading = read(MSH, PID, OBR, "OBX|1|NM|||1", HB);
    expect(reading.sets[0]?.entries).toHaveLength(1);
    expect(reading.problems[0]?.text).toBe("OBX|1|NM|||1");
  });
});

describe("for any message", () => {
  const message = [MSH, PID, OBR, HB, obx("SN", ">^90"), "OBX|3|TX|C^C||words||||||F", "NTE|1||note"].join("\r");

  test("a changed character crashes nothing, and the same text reads the same", () => {
    const change = fc.record({ at: fc.nat(message.length), cut: fc.nat(5), put: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        const text = changes.reduce(
          (rest, { at, cut, put }) => rest.slice(0, at) + put + rest.slice(at + cut),
          message,
        );
        const reading = readIntake({ text, from: "lab", format: "hl7v2-oru" });
        expect(reading.sets.length + reading.problems.length).toBeGreaterThan(0);
        expect(readIntake({ text, from: "lab", format: "hl7v2-oru" })).toEqual(reading);
      }),
      { numRuns: 500 },
    );
  });

  test("every OBX is in a set or a problem", () => {
    const type = fc.constantFrom("NM", "ST", "SN", "CE", "NA", "ED", "", "ZZ");
    const part = fc.stringMatching(/^[A-Za-z0-9<>^ .-]{0,8}$/);
    const results = fc.array(fc.record({ type, value: part, code: part, status: fc.constantFrom("F", "P", "Q", "") }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(results, (all) => {
        const segments = all.map(
          ({ type: sort, value, code, status }, at) => `OBX|${at + 1}|${sort}|T${at}${code}||${value}||||||${status}`,
        );
        const { sets, problems } = read(MSH, PID, OBR, ...segments);
        const told = new Set(problems.map(({ where }) => where.match(/OBX \d+/)?.[0]));
        const names = JSON.stringify(sets);
        for (const at of all.keys()) expect(told.has(`OBX ${at + 1}`) || names.includes(`"F100|T${at}`)).toBe(true);
      }),
    );
  });
});
