import type { Packet } from "@afterscript/wording/public/coverage.ts";
import PDFDocument from "pdfkit";
import type { Document } from "./draw.ts";
import { openFont } from "./open-font.ts";
import { PACKET_FACES, type PacketFace, type PacketFaces } from "./packet-faces.ts";
import type { FontFile, Setter } from "./set-lines.ts";

/** The format asks for a day of making: where nobody names one, the clock is not asked. */
const NO_DAY = "1970-01-01";

type DocumentOptions = {
  readonly paper: readonly [number, number];
  readonly faces: PacketFaces;
  /** ISO date. */
  readonly asOf: string | undefined;
};
type Opened = { readonly doc: Document; readonly setter: Setter; readonly bytes: () => Promise<Uint8Array> };

/** A document without pages yet, its fonts read, and what measures text in them. `bytes` ends it. */
export function openDocument({ title, language }: Packet, { paper, faces, asOf = NO_DAY }: DocumentOptions): Opened {
  const doc = new PDFDocument({
    size: [...paper],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    // No font that readers bring along: a browser has none, and every letter here is embedded.
    font: "",
    info: {
      Title: title,
      Producer: "Afterscript",
      Creator: "Afterscript",
      CreationDate: new Date(`${asOf}T00:00:00Z`),
    },
  });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  const hands = Object.fromEntries(PACKET_FACES.map((face) => [face, handsOf(face, faces, doc)])) as Setter["hands"];
  const widthOf = remembered((text, font) => doc.font(font).fontSize(1).widthOfString(text));
  return {
    doc,
    setter: { hands, widthOf },
    bytes: async () => {
      doc.end();
      await ended;
      return joined(chunks);
    },
  };
}

function handsOf(face: PacketFace, faces: PacketFaces, doc: Document): readonly (readonly FontFile[])[] {
  return faces[face].map(({ files, thicken }, hand) =>
    files.map((bytes, file) => {
      const name = `${face}-${hand}-${file}`;
      const font = openFont(bytes);
      // The library takes a font that is open already; its types know only of bytes.
      doc.registerFont(name, font as unknown as Uint8Array);
      const known = new Map<number, boolean>();
      const has = (codePoint: number) => {
        const there = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
        known.set(codePoint, there);
        return there;
      };
      return { name, has, ...(thicken !== undefined && { thicken }) };
    }),
  );
}

/** A width grows with the size of the letters: each text is measured once for all sizes. */
function remembered(measure: (text: string, font: string) => number): Setter["widthOf"] {
  const widths = new Map<string, number>();
  return (text, font, size) => {
    const key = `${font}\n${text}`;
    const width = widths.get(key) ?? measure(text, font);
    widths.set(key, width);
    return width * size;
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
