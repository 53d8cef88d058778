import { readFileSync } from "node:fs";
import { writeResult } from "@afterscript/fhir-write";
import { type LabReading, readLabCsv, readLabText } from "@afterscript/lab-report";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CONCEPTS, readTold, resourceOf, WRITING } from "../told/read-told.ts";
import { OPTIONS, printedReading, REPORTS, readReport } from "./printed-reading.ts";

test.each(REPORTS)("$name is read as it was looked at", ({ name, text, expected }) => {
  expect(printedReading(readReport(name, text))).toBe(readFileSync(expected, "utf8"));
});

test.each(REPORTS)("each row of $name can be kept and is read back", ({ name, text }) => {
  for (const [index, row] of readReport(name, text).rows.entries()) {
    const { analyte, value, unit, qualitative, day = "2026-06-12", range, flag } = row;
    const told = writeResult(
      {
        id: `r${index}`,
        analyte,
        value,
        day,
        ...(unit !== undefined && { unit }),
        ...(qualitative !== undefined && { qualitative }),
        ...(range !== undefined && { range }),
        ...(flag !== undefined && { flag }),
      },
      WRITING,
    );
    const record = readTold(resourceOf(told));
    expect(record.problems).toEqual([]);
    expect(record.results.get(analyte)?.length).toBeGreaterThan(0);
  }
});

test.each(REPORTS)("every line of $name is accounted for", ({ name, text }) => {
  expect(missingLines(text, readReport(name, text))).toEqual([]);
});

/** Lines with something on them that stand in none of the three lists. */
function missingLines(text: string, { rows, notRead, headings }: LabReading): readonly number[] {
  const told = new Set<number>();
  for (const { line, lines } of [...rows, ...notRead, ...headings]) {
    for (let at = line; at < line + lines; at += 1) told.add(at);
  }
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (line.trim() === "" || told.has(index + 1) ? [] : [index + 1]));
}

const NAMES = CONCEPTS.analytes.flatMap(({ names }) => names);
const UNITS = [...new Set(CONCEPTS.analytes.flatMap(({ units }) => Object.keys(units)))];
const PIECES = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom(...UNITS),
  fc.constantFrom(
    "1.2",
    "0,9",
    "1,200",
    "<5",
    ">60",
    "12-16",
    "(1.0-4.0)",
    "negative",
    "reactive",
    "H",
    "L",
    "*",
    "01",
    "%",
  ),
  fc.constantFrom(
    "12/06/2026",
    "2026-06-12",
    "12 Jun 2026",
    "Collected:",
    "DOB:",
    "URINE",
    "SERUM",
    "Ref:",
    "-",
    ":",
    "|",
    ";",
    "\t",
    "  ",
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ maxLength: 6, unit: "binary" }),
);
const LINES = fc.array(
  fc.array(PIECES, { maxLength: 8 }).map((pieces) => pieces.join(" ")),
  { maxLength: 12 },
);

