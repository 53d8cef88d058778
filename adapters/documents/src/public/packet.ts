// The packet in every form, in a browser as on a machine: a library is loaded when its form is asked for.
export { facesWith } from "../packet/faces-with.ts";
export { type PacketDocxOptions, packetDocx } from "../packet/packet-docx.ts";
export { packetMarkdown } from "../packet/packet-markdown.ts";
export { type PacketPdfOptions, packetPdf } from "../packet/packet-pdf.ts";
export { packetText } from "../packet/packet-text.ts";
export type { LoadFont, PacketFaces } from "../packet/pdf/packet-faces.ts";
export { PAPERS, type Paper, paperOf } from "../paper.ts";
