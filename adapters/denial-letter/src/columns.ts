import type { PlacedLine } from "./lines.ts";

/** Fewer lines side by side are a row of labels, not columns of text. */
const FEWEST_LINES = 5;
const COLUMN_LETTERS = 18;
const GAP = / {3,}(?=\S)/g;

/** Puts two columns one below the other, where lines show the same gap at the same place. */
export function unfoldColumns(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const result: PlacedLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const block = blockAt(lines, at);
    if (block === undefined) {
      result.push(...lines.slice(at, at + 1));
      at += 1;
    } else {
      result.push(...split(lines.slice(at, block.end), block.start));
      at = block.end;
    }
  }
  return result;
}

type Block = { readonly end: number; readonly start: number };

/** The lines from here whose right part begins in the same place. */
function blockAt(lines: readonly PlacedLine[], at: number): Block | undefined {
  let best: Block | undefined;
  for (const start of startsOf(lines[at]?.text ?? "")) {
    let end = at;
    let both = 0;
    while (end < lines.length && fits(lines[end]?.text ?? "", start)) {
      if ((lines[end]?.text.length ?? 0) > start) both += 1;
      end += 1;
    }
    const isColumns = both >= FEWEST_LINES && isProse(lines.slice(at, end), start);
    if (isColumns && end > (best?.end ?? 0)) best = { end, start };
  }
  return best;
}

/** Columns of text are wide on both sides; labels beside their values are not. */
function isProse(lines: readonly PlacedLine[], start: number): boolean {
  const both = lines.filter(({ text }) => text.length > start);
  const lettersOf = (from: number, to?: number) =>
    both.reduce((sum, { text }) => sum + text.slice(from, to).trim().length, 0) / both.length;
  const labels = both.filter(({ text }) => text.slice(0, start).trimEnd().endsWith(":"));
  return lettersOf(0, start) >= COLUMN_LETTERS && lettersOf(start) >= COLUMN_LETTERS && labels.length * 2 < both.length;
}

function startsOf(text: string): readonly number[] {
  return [...text.matchAll(GAP)].filter(({ index }) => index > 0).map(({ index, 0: gap }) => index + gap.length);
}

function fits(text: string, start: number): boolean {
  if (text.trimEnd().length <= start - 2) return true;
  return text.slice(start - 2, start) === "  " && (text[start] ?? " ") !== " ";
}

function split(lines: readonly PlacedLine[], start: number): readonly PlacedLine[] {
  const left = lines.flatMap((line) => part(line, 0, start));
  const right = lines.flatMap((line) => part(line, start, line.text.length));
  const [first, ...others] = right;
  return first === undefined ? left : [...left, { ...first, isNewParagraph: true }, ...others];
}

function part(line: PlacedLine, from: number, to: number): readonly PlacedLine[] {
  const text = line.text.slice(from, to).trimEnd();
  if (text.trim() === "") return [];
  return [{ ...line, text, from: line.from + from, to: line.from + from + text.length }];
}
