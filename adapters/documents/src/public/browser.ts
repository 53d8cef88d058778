// What a browser can load of the printed forms: nothing here draws a PDF or reads a font.
export { visitMarkdown } from "../visit-markdown.ts";
