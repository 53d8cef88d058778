import type { PacketSentence } from "@afterscript/wording/public/coverage.ts";
import { broken, LEFTWARD, printable, SIGN, UNPRINTABLE } from "../../pdf/set-text.ts";
import { blankText } from "../blank-text.ts";
import type { PacketFace } from "./packet-faces.ts";

/** How a text is set. Sizes in points. */
export type Look = {
  readonly face: PacketFace;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
};

/** A stretch of text in one look; the stretches of one `box` are framed together. */
export type Inline = { readonly text: string; readonly look: Look; readonly box?: number };

/** One font file, by the name under which it is drawn with. */
export type FontFile = {
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
  readonly thicken?: number;
};

export type Setter = {
  /** The files of each hand of a face. */
  readonly hands: Readonly<Record<PacketFace, readonly Hand[]>>;
  readonly widthOf: (text: string, font: string, size: number) => number;
};

/** A stretch of one font within a line, `x` from the line's start. */
export type Run = {
  readonly font: FontFile;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly look: Look;
  readonly box?: number;
  /** Read from right to left. */
  readonly isLeftward: boolean;
};
export type Line = { readonly runs: readonly Run[] };

const UNKNOWN = "#5A4B9A";

/** Sentences in one look; a blank in bold with what to ask beside it, framed. */
export function inlinesOf(sentences: readonly PacketSentence[], look: Look): readonly Inline[] {
  return sentences.flatMap((sentence, box) =>
    sentence.is === "blank"
      ? [
          { text: blankText(sentence), look: { ...look, face: "bold", colour: UNKNOWN }, box },
          { text: sentence.ask, look: { ...look, colour: UNKNOWN }, box },
        ]
      : [{ text: sentence.text, look }],
  );
}

type Piece = Omit<Run, "x" | "isLeftward">;
type Word = { readonly pieces: readonly Piece[]; readonly width: number; readonly isGlued: boolean };

/** Texts in lines of at most `width`, each letter in a font that has it; a word too long for a line is broken. */
export function setLines(
  inlines: readonly Inline[],
  { width, setter }: { readonly width: number; readonly setter: Setter },
): readonly Line[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let filled = 0;
  for (const word of inlines.flatMap((inline) => wordsOf(inline, { width, setter }))) {
    const last = line.at(-1);
    const space = last === undefined || word.isGlued ? undefined : spaceAfter(last, word.pieces[0], setter);
    if (line.length > 0 && filled + (space?.width ?? 0) + word.width > width) {
      lines.push(line);
      line = [...word.pieces];
      filled = word.width;
    } else {
      line.push(...(space === undefined ? [] : [space]), ...word.pieces);
      filled += (space?.width ?? 0) + word.width;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines.map((pieces) => ({ runs: placed(pieces) }));
}

/** A space belongs to the frame only between two words of it. */
function spaceAfter(last: Piece, next: Piece | undefined, setter: Setter): Piece {
  const { font, look, box } = last;
  const isFramed = box !== undefined && box === next?.box;
  const width = setter.widthOf(" ", font.name, look.size) + (box === next?.box ? 0 : FRAME_ROOM);
  return { font, look, text: " ", width, ...(isFramed && { box }) };
}

/** Room between a frame and the words beside it, in points. */
const FRAME_ROOM = 3;

/** Neighbours of one kind become one run, and words that are read from right to left one with the space between them. */
function placed(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let x = 0;
  for (const [index, piece] of pieces.entries()) {
    const { text, width } = piece;
    const next = pieces[index + 1]?.text ?? "";
    const last = runs.at(-1);
    const isLeftward = LEFTWARD.test(text) || (text === " " && last?.isLeftward === true && LEFTWARD.test(next));
    if (last !== undefined && isAlike(last, piece) && last.isLeftward === isLeftward)
      runs[runs.length - 1] = { ...last, text: last.text + text, width: x + width - last.x };
    else runs.push({ ...piece, x, isLeftward });
    x += width;
  }
  return runs;
}

function isAlike(one: Piece, other: Piece): boolean {
  return one.font === other.font && one.look === other.look && one.box === other.box;
}

type Setting = { readonly width: number; readonly setter: Setter };

function wordsOf({ text, look, box }: Inline, { width, setter }: Setting): readonly Word[] {
  const hands = setter.hands[look.face];
  const parts = wholeParts(text);
  const least = leastHands(parts, hands);
  return parts.flatMap((part, index) => {
    const wordOf = (one: string, isGlued: boolean): Word => {
      const pieces = piecesOf(one, hands.slice(least[index])).map(({ font, text: said }) => ({
        font,
        text: said,
        look,
        width: setter.widthOf(said, font.name, look.size),
        ...(box !== undefined && { box }),
      }));
      return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), isGlued };
    };
    const word = wordOf(part, false);
    if (word.width <= width) return [word];
    const widthOf = (one: string) => wordOf(one, false).width;
    return broken(part, { width, widthOf }).map((one, at) => wordOf(one, at > 0));
  });
}

