import { type Packet, packetFrame } from "@afterscript/wording/public/coverage.ts";
import { PAPERS, type Paper } from "../paper.ts";
import { keepsWithNext } from "./keeps-with-next.ts";

/** Room around the text, in points; `head` and `foot` hold the running lines. */
const MARGIN = { side: 64, head: 36, top: 74, topMarked: 104, foot: 32, bottom: 78 } as const;

export type PacketDocxOptions = {
  readonly paper: Paper;
  /** ISO date: the file's day of making. Left out, the file names none. */
  readonly asOf?: string;
};

/**
 * A packet as a Word document that a clinic can go on writing in: headings, lists and tables are real ones, and each
 * part is a section with its own head. The same packet gives the same bytes: the clock is not asked.
 */
export async function packetDocx(packet: Packet, { paper, asOf }: PacketDocxOptions): Promise<Uint8Array> {
  const [docx, { styles, twips }, { blockChildren }, { headerOf, footerOf }, { runsOf, clean }, { sameBytes }] =
    await Promise.all([
      import("docx"),
      import("./docx/styles.ts"),
      import("./docx/blocks.ts"),
      import("./docx/running.ts"),
      import("./docx/runs.ts"),
      import("./docx/same-bytes.ts"),
    ]);
  const { Document, HeadingLevel, LevelFormat, Packer, Paragraph, SectionType } = docx;
  const frame = packetFrame(packet.language);
  const mark = packet.blanks.length === 0 ? undefined : frame.notFinal(packet.blanks.length);
  const [pageWidth, pageHeight] = PAPERS[paper];
  const width = twips(pageWidth - 2 * MARGIN.side);
  let lists = 0;
  const setting = { width, nothing: frame.nothing, list: () => ++lists };
  const level = (format: "decimal" | "bullet", text: string) => ({
    level: 0,
    format: LevelFormat[format === "decimal" ? "DECIMAL" : "BULLET"],
    text,
    style: { paragraph: { indent: { left: twips(22), hanging: twips(18) } } },
  });
  const parts = packet.parts.length === 0 ? [{ title: packet.title, blocks: [], draft: undefined }] : packet.parts;
  const document = new Document({
    title: clean(packet.title),
    creator: "Afterscript",
    lastModifiedBy: "Afterscript",
    styles: styles(packet.language),
    numbering: {
      config: [
        { reference: "numbers", levels: [level("decimal", "%1.")] },
        { reference: "bullets", levels: [level("bullet", "•")] },
      ],
    },
    sections: parts.map(({ title, draft, blocks }, index) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: { width: twips(pageWidth), height: twips(pageHeight) },
          margin: {
            left: twips(MARGIN.side),
            right: twips(MARGIN.side),
            top: twips(mark === undefined ? MARGIN.top : MARGIN.topMarked),
            bottom: twips(MARGIN.bottom),
            header: twips(MARGIN.head),
            footer: twips(MARGIN.foot),
          },
        },
      },
      headers: { default: headerOf({ title, mark, frame, width }) },
      footers: { default: footerOf(packet.foot) },
      children: [
        ...(index === 0 && packet.title !== title
          ? [new Paragraph({ style: "PacketTitle", text: clean(packet.title) })]
          : []),
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: clean(title) }),
        ...(draft === undefined ? [] : [new Paragraph({ style: "Draft", children: [...runsOf([draft])] })]),
        ...(blocks.length === 0 ? [new Paragraph({ text: frame.nothing })] : []),
        ...blocks.flatMap((block, at) => [
          ...blockChildren(block, {
            ...setting,
            keepNext: keepsWithNext(blocks)[at] === true,
            isUnderHeading: blocks[at - 1]?.is === "heading",
          }),
        ]),
      ],
    })),
  });
  const zip = await Packer.pack(document, "uint8array", undefined, [
    {
      path: "docProps/core.xml",
      data: coreProperties({ title: clean(packet.title), language: packet.language, asOf }),
    },
  ]);
  return sameBytes(zip);
}

type Properties = { readonly title: string; readonly language: string; readonly asOf: string | undefined };

/** Title and language, without the days of making that the library would write from the clock. */
function coreProperties({ title, language, asOf }: Properties): string {
  const escaped = (text: string) => text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  const made = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Afterscript</dc:creator>` +
    `<dc:language>${escaped(language)}</dc:language>` +
    `${asOf === undefined ? "" : made("created") + made("modified")}</cp:coreProperties>`
  );
}
