import PDFDocument from "pdfkit";

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0];

/** The file that is drawn by `draw`, in memory. */
export async function pdfOf(
  draw: (page: InstanceType<typeof PDFDocument>) => void,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const page = new PDFDocument({ size: "LETTER", margin: 72, ...options });
  const chunks: Buffer[] = [];
  page.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => page.on("end", resolve));
  draw(page);
  page.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** A letter set as a plan would set it: paragraphs run to the width of the page, its first line heads every page. */
export async function letterPdf(text: string): Promise<Uint8Array> {
  const [head = ""] = text.split("\n");
  let number = 1;
  return pdfOf((page) => {
    page.font("Times-Roman").fontSize(11);
    page.on("pageAdded", () => {
      number += 1;
      page.text(head).text(`Page ${number}`).moveDown();
    });
    page.text(text, { lineGap: 2 });
  });
}
