import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

/** What the page is set in. */
export const FACES = ["text", "bold", "title", "mono"] as const;
export type Face = (typeof FACES)[number];

/** One font file with the letters that it has. */
export type FontFile = { readonly name: string; readonly bytes: Buffer; readonly has: (codePoint: number) => boolean };

/** The house's own letters first; what they lack is set in letters that hold most scripts. */
export type FaceFonts = { readonly own: readonly FontFile[]; readonly other: FontFile };

const require = createRequire(import.meta.url);

const FILES = {
  text: {
    own: [
      require.resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff"),
      require.resolve(
        "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff",
      ),
    ],
    other: require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf"),
  },
  bold: {
    own: [
      require.resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff"),
      require.resolve(
        "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff",
      ),
    ],
    other: require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf"),
  },
  title: {
    own: [require.resolve("@fontsource/newsreader/files/newsreader-latin-500-normal.woff")],
    other: require.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"),
  },
  mono: {
    own: [
      require.resolve("@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-500-normal.woff"),
    ],
    other: require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf"),
  },
} as const satisfies Record<Face, { readonly own: readonly string[]; readonly other: string }>;

let loaded: Readonly<Record<Face, FaceFonts>> | undefined;

/** The fonts of the page, read from their packages once. */
export function faces(): Readonly<Record<Face, FaceFonts>> {
  loaded ??= { text: load("text"), bold: load("bold"), title: load("title"), mono: load("mono") };
  return loaded;
}

function load(face: Face): FaceFonts {
  const { own, other } = FILES[face];
  return { own: own.map((path, index) => file(`${face}-${index}`, path)), other: file(`${face}-other`, other) };
}

function file(name: string, path: string): FontFile {
  const bytes = readFileSync(path);
  const font = create(bytes) as Font;
  const known = new Map<number, boolean>();
  const has = (codePoint: number) => {
    const there = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, there);
    return there;
  };
  return { name, bytes, has };
}
