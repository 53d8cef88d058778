import { foldText } from "@afterscript/fhir";
import { writingOf } from "@afterscript/fhir-write";
import Papa from "papaparse";
import { analyteNames, namedAnalyte } from "./analyte-names.ts";
import { findDays } from "./find-days.ts";
import type { LabOptions, LabReading, LabRow, NotRead, Place } from "./lab-reading.ts";
import { readLabText } from "./read-lab-text.ts";
import { type BareNotRead, type BareRow, idOf, type LineSetting, readLine } from "./read-line.ts";

type TableRow = { readonly cells: readonly string[]; readonly place: Place };

/** What a column holds, by what its title says in several languages. */
const COLUMNS = {
  name: /^(?:test|test name|name|analyte|analysis|parameter|component|investigation|marker|item|untersuchung|bezeichnung|analyse|examen|prueba|esame|analito|measurement|observation|lab test)$/,
  value:
    /^(?:value|result|results|test result|result value|wert|ergebnis|messwert|resultat|valeur|resultado|valor|risultato|valore)$/,
  unit: /^(?:unit|units|uom|unit of measure|einheit|unite|unites|unidad|unidades|unita)$/,
  range:
    /^(?:range|ref|ref range|reference|reference range|reference interval|normal|normal range|normal values|referenz|referenzbereich|normbereich|normwert|valeurs de reference|valeurs normales|norme|valores de referencia|rango|intervallo)$/,
  day: /^(?:date|day|collected|collection date|date collected|sample date|specimen date|test date|result date|datum|entnahme|entnahmedatum|abnahmedatum|date de prelevement|prelevement|fecha|data)$/,
  flag: /^(?:flag|flags|abnormal|interpretation|status|hinweis|markierung)$/,
} as const;
type Column = keyof typeof COLUMNS;

/**
 * Reads a table of a laboratory or a person's own: one result a row under titled columns, or one day a row with an analyte
 * in each title ("Hb (g/dL)"). A table without such titles is read as text. Total, as `readLabText` is.
 */
export function readLabCsv(text: string, options: LabOptions): LabReading {
  const rows = tableOf(text);
  const named = rows.findIndex(({ cells }) => hasTitles(cells));
  if (named !== -1) return readList(rows, named, options);
  const names = analyteNames(options.concepts);
  const wide = rows.findIndex(
    ({ cells }) => cells.filter((cell) => namedAnalyte(cell, names) !== undefined).length > 0 && cells.some(isDayTitle),
  );
  return wide === -1 ? readLabText(text, options) : readWide(rows, wide, options);
}

/** Rows with the lines that they stand on: a quoted cell may hold several. */
function tableOf(text: string): readonly TableRow[] {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n|\r/g, "\n");
  const rows: TableRow[] = [];
  let from = 0;
  let line = 1;
  Papa.parse<string[]>(plain, {
    newline: "\n",
    delimitersToGuess: [";", "\t", "|", ","],
    step: ({ data, meta }) => {
      const written = plain.slice(from, meta.cursor).replace(/\n$/, "");
      const lines = written.split("\n").length;
      const cells = data.map((cell) => cell.trim());
      if (written.trim() !== "") rows.push({ cells, place: { line, lines, written } });
      line += lines;
      from = meta.cursor;
    },
  });
  return rows;
}

function columnOf(title: string): Column | undefined {
  const folded = foldText(title);
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].test(folded));
}

function isDayTitle(title: string): boolean {
  return columnOf(title) === "day";
}

function hasTitles(cells: readonly string[]): boolean {
  const columns = cells.map(columnOf);
  return columns.includes("name") && columns.includes("value");
}

type Reading = { readonly rows: LabRow[]; readonly notRead: NotRead[]; readonly headings: Place[] };

function settingOf({ concepts, index, asOf, dayOrder }: LabOptions): LineSetting {
  const writing = writingOf(concepts, { asOf, ...(index !== undefined && { index }) });
  return { names: analyteNames(concepts), writing, dayOrder, isResultFirst: true };
}

