import { NHS_NUMBER } from "../plain-identifier.ts";
import { readCellNumber } from "./cell-number.ts";
import { foldWord } from "./cell-words.ts";
import { type ColumnField, TITLES } from "./column-titles.ts";
import type { Column, CsvMapping, CsvPatient, DateOrder, MappingGap, MappingSuggestion } from "./csv-mapping.ts";
import { type Delimiter, likelyDelimiters, type Row, readTable, type Table } from "./read-table.ts";

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:patient )?nhs\b/, NHS_NUMBER],
  [/^(?:patient )?chi\b/, "https://fhir.scot.nhs.uk/Id/chi-number"],
];
/** Rows that are looked at to tell dates and numbers. */
const LOOKED_AT = 500;
/** They are in the beginning of a text of this length. */
const MOST_CHARACTERS = 200_000;

type Fields = Partial<Record<ColumnField, Column>>;
type Cells = (column: Column | undefined) => readonly string[];

/**
 * Proposes a mapping from the titles of a table and from what its cells show for certain, and says what it could not find:
 * an order of dates is proposed only where the cells of the column allow no other.
 */
export function suggestMapping(text: string): MappingSuggestion {
  const { delimiter, table } = bestTable(text);
  const { columns, rows } = table;
  const looked = rows.slice(0, LOOKED_AT);
  const cells: Cells = (column) => {
    const at = column === undefined ? -1 : columns.indexOf(column);
    return at === -1 ? [] : looked.map((row) => row.cells[at] ?? "").filter((cell) => cell !== "");
  };
  const fields = fieldsOf(columns);
  const missing: MappingGap[] = [];
  const results = resultsOf(columns, fields, cells, missing);
  const valueColumns = results.layout === "result-a-row" ? [fields.value] : results.tests.map(({ column }) => column);
  const decimal = decimalOf(valueColumns.flatMap(cells), missing);
  const mapping: CsvMapping = {
    delimiter,
    ...(decimal !== undefined && { decimal }),
    patient: patientOf(fields, cells, missing),
    ...collectedOf(fields, cells, missing),
    ...pick(fields, "status", "resultId", "stated"),
    results,
  };
  const samples = Object.fromEntries(columns.map((column) => [column, [...new Set(cells(column))].slice(0, 3)]));
  return { columns, samples, mapping, missing };
}

/** The table by the separator that gives the most titles that are known. */
function bestTable(text: string): { readonly delimiter: Delimiter; readonly table: Table } {
  const beginning = text.slice(0, MOST_CHARACTERS).replace(text.length > MOST_CHARACTERS ? /[^\r\n]*$/ : "", "");
  const [first, ...others] = likelyDelimiters(beginning).map((delimiter) => {
    const table = readTable(beginning, titleRow, delimiter);
    return { delimiter, table, known: Object.keys(fieldsOf(table.columns)).length };
  });
  if (first === undefined) throw new Error("There is no separator to try.");
  return others.reduce((best, one) => (one.known > best.known ? one : best), first);
}

/** The first row with the most titles that are known; without any, the first row with the most words. */
function titleRow(rows: readonly Row[]): number {
  const known = rows.map(({ cells }) => Object.keys(fieldsOf(cells)).length);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const filled = rows.map(({ cells }) => cells.filter((cell) => /\p{L}/u.test(cell)).length);
  return filled.indexOf(Math.max(0, ...filled));
}

/** Gives each field at most one column, and each column at most one field. */
function fieldsOf(columns: readonly Column[]): Fields {
  const fields: Fields = {};
  const taken = new Set<Column>();
  const folded = new Map(columns.map((column) => [column, foldWord(withoutBrackets(column))]));
  for (const [field, patterns] of TITLES) {
    for (const pattern of patterns) {
      const found = columns.find((column) => !taken.has(column) && pattern.test(folded.get(column) ?? ""));
      if (found === undefined) continue;
      fields[field] = found;
      taken.add(found);
      break;
    }
  }
  return fields;
}

function withoutBrackets(title: string): string {
  return title.replace(/[([{][^)\]}]*[)\]}]/g, " ");
}

function pick<K extends ColumnField>(fields: Fields, ...names: readonly K[]): Pick<Fields, K> {
  return Object.fromEntries(
    names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  ) as Pick<Fields, K>;
}

function patientOf(fields: Fields, cells: Cells, missing: MappingGap[]): CsvPatient {
  const { identifier, family, name, born } = fields;
  const system =
    identifier === undefined ? undefined : SYSTEMS.find(([title]) => title.test(foldWord(identifier)))?.[1];
  if (identifier === undefined && (born === undefined || (family ?? name) === undefined)) {
    missing.push({
      field: "patient",
      why: "No title names the patient: choose an identifier, or family name and birth date.",
    });
  }
  if (identifier !== undefined && system === undefined) {
    missing.push({
      field: "system",
      why: `Say who gives the numbers in "${identifier}", so that other senders' numbers are not taken for them.`,
    });
  }
  const bornOrder = born === undefined ? undefined : orderOf(cells(born), false);
  if (born !== undefined && bornOrder === undefined) missing.push({ field: "bornOrder", why: orderAsked(born) });
  return {
    ...pick(fields, "identifier"),
    ...(system !== undefined && { system }),
    ...pick(fields, "family", "given", "name", "born"),
    ...(bornOrder !== undefined && { bornOrder }),
    ...pick(fields, "sex"),
  };
}

