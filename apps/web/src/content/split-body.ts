import type { Place } from "./text-fault.ts";

/** A run of Markdown, or one block that stands on a line of its own: `::limit-ruler upadacitinib us lymphocytes`. */
export type RawPiece =
  | { readonly is: "markdown"; readonly text: string; readonly place: Place }
  | { readonly is: "block"; readonly name: string; readonly rest: string; readonly place: Place };

/** What stands under one heading; what stands before the first has none. */
export type RawSection = { readonly heading?: string; readonly place: Place; readonly pieces: readonly RawPiece[] };

const HEADING = /^##\s+(.+?)\s*$/;
const BLOCK = /^::([a-z][a-z-]*)(?:\s+(.*?))?\s*$/;

type Open = { heading?: string; place: Place; pieces: RawPiece[] };

/** Cuts the body of a text into sections at its h2, and each of them into Markdown and blocks, with their lines. */
export function splitBody(file: string, body: string, from: number): RawSection[] {
  const sections: Open[] = [{ place: { file, line: from }, pieces: [] }];
  let run: { text: string[]; place: Place } | undefined;
  const close = () => {
    if (run !== undefined && run.text.join("").trim() !== "")
      sections.at(-1)?.pieces.push({ is: "markdown", text: run.text.join("\n"), place: run.place });
    run = undefined;
  };
  for (const [index, line] of body.split("\n").entries()) {
    const place = { file, line: from + index };
    const heading = HEADING.exec(line)?.[1];
    const block = BLOCK.exec(line);
    if (heading !== undefined) {
      close();
      sections.push({ heading, place, pieces: [] });
    } else if (block?.[1] !== undefined) {
      close();
      sections.at(-1)?.pieces.push({ is: "block", name: block[1], rest: block[2] ?? "", place });
    } else {
      run ??= { text: [], place };
      run.text.push(line);
    }
  }
  close();
  return sections.filter(({ heading, pieces }) => heading !== undefined || pieces.length > 0);
}