/** One result a row: its cells are put in the order of a printed line, and read as one. */
function readList(rows: readonly TableRow[], titled: number, options: LabOptions): LabReading {
  const setting = settingOf(options);
  const columns = (rows[titled]?.cells ?? []).map(columnOf);
  const reading: Reading = { rows: [], notRead: [], headings: [] };
  for (const [index, { cells, place }] of rows.entries()) {
    if (index <= titled) reading.headings.push(place);
    else readRow(lineOf(cells, columns), place, reading, setting);
  }
  return { ...reading, days: [] };
}

const ORDER: readonly Column[] = ["name", "value", "unit", "flag", "range"];

function lineOf(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
): { readonly line: string; readonly day: string } {
  const cellOf = (column: Column) => cells[columns.indexOf(column)] ?? "";
  const range = cellOf("range");
  const parts = ORDER.map((column) => (column === "range" && range !== "" ? `Ref: ${range}` : cellOf(column)));
  return { line: parts.join(" | "), day: columns.includes("day") ? cellOf("day") : "" };
}

function readRow(
  { line, day }: { readonly line: string; readonly day: string },
  place: Place,
  reading: Reading,
  setting: LineSetting,
): void {
  const outcome = readLine(line, setting);
  const found = dayIn(day, setting);
  if ("why" in found) reading.notRead.push({ ...place, ...found });
  else if (outcome.is === "rows") reading.rows.push(...outcome.rows.map((row) => ({ ...place, ...found, ...row })));
  else if (outcome.is === "not-read") reading.notRead.push({ ...place, ...withDay(outcome.notRead, found) });
  else if (outcome.is === "name-only") reading.notRead.push({ ...place, why: "no-value", ...idOf(outcome.named) });
  else if (/\d/.test(line)) reading.notRead.push({ ...place, why: "name-not-known" });
  else reading.headings.push(place);
}

function withDay(notRead: BareNotRead, day: Pick<LabRow, "day" | "days">): BareNotRead {
  return notRead.asked === undefined ? notRead : { ...notRead, asked: { ...day, ...notRead.asked } };
}

/** The day of a cell, the two that it could be, or why it is none of a result. */
function dayIn(
  text: string,
  { writing, dayOrder }: LineSetting,
): Pick<LabRow, "day" | "days"> | Pick<NotRead, "why" | "choices"> {
  const [found] = findDays(text, writing.asOf, dayOrder);
  if (found === undefined) return {};
  const [only] = found.choices;
  if (found.isAhead) return { why: "day-in-future", choices: found.choices };
  return found.choices.length === 1 && only !== undefined ? { day: only } : { days: found.choices };
}

/** One day a row: each cell is read as a line of its title. */
function readWide(rows: readonly TableRow[], titled: number, options: LabOptions): LabReading {
  const setting = settingOf(options);
  const titles = rows[titled]?.cells ?? [];
  const dayAt = titles.findIndex(isDayTitle);
  const reading: Reading = { rows: [], notRead: [], headings: [] };
  for (const [index, row] of rows.entries()) {
    if (index <= titled) reading.headings.push(row.place);
    else readDayRow(row, { titles, dayAt, setting, reading });
  }
  return { ...reading, days: [] };
}

type WideSetting = {
  readonly titles: readonly string[];
  readonly dayAt: number;
  readonly setting: LineSetting;
  readonly reading: Reading;
};

function readDayRow({ cells, place }: TableRow, { titles, dayAt, setting, reading }: WideSetting): void {
  const found = dayIn(cells[dayAt] ?? "", setting);
  if ("why" in found) {
    reading.notRead.push({ ...place, ...found });
    return;
  }
  const rows: BareRow[] = [];
  const refused: NotRead[] = [];
  for (const [at, cell] of cells.entries()) {
    if (at === dayAt || cell === "") continue;
    const title = titles[at] ?? "";
    const outcome = readLine(`${title} ${cell}`, setting);
    if (outcome.is === "rows") rows.push(...outcome.rows);
    else if (outcome.is === "not-read")
      refused.push({ ...place, written: `${title}: ${cell}`, ...withDay(outcome.notRead, found) });
    else if (/\d/.test(cell)) refused.push({ ...place, written: `${title}: ${cell}`, why: "name-not-known" });
  }
  reading.rows.push(...rows.map((row) => ({ ...place, ...found, ...row })));
  reading.notRead.push(...refused);
  if (rows.length === 0 && refused.length === 0) reading.headings.push(place);
}
