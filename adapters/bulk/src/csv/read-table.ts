import { type CsvError, parse } from "csv-parse/sync";
import { intakeProblem } from "../intake-problem.ts";
import type { IntakeProblem } from "../intake-set.ts";
import type { Column } from "./csv-mapping.ts";

export type Row = {
  /** "line 12". */
  readonly where: string;
  readonly cells: readonly string[];
  /** As it came. */
  readonly text: string;
};

export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows before the titles: the table's own heading. */
  readonly heading: readonly Row[];
  readonly problems: readonly IntakeProblem[];
};

const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Chooses the row of the titles among the first rows. */
export type FindTitles = (rows: readonly Row[]) => number;

/** How many rows may stand before the titles. */
const MOST_HEADING = 30;

/** Reads a table with quoted cells. The titles stand in the row that `findTitles` chooses; -1: the table has none. */
export function readTable(text: string, findTitles: FindTitles, delimiter = likelyDelimiters(text)[0] ?? ","): Table {
  const { rows, problems } = rowsOf(text.replace(/^\ufeff/, ""), delimiter);
  const titled = findTitles(rows.slice(0, MOST_HEADING));
  const columns = distinctTitles(rows[titled]?.cells ?? []);
  return { columns, heading: rows.slice(0, Math.max(titled, 0)), rows: rows.slice(titled + 1), problems };
}

type Parsed = { readonly record: string[]; readonly raw: string; readonly info: { readonly lines: number } };

function rowsOf(text: string, delimiter: Delimiter): { readonly rows: Row[]; readonly problems: IntakeProblem[] } {
  try {
    return { rows: parseRows(text, delimiter, 1), problems: [] };
  } catch {
    return rowsByLine(text, delimiter);
  }
}

function parseRows(text: string, delimiter: Delimiter, firstLine: number): Row[] {
  const parsed = parse(text, {
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  }) as unknown as readonly Parsed[];
  let line = firstLine;
  return parsed.flatMap(({ record, raw }) => {
    const row = rowOf(record, line, raw.replace(/[\r\n]+$/, ""));
    line += Math.max(1, (raw.match(/\r\n|\n|\r/g) ?? []).length);
    return row;
  });
}

/** A row of empty cells is none. */
function rowOf(record: readonly string[], line: number, text: string): Row[] {
  const cells = record.map((cell) => cell.trim());
  return cells.every((cell) => cell === "") ? [] : [{ where: `line ${line}`, cells, text }];
}

/** A quote that is never closed would take the rest of the table with it: each line is read for itself. */
function rowsByLine(text: string, delimiter: Delimiter): { readonly rows: Row[]; readonly problems: IntakeProblem[] } {
  const rows: Row[] = [];
  const problems: IntakeProblem[] = [];
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    try {
      const cells = line.split(delimiter);
      rows.push(...(isPlain(cells) ? rowOf(cells, at + 1, line) : parseRows(line, delimiter, at + 1)));
    } catch (error) {
      const { message } = error as CsvError;
      problems.push(
        intakeProblem("TABLE_NOT_READABLE", `line ${at + 1}`, `The quotes do not match: ${message}.`, line),
      );
    }
  }
  return { rows, problems };
}

/** Does no cell begin with a quote? Then a pair of them is text, as in: Dr "Q" Smith. A single one may be the end of the cell of a line before. */
function isPlain(cells: readonly string[]): boolean {
  const quotes = cells.join("").match(/"/g) ?? [];
  return quotes.length % 2 === 0 && !cells.some((cell) => cell.trimStart().startsWith('"'));
}

/** Separators, the one first that stands equally often in most of the first lines. */
export function likelyDelimiters(text: string): readonly Delimiter[] {
  const lines = text
    .slice(0, 20_000)
    .split(/[\r\n]+/)
    .slice(0, 20)
    .map((line) => line.replace(/"[^"]*"/g, ""));
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const agreeing = [...new Set(counts)].map((cells) => counts.filter((count) => count === cells).length);
    return { delimiter, lines: Math.max(0, ...agreeing), cells: Math.max(0, ...counts) };
  });
  return scored.sort((a, b) => b.lines - a.lines || b.cells - a.cells).map(({ delimiter }) => delimiter);
}

/** A title that stands twice is told apart by its place: "Unit", "Unit (2)"; one that is empty is "Column 3". */
function distinctTitles(cells: readonly string[]): readonly Column[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const title = cell === "" ? `Column ${at + 1}` : cell;
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return count === 1 ? title : `${title} (${count})`;
  });
}
