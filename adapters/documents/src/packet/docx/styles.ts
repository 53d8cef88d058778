import { BorderStyle, type IStylesOptions } from "docx";

/** Colours of print, as six hexadecimal digits. */
export const COLOUR = {
  ink: "1E1B24",
  muted: "4A4453",
  hair: "D9D1C5",
  edge: "7F756C",
  sunk: "F3EEE6",
  unknown: "5A4B9A",
  unknownSoft: "ECE9F8",
} as const;

// A word processor sets what it has: these two stand on nearly every machine, and a clinic can go on writing in them.
const TEXT = "Arial";
const TITLE = "Georgia";
export const MONO = "Courier New";

/** Twentieths of a point, as the format counts. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Styles by their usual names, so that a screen reader finds headings and a clinic can restyle the letter. */
export function styles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: { ascii: TEXT, hAnsi: TEXT, cs: TEXT },
          size: 21,
          color: COLOUR.ink,
          language: { value: language },
        },
        paragraph: { spacing: { line: 300, after: twips(7) } },
      },
      heading1: {
        run: { font: { ascii: TITLE, hAnsi: TITLE, cs: TITLE }, size: 44, color: COLOUR.ink },
        paragraph: { spacing: { line: 264, before: 0, after: twips(14) }, keepNext: true },
      },
      heading2: {
        run: { size: 24, bold: true, color: COLOUR.ink },
        paragraph: { spacing: { line: 276, before: twips(14), after: twips(4) }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: "PacketTitle",
        name: "Packet title",
        basedOn: "Normal",
        run: { size: 19, color: COLOUR.muted },
        paragraph: { spacing: { after: twips(8) }, keepNext: true },
      },
      { id: "Lines", name: "Lines", basedOn: "Normal", paragraph: { spacing: { line: 280, after: 0 } } },
      {
        id: "Draft",
        name: "Draft",
        basedOn: "Normal",
        run: { bold: true },
        paragraph: {
          spacing: { after: twips(14) },
          indent: { left: twips(10) },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: COLOUR.unknown } },
        },
      },
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        run: { bold: true },
        paragraph: { spacing: { before: twips(8), after: twips(5) }, keepNext: true },
      },
      {
        id: "Cell",
        name: "Cell",
        basedOn: "Normal",
        run: { size: 19 },
        paragraph: { spacing: { line: 268, after: 0 } },
      },
      {
        id: "Source",
        name: "Source",
        basedOn: "Normal",
        run: { size: 19 },
        paragraph: { indent: { left: twips(26), hanging: twips(26) }, spacing: { line: 268, after: twips(5) } },
      },
      {
        id: "Running",
        name: "Running head",
        basedOn: "Normal",
        run: { size: 17, color: COLOUR.muted },
        paragraph: { spacing: { line: 252, after: twips(2) } },
      },
      {
        id: "Mark",
        name: "Not final",
        basedOn: "Running",
        run: { size: 19, bold: true, color: COLOUR.unknown },
        paragraph: { spacing: { line: 276, before: twips(3), after: twips(10) } },
      },
    ],
  };
}
