// The packet in every form, for the command line and the browser: a library is loaded when its form is asked for.
export { packetDocx } from "../packet/packet-docx.ts";
export { packetMarkdown } from "../packet/packet-markdown.ts";
export { packetText } from "../packet/packet-text.ts";
export { PAPERS, type Paper, paperOf } from "../paper.ts";
