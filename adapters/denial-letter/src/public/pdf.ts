// Apart from the index, so that who reads pasted text loads nothing of a PDF.
export { type PdfLibrary, readPdfText } from "../read-pdf-text.ts";
