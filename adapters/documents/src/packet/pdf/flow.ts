import type { Line } from "./set-lines.ts";

/** A part of the document's structure, as a screen reader reads it: `H1`, `P`, `Table`. */
export type Element = { readonly tag: string; readonly children: readonly Element[]; readonly scope?: "Column" };

/** A line of text that belongs to an element. `x` from the left edge of the text, `y` from the top of its strip. */
export type Ink = {
  readonly of: Element;
  readonly line: Line;
  readonly x: number;
  readonly y: number;
  readonly leading: number;
};

/** A rule or a ground: no content. Sizes in points, `y` from the top of its strip. */
export type Rule = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
};

/** What a page is not broken within. */
export type Strip = {
  readonly height: number;
  /** Room above, which falls away at the head of a page. */
  readonly above: number;
  /** Stands on the page of the strip that follows. */
  readonly keep: boolean;
  readonly inks: readonly Ink[];
  readonly rules: readonly Rule[];
  /** The head of the table that the strip belongs to: it comes again on each further page. */
  readonly head?: readonly Strip[];
};

/** A block, set: its place in the structure, and its strips from top to bottom. */
export type Flow = { readonly elements: readonly Element[]; readonly strips: readonly Strip[] };
