import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CsvMapping,
  INTAKE_PROBLEM_CODES,
  type IntakeReading,
  previewCsv,
  readIntake,
  suggestMapping,
} from "../index.ts";
import { readCellDate } from "./cell-date.ts";
import { readCellNumber } from "./cell-number.ts";
import type { DateOrder } from "./csv-mapping.ts";

const ROWS: CsvMapping = {
  patient: {
    identifier: "NHS number",
    system: "urn:test:nhs",
    family: "Surname",
    born: "DOB",
    bornOrder: "day-month-year",
    sex: "Sex",
  },
  collected: "Collected",
  collectedOrder: "day-month-year",
  status: "Status",
  resultId: "Result ID",
  results: { layout: "result-a-row", test: "Test", value: "Result", unit: "Units", range: "Range" },
};
const TITLES = "NHS number,Surname,DOB,Sex,Collected,Test,Result,Units,Range,Status,Result ID";
const ANNA = "9990001,Oak,03/02/1960,F,20/06/2026,Haemoglobin,10.4,g/dL,12-16,Final,R1";

function read(rows: readonly string[], mapping: CsvMapping = ROWS): IntakeReading {
  return readIntake({
    text: [TITLES, ...rows].join("\n"),
    format: "csv",
    from: "lab",
    mapping,
    received: "2026-06-22",
  });
}

const codesOf = ({ problems }: IntakeReading) => problems.map(({ code, where }) => `${code} ${where}`);
const resourcesOf = ({ sets }: IntakeReading) => sets.flatMap(({ entries }) => entries.map(({ resource }) => resource));

test("a row becomes an Observation with everything that its cells say", () => {
  expect(read([ANNA])).toEqual({
    problems: [],
    setAside: {},
    sets: [
      {
        where: "line 2",
        identity: {
          identifiers: [{ system: "urn:test:nhs", value: "9990001" }],
          family: "Oak",
          born: "1960-02-03",
          sex: "female",
        },
        entries: [
          {
            key: "Observation|lab|row R1|Haemoglobin",
            statedAt: "",
            rank: 1,
            resource: {
              resourceType: "Observation",
              id: expect.stringMatching(/^[0-9a-f]{32}$/),
              status: "final",
              code: { text: "Haemoglobin" },
              subject: { identifier: { system: "urn:test:nhs", value: "9990001" } },
              effectiveDateTime: "2026-06-20",
              valueQuantity: { value: 10.4, unit: "g/dL" },
              referenceRange: [{ low: { value: 12, unit: "g/dL" }, high: { value: 16, unit: "g/dL" }, text: "12-16" }],
              performer: [{ display: "lab" }],
            },
          },
        ],
      },
    ],
  });
});

