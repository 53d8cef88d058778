import { type VisitPage, visitWords } from "@afterscript/wording";
import { PAPERS, type Paper } from "./paper.ts";

/**
 * The page on one sheet of paper, tagged for screen readers. Long lists end with how many are not there, and the page
 * says so. The same page gives the same bytes: its date is the day that is judged.
 */
export async function visitPdf(page: VisitPage, { paper }: { readonly paper: Paper }): Promise<Uint8Array> {
  const [{ default: PDFDocument }, { faces, FACES }, { partsOf }, { planPage }, { drawPage }] = await Promise.all([
    import("pdfkit"),
    import("./pdf/faces.ts"),
    import("./pdf/groups.ts"),
    import("./pdf/plan.ts"),
    import("./pdf/draw.ts"),
  ]);
  const fonts = faces();
  const doc = new PDFDocument({
    size: [...PAPERS[paper]],
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: page.language,
    displayTitle: true,
    info: {
      Title: page.title,
      Author: "",
      Subject: page.day,
      Producer: "Afterscript",
      Creator: "Afterscript",
      CreationDate: new Date(`${page.asOf}T00:00:00Z`),
    },
  });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  for (const face of FACES) {
    for (const { name, bytes } of [...fonts[face].own, fonts[face].other]) doc.registerFont(name, bytes);
  }
  const widthOf = remembered((text, font) => doc.font(font).fontSize(1).widthOfString(text));
  const plan = planPage({
    parts: partsOf(page),
    brief: partsOf(page, { isBrief: true }),
    paper: PAPERS[paper],
    setter: { fonts, widthOf },
  });
  drawPage(doc, plan, { notes: visitWords(page.language)[page.audience].notes });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A width grows with the size of the letters: each text is measured once for all sizes. */
function remembered(measure: (text: string, font: string) => number) {
  const widths = new Map<string, number>();
  return (text: string, font: string, size: number) => {
    const key = `${font}\n${text}`;
    const known = widths.get(key);
    const width = known ?? measure(text, font);
    if (known === undefined) widths.set(key, width);
    return width * size;
  };
}
