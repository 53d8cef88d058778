import type { PacketFrame, PacketSentence } from "@afterscript/wording/public/coverage.ts";
import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { clean, runsOf } from "./runs.ts";
import { COLOUR } from "./styles.ts";

/** The head of each page: whose part it is, and, while something is not known, that it is not final. `width` in twips. */
export function headerOf({ title, mark, frame, width }: HeadSetting): Header {
  const running = new Paragraph({
    style: "Running",
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    indent: { right: 0 },
    children: [
      new TextRun({ text: clean(title) }),
      new TextRun({
        children: [new Tab(), frame.page.before, PageNumber.CURRENT, frame.page.between, PageNumber.TOTAL_PAGES],
      }),
    ],
  });
  return new Header({ children: mark === undefined ? [running] : [running, markParagraph(mark)] });
}

type HeadSetting = {
  readonly title: string;
  readonly mark: string | undefined;
  readonly frame: PacketFrame;
  readonly width: number;
};

function markParagraph(mark: string): Paragraph {
  const edge = { style: BorderStyle.DASHED, size: 8, space: 3, color: COLOUR.unknown } as const;
  return new Paragraph({
    style: "Mark",
    shading: { type: "clear", color: "auto", fill: COLOUR.unknownSoft },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    indent: { left: 80, right: 80 },
    children: [new TextRun(mark)],
  });
}

/** Who stands behind the packet, at the foot of each page. */
export function footerOf(foot: readonly PacketSentence[]): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Running",
        border: { top: { style: BorderStyle.DOTTED, size: 8, space: 6, color: COLOUR.edge } },
        children: [...runsOf(foot)],
      }),
    ],
  });
}