describe("rows", () => {
  const faults: readonly [string, string, string][] = [
    ["no patient", ANNA.replace("9990001", "").replace("Oak", ""), "ROW_WITHOUT_PATIENT line 2"],
    ["no test", ANNA.replace("Haemoglobin", ""), "ROW_WITHOUT_TEST line 2"],
    ["no value", ANNA.replace("10.4", ""), "ROW_WITHOUT_VALUE line 2"],
    ["a birth date in another order", ANNA.replace("03/02/1960", "02/23/1960"), "DATE_NOT_READABLE line 2"],
    ["a birth date of two digits", ANNA.replace("03/02/1960", "03/02/60"), "DATE_NOT_READABLE line 2"],
    ["a date in another order", ANNA.replace("20/06/2026", "06/20/2026"), "DATE_NOT_READABLE line 2"],
    ["no date", ANNA.replace("20/06/2026", ""), "DATE_NOT_READABLE line 2"],
    ["a date after the day it came", ANNA.replace("20/06/2026", "23/06/2026"), "DATE_AFTER_RECEIPT line 2"],
    ["a number that could be two", ANNA.replace("10.4", '"1,234"'), "NUMBER_NOT_SURE line 2"],
    ["too few cells", ANNA.replace(",R1", ""), "ROW_LENGTH_DIFFERS line 2"],
    ["too many cells", `${ANNA},x`, "ROW_LENGTH_DIFFERS line 2"],
  ];
  test.each(faults)("%s is told with the row, and not read", (_fault, row, expected) => {
    const reading = read([row]);
    expect(codesOf(reading)).toEqual([expected]);
    expect(reading.sets).toEqual([]);
    expect(reading.problems[0]?.text).toBe(row);
  });

  const halves: readonly [string, string, string, object][] = [
    ["a word for sex", ANNA.replace(",F,", ",Z,"), "SEX_NOT_KNOWN line 2", { status: "final" }],
    ["a status", ANNA.replace("Final", "Odd"), "RESULT_STATUS_NOT_KNOWN line 2", { status: "unknown" }],
    ["no status", ANNA.replace("Final", ""), "RESULT_STATUS_NOT_KNOWN line 2", { status: "unknown" }],
  ];
  test.each(halves)("%s that is not known is told, and the result is read", (_what, row, expected, resource) => {
    const reading = read([row]);
    expect(codesOf(reading)).toEqual([expected]);
    expect(resourcesOf(reading)).toMatchObject([resource]);
  });

  const values: readonly [string, object][] = [
    ["<0.5", { valueQuantity: { value: 0.5, comparator: "<", unit: "g/dL" } }],
    ["≥ 60", { valueQuantity: { value: 60, comparator: ">=", unit: "g/dL" } }],
    ["Negative", { valueString: "Negative" }],
    ["10.4 H", { valueString: "10.4 H" }],
  ];
  test.each(values)("the value %s", (value, expected) => {
    expect(resourcesOf(read([ANNA.replace("10.4", value)]))).toMatchObject([expected]);
  });

  const statuses: readonly [string, string, number][] = [
    ["F", "final", 1],
    ["Authorised", "final", 1],
    ["prelim", "preliminary", 0],
    ["Corrected", "corrected", 2],
    ["Cancelled", "cancelled", 3],
    ["Entered in error", "entered-in-error", 3],
  ];
  test.each(statuses)("the status %s keeps the key", (word, status, rank) => {
    const [entry] = read([ANNA.replace("Final", word)]).sets[0]?.entries ?? [];
    expect(entry).toMatchObject({ key: "Observation|lab|row R1|Haemoglobin", rank, resource: { status } });
  });

  test("rows of one patient are one set, a repeated row is counted, and a bad row keeps no other", () => {
    const second = ANNA.replace("Haemoglobin", "Platelets").replace("R1", "R2");
    const ben = ANNA.replace("9990001", "9990002").replace("R1", "R3");
    const reading = read([ANNA, second, ben, "", ANNA, "oops"]);
    expect(reading.sets.map(({ where, entries }) => [where, entries.length])).toEqual([
      ["line 2", 2],
      ["line 4", 1],
    ]);
    expect(reading.setAside).toEqual({ repeated: 1 });
    expect(codesOf(reading)).toEqual(["ROW_LENGTH_DIFFERS line 7"]);
  });

  test("without a number of its own a result is named by patient, test and time", () => {
    const { resultId: _none, ...mapping } = ROWS;
    const key = (row: string) => read([row], mapping).sets[0]?.entries[0]?.key;
    expect(key(ANNA)).toBe("Observation|lab|row|urn:test:nhs|9990001|Haemoglobin|2026-06-20");
    expect(key(ANNA.replace("10.4", "11.4"))).toBe(key(ANNA));
    expect(key(ANNA.replace("20/06", "19/06"))).not.toBe(key(ANNA));
  });

  test("a test that the mapping knows has its code and unit", () => {
    const tests = { Haemoglobin: { loinc: "718-7", unit: "g/L" } };
    const results = { layout: "result-a-row", test: "Test", value: "Result", tests } as const;
    expect(resourcesOf(read([ANNA], { ...ROWS, results }))).toMatchObject([
      {
        code: { coding: [{ system: "http://loinc.org", code: "718-7" }], text: "Haemoglobin" },
        valueQuantity: { value: 10.4, unit: "g/L" },
      },
    ]);
  });

  test("an NHS number is the same with and without spaces", () => {
    const mapping = { ...ROWS, patient: { ...ROWS.patient, system: "https://fhir.nhs.uk/Id/nhs-number" } };
    const numberOf = (written: string) =>
      read([ANNA.replace("9990001", written)], mapping).sets[0]?.identity.identifiers;
    expect(numberOf("999 000 1111")).toEqual(numberOf("9990001111"));
  });

  test("a time without an offset stands beside its day", () => {
    expect(resourcesOf(read([ANNA.replace("20/06/2026", "20/06/2026 8:30 pm")]))).toMatchObject([
      {
        effectiveDateTime: "2026-06-20",
        _effectiveDateTime: { extension: [{ url: "urn:afterscript:sent:time", valueString: "2026-06-20T20:30:00" }] },
      },
    ]);
  });
});