const SHORT_NUMBER = /(?:^| )\p{N}{1,2}$/u;
const CITATION = /^\[\p{N}+\]/u;

/** What a line is not broken within: a word; a number of a day or two digits with what it counts; a word with its source. */
function wholeParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const word of printable(text).split(" ")) {
    const last = parts.at(-1);
    const isCounted = last !== undefined && SHORT_NUMBER.test(last) && /^\p{L}/u.test(word);
    const isCited = last !== undefined && CITATION.test(word) && !last.endsWith("]");
    if (isCounted || isCited) parts[parts.length - 1] = `${last} ${word}`;
    else if (word !== "") parts.push(word);
  }
  return parts;
}

type Hand = readonly FontFile[];

/**
 * The first hand that each word may be set by. Words beside each other that begin with a capital are one name: where one
 * of them needs another hand, all of them take it.
 */
function leastHands(words: readonly string[], hands: readonly Hand[]): readonly number[] {
  const natural = words.map((word) => Math.max(handOf(word, hands), 0));
  const least = words.map(() => 0);
  for (const run of namesIn(words)) {
    const highest = run.reduce((hand, index) => Math.max(hand, natural[index] ?? 0), 0);
    const isHeld = run.every((index) => handOf(words[index] ?? "", hands.slice(highest)) === 0);
    if (isHeld) for (const index of run) least[index] = highest;
  }
  return least;
}

/** Stretches of words that begin with a capital, up to the next sign that parts them. */
function namesIn(words: readonly string[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let isOpen = false;
  for (const [index, word] of words.entries()) {
    const isCapital = /^\p{Lu}/u.test(word);
    if (isCapital && isOpen) runs.at(-1)?.push(index);
    else if (isCapital) runs.push([index]);
    isOpen = isCapital && !/[.,:;]$/u.test(word);
  }
  return runs;
}

/** The first hand that has every letter of a word; -1 where none has. Signs come from wherever they are. */
function handOf(word: string, hands: readonly Hand[]): number {
  return hands.findIndex((hand) => [...word].every((letter) => SIGN.test(letter) || fontWith(hand, letter)));
}

type Bit = Pick<Piece, "font" | "text">;

/** A word is set by the first hand that has all its letters, so that no word mixes two. */
function piecesOf(word: string, hands: readonly Hand[]): readonly Bit[] {
  const whole = hands[handOf(word, hands)];
  const order = whole === undefined ? hands : [whole, ...hands];
  return directed(word).flatMap((part) => {
    const pieces: Bit[] = [];
    for (const letter of part) {
      const found = order.map((hand) => fontWith(hand, letter)).find((font) => font !== undefined);
      const font = found ?? lastResort(hands);
      const text = found === undefined ? UNPRINTABLE : letter;
      const last = pieces.at(-1);
      if (last?.font === font) pieces[pieces.length - 1] = { font, text: last.text + text };
      else pieces.push({ font, text });
    }
    return pieces;
  });
}

/** The signs around a word that is read leftward belong to the sentence, which is read rightward. */
function directed(word: string): readonly string[] {
  if (!LEFTWARD.test(word)) return [word];
  const [, before = "", inside = "", after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(word) ?? [];
  return [before, inside, after].filter((part) => part !== "");
}

function fontWith(hand: Hand, letter: string): FontFile | undefined {
  return hand.find((font) => font.has(letter.codePointAt(0) ?? 0));
}

/** The font that draws the sign for a letter that no font has. */
function lastResort(hands: readonly Hand[]): FontFile {
  const fonts = hands.flat();
  const font = fonts.find((one) => one.has(UNPRINTABLE.codePointAt(0) ?? 0)) ?? fonts[0];
  if (font === undefined) throw new Error("A packet was to be drawn without any font.");
  return font;
}
