import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IntakeReading, type IntakeResource, readIntake } from "../index.ts";

/**
 * Messages in the shape of published ones, with people and values of our own: which segments and fields are filled, in
 * which order, with what in them. The source of a shape stands in the title of its test.
 */
function read(segments: readonly string[]): IntakeReading {
  return readIntake({ text: segments.join("\r"), from: "lab" });
}

/** Code, value, unit and status of a result in one line. */
function lineOf(resource: IntakeResource): string {
  const { code, valueQuantity, valueString, valueCodeableConcept, valueRange, valueRatio, status } =
    resource as unknown as {
      readonly code: { readonly coding?: readonly { readonly code: string }[]; readonly text?: string };
      readonly valueQuantity?: { readonly comparator?: string; readonly value: number; readonly unit?: string };
      readonly valueString?: string;
      readonly valueCodeableConcept?: {
        readonly text?: string;
        readonly coding?: readonly { readonly code: string }[];
      };
      readonly valueRange?: object;
      readonly valueRatio?: object;
      readonly status?: string;
    };
  const value =
    valueQuantity === undefined
      ? (valueString ??
        valueCodeableConcept?.text ??
        valueCodeableConcept?.coding?.[0]?.code ??
        JSON.stringify(valueRange ?? valueRatio) ??
        "none")
      : `${valueQuantity.comparator ?? ""}${valueQuantity.value} ${valueQuantity.unit ?? ""}`.trim();
  return `${code.coding?.[0]?.code ?? code.text}: ${value} (${status})`;
}

function said(reading: IntakeReading) {
  return {
    sets: reading.sets.map(({ identity, entries }) => ({
      who: [identity.family, identity.born, ...identity.identifiers.map(({ system, value }) => `${system} ${value}`)],
      results: entries.map(({ resource }) => lineOf(resource)),
    })),
    problems: reading.problems.map(({ code, where }) => `${code} ${where}`),
    setAside: reading.setAside,
  };
}