describe("tables", () => {
  const shapes: readonly [string, (text: string) => string][] = [
    ["commas", (text) => text],
    ["semicolons", (text) => text.replaceAll(",", ";")],
    ["tabs", (text) => text.replaceAll(",", "\t")],
    ["quotes", (text) => text.replace(/[^,\n]+/g, (cell) => `"${cell}"`)],
    ["a byte order mark", (text) => `\ufeff${text}`],
    ["carriage returns", (text) => text.replaceAll("\n", "\r\n")],
    ["a heading", (text) => `Weekly export\nprinted 21/06/2026,,\n\n${text}`],
    ["empty cells behind", (text) => text.replaceAll("\n", ",,\n")],
  ];
  test.each(shapes)("%s", (_shape, change) => {
    const text = change([TITLES, ANNA, ""].join("\n"));
    const reading = readIntake({ text, format: "csv", from: "lab", mapping: ROWS });
    expect(resourcesOf(reading)).toEqual(resourcesOf(read([ANNA])));
    expect(reading.problems).toEqual([]);
  });

  test("a quote that is never closed costs its own line only", () => {
    const reading = read([ANNA, ANNA.replace("Oak", '"Oak').replace("R1", "R2"), ANNA.replace("R1", "R3")]);
    expect(codesOf(reading)).toEqual(["TABLE_NOT_READABLE line 3"]);
    expect(resourcesOf(reading)).toHaveLength(2);
  });

  test.each([
    ['Dr "Oak" Smith', []],
    ['Oak, 5" wide', ["TABLE_NOT_READABLE line 2"]],
    ['"Oak" Smith', ["TABLE_NOT_READABLE line 2"]],
  ])("%s: a pair of quotes within a cell is text, any other is not read", (requester, codes) => {
    const text = ["NHS;Test;Result;Unit;Requester", `1;Hb;10.4;g/dL;${requester}`].join("\n");
    const results = { layout: "result-a-row", test: "Test", value: "Result", unit: "Unit" } as const;
    const mapping = { patient: { identifier: "NHS" }, results };
    const reading = readIntake({ text, format: "csv", from: "lab", mapping });
    expect(codesOf(reading)).toEqual(codes);
    expect(resourcesOf(reading)).toHaveLength(codes.length === 0 ? 1 : 0);
  });

  test("lines are counted through cells that hold several", () => {
    const reading = read([ANNA.replace("Oak", '"Oak\nor Oake"'), "bad", "", "worse"]);
    expect(codesOf(reading)).toEqual(["ROW_LENGTH_DIFFERS line 4", "ROW_LENGTH_DIFFERS line 6"]);
  });

  test("a title that stands twice is told apart by its place", () => {
    const text = "NHS,Test,Result,Unit,Unit\n1,Hb,10.4,x,g/dL";
    const results = { layout: "result-a-row", test: "Test", value: "Result", unit: "Unit (2)" } as const;
    const reading = readIntake({
      text,
      format: "csv",
      from: "lab",
      mapping: { patient: { identifier: "NHS" }, results },
    });
    expect(resourcesOf(reading)).toMatchObject([{ valueQuantity: { value: 10.4, unit: "g/dL" } }]);
  });

  const { collectedOrder: _order, ...withoutOrder } = ROWS;
  const unread: readonly [string, CsvMapping | undefined, string][] = [
    ["no mapping", undefined, "MAPPING_MISSING "],
    ["a column that is not there", { ...ROWS, status: "State" }, "COLUMN_MISSING "],
    ["no order of dates", withoutOrder, "DATE_ORDER_MISSING "],
  ];
  test.each(unread)("%s: the whole table waits", (_case, mapping, expected) => {
    const text = [TITLES, ANNA].join("\n");
    const reading = readIntake({ text, format: "csv", from: "lab", mapping });
    expect(codesOf(reading)).toEqual([expected]);
    expect(reading.problems[0]?.text).toBe(text);
    expect(reading.sets).toEqual([]);
  });

  test("a column for each test", () => {
    const text = "NHS No,Date,Hb (g/dL),ALT,Comment\n1,2026-06-20,10.4,<5,ok\n2,2026-06-20,,40,";
    const { mapping, missing } = suggestMapping(text);
    expect(mapping.results).toEqual({
      layout: "test-a-column",
      tests: [
        { column: "Hb (g/dL)", test: "Hb", unit: "g/dL" },
        { column: "ALT", test: "ALT" },
      ],
    });
    expect(missing.map(({ field }) => field)).toEqual(["unit"]);
    const { sets } = readIntake({ text, format: "csv", from: "lab", mapping });
    expect(sets.map(({ entries }) => entries.map(({ resource }) => [resource.code, resource.valueQuantity]))).toEqual([
      [
        [{ text: "Hb" }, { value: 10.4, unit: "g/dL" }],
        [{ text: "ALT" }, { value: 5, comparator: "<" }],
      ],
      [[{ text: "ALT" }, { value: 40 }]],
    ]);
  });
});

