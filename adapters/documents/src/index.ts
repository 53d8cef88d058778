export { PAPERS, type Paper, paperOf } from "./paper.ts";
export { contentPolicy, visitHtml } from "./visit-html.ts";
export { visitMarkdown } from "./visit-markdown.ts";
export { visitPdf } from "./visit-pdf.ts";
export { visitStyle } from "./visit-style.ts";
export { type TextOptions, visitText } from "./visit-text.ts";