test("no text throws, no line is lost, and no line is two things", () => {
  fc.assert(
    fc.property(LINES, fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const text = lines.join(end);
      const reading = readLabText(text, OPTIONS);
      expect(missingLines(text, reading)).toEqual([]);
      const kinds = [reading.rows, reading.notRead, reading.headings].map(
        (places) => new Set(places.map(({ line }) => line)),
      );
      const all = kinds.flatMap((kind) => [...kind]);
      expect(new Set(all).size).toBe(all.length);
      expect(reading.rows.every(({ day }) => day === undefined || day <= "2026-06-30")).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("no table throws and no line is lost", () => {
  const header = fc.constantFrom("Test;Result;Unit;Date", "Date,Hb (g/dL),ALT", "a,b,c", "");
  fc.assert(
    fc.property(header, LINES, fc.constantFrom(",", ";", "\t"), (title, lines, mark) => {
      const text = [title, ...lines.map((line) => line.replaceAll(" ", mark))].join("\n");
      expect(missingLines(text, readLabCsv(text, OPTIONS))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("every name in every accepted unit is read as its analyte, and as no other", () => {
  const plain = CONCEPTS.analytes.filter(({ kind }) => kind === "quantity");
  const wrong = plain.flatMap((analyte) =>
    analyte.names.flatMap((name) =>
      (analyte.accepted ?? []).flatMap((unit) => {
        const { rows, notRead } = readLabText(
          `${name}\t${believable(analyte.id, unit)}\t${unit === "1" ? "" : unit}`,
          OPTIONS,
        );
        const isRead = rows.length === 1 && rows[0]?.analyte === analyte.id;
        return isRead ? [] : [`${name} ${unit}: ${rows[0]?.analyte ?? notRead[0]?.why}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

/** A whole number in the unit that lies inside of what is believed. */
function believable(id: string, unit: string): string {
  const analyte = CONCEPTS.analytes.find((one) => one.id === id);
  const factor = analyte?.units[unit];
  const low = analyte?.plausible?.low ?? { n: 0, d: 1 };
  const high = analyte?.plausible?.high ?? { n: 1000, d: 1 };
  if (factor === undefined) throw new Error(`${id} is not accepted in ${unit}.`);
  const size = factor.n / factor.d;
  const middle = Math.sqrt(Math.max(low.n / low.d, high.n / high.d / 10_000) * (high.n / high.d)) / size;
  return middle >= 10 ? String(Math.round(middle)) : middle.toPrecision(2);
}

test.each(["day-first", "month-first"] as const)("a day that could be two is what the person says: %s", (dayOrder) => {
  const { rows } = readLabText("Sample date: 05/06/2026\nHb 11.2 g/dL", { ...OPTIONS, dayOrder });
  expect(rows).toMatchObject([{ day: dayOrder === "day-first" ? "2026-06-05" : "2026-05-06" }]);
});

test.each([
  { line: "Hemoglobin A1c 5.6 %", why: "name-not-known" },
  { line: "Bilirubin direct 0.2 mg/dL", why: "name-not-known" },
  { line: "Albumin/creatinine ratio 3.1 mg/mmol", why: "name-not-known" },
  { line: "Creatinine 8.2 mmol/L urine", why: "other-sample" },
  { line: "Bilirubin (direct) 0.2 mg/dL", why: "name-not-known" },
  { line: "Haemoglobin (previous) 12.4 g/dL", why: "name-not-known" },
  { line: "Anti-HBc IgM Negative", why: "name-not-known" },
  { line: "Haemoglobin 11.2 g/dL previous 12.4 g/dL", why: "several-values" },
  { line: "Hb 11.2 g/dL 31/02/2026", why: "day-not-readable" },
  { line: "Collected: 31/02/2026", why: "day-not-readable" },
  { line: "ALT 3xULN", why: "unit-not-accepted" },
  { line: "Mean platelet volume 9.8 fL", why: "name-not-known" },
  { line: "Haemoglobin low", why: "no-value" },
  { line: "Haemoglobin 11.2", why: "no-unit" },
  { line: "Haemoglobin 11.2 g/dL 11.8 g/dL", why: "several-values" },
  { line: "HBsAg 0.3 S/CO", why: "answer-not-known" },
  { line: "Triglycerides 1,200 mg/dL", why: "two-values-possible" },
  { line: "Haemoglobin 1120 g/dL", why: "value-not-believed" },
])("$line is not read: $why", ({ line, why }) => {
  expect(readLabText(line, OPTIONS)).toMatchObject({ rows: [], notRead: [{ why, written: line }] });
});

test.each([
  { line: "Lymphocytes 1.200 /uL", row: { analyte: "lymphocytes", number: 1200 } },
  { line: "Lymphocytes 1.200 10*9/L", row: { analyte: "lymphocytes", number: 1.2 } },
  { line: "LYMPH% 25", row: { analyte: "lymphocyte-share", unit: "%" } },
  { line: "LYMPH# 0.9 10^3/uL", row: { analyte: "lymphocytes" } },
  { line: "Hemoglobin........11.2 g/dL", row: { analyte: "haemoglobin", value: "11.2" } },
  { line: "HGB 11.2L g/dL 12.0-15.5", row: { flag: "low", range: "12.0-15.5" } },
  { line: "Platelets 250 150-400 10*9/L", row: { value: "250", range: "150-400" } },
  { line: "Hb 11.2 g/dL reported 15/06/2026", row: { value: "11.2", rest: "reported 15/06/2026" } },
  { line: "Hb 11.2 g/dL 12.6.26", row: { day: "2026-06-12" } },
  { line: "Triglycerides (fasting) 1.2 mmol/L", row: { analyte: "triglycerides" } },
])("$line is read as $row", ({ line, row }) => {
  const { rows } = readLabText(line, OPTIONS);
  expect(rows).toMatchObject([row]);
  if (!("day" in row)) expect(rows[0]).not.toHaveProperty("day");
});

test("a long text is read in the time that a person waits, whatever its lines", () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `Haemoglobin ${10 + (index % 5)}.2 g/dL remark ${index}`);
  const hard = ["a1".repeat(20_000), "1 ".repeat(20_000), "<".repeat(20_000), `x ${"1-".repeat(20_000)}`];
  const begun = process.cpuUsage();
  const reading = readLabText([...lines, ...hard].join("\n"), OPTIONS);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(5_000);
  expect(reading.notRead.slice(-4).map(({ why }) => why)).toEqual(hard.map(() => "line-too-long"));
});

test.each([
  {
    line: "Triglycerides 1,200 mg/dL (0-150)",
    asked: { value: "1,200", unit: "mg/dL", range: "0-150" },
    choices: ["1.200", "1200"],
  },
  { line: "ALT 34 (0-40)", asked: { value: "34", range: "0-40" }, choices: ["U/L", "ukat/L", "nkat/L"] },
])("$line asks for one thing, and keeps what it read: $asked", ({ line, asked, choices }) => {
  const day = "2026-06-12";
  const { notRead } = readLabText(`Collected: ${day}\n${line}`, OPTIONS);
  expect(notRead).toMatchObject([{ line: 2, choices, asked: { ...asked, day } }]);
  const table = readLabCsv(`Test;Result;Date\nALT;34;${day}`, OPTIONS);
  expect(table.notRead).toMatchObject([{ why: "no-unit", asked: { analyte: "alt", value: "34", day } }]);
});
