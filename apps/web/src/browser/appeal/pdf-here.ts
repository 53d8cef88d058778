import type { PdfText } from "@afterscript/denial-letter";
import { readPdfText } from "@afterscript/denial-letter/public/pdf.ts";

/**
 * The text layer of a PDF, read on this device. The library and its worker are files of this site, loaded when a PDF is
 * opened and not before.
 */
export async function pdfText(file: Pick<Blob, "arrayBuffer">): Promise<PdfText> {
  const [library, worker] = await Promise.all([
    import("pdfjs-dist"),
    import("pdfjs-dist/build/pdf.worker.min.mjs?url"),
  ]);
  library.GlobalWorkerOptions.workerSrc = worker.default;
  return readPdfText(new Uint8Array(await file.arrayBuffer()), library);
}
