import type { LetterProblem, PdfText } from "./letter-reading.ts";
import { linesOfPage, type Piece } from "./pdf-rows.ts";

/** `pdfjs-dist`, or its `legacy` build: the caller loads it, so that nothing is loaded before a PDF is opened. */
export type PdfLibrary = typeof import("pdfjs-dist");

const MEGABYTE = 1024 * 1024;
/** A technical limit: letters are far smaller. */
const MOST_MEGABYTES = 20;
/** Readers look for the mark of a PDF this far into a file. */
const HEAD = 1024;
/** A page with fewer letters than this is a picture with at most a stamp on it. */
const FEWEST_LETTERS = 20;

/**
 * The text layer of a PDF by pages and lines. Nothing is drawn, run or fetched: no canvas, no font, no script of the file.
 * What cannot be read comes back as a problem and an empty text; it never throws for a bad file.
 * In a browser the caller has set `GlobalWorkerOptions.workerSrc` to a file of its own origin (see the README).
 */
export async function readPdfText(bytes: Uint8Array, pdf: PdfLibrary): Promise<PdfText> {
  const problem = unusable(bytes);
  if (problem !== undefined) return nothing(problem);
  const task = pdf.getDocument({
    // The library hands the bytes to its worker, and they are gone here: it gets its own, and no Buffer.
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableAutoFetch: true,
    enableXfa: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfPage(items.flatMap(pieceOf)).join("\n"));
      page.cleanup();
    }
    return textOf(pages);
  } catch (error) {
    return nothing(problemOf(error));
  } finally {
    await task.destroy();
  }
}

function unusable(bytes: Uint8Array): LetterProblem | undefined {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
    const megabytes = String(Math.ceil(bytes.length / MEGABYTE));
    return { code: "PDF_TOO_LARGE", detail: { megabytes, most: String(MOST_MEGABYTES) } };
  }
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return head.includes("%PDF-") ? undefined : { code: "PDF_NOT_A_PDF" };
}

function nothing(problem: LetterProblem): PdfText {
  return { text: "", pages: 0, problems: [problem] };
}

function problemOf(error: unknown): LetterProblem {
  const name = error instanceof Error ? error.name : "";
  return { code: name === "PasswordException" ? "PDF_ENCRYPTED" : "PDF_BROKEN" };
}

type TextContent = Awaited<
  ReturnType<
    Awaited<ReturnType<Awaited<ReturnType<PdfLibrary["getDocument"]>["promise"]>["getPage"]>>["getTextContent"]
  >
>;

function pieceOf(item: TextContent["items"][number]): readonly Piece[] {
  if (!("str" in item)) return [];
  const [, , shear = 0, scale = 0, x = 0, y = 0] = item.transform as readonly number[];
  return [{ text: item.str, x, width: item.width, y, height: item.height || Math.hypot(shear, scale) }];
}

function textOf(pages: readonly string[]): PdfText {
  const empty = pages.flatMap((page, index) => (page.replace(/\s/g, "").length < FEWEST_LETTERS ? [index + 1] : []));
  if (empty.length === pages.length) return { ...nothing({ code: "PDF_NO_TEXT" }), pages: pages.length };
  const problems: readonly LetterProblem[] =
    empty.length === 0 ? [] : [{ code: "PDF_PAGE_WITHOUT_TEXT", detail: { pages: empty.join(", ") } }];
  return { text: pages.join("\f"), pages: pages.length, problems };
}