function collectedOf(
  fields: Fields,
  cells: Cells,
  missing: MappingGap[],
): Pick<CsvMapping, "collected" | "collectedOrder"> {
  const { collected } = fields;
  if (collected === undefined) {
    missing.push({ field: "collected", why: "No title says when the samples were taken." });
    return {};
  }
  const collectedOrder = orderOf(cells(collected), true);
  if (collectedOrder === undefined) missing.push({ field: "collectedOrder", why: orderAsked(collected) });
  return { collected, ...(collectedOrder !== undefined && { collectedOrder }) };
}

function orderAsked(column: Column): string {
  return `The dates in "${column}" do not show whether the day or the month comes first.`;
}

const NUMBERED = /^(\d{1,2})\s?[./\-\s]\s?(\d{1,2})\s?[./\-\s]\s?(?:\d{2}){1,2}(?!\d)/;

/** The one order that every date of a column can be in; undefined when there are two, or none. */
function orderOf(dates: readonly string[], isRecent: boolean): DateOrder | undefined {
  if (dates.length === 0) return undefined;
  if (dates.every((date) => /^\d{4}(?!\d)|^(?:19|20)\d{6}(?!\d)/.test(date))) return "year-month-day";
  if (dates.every((date) => /^\d{1,2}\s?[./\-\s]\s?[A-Za-z]{3}/.test(date))) return "day-month-year";
  const pairs = dates.map((date) => NUMBERED.exec(date));
  if (pairs.includes(null) || (!isRecent && dates.some((date) => !/\d{4}/.test(date)))) return undefined;
  const dayFirst = pairs.every((pair) => Number(pair?.[2]) <= 12);
  const monthFirst = pairs.every((pair) => Number(pair?.[1]) <= 12);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? "day-month-year" : "month-day-year";
}

function resultsOf(
  columns: readonly Column[],
  fields: Fields,
  cells: Cells,
  missing: MappingGap[],
): CsvMapping["results"] {
  const { value, test, code } = fields;
  if (value === undefined || (test ?? code) === undefined) {
    const tests = testColumns(columns, fields, cells);
    if (tests.length > 0) {
      const bare = tests.filter(({ unit }) => unit === undefined).map(({ column }) => `"${column}"`);
      if (bare.length > 0) missing.push({ field: "unit", why: `No unit stands beside ${bare.join(", ")}.` });
      return { layout: "test-a-column", tests };
    }
  }
  if (value === undefined) missing.push({ field: "value", why: "No title says which column holds the results." });
  if ((test ?? code) === undefined) missing.push({ field: "test", why: "No title says which column names the test." });
  if (fields.unit === undefined) missing.push({ field: "unit", why: "No title says which column holds the units." });
  const isLoinc = code !== undefined && /loinc/i.test(code);
  return {
    layout: "result-a-row",
    ...pick(fields, "test", "code"),
    ...(isLoinc && { codeSystem: "loinc" }),
    value: value ?? "",
    ...pick(fields, "unit", "comparator", "range"),
  };
}

type TestColumn = { readonly column: Column; readonly test: string; readonly unit?: string };

/** Columns of numbers that nothing else explains; the unit stands in the brackets of the title. */
function testColumns(columns: readonly Column[], fields: Fields, cells: Cells): readonly TestColumn[] {
  const taken = new Set(Object.values(fields));
  return columns
    .filter((column) => !taken.has(column) && isNumeric(cells(column)))
    .map((column) => {
      const unit = /[([{]([^)\]}]*)[)\]}]\s*$/.exec(column)?.[1]?.trim();
      const test = unit === undefined ? column : column.replace(/\s*[([{][^)\]}]*[)\]}]\s*$/, "");
      return { column, test, ...(unit !== undefined && unit !== "" && { unit }) };
    });
}

function isNumeric(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => readCellNumber(text, undefined) !== undefined);
  return texts.length > 0 && numbers.length * 2 >= texts.length;
}

/** The one decimal mark with which every number can be read; undefined with a gap when some could be two numbers. */
function decimalOf(texts: readonly string[], missing: MappingGap[]): "." | "," | undefined {
  const numbers = texts.filter((text) => /\d[.,]\d/.test(text) && readCellNumber(text, undefined) !== undefined);
  const isPoint = numbers.every((text) => typeof readCellNumber(text, ".") === "object");
  const isComma = numbers.every((text) => typeof readCellNumber(text, ",") === "object");
  if (numbers.length === 0) return undefined;
  if (isPoint !== isComma) return isPoint ? "." : ",";
  missing.push({ field: "decimal", why: "The numbers do not show whether a point or a comma is the decimal mark." });
  return undefined;
}
