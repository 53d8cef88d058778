import type { PacketBlock } from "@afterscript/wording/public/coverage.ts";
import { columnShares } from "../column-shares.ts";
import type { Element, Flow, Rule, Strip } from "./flow.ts";
import { COLOUR, LOOKS } from "./looks.ts";
import { paragraph } from "./paragraph.ts";
import { type Inline, inlinesOf, type Line, type Setter, setLines } from "./set-lines.ts";

type Table = Extract<PacketBlock, { is: "table" }>;

export type TableSetting = {
  readonly setter: Setter;
  readonly width: number;
  readonly nothing: string;
  readonly above: number;
  /** A row taller than this may be broken by a page. */
  readonly tallest: number;
};

const PAD = { x: 5, y: 4.5 } as const;

/** A table with its caption: a row stays whole while it is shorter than `tallest`, and the head comes again on each page. */
export function tableFlow(table: Table, setting: TableSetting): Flow {
  const { setter, width, nothing, above } = setting;
  const columns = columnsOf(table, width);
  const caption: Element = { tag: "P", children: [] };
  const headCells = columns.map(() => ({ tag: "TH", children: [], scope: "Column" }) as const);
  const head = rowStrips(
    table.columns.map((text) => [{ text, look: LOOKS.cellHead }]),
    { ...setting, columns, cells: headCells, leading: LOOKS.cellHead.leading, isHead: true },
  );
  const rows = table.rows.map((row) => {
    const cells = columns.map(() => ({ tag: "TD", children: [] }) as const);
    const strips = rowStrips(
      columns.map((_, column) => inlinesOf(row[column] ?? [], LOOKS.cell)),
      { ...setting, columns, cells, leading: LOOKS.cell.leading, isHead: false },
    );
    return { element: { tag: "TR", children: cells }, strips: strips.map((strip) => ({ ...strip, head })) };
  });
  const body: Element = {
    tag: "Table",
    children: [{ tag: "TR", children: headCells }, ...rows.map((row) => row.element)],
  };
  const none: Element = { tag: "P", children: [] };
  const isEmpty = rows.length === 0;
  return {
    elements: [caption, body, ...(isEmpty ? [none] : [])],
    strips: [
      ...paragraph([{ text: table.caption, look: LOOKS.caption }], {
        of: caption,
        setter,
        width,
        leading: LOOKS.caption.leading + 1.5,
        above,
        keep: true,
        isWhole: true,
      }),
      ...head.map((strip) => ({ ...strip, keep: true })),
      ...rows.flatMap((row) => row.strips),
      ...(isEmpty
        ? paragraph([{ text: nothing, look: LOOKS.cell }], {
            of: none,
            setter,
            width,
            leading: LOOKS.cell.leading,
            above: 4,
          })
        : []),
    ],
  };
}

type Column = { readonly x: number; readonly width: number };

function columnsOf(table: Table, width: number): readonly Column[] {
  let x = 0;
  return columnShares(table).map((share) => {
    const column = { x, width: share * width };
    x += column.width;
    return column;
  });
}

type RowSetting = TableSetting & {
  readonly columns: readonly Column[];
  readonly cells: readonly Element[];
  readonly leading: number;
  readonly isHead: boolean;
};

/** A row as one strip a line, the lines of its cells beside each other. */
function rowStrips(texts: readonly (readonly Inline[])[], setting: RowSetting): readonly Strip[] {
  const { columns, cells, leading, isHead, setter, width, tallest } = setting;
  const set = columns.map((column, index) => setLines(texts[index] ?? [], { width: column.width - 2 * PAD.x, setter }));
  const count = Math.max(1, ...set.map((lines) => lines.length));
  const isWhole = count * leading <= tallest;
  return Array.from({ length: count }, (_, at) => {
    const isFirst = at === 0;
    const isLast = at === count - 1;
    const top = isFirst ? PAD.y : 0;
    const height = top + leading + (isLast ? PAD.y : 0);
    return {
      height,
      above: 0,
      keep: !isLast && (isWhole || isFirst || at === count - 2),
      inks: columns.flatMap((column, index) => {
        const line: Line | undefined = set[index]?.[at];
        const of = cells[index];
        if (line === undefined || of === undefined) return [];
        return [{ of, line, x: column.x + PAD.x, y: top, leading }];
      }),
      rules: rowRules({ height, width, isHead, isFirst, isLast }),
    };
  });
}

type RowPlace = {
  readonly height: number;
  readonly width: number;
  readonly isHead: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

function rowRules({ height, width, isHead, isFirst, isLast }: RowPlace): readonly Rule[] {
  const line = (y: number, thick: number, colour: string) => ({ x: 0, y, width, height: thick, colour });
  if (!isHead) return isLast ? [line(height - 0.3, 0.6, COLOUR.hair)] : [];
  return [
    { x: 0, y: 0, width, height, colour: COLOUR.sunk },
    ...(isFirst ? [line(0, 0.8, COLOUR.edge)] : []),
    ...(isLast ? [line(height - 0.4, 0.8, COLOUR.edge)] : []),
  ];
}