describe("dates", () => {
  const dates: readonly [string, DateOrder, string | undefined][] = [
    ["03/04/2026", "day-month-year", "2026-04-03"],
    ["03/04/2026", "month-day-year", "2026-03-04"],
    ["3.4.2026", "day-month-year", "2026-04-03"],
    ["20-Jun-2026", "day-month-year", "2026-06-20"],
    ["20 June 2026", "month-day-year", "2026-06-20"],
    ["2026-06-20", "day-month-year", "2026-06-20"],
    ["2026/06/20", "year-month-day", "2026-06-20"],
    ["20260620", "year-month-day", "2026-06-20"],
    ["2026-06", "year-month-day", "2026-06"],
    ["20/06/26", "day-month-year", "2026-06-20"],
    ["13/06/2026", "month-day-year", undefined],
    ["31/06/2026", "day-month-year", undefined],
    ["29/02/2025", "day-month-year", undefined],
    ["46193", "day-month-year", undefined],
    ["20/06/2026 25:00", "day-month-year", undefined],
    ["2026-06-20T08:30:00Z", "year-month-day", "2026-06-20T08:30:00Z"],
    ["20/06/2026 08:30 +01:00", "day-month-year", "2026-06-20T08:30:00+01:00"],
    ["20/06/2026 12:15 AM", "day-month-year", "2026-06-20"],
    ["tomorrow", "day-month-year", undefined],
  ];
  test.each(dates)("%s as %s is %s", (text, order, expected) => {
    expect(readCellDate(text, order, true)?.dateTime).toBe(expected);
  });

  test("half past midnight is not noon", () => {
    expect(readCellDate("20/06/2026 12:30 AM", "day-month-year", true)?.local).toBe("2026-06-20T00:30:00");
    expect(readCellDate("20/06/2026 12:30 PM", "day-month-year", true)?.local).toBe("2026-06-20T12:30:00");
  });
});

describe("numbers", () => {
  const numbers: readonly [string, "." | "," | undefined, unknown][] = [
    ["10.4", undefined, { value: 10.4 }],
    ["10,4", undefined, { value: 10.4 }],
    ["0.420", undefined, { value: 0.42 }],
    ["0,420", undefined, { value: 0.42 }],
    ["1,234", undefined, "not-sure"],
    ["1.234", undefined, "not-sure"],
    ["1,234", ".", { value: 1234 }],
    ["1,234", ",", { value: 1.234 }],
    ["1.234,5", undefined, { value: 1234.5 }],
    ["1,234.5", undefined, { value: 1234.5 }],
    ["10,4", ".", undefined],
    ["12 345", undefined, { value: 12345 }],
    ["<=5", undefined, { value: 5, comparator: "<=" }],
    ["-1", undefined, { value: -1 }],
    ["1.2.3", undefined, undefined],
    ["12345678901234567", undefined, undefined],
    ["", undefined, undefined],
  ];
  test.each(numbers)("%j with the mark %j", (text, decimal, expected) => {
    expect(readCellNumber(text, decimal)).toEqual(expected);
  });
});