describe("results as other systems send them", () => {
  test("a full blood count in the shape of NIST's LRI_2.0-NG_CBC_Typ_Message (microsoft/FHIR-Converter, MIT)", () => {
    const rest = "|||F|||20260620143428-0800|||||20260620163428-0800||||Elm Hospital^^^^^AA-1^XX^^^987";
    const named = "^LN^^^^^^in blood";
    const reading = read([
      "MSH|^~\\&|Lab APP|Lab Facility||EHR Facility|20260621140551-0500||ORU^R01^ORU_R01|L-2.00|P|2.5.1|||AL|NE|||||LRI_Common^^2.16.840.1.113883.9.16^ISO~LRI_NG^^2.16.840.1.113883.9.13^ISO",
      "PID|1||PATID77^^^Elm MPI^MR||Oak^Anna^A||19600203|F||2106-3^White^HL70005",
      "ORC|RE|ORD6^Elm EHR|R-9^Elm Lab|G8^Elm EHR||||||||57422^Radon^Nicholas^^^^^^AA-1^L^^^NPI",
      "OBR|1|ORD6^Elm EHR|R-9^Elm Lab|57021-8^CBC W Auto Differential panel in Blood^LN^44^CBC^99USI|||20260620143428-0800|||||||||57422^Radon^Nicholas||||||20260621140028-0800|||F",
      `OBX|1|NM|718-7^Hemoglobin [Mass/volume] in Blood${named}||12.5|g/dL^grams per deciliter^UCUM|13 to 18|L${rest}`,
      `OBX|2|NM|26464-8^Leukocytes [#/volume] in Blood${named}||105600|{cells}/uL^cells per microliter^UCUM|4300 to 10800|HH${rest}`,
      `OBX|3|CWE|38892-6^Anisocytosis${named}||260348001^Present ++ out of ++++^SCT^^^^^^Moderate Anisocytosis|||A${rest}`,
      `OBX|4|TX|11156-7^Leukocyte morphology${named}||Reactive morphology in lymphoid cells.|||A${rest}`,
      "SPM|1|||119297000^BLD^SCT^^^^^^Blood|||||||||||||20260620143428-0800",
    ]);
    expect(said(reading)).toEqual({
      sets: [
        {
          who: ["Oak", "1960-02-03", "urn:id:Elm MPI PATID77"],
          results: [
            "718-7: 12.5 grams per deciliter (final)",
            "26464-8: 105600 cells per microliter (final)",
            "38892-6: Moderate Anisocytosis (final)",
            "11156-7: Reactive morphology in lymphoid cells. (final)",
          ],
        },
      ],
      problems: [],
      setAside: {},
    });
  });

  test("one glucose in the shape of the HL7 standard's own example (ORU-R01-RMGEAD of microsoft/FHIR-Converter, MIT)", () => {
    const reading = read([
      "MSH|^~\\&|GHH LAB|ELAB-3|GHH OE|BLDG4|202606200930||ORU^R01|CNTRL-3456|P|2.4|",
      "PID|||555-44-0000||OAK^ANNA^E^^^^L|ELM|19600203|F|||1 FERN DR.^^TOWN^OH^35292||(206)3345232||||AC5||67-A4335^OH^20030520",
      "OBR|1|845439^GHH OE|1045813^GHH LAB|15545^GLUCOSE|||202606200730|||||||||555^PRIMARY^P^^^^MD^^|||||||||F||||||444^OTHER^H^^^^MD",
      "OBX|1|SN|1554-5^GLUCOSE^POST 12H CFST:MCNC:PT:SER/PLAS:QN||^182|mg/dl|70_105|H|||F",
    ]);
    expect(said(reading)).toEqual({
      sets: [
        {
          who: ["OAK", "1960-02-03", " 555-44-0000", "http://hl7.org/fhir/sid/us-ssn 67-A4335"],
          results: ["1554-5: 182 mg/dl (final)"],
        },
      ],
      problems: [],
      setAside: {},
    });
  });

  test("two orders with results that are not there yet, in the shape of LAB-ORU-1 (microsoft/FHIR-Converter, MIT)", () => {
    const specimen = "SPM|1|SpecimenID||BLD|||||||P||||||202606200535|202606200821||Y||||||1";
    const reading = read([
      "MSH|^~\\&|SomeSystem||TransformationAgent||202606200645||ORU^R01|182|P|2.5||",
      "PID|1||10006500^^^1^MR^1||OAK^ANNA^D||19600203|F||1|1 ELM ST^^TOWN^CA||||1|2||4000^^^AccMgr^VN^1|123121234|||||||||||NO",
      "OBR|2|88502218|82503246|24317-0^Hemogram and platelet count, automated^LN||||||^COLLECT^JOHN|P|| |||^URO^^^^DR|||||||202606200929||F|F|||||||&CYTO&JANE^202606200929",
      "OBX|1|NM|11156-7^LEUKOCYTES^LN||||||||I|",
      "OBX|2|NM|20570-8^HEMATOCRIT^LN||40.1|%||N|||P|||202606200830",
      "OBX|3|NM|11125-2^PLATELETS^LN||221  |giga.l-1||N|||F|||202606200830",
      specimen,
      "OBR|1|855238581|890775544|26464-8^Differential WBC Count, buffy coat^LN||||||^COLLECT^JOHN|P| ||||^URO^^^^DR|||||||202606200929|||F",
      "OBX|1|NM|26478-8^LYMPHOCYTES/100 LEUKOCYTES^LN||20|%||N|||P|||202606200627",
      specimen,
    ]);
    expect(said(reading)).toEqual({
      sets: [
        {
          who: ["OAK", "1960-02-03", "urn:id:1 10006500", "http://hl7.org/fhir/sid/us-ssn 123121234"],
          results: [
            "11156-7: none (registered)",
            "20570-8: 40.1 % (preliminary)",
            "11125-2: 221 giga.l-1 (final)",
            "26478-8: 20 % (preliminary)",
          ],
        },
      ],
      problems: [],
      setAside: {},
    });
  });

  test("coded remarks and a torn PID in the shape of LabCorp's v2.2 (MsgSample of adonis2014/OpenLIS; its shape alone)", () => {
    const reading = read([
      "MSH|^~\\&|LCS|LCA|LIS|TEST9999|202606201532||ORU^R01|3630|P|2.2",
      "PID|3|2161348473|20923085580|01572633|OAK^ANNA||19600203|",
      "F|||^^^^00000-0000|||||||86427531^^^03|SSN# HERE",
      "PV1||I|^802^1||||8625^Physician^M|86-7468^||xxx|||||||||V1001",
      "ORC|NW|8642753100013^LIS|20923085580^LCS||||||20260619000000|||PEED",
      "OBR|1|8642753100013^LIS|20923085580^LCS|083824^PANEL 083824^L|||20260619083600|||||| CH13380|20260619000000||||||20923085580||20260620041800|||F",
      "OBX|1|NM|150001^HIV-1 ABS-O.D. RATIO^L|||||||N|X",
      "OBX|2|CE|001719^HIV-1 ABS, SEMI-QN^L||HTN|||||N|F|20200123|| 20260620155700|BN",
      "NTE|1|L|Result: NEGATIVE by EIA screen.",
      "NTE|2|L|No antibodies to HIV-1 detected.",
      "ZPS|1|BN|LABORATORY|1447 YORK COURT^^TOWN^NC^272152230|8007624344",
    ]);
    expect(said(reading)).toEqual({
      sets: [
        {
          who: ["OAK", "1960-02-03", " 20923085580", " 2161348473", " 01572633"],
          results: ["150001: none (cancelled)", "001719: HTN (final)"],
        },
      ],
      problems: ["SEGMENT_NOT_READ message 1, line 3"],
      setAside: { PV1: 1, ZPS: 1 },
    });
    expect(reading.sets[0]?.entries[1]?.resource.note).toEqual([
      { text: "Result: NEGATIVE by EIA screen." },
      { text: "No antibodies to HIV-1 detected." },
    ]);
  });

  test("a report in lines without codes, in the shape of ORU-multiline-short-mixed (LinuxForHealth, Apache-2.0)", () => {
    const reading = read([
      "MSH|^~\\&|WHI|Elm_Lab|IMAGING_REPORT|Town|20260620124455||ORU^R01^ORU_R01|MSGID00231|P|2.6||||||||||||^4086::132^IPv6",
      "PID|1||0d70c6^^^MRN||Oak^Anna||19600203|F||Other|^^^^L6G 1C7~^^^ON~^^Town~&Elm Av~8200~^^^^^^B",
      "NTE|1||Created for MRN: 0d70c6",
      "PV1|1|I|^^^Town^^^8200 Elm Av|EM",
      "OBR|1|PON_0^LAB|FON_0^LAB|1487^ECHO CARDIOGRAM COMPLETE||20260620124455|20260620124455|||||||||OP_0||||||||CT|F",
      "OBX|1|ST|12345||||||||F|||20260620124455",
      "OBX|2|TX|||||||||F|||20260620124455",
      "OBX|3|TX|||Emergency Department||||||F|||20260620124455",
    ]);
    expect(said(reading)).toMatchObject({
      sets: [{ who: ["Oak", "1960-02-03", "urn:id:MRN 0d70c6"], results: ["12345: none (final)"] }],
      problems: ["RESULT_WITHOUT_CODE message 1, OBX 2, line 7", "RESULT_WITHOUT_CODE message 1, OBX 3, line 8"],
      setAside: { NTE: 1, PV1: 1 },
    });
    expect(reading.problems[1]?.text).toContain("Emergency Department");
  });

  test("pictures and documents among results in the shape of ORU-R01-01 (microsoft/FHIR-Converter, MIT)", () => {
    const reading = read([
      "MSH|^~\\&|PHIMS^2.16.840.1.114222.4.3.3.5.1.2^ISO|Health Lab^2.16.840.1.114222.4.1.10411^ISO|IDSS^2.16.840^ISO|DOH^2.16^ISO|202606201259-0215||ORU^R01^ORU_R01|2.16.840.1-2026|P|2.5.1|||AL|NE|USA||||PHLabReport-Ack^^2.16.840.1.113883.9.10^ISO",
      "SFT|Maker^L|2.4.3.52854|Engine|2.4.3.52854||20070725111624",
      "PID|1||14^^^PHIMS&2.16.840.1.114222.4.3.3.5.1.2&ISO^PI^Health Lab&2.16.840.1.114222.4.1.10411&ISO||Oak^Anna^^^^^L||19600203|F",
      "OBX||RP|8867-4^heartrate^LN||https://lab.example^^SD^PICT||||||F|||19990702",
      "ORC|NW||986^PHIMS^2.16.840.1.114222.4.3.3.5.1.2^ISO|PGN-04|CM",
      "OBX||ED|||App5^NS^Octet-stream^Base64|",
      "TXA|1|DIS||202606191818+0215|Elm",
      "OBR|1|845439^GHH OE|986^PHIMS^2.16.840.1.114222.4.3.3.5.1.2^ISO|625-4^Bacteria identified in Stool by Culture^XYZ|R|202606191700+0215|202606190730+0215|||||||||||||||202606200730+0215||BLB|F",
      "NTE|1|L|Includes Salmonella, Shigella \\T\\ other|RE^Remark^HL70364",
      "TQ1|1|54^&lbs|ACM&Before Breakfast&HL7xxx^HD^^^12^min^^ACM^120^s",
      "CTD|C^Emergency Contact^HL70131|Elm^Rose",
      "OBX|1|CWE|625-4^Bacteria identified in Stool by Culture^XYZ^^^^2.33^^result1|1|27268008^Salmonella^SCT^^^^20090731^^Salmonella species|beats/min^^ISO|70-80|A^A^HL70078^^^^2.5|||P|||20260619",
      "NTE|1||Submission of serum||ELM^ATTEND^A",
      "SPM|1|2012545^2012999999&PHIMS&2.16.840.1.114222.4.3.3.5.1.2&ISO|PAI12^FAI12|ASERU^Serum^^FUR^^^^^Blood",
      "OBX|2|NM|8867-4^Heart rate^LN|1|27~25||||||I",
    ]);
    expect(said(reading)).toEqual({
      sets: [
        {
          who: ["Oak", "1960-02-03", "urn:oid:2.16.840.1.114222.4.3.3.5.1.2 14"],
          results: ["625-4: Salmonella species (preliminary)", "8867-4: 27\n25 (registered)"],
        },
      ],
      problems: [
        "SEGMENT_NOT_READ message 1, TXA 1, line 7",
        "VALUE_TYPE_NOT_READ message 1, OBX 1, line 4",
        "RESULT_WITHOUT_CODE message 1, OBX 2, line 6",
      ],
      setAside: { CTD: 1, SFT: 1, TQ1: 1 },
    });
    const notes = reading.sets[0]?.entries[0]?.resource.note;
    expect(notes).toEqual([{ text: "Includes Salmonella, Shigella & other" }, { text: "Submission of serum" }]);
  });

  test("other separators, no version, and a local code before LOINC", () => {
    const reading = read([
      "MSH#@*?%#LAB#HOSP###202606201259##ORU@R01##P",
      "PID#1##77@@@HOSP%2.16.1%ISO@MR*9990001111@@@NHS@NH##Oak@Anna##19600203#F",
      "OBR#1##F9#FBC@Full blood count@L###202606190730",
      "OBX#1#NM#HB@Haemoglobin@L@718-7@Hb@LN##104#g/L#120-160#L###F",
      "OBX#2#ST#COM@Comment@L##Seen ?S? called ?T? noted?.br?twice######C",
    ]);
    expect(said(reading)).toEqual({
      sets: [
        {
          who: ["Oak", "1960-02-03", "urn:oid:2.16.1 77", "https://fhir.nhs.uk/Id/nhs-number 9990001111"],
          results: ["HB: 104 g/L (final)", "COM: Seen @ called % noted\ntwice (corrected)"],
        },
      ],
      problems: [],
      setAside: {},
    });
  });

  const structured: readonly [string, string][] = [
    ["^182", "182 U/L"],
    [">^90", ">90 U/L"],
    ["<=^5", "<=5 U/L"],
    ["182", "182 U/L"],
    ["^1^:^128", '{"numerator":{"value":1},"denominator":{"value":128}}'],
    ["^2^+", "2+"],
    ["<>^5", "<>5"],
  ];
  test.each(structured)("SN %s is %s", (value, is) => {
    const reading = read([
      "MSH|^~\\&|LAB|HOSP|||202606201259||ORU^R01||P|2.3",
      "PID|1||77^^^HOSP||Oak^Anna||19600203|F",
      "OBR|1||F9",
      `OBX|1|SN|ALT^ALT^L||${value}|U/L|||||F`,
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.sets[0]?.entries.map(({ resource }) => lineOf(resource))).toEqual([`ALT: ${is} (final)`]);
  });
});

describe("damaged messages", () => {
  const HEAD = "MSH|^~\\&|LAB|HOSP|||202606201259+0000||ORU^R01||P|2.5.1";
  const MESSAGE = [
    HEAD,
    "PID|1||77^^^HOSP||Oak^Anna||19600203|F",
    "NTE|1||note 1007",
    "PV1|1|O",
    "ORC|RE||F9",
    "OBR|1||F9|FBC^Full blood count^L|||20260619|||||||||||||||20260620|||F",
    "NTE|1||note 1001",
    "OBX|1|NM|HB^Hb^L||1002.5|g/L|120-160|L|||F",
    "OBX|2|SN|ALT^ALT^L||<^1003.5|U/L|||||F|||20260619|||||||||Elm laboratory",
    "NTE|1||note 1004",
    "OBX|3|TX|COM^Comment^L||words 1005||||||F",
    "OBX|4|NM|PLT^Platelets^L||1006.5|10*9/L|||||D",
    "OBR|2||F10|LIV^Liver^L|||20260619|||||||||||||||20260620|||F",
    "OBX|1|CE|HBV^Hepatitis B^L||N^negative 1008^L||||||F",
    "PID|2||78^^^HOSP||Elm^Ben||19610203|M",
    "OBR|1||F11|FBC^Full blood count^L|||20260619|||||||||||||||20260620|||F",
    "OBX|1|NM|HB^Hb^L||1009.5|g/L|120-160||||F",
  ];
  const MARK = /\b10\d\d(?:\.5)?\b/g;
  const NOTES: ReadonlySet<string> = new Set(["1001", "1004", "1007"]);

  const edit = fc.record({
    at: fc.nat(MESSAGE.length - 1),
    how: fc.constantFrom("cut its beginning", "cut its end", "double", "move", "break"),
    place: fc.nat(100),
  });

  function edited(segments: readonly string[], { at, how, place }: { at: number; how: string; place: number }) {
    const segment = segments[at] ?? "";
    const inside = place % Math.max(segment.length, 1);
    switch (how) {
      case "cut its beginning":
        return segments.with(at, segment.slice(inside));
      case "cut its end":
        return segments.with(at, segment.slice(0, inside));
      case "double":
        return segments.toSpliced(at, 0, segment);
      case "break":
        return segments.toSpliced(at, 1, segment.slice(0, inside), segment.slice(inside));
      default:
        return segments.toSpliced(at, 1).toSpliced(place % segments.length, 0, segment);
    }
  }

  test("cut, broken, doubled and moved segments: nothing throws, and every value is in a set, in a problem, or counted", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const segments = edits.reduce<readonly string[]>(edited, MESSAGE);
        const { sets, problems, setAside } = readIntake({
          text: segments.join("\r"),
          from: "lab",
          format: "hl7v2-oru",
        });
        const kept = JSON.stringify([sets, problems.map(({ text }) => text)]);
        const lost = segments
          .flatMap((segment) => [...segment.matchAll(MARK)].map(([mark]) => mark))
          .filter((mark) => !kept.includes(mark));
        expect(lost.filter((mark) => !NOTES.has(mark))).toEqual([]);
        // A note of a PID speaks of no result: it is counted.
        expect(lost.length === 0 || (setAside.NTE ?? 0) > 0).toBe(true);
      }),
      { numRuns: 800 },
    );
  });

  test.each([
    { what: "a segment without its beginning, after a visit", after: 3, line: "1|NM|HB^Hb^L||1002.5|g/L|||||F" },
    { what: "a segment without its beginning, after a result", after: 8, line: "1002.5|g/L|||||F" },
    { what: "a value alone, after a patient", after: 1, line: "1002.5" },
  ])("$what: it waits to be read by hand, and nothing of it is told in words", ({ after, line }) => {
    const { problems } = read(MESSAGE.toSpliced(after + 1, 0, line));
    expect(problems).toEqual([
      {
        code: "SEGMENT_NOT_READ",
        where: `message 1, line ${after + 2}`,
        what: expect.stringMatching(/^This line is no segment of a result message\./),
        text: line,
      },
    ]);
  });

  test.each([
    ["OBX|1|ED|DOC^Document^L||x^y||||||F", "VALUE_TYPE_NOT_READ"],
    ["OBX|1|NM|||7||||||F", "RESULT_WITHOUT_CODE"],
  ])("%s: its notes, and those of its order, stand with it", (obx, code) => {
    const { problems } = read([HEAD, MESSAGE[1] ?? "", "OBR|1||F9", "NTE|1||fasting", obx, "NTE|1||called"]);
    expect(problems).toMatchObject([{ code, text: ["NTE|1||fasting", obx, "NTE|1||called"].join("\r") }]);
  });
});
