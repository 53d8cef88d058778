/** Dots of a dot array as the path of one line, drawn with dashes of no length. */
export type DotGrid = {
  readonly columns: number;
  readonly step: number;
  readonly width: number;
  readonly height: number;
};

const WIDTH = 280;

/** A grid for so many dots: 1,000 as 40 a row, 100 as 20 a row, both as wide. */
export function dotGrid(of: number): DotGrid {
  const columns = of > 100 ? 40 : 20;
  const step = WIDTH / columns;
  return { columns, step, width: WIDTH, height: Math.ceil(of / columns) * step };
}

/** A path through the dots from the first to before the last, row by row, in the order in which they are counted. */
export function dotPath(from: number, to: number, { columns, step }: DotGrid): string {
  const rows: string[] = [];
  for (let dot = from; dot < to; ) {
    const row = Math.floor(dot / columns);
    const end = Math.min(to, (row + 1) * columns);
    const x = ((dot % columns) + 0.5) * step;
    // A little over the last dot: one that lies at the very end of its line is not drawn everywhere.
    rows.push(`M${x} ${(row + 0.5) * step}h${(end - dot - 1) * step + 0.1}`);
    dot = end;
  }
  return rows.join("");
}
