import type { LabReading, LabRow, NotRead } from "@afterscript/lab-report";

/** One line of the preview: what was read, as the person has changed it since. */
export type EditedRow = {
  readonly key: string;
  readonly row: LabRow;
  /** Why it was not read: it has to be mended before it can be kept. */
  readonly notRead?: NotRead;
  /** What the person chose; undefined while nothing was chosen: then what can be kept is ticked. */
  readonly isWanted?: boolean;
};

/** Rows that were read, and lines whose test is known and which the person may mend, in the order of the report. */
export function editedRows({ rows, notRead }: LabReading): readonly EditedRow[] {
  const read = rows.map((row, index): EditedRow => ({ key: `${row.line} ${row.analyte} ${index}`, row }));
  const toMend = notRead.flatMap((one, index): EditedRow[] => {
    if (one.analyte === undefined) return [];
    const { line, lines, written, analyte, unit, asked } = one;
    const row = { line, lines, written, analyte, value: "", ...(unit !== undefined && { unit }), ...asked };
    return [{ key: `${line} ${analyte} mend ${index}`, row, notRead: one }];
  });
  return [...read, ...toMend].sort((a, b) => a.row.line - b.row.line);
}

/** A row with one of its fields changed by hand; an emptied one is left out. */
export function changedRow(edited: EditedRow, part: Partial<Record<"value" | "unit" | "day", string>>): EditedRow {
  const changed = Object.entries({ ...edited.row, ...part }).filter(([key, value]) => key === "value" || value !== "");
  const { days: _days, qualitative: _qualitative, ...row } = Object.fromEntries(changed) as LabRow;
  const keepsDays = part.day === undefined && edited.row.days !== undefined;
  const keepsAnswer = part.value === undefined && edited.row.qualitative !== undefined;
  return {
    ...edited,
    row: {
      ...row,
      ...(keepsDays && { days: edited.row.days }),
      ...(keepsAnswer && { qualitative: edited.row.qualitative }),
    },
  };
}

/** How many lines of a text a reading accounts for, in each way. */
export function countLines({ rows, notRead, headings }: LabReading) {
  const read = new Set(rows.flatMap(linesOf));
  const missed = new Set(notRead.flatMap(linesOf).filter((line) => !read.has(line)));
  const others = new Set(headings.flatMap(linesOf).filter((line) => !read.has(line) && !missed.has(line)));
  return { read: read.size, notRead: missed.size, others: others.size };
}

/** Empty lines that stand inside of a result of several lines tell nothing. */
function linesOf({ line, written }: { readonly line: number; readonly written: string }): number[] {
  return written.split("\n").flatMap((text, index) => (text.trim() === "" ? [] : [line + index]));
}
