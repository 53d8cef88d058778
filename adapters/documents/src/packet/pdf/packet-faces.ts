import { UNPRINTABLE } from "../../pdf/set-text.ts";
import { lettersOf } from "./letters-of.ts";
import { openFont } from "./open-font.ts";

/** What a packet is set in. */
export const PACKET_FACES = ["text", "bold", "title", "mono"] as const;
export type PacketFace = (typeof PACKET_FACES)[number];

/** Font files drawn by one hand. */
export type PacketHand = {
  readonly files: readonly Uint8Array[];
  /** A line around each letter, as a share of its size: for a file that holds only the thinnest letters of its hand. */
  readonly thicken?: number;
};

/** The hands of each face, the first that has a letter sets it. */
export type PacketFaces = Readonly<Record<PacketFace, readonly PacketHand[]>>;

/** Reads a font file by its module path: from a package on disk, or from the own origin in a browser. */
export type LoadFont = (module: string) => Promise<Uint8Array>;

const ATKINSON = "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next";
const NEWSREADER = "@fontsource/newsreader/files/newsreader";
const MONO = "@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono";

/** The letters of the house: read for every packet. */
const OWN_FONTS = {
  text: [`${ATKINSON}-latin-400-normal.woff`, `${ATKINSON}-latin-ext-400-normal.woff`],
  bold: [`${ATKINSON}-latin-700-normal.woff`, `${ATKINSON}-latin-ext-700-normal.woff`],
  title: [
    `${NEWSREADER}-latin-500-normal.woff`,
    `${NEWSREADER}-latin-ext-500-normal.woff`,
    `${NEWSREADER}-vietnamese-500-normal.woff`,
  ],
  mono: [`${MONO}-latin-500-normal.woff`],
} as const satisfies Readonly<Record<PacketFace, readonly string[]>>;

/** Most scripts: read only where the house's letters do not hold what is written. */
const OTHER_FONTS = {
  text: "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf",
  bold: "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf",
  title: "dejavu-fonts-ttf/ttf/DejaVuSerif.ttf",
  mono: "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf",
} as const satisfies Readonly<Record<PacketFace, string>>;

/** Chinese, and the signs that Japanese shares with it, in a hundred pieces, of which only those needed are read. */
export function hanFont(piece: string): string {
  return `@fontsource-variable/noto-sans-sc/files/noto-sans-sc-${piece}-wght-normal.woff2`;
}

/** The pieces hold the thinnest letters; a line this wide makes them as strong as those beside them. */
const HAN_THICKEN = { text: 0.04, bold: 0.08, title: 0.05, mono: 0.04 } as const satisfies Record<PacketFace, number>;

/** The fonts that a packet needs and no more. Where a letter is in none of them, each face can draw the sign for that. */
export async function facesFor(texts: PacketTexts, load: LoadFont): Promise<PacketFaces> {
  const read = remembered(load);
  const handsWith = async (more: readonly string[]) =>
    Promise.all(PACKET_FACES.map((face) => handsFor(face, lettersOf([...texts[face], ...more]), read)));
  const needed = await handsWith([]);
  const given = needed.some(({ isLacking }) => isLacking) ? await handsWith([UNPRINTABLE]) : needed;
  return Object.fromEntries(PACKET_FACES.map((face, index) => [face, given[index]?.hands ?? []])) as Record<
    PacketFace,
    readonly PacketHand[]
  >;
}

function remembered(load: LoadFont): LoadFont {
  const read = new Map<string, Promise<Uint8Array>>();
  return (module) => {
    const bytes = read.get(module) ?? load(module);
    read.set(module, bytes);
    return bytes;
  };
}

/** What is set in each face. */
export type PacketTexts = Readonly<Record<PacketFace, readonly string[]>>;

type Hands = { readonly hands: readonly PacketHand[]; readonly isLacking: boolean };

async function handsFor(face: PacketFace, letters: ReadonlySet<number>, load: LoadFont): Promise<Hands> {
  const own = await Promise.all(OWN_FONTS[face].map(load));
  const foreign = lackedBy(own, letters);
  if (foreign.length === 0) return { hands: [{ files: own }], isLacking: false };
  const other = [await load(OTHER_FONTS[face])];
  const rest = lackedBy(other, foreign);
  const han = rest.length === 0 ? [] : await Promise.all((await piecesWith(rest)).map((piece) => load(hanFont(piece))));
  return {
    hands: [
      { files: own },
      { files: other },
      ...(han.length === 0 ? [] : [{ files: han, thicken: HAN_THICKEN[face] }]),
    ],
    isLacking: lackedBy(han, rest).length > 0,
  };
}

function lackedBy(files: readonly Uint8Array[], letters: Iterable<number>): readonly number[] {
  const fonts = files.map(openFont);
  return [...letters].filter((letter) => !fonts.some((font) => font.hasGlyphForCodePoint(letter)));
}

async function piecesWith(letters: readonly number[]): Promise<readonly string[]> {
  const { default: ranges } = await import("@fontsource-variable/noto-sans-sc/unicode.json", {
    with: { type: "json" },
  });
  return Object.entries(ranges as Readonly<Record<string, string>>)
    .filter(([, range]) => letters.some((letter) => isWithin(letter, range)))
    .map(([piece]) => piece.replace(/[[\]]/gu, ""));
}

/** A range as style sheets write it: "U+6b,U+80-ff". */
function isWithin(letter: number, range: string): boolean {
  return range.split(",").some((part) => {
    const [from = Number.NaN, to = from] = part
      .trim()
      .replace("U+", "")
      .split("-")
      .map((code) => Number.parseInt(code, 16));
    return letter >= from && letter <= to;
  });
}
