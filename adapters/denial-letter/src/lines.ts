import type { TextSpan } from "./letter-reading.ts";

/** A line, or one column's part of a line, of the text. */
export type Line = TextSpan & { readonly text: string };

/** Lines in their order, each with what stands before it. */
export type PlacedLine = Line & {
  /** A blank line stands before it. */
  readonly isNewParagraph: boolean;
  readonly isPageStart: boolean;
};

const LINE_END = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/g;

/** The lines that hold something. */
export function linesOf(text: string): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  let from = 0;
  let blank = false;
  let page = true;
  const take = (to: number) => {
    const line = text.slice(from, to);
    if (line.trim() === "") {
      blank = blank || lines.length > 0;
      return;
    }
    lines.push({ from, to, text: line, isNewParagraph: blank, isPageStart: page });
    blank = false;
    page = false;
  };
  for (const match of text.matchAll(LINE_END)) {
    take(match.index);
    from = match.index + match[0].length;
    if (match[0] === "\f") page = true;
  }
  take(text.length);
  return lines;
}
