/** A piece of text on a page: its words, left edge, width, base line, height of its letters. Points; y grows upwards. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
};

type Row = { readonly pieces: readonly Piece[]; readonly y: number; readonly height: number };

/** Parts of the height of a letter. */
const SAME_ROW = 0.5;
const WORD_GAP = 0.15;
const WIDE_GAP = 1.2;
const COLUMN_GAP = 1.5;
/** A gap between base lines wider than this many heights begins a paragraph. */
const PARAGRAPH_GAP = 1.7;
/** Fewer rows side by side are a row of labels, not columns of text. */
const FEWEST_ROWS = 5;
/** Columns of text are this many letters wide on average; labels and their values are narrower. */
const COLUMN_LETTERS = 18;

/** The lines of a page from top to bottom; two columns one below the other; an empty line before each paragraph. */
export function linesOfPage(pieces: readonly Piece[]): readonly string[] {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ""));
  const gutter = gutterOf(rows);
  if (gutter === undefined) return printed(rows);
  const { from, to, x } = gutter;
  const between = rows.slice(from, to);
  const left = between.flatMap((row) => side(row, (piece) => piece.x < x));
  const right = between.flatMap((row) => side(row, (piece) => piece.x >= x));
  const parts = [rows.slice(0, from), left, right, rows.slice(to)].filter((part) => part.length > 0);
  return parts.flatMap((part, index) => (index === 0 ? printed(part) : ["", ...printed(part)]));
}

function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: { pieces: Piece[]; y: number; height: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - piece.y < SAME_ROW * Math.max(row.height, piece.height)) {
      row.pieces.push(piece);
      row.height = Math.max(row.height, piece.height);
    } else rows.push({ pieces: [piece], y: piece.y, height: piece.height });
  }
  return rows.map((row) => ({ ...row, pieces: row.pieces.sort((a, b) => a.x - b.x) }));
}

function printed(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const isParagraph = above !== undefined && above.y - row.y > PARAGRAPH_GAP * Math.max(row.height, above.height);
    return isParagraph ? ["", textOf(row)] : [textOf(row)];
  });
}

function textOf({ pieces, height }: Row): string {
  let text = "";
  let end: number | undefined;
  for (const piece of pieces) {
    const gap = end === undefined ? 0 : piece.x - end;
    if (gap > WIDE_GAP * height) text += "  ";
    else if (gap > WORD_GAP * height && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
}

type Gutter = { readonly from: number; readonly to: number; readonly x: number };

/** A place that no row of a block crosses, with words on both sides of it. */
function gutterOf(rows: readonly Row[]): Gutter | undefined {
  let best: (Gutter & { readonly both: number }) | undefined;
  for (const x of new Set(rows.flatMap(gapsOf))) {
    for (let from = 0; from < rows.length; from += 1) {
      let to = from;
      while (to < rows.length && !crosses(rows[to], x)) to += 1;
      const both = rows.slice(from, to).filter((row) => isOnBothSides(row, x));
      if (both.length >= FEWEST_ROWS && both.length > (best?.both ?? 0) && isProse(both, x)) {
        best = { from: firstOf(rows, both), to, x, both: both.length };
      }
      from = to;
    }
  }
  return best;
}

function firstOf(rows: readonly Row[], some: readonly Row[]): number {
  return rows.findIndex((row) => some.includes(row));
}

function gapsOf({ pieces, height }: Row): readonly number[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    return before !== undefined && piece.x - before.x - before.width > COLUMN_GAP * height ? [piece.x - 1] : [];
  });
}

function crosses(row: Row | undefined, x: number): boolean {
  return row?.pieces.some((piece) => piece.x < x && piece.x + piece.width > x) ?? true;
}

function isOnBothSides({ pieces }: Row, x: number): boolean {
  return pieces.some((piece) => piece.x < x) && pieces.some((piece) => piece.x >= x);
}

function isProse(rows: readonly Row[], x: number): boolean {
  const lettersOf = (keep: (piece: Piece) => boolean) =>
    rows.flatMap(({ pieces }) => pieces.filter(keep)).reduce((sum, { text }) => sum + text.length, 0) / rows.length;
  const labels = rows.filter(({ pieces }) =>
    pieces
      .findLast((piece) => piece.x < x)
      ?.text.trimEnd()
      .endsWith(":"),
  );
  return (
    lettersOf((piece) => piece.x < x) >= COLUMN_LETTERS &&
    lettersOf((piece) => piece.x >= x) >= COLUMN_LETTERS &&
    labels.length * 2 < rows.length
  );
}

function side(row: Row, keep: (piece: Piece) => boolean): readonly Row[] {
  const pieces = row.pieces.filter(keep);
  return pieces.length === 0 ? [] : [{ ...row, pieces }];
}
