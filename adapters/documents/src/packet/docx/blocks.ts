import type { PacketBlock, PacketSource } from "@afterscript/wording/public/coverage.ts";
import { BorderStyle, HeadingLevel, Paragraph, Tab, type Table, TextRun } from "docx";
import { clean, runsOf } from "./runs.ts";
import { COLOUR, MONO, twips } from "./styles.ts";
import { tableOf } from "./table.ts";

/** `width` of the text in twips; `list` names a numbering of its own for each ordered list. */
export type BlockSetting = {
  readonly width: number;
  readonly nothing: string;
  readonly list: () => number;
  /** Stays on the page of what follows: a greeting before a signature. */
  readonly keepNext: boolean;
  /** What it follows says what it is. */
  readonly isUnderHeading: boolean;
};

/** A block as paragraphs and tables, in order, nothing left out. */
export function blockChildren(block: PacketBlock, setting: BlockSetting): readonly (Paragraph | Table)[] {
  const orNothing = (made: readonly (Paragraph | Table)[]) =>
    made.length === 0 ? [new Paragraph({ text: setting.nothing })] : made;
  switch (block.is) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: clean(block.text) })];
    case "paragraph":
      return [new Paragraph({ keepNext: setting.keepNext, children: [...runsOf(block.sentences)] })];
    case "lines":
      return orNothing(stacked(block.lines, setting.keepNext));
    case "list": {
      const reference = block.ordered ? "numbers" : "bullets";
      const instance = setting.list();
      return orNothing(
        block.items.map(
          (item) =>
            new Paragraph({
              numbering: { reference, level: 0, instance },
              spacing: { after: twips(3) },
              children: [...runsOf(item)],
            }),
        ),
      );
    }
    case "table":
      return tableOf(block, setting);
    case "signature":
      return [signatureLine(setting.width), ...stacked(block.lines, false)];
    case "sources":
      return orNothing([
        ...(setting.isUnderHeading || block.items.length === 0 ? [] : [shortRule(setting.width)]),
        ...block.items.map(sourceParagraph),
      ]);
  }
}

type Lines = Extract<PacketBlock, { is: "lines" }>["lines"];

/** Lines under each other that stay on one page; room below the last. */
function stacked(lines: Lines, keepNext: boolean): readonly Paragraph[] {
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return new Paragraph({
      style: "Lines",
      keepLines: true,
      keepNext: !isLast || keepNext,
      ...(isLast && { spacing: { after: twips(12) } }),
      children: [...runsOf(line)],
    });
  });
}

/** Room to sign in, above a rule of half the width. */
function signatureLine(width: number): Paragraph {
  return new Paragraph({
    style: "Lines",
    keepNext: true,
    spacing: { before: twips(34), after: twips(4) },
    indent: { right: Math.round(width / 2) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 1, color: COLOUR.ink } },
  });
}

/** Parts sources from the text where no heading says what they are. */
function shortRule(width: number): Paragraph {
  return new Paragraph({
    style: "Cell",
    keepNext: true,
    spacing: { before: twips(8), after: twips(6) },
    indent: { right: width - twips(96) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 5, space: 1, color: COLOUR.edge } },
  });
}

function sourceParagraph({ number, text, address }: PacketSource): Paragraph {
  return new Paragraph({
    style: "Source",
    keepLines: true,
    tabStops: [{ type: "left", position: twips(26) }],
    children: [
      new TextRun({ text: `[${number}]`, bold: true }),
      new TextRun({ children: [new Tab(), clean(text)] }),
      ...(address === undefined
        ? []
        : [new TextRun({ text: clean(address), break: 1, font: MONO, size: 16, color: COLOUR.muted })]),
    ],
  });
}