describe("a proposed mapping", () => {
  const table = (collected: string, born: string, value: string) =>
    `NHS Number,Surname,Forename,Date of Birth,Gender,Sample date,Test name,Result,Units\n1,Oak,Anna,${born},F,${collected},Hb,${value},g/dL`;

  test("names every column that the titles tell, and can be read with", () => {
    const text = table("20/06/2026", "25/12/1960", "10.4");
    const { mapping, missing, columns, samples } = suggestMapping(text);
    expect(missing).toEqual([]);
    expect(mapping).toEqual({
      delimiter: ",",
      decimal: ".",
      patient: {
        identifier: "NHS Number",
        system: "https://fhir.nhs.uk/Id/nhs-number",
        family: "Surname",
        given: "Forename",
        born: "Date of Birth",
        bornOrder: "day-month-year",
        sex: "Gender",
      },
      collected: "Sample date",
      collectedOrder: "day-month-year",
      results: { layout: "result-a-row", test: "Test name", value: "Result", unit: "Units" },
    });
    expect(columns).toHaveLength(9);
    expect(samples.Result).toEqual(["10.4"]);
    expect(readIntake({ text, format: "csv", from: "lab", mapping }).problems).toEqual([]);
  });

  const asked: readonly [string, string, string, string, readonly string[]][] = [
    ["dates that could be two", "03/04/2026", "25/12/1960", "10.4", ["collectedOrder"]],
    ["birth dates that could be two", "20/06/2026", "03/04/1960", "10.4", ["bornOrder"]],
    ["birth dates of two digits", "20/06/2026", "25/12/60", "10.4", ["bornOrder"]],
    ["numbers that could be two", "20/06/2026", "25/12/1960", '"1,234"', ["decimal"]],
    ["dates of no order", "soon", "25/12/1960", "10.4", ["collectedOrder"]],
  ];
  test.each(asked)("%s are asked for", (_case, collected, born, value, expected) => {
    expect(suggestMapping(table(collected, born, value)).missing.map(({ field }) => field)).toEqual(expected);
  });

  test("titles that say nothing leave everything to be asked", () => {
    expect(suggestMapping("a,b\nx,y").missing.map(({ field }) => field)).toEqual([
      "value",
      "test",
      "unit",
      "patient",
      "collected",
    ]);
  });

  test("German titles", () => {
    const text =
      "Patienten-ID;Nachname;Geburtsdatum;Entnahmedatum;Untersuchung;Ergebnis;Einheit\n7;Eiche;25.12.1960;20.06.2026;Leukozyten;4,2;10^9/L";
    const { mapping, missing } = suggestMapping(text);
    expect(missing.map(({ field }) => field)).toEqual(["system"]);
    expect(resourcesOf(readIntake({ text, format: "csv", from: "lab", mapping }))).toMatchObject([
      { code: { text: "Leukozyten" }, valueQuantity: { value: 4.2, unit: "10^9/L" }, effectiveDateTime: "2026-06-20" },
    ]);
  });
});

test("a preview shows the rows with a fault beside the first ones", () => {
  const wrong = ANNA.replace("20/06/2026", "06/20/2026");
  const { rows, first, total } = previewCsv([TITLES, ANNA, ANNA, ANNA, wrong, ANNA, wrong, wrong].join("\n"), ROWS, 2);
  expect({ where: rows.map(({ where }) => where), first, total }).toEqual({
    where: ["line 2", "line 3", "line 5", "line 7"],
    first: 2,
    total: 7,
  });
});

test("a preview shows each row with what is read of it and what not", () => {
  const text = [TITLES, ANNA, ANNA.replace("20/06/2026", "06/20/2026"), ANNA].join("\n");
  const preview = previewCsv(text, ROWS, 2);
  expect(preview).toMatchObject({
    total: 3,
    faulty: 1,
    unread: 0,
    problems: [],
    rows: [
      {
        where: "line 2",
        results: [
          {
            patient: "9990001, Oak, 1960-02-03",
            test: "Haemoglobin",
            value: "10.4",
            unit: "g/dL",
            collected: "2026-06-20",
            status: "final",
          },
        ],
        problems: [],
      },
      { where: "line 3", results: [], problems: [{ code: "DATE_NOT_READABLE" }] },
    ],
  });
  expect(preview.columns).toHaveLength(11);
});

test("a preview of a table without the columns says so", () => {
  expect(previewCsv("a,b\n1,2", ROWS)).toMatchObject({
    columns: ["a", "b"],
    rows: [],
    total: 0,
    problems: [{ code: "COLUMN_MISSING" }],
  });
});

describe("for any table", () => {
  test("every row is read or told", () => {
    const cell = fc.oneof(
      fc.constantFrom("", "20/06/2026", "F", "10.4", "Final", "1,2", "constructor"),
      fc.stringMatching(/^[A-Za-z0-9 .;<>-]{0,6}$/),
    );
    const row = fc.array(cell, { minLength: 10, maxLength: 11 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const lines = rows.map((cells) => cells.join(","));
        const preview = previewCsv([TITLES, ...lines].join("\n"), ROWS, 100);
        expect(preview.total).toBe(lines.filter((line) => /[^,\s]/.test(line)).length);
        for (const { results, problems } of preview.rows) expect(results.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test("any text gives a proposal, a preview and a reading whose problems can be mended", () => {
    const sign = fc.constantFrom(...'a1,;|"\n\r\t é\u0000\ud800/.<'.split(""), "NHS No", "Date", "Result", "Test");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 80 }), (text) => {
        const { mapping } = suggestMapping(text);
        const { problems } = readIntake({ text, from: "x", format: "csv", mapping });
        for (const { code, what } of problems) {
          expect(INTAKE_PROBLEM_CODES).toContain(code);
          expect(what).not.toBe("");
        }
        expect(previewCsv(text, mapping, 5).rows.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });
});
