import type { Library } from "../site/context.ts";
import type { Cited } from "./cited.ts";
import { drawToken, TOKEN } from "./draw-token.ts";
import { type FrontMatter, openText } from "./front-matter.ts";
import { type Note, notesOf } from "./notes.ts";
import { type Block, readBlock } from "./read-block.ts";
import { type ReadingLevel, readingLevel } from "./reading-level.ts";
import { type RawPiece, type RawSection, splitBody } from "./split-body.ts";
import type { Place } from "./text-fault.ts";
import { textHtml } from "./text-html.ts";

/** A text as a page shows it: every number drawn, every section with its sources. */
export type Text = FrontMatter & {
  readonly file: string;
  readonly folder: string;
  readonly slug: string;
  readonly sections: readonly Section[];
  readonly level: ReadingLevel;
  /** The day of the knowledge that it was drawn from: ISO date. */
  readonly lastReviewed: string;
  /** Every source of the text, once. */
  readonly sources: readonly Note[];
};

/** What stands under one h2; the opening of a text has no heading. */
export type Section = {
  readonly id: string;
  readonly heading?: string;
  readonly pieces: readonly Piece[];
  readonly notes: readonly Note[];
};

export type Piece = { readonly is: "html"; readonly html: string } | { readonly is: "block"; readonly block: Block };

/**
 * Reads one Markdown text and draws its numbers from the library.
 * @param file its path under `apps/web/`, for faults: `content/en/articles/infections.md`
 * @throws TextFault with file and line when a token, a block or the head is wrong.
 */
export function readText(file: string, raw: string, library: Library): Text {
  const { front, body, from } = openText(file, raw);
  const cited: Cited[] = [];
  const markdown: string[] = [];
  const sections = splitBody(file, body, from).map((section) => {
    const read = readSection(section, library);
    cited.push(...read.cited);
    markdown.push(...read.markdown);
    return read.section;
  });
  const [folder = "", name = ""] = file.split("/").slice(-2);
  return {
    ...front,
    file,
    folder,
    slug: name.replace(/\.md$/, ""),
    sections,
    level: readingLevel(markdown),
    lastReviewed: library.version.replaceAll(".", "-"),
    sources: notesOf(cited, library),
  };
}

function readSection({ heading, pieces }: RawSection, library: Library) {
  const cited: Cited[] = [];
  const markdown: string[] = [];
  const read = pieces.map((piece): Piece => {
    if (piece.is === "block") {
      const rest = drawLine(piece.rest, piece.place, library, cited);
      const { block, cited: own } = readBlock({ ...piece, rest }, library);
      if (block.is === "emergency" || block.is === "next-step") markdown.push(block.text);
      cited.push(...own);
      return { is: "block", block };
    }
    const drawn = drawAll(piece, library, cited);
    markdown.push(drawn);
    return { is: "html", html: textHtml(drawn) };
  });
  const id = heading === undefined ? "opening" : anchorOf(heading);
  return {
    section: { id, ...(heading !== undefined && { heading }), pieces: read, notes: notesOf(cited, library) },
    cited,
    markdown,
  };
}

function drawAll({ text, place }: Extract<RawPiece, { is: "markdown" }>, library: Library, cited: Cited[]): string {
  return text
    .split("\n")
    .map((line, index) => drawLine(line, { file: place.file, line: place.line + index }, library, cited))
    .join("\n");
}

function drawLine(line: string, place: Place, library: Library, cited: Cited[]): string {
  return line
    .replace(TOKEN, (_, body: string) => {
      const drawn = drawToken(body, { library, place });
      cited.push(...drawn.cited);
      return drawn.html;
    })
    .replace(/ +(?=[.,;:]|$)| +(?= )/g, "");
}

/** "Why the blood is tested at all" as an address within the page. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
