import type { PacketBlock } from "@afterscript/wording/public/coverage.ts";
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { columnShares } from "../column-shares.ts";
import { clean, runsOf } from "./runs.ts";
import { COLOUR, twips } from "./styles.ts";

type Given = Extract<PacketBlock, { is: "table" }>;
type Setting = { readonly width: number; readonly nothing: string };

/** A row with more letters than this in a cell may be cut by the end of a page. */
const MOST_WHOLE = 700;

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, size, color }) as const;

/** A table whose head comes again on each page. `width` in twips. */
export function tableOf(given: Given, { width, nothing }: Setting): readonly (Paragraph | Table)[] {
  const caption = new Paragraph({ style: "Caption", children: [new TextRun(clean(given.caption))] });
  const shares = columnShares(given);
  const widths = shares.map((share) => Math.floor(share * width));
  const cell = (column: number, paragraph: Paragraph, isHead: boolean) =>
    new TableCell({
      children: [paragraph],
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { top: twips(4), bottom: twips(4), left: twips(5), right: twips(5) },
      ...(isHead && { shading: { type: "clear", color: "auto", fill: COLOUR.sunk } }),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: given.columns.map((title, column) =>
      cell(
        column,
        new Paragraph({ style: "Cell", keepNext: true, children: [new TextRun({ text: clean(title), bold: true })] }),
        true,
      ),
    ),
  });
  const rows = given.rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.every((sentences) => sentences.reduce((sum, { text }) => sum + text.length, 0) <= MOST_WHOLE),
        children: given.columns.map((_, column) =>
          cell(column, new Paragraph({ style: "Cell", children: [...runsOf(row[column] ?? [])] }), false),
        ),
      }),
  );
  const table = new Table({
    rows: [head, ...rows],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line(COLOUR.edge, 6),
      bottom: line(COLOUR.edge, 6),
      left: NONE,
      right: NONE,
      insideVertical: NONE,
      insideHorizontal: line(COLOUR.hair, 4),
    },
  });
  const after = new Paragraph({
    style: "Cell",
    ...(given.rows.length === 0 && { children: [new TextRun(nothing)] }),
  });
  return [caption, table, after];
}
