import type { Face, FaceFonts, FontFile } from "./faces.ts";

/** How a text is set. Sizes in points. */
export type TextStyle = {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
};

/** A stretch of one font within a line, `x` from the line's start. */
export type Run = {
  readonly font: string;
  readonly text: string;
  readonly x: number;
  /** Read from right to left. */
  readonly isLeftward: boolean;
};
export type Line = { readonly runs: readonly Run[] };

export type Setter = {
  readonly fonts: Readonly<Record<Face, FaceFonts>>;
  readonly widthOf: (text: string, font: string, size: number) => number;
};

/** Stands for a letter that no font here has. */
export const UNPRINTABLE = "\uFFFD";

type Piece = { readonly font: string; readonly text: string; readonly width: number };
type Word = { readonly pieces: readonly Piece[]; readonly width: number; readonly isGlued: boolean };

type Setting = { readonly style: TextStyle; readonly width: number; readonly setter: Setter };

/** A text in lines of at most `width`, each letter in a font that has it; a word too long for a line is broken. */
export function setText(text: string, setting: Setting): readonly Line[] {
  const { style, width, setter } = setting;
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let filled = 0;
  for (const word of wordsOf(text, setting)) {
    const font = line.at(-1)?.font;
    const space =
      font === undefined || word.isGlued
        ? undefined
        : { font, text: " ", width: setter.widthOf(" ", font, style.size) };
    if (line.length > 0 && filled + (space?.width ?? 0) + word.width > width) {
      lines.push(line);
      line = [...word.pieces];
      filled = word.width;
    } else {
      line.push(...(space === undefined ? [] : [space]), ...word.pieces);
      filled += (space?.width ?? 0) + word.width;
    }
  }
  lines.push(line);
  return lines.map((pieces) => ({ runs: placed(pieces) }));
}

/** Neighbours of one font become one run, and words that are read from right to left one with the space between them. */
function placed(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let x = 0;
  for (const [index, { font, text, width }] of pieces.entries()) {
    const next = pieces[index + 1]?.text ?? "";
    const last = runs.at(-1);
    const isLeftward = LEFTWARD.test(text) || (text === " " && last?.isLeftward === true && LEFTWARD.test(next));
    if (last?.font === font && last.isLeftward === isLeftward)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ font, text, x, isLeftward });
    x += width;
  }
  return runs;
}

export const LEFTWARD = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

function wordsOf(text: string, { style, width, setter }: Setting): readonly Word[] {
  const fonts = setter.fonts[style.face];
  const plain = printable(text);
  const isOwn = [...plain].every((letter) => SIGN.test(letter) || fonts.own.some((font) => has(font, letter)));
  const wordOf = (part: string, isGlued: boolean): Word => {
    const pieces = piecesOf(part, { fonts, isOwn }).map((piece) => ({
      ...piece,
      width: setter.widthOf(piece.text, piece.font, style.size),
    }));
    return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), isGlued };
  };
  return plain
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((part) => {
      const word = wordOf(part, false);
      if (word.width <= width) return [word];
      const widthOf = (one: string) => wordOf(one, false).width;
      return broken(part, { width, widthOf }).map((one, index) => wordOf(one, index > 0));
    });
}

/** Composed letters, one kind of space, no control characters. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .trim();
}

/** No two letters stand so far apart that a line this full, as a share of its width, could be too long. */
const NEARLY = 0.8;

/** After a dot, hyphen or slash where there is one in reach, else anywhere. */
export function broken(
  word: string,
  { width, widthOf }: { readonly width: number; readonly widthOf: (part: string) => number },
) {
  const parts: string[] = [];
  let rest = "";
  let filled = 0;
  for (const bit of word.split(/(?<=[./_-])/).flatMap((one) => (widthOf(one) <= width ? [one] : [...one]))) {
    const wide = widthOf(bit);
    // Letters beside each other are not as wide as the sum of their widths: near the end, what stands together is measured.
    const isNear = filled + wide > width * NEARLY;
    if (rest !== "" && isNear && widthOf(rest + bit) > width) {
      parts.push(rest);
      rest = bit;
      filled = wide;
    } else {
      rest += bit;
      filled += wide;
    }
  }
  return [...parts, rest];
}

/** Signs that stand beside letters of any hand: "µ" of a unit, "≥". */
export const SIGN = /[^\p{L}\p{M}]|µ/u;

type Lettering = { readonly fonts: FaceFonts; readonly isOwn: boolean };

/** A text that the house's letters do not hold is set in the others whole, so that no name mixes two hands. */
function piecesOf(word: string, { fonts: { own, other }, isOwn }: Lettering): readonly Omit<Piece, "width">[] {
  const pieces: Omit<Piece, "width">[] = [];
  for (const letter of word) {
    const found = isOwn ? own.find((one) => has(one, letter)) : undefined;
    const font = (found ?? other).name;
    const text = found !== undefined || has(other, letter) ? letter : UNPRINTABLE;
    const last = pieces.at(-1);
    if (last?.font === font) pieces[pieces.length - 1] = { font, text: last.text + text };
    else pieces.push({ font, text });
  }
  return pieces;
}

function has(font: FontFile, letter: string): boolean {
  return font.has(letter.codePointAt(0) ?? 0);
}
