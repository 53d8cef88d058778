import { intakeProblem } from "../intake-problem.ts";
import type { IntakeEntry, IntakeIdentity, IntakeProblem, IntakeReading, IntakeSet } from "../intake-set.ts";
import { canonicalText } from "../json.ts";
import type { Column, CsvMapping, CsvPreview } from "./csv-mapping.ts";
import { likelyDelimiters, type Row, readTable, type Table } from "./read-table.ts";
import { type CellOf, identityOfRow } from "./row-identity.ts";
import { type RowResult, type RowSetting, resultsOfRow } from "./row-results.ts";

export type CsvInput = {
  readonly text: string;
  readonly from: string;
  readonly mapping: CsvMapping | undefined;
  readonly received: string | undefined;
};

/** Reads a table by its mapping into a set for each patient. Never throws; each row that is not read is a problem with its text. */
export function readCsv({ text, from, mapping, received }: CsvInput): IntakeReading {
  if (mapping === undefined) {
    const problem = intakeProblem("MAPPING_MISSING", "", "No mapping says what the columns are.", text);
    return { sets: [], problems: [problem], setAside: {} };
  }
  const { table, faults } = tableOf(text, mapping);
  if (faults.length > 0) return { sets: [], problems: faults, setAside: {} };
  const rows = table.rows.map((row) => readRow(row, table, { mapping, from, received }));
  const seen = new Set<string>();
  const sets = new Map<string, { identity: IntakeIdentity; entries: IntakeEntry[]; where: string }>();
  let repeated = 0;
  for (const { row, identity, results } of rows) {
    for (const { entry } of results) {
      const content = canonicalText(entry);
      if (identity === undefined || seen.has(content)) repeated += 1;
      else {
        seen.add(content);
        const name = canonicalText(identity);
        const set = sets.get(name) ?? { identity, entries: [], where: row.where };
        sets.set(name, set);
        set.entries.push(entry);
      }
    }
  }
  const setAside = {
    ...(table.heading.length > 0 && { heading: table.heading.length }),
    ...(repeated > 0 && { repeated }),
  };
  return {
    sets: [...sets.values()] satisfies IntakeSet[],
    problems: [...table.problems, ...rows.flatMap((row) => row.problems)],
    setAside,
  };
}

/** What would be read from the first `rows` rows, and how many of all rows hold a fault: for the mapping screen. */
export function previewCsv(text: string, mapping: CsvMapping, rows = 20, received?: string): CsvPreview {
  const { table, faults } = tableOf(text, mapping);
  const readable = faults.length > 0 ? [] : table.rows;
  const all = readable.map((row) => readRow(row, table, { mapping, from: "preview", received }));
  const shown = Math.max(0, rows);
  const problems = (faults.length > 0 ? faults : table.problems)
    .slice(0, shown)
    .map(({ code, where, what }) => ({ code, where, what }));
  return {
    columns: table.columns,
    first: Math.min(shown, all.length),
    rows: [...all.slice(0, shown), ...all.slice(shown).filter(isFaulty).slice(0, shown)].map(
      ({ row, identity, results, problems: own }) => ({
        where: row.where,
        cells: row.cells,
        results: results.map(({ test, value, unit, collected, status }) => {
          return { patient: patientText(identity), test, value, unit, collected, status };
        }),
        problems: own.map(({ code, what }) => ({ code, what })),
      }),
    ),
    problems,
    total: readable.length,
    faulty: all.filter(isFaulty).length,
    unread: faults.length > 0 ? 0 : table.problems.length,
  };
}

function isFaulty({ problems }: { readonly problems: readonly unknown[] }): boolean {
  return problems.length > 0;
}

function patientText(identity: IntakeIdentity | undefined): string {
  if (identity === undefined) return "";
  const { identifiers, family, given, born } = identity;
  return [identifiers[0]?.value, family, given, born].filter((part) => part !== undefined).join(", ");
}

function tableOf(
  text: string,
  mapping: CsvMapping,
): { readonly table: Table; readonly faults: readonly IntakeProblem[] } {
  const columns = columnsOf(mapping);
  for (const delimiter of mapping.delimiter === undefined ? likelyDelimiters(text) : [mapping.delimiter]) {
    const table = readTable(text, (rows) => rows.findIndex(({ cells }) => holdsAll(cells, columns)), delimiter);
    if (table.columns.length > 0) return { table, faults: ordersMissing(mapping, text) };
  }
  const first = readTable(text, () => 0, mapping.delimiter);
  const missing = columns.filter((column) => !first.columns.includes(column));
  const happened = `The table has no row of titles that holds ${quoted(missing.length > 0 ? missing : columns)}.`;
  return { table: first, faults: [intakeProblem("COLUMN_MISSING", "", happened, text)] };
}

function quoted(columns: readonly Column[]): string {
  return columns.map((column) => `"${column}"`).join(", ");
}

/** "Unit (2)" is the second "Unit". */
function holdsAll(cells: readonly string[], columns: readonly Column[]): boolean {
  return columns.every((column) => {
    const [, title = column, count = "1"] =
      / \((\d+)\)$/.test(column) && !cells.includes(column) ? (/^(.*) \((\d+)\)$/.exec(column) ?? []) : [];
    return cells.filter((cell) => cell === title).length >= Number(count) || /^Column \d+$/.test(column);
  });
}

/** Every column that the mapping names. */
export function columnsOf({ patient, collected, status, resultId, stated, results }: CsvMapping): readonly Column[] {
  const own =
    results.layout === "test-a-column"
      ? results.tests.map(({ column }) => column)
      : [results.test, results.code, results.value, results.unit, results.comparator, results.range];
  const { identifier, family, given, name, born, sex } = patient;
  return [identifier, family, given, name, born, sex, collected, status, resultId, stated, ...own].filter(
    (column) => column !== undefined,
  );
}

function ordersMissing({ patient, collected, collectedOrder }: CsvMapping, text: string): readonly IntakeProblem[] {
  const columns = [
    ...(patient.born !== undefined && patient.bornOrder === undefined ? [patient.born] : []),
    ...(collected !== undefined && collectedOrder === undefined ? [collected] : []),
  ];
  const happened = `The mapping does not say in which order the dates of ${quoted(columns)} are written.`;
  return columns.length === 0 ? [] : [intakeProblem("DATE_ORDER_MISSING", "", happened, text)];
}

type ReadRow = {
  readonly row: Row;
  readonly identity: IntakeIdentity | undefined;
  readonly results: readonly RowResult[];
  readonly problems: readonly IntakeProblem[];
};

function readRow(row: Row, { columns }: Table, setting: RowSetting): ReadRow {
  const problems: IntakeProblem[] = [];
  if (row.cells.length !== columns.length && !isPadded(row, columns)) {
    const happened = `The row has ${row.cells.length} cells, and there are ${columns.length} titles.`;
    problems.push(intakeProblem("ROW_LENGTH_DIFFERS", row.where, happened, row.text));
    return { row, identity: undefined, results: [], problems };
  }
  const cellOf: CellOf = (column) => (column === undefined ? "" : (row.cells[columns.indexOf(column)] ?? ""));
  const identity = identityOfRow(row, cellOf, setting.mapping.patient, problems);
  if (identity === undefined) return { row, identity, results: [], problems };
  return { row, identity, results: resultsOfRow({ ...setting, row, cellOf, identity, problems }), problems };
}

/** Empty cells after the last title are what a spreadsheet adds; a row that is too short may have been cut off. */
function isPadded({ cells }: Row, columns: readonly Column[]): boolean {
  return cells.length > columns.length && cells.slice(columns.length).every((cell) => cell === "");
}
