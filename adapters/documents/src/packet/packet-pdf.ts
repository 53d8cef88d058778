import { type Packet, packetFrame } from "@afterscript/wording/public/coverage.ts";
import { PAPERS, type Paper } from "../paper.ts";
import type { PacketFaces } from "./pdf/packet-faces.ts";

export type PacketPdfOptions = {
  readonly paper: Paper;
  /** The fonts as bytes: `packetFaces` chooses those that the packet needs. */
  readonly faces: PacketFaces;
  /** ISO date: the file's day of making. Left out, a day is written that stands for none. */
  readonly asOf?: string;
};

/**
 * A packet as a tagged PDF: each part begins a page, and while something is not known, each page says so. The same packet
 * gives the same bytes: the clock is not asked. Loads its library when called, reads no file.
 */
export async function packetPdf(packet: Packet, { paper, faces, asOf }: PacketPdfOptions): Promise<Uint8Array> {
  const [{ openDocument }, { layPacket }, { drawPages }, { drawRunning }] = await Promise.all([
    import("./pdf/document.ts"),
    import("./pdf/lay-packet.ts"),
    import("./pdf/draw.ts"),
    import("./pdf/running.ts"),
  ]);
  const { doc, setter, bytes } = openDocument(packet, { paper: PAPERS[paper], faces, asOf });
  const { parts, pages, sheet, place, foot, mark } = layPacket(packet, { paper: PAPERS[paper], setter });
  for (const _ of pages) doc.addPage();
  const frame = packetFrame(packet.language);
  for (const [index, { title }] of pages.entries()) {
    doc.switchToPage(index);
    const page = `${frame.page.before}${index + 1}${frame.page.between}${pages.length}`;
    drawRunning(doc, { title, mark, page, foot }, place);
  }
  const root = doc.struct("Document");
  doc.addStructure(root);
  drawPages(doc, { root, elements: parts, pages: pages.map(({ plan }) => plan), sheet });
  root.end();
  return bytes();
}
