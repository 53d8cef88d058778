import type PDFKit from "pdfkit";
import type { Element } from "./flow.ts";
import { COLOUR } from "./looks.ts";
import type { PagePlan, PlacedInk } from "./paginate.ts";
import type { Line, Run } from "./set-lines.ts";

export type Document = InstanceType<typeof PDFKit>;

export type Place = { readonly x: number; readonly y: number; readonly leading: number };

/** Where the text of every page stands. */
export type Sheet = { readonly left: number; readonly top: number };

/** Of the size of the letters: how far above and below the line that they stand on a frame reaches. */
const FRAME = { above: 0.9, below: 0.29, room: 2 } as const;

/** Draws the pages with the structure that a screen reader reads. The document's pages are there already. */
export function drawPages(
  doc: Document,
  {
    root,
    elements,
    pages,
    sheet,
  }: {
    readonly root: PDFKit.PDFStructureElement;
    readonly elements: readonly Element[];
    readonly pages: readonly PagePlan[];
    readonly sheet: Sheet;
  },
): void {
  for (const [index, page] of pages.entries()) {
    doc.switchToPage(index);
    artifact(doc, () => drawGround(doc, page, sheet));
  }
  const inks = inksByElement(pages);
  for (const element of elements) root.add(structure(doc, element, { inks, sheet }));
}

type OnPage = { readonly page: number; readonly ink: PlacedInk };
type Inks = ReadonlyMap<Element, readonly OnPage[]>;

function inksByElement(pages: readonly PagePlan[]): Inks {
  const inks = new Map<Element, OnPage[]>();
  for (const [page, { inks: placed }] of pages.entries()) {
    for (const ink of placed) {
      if (ink.isAgain) continue;
      const known = inks.get(ink.ink.of) ?? [];
      inks.set(ink.ink.of, [...known, { page, ink }]);
    }
  }
  return inks;
}

/** An element with its text, which may stand on several pages, and what is within it. */
function structure(doc: Document, element: Element, given: { readonly inks: Inks; readonly sheet: Sheet }) {
  const { tag, scope, children } = element;
  const made = doc.struct(tag, scope === undefined ? {} : ({ scope } as PDFKit.Mixins.StructureElementOptions));
  const inks = given.inks.get(element) ?? [];
  for (const page of new Set(inks.map((one) => one.page))) {
    doc.switchToPage(page);
    made.add(doc.markStructureContent(tag));
    for (const { ink } of inks.filter((one) => one.page === page)) drawInk(doc, ink, given.sheet);
    doc.endMarkedContent();
  }
  for (const child of children) made.add(structure(doc, child, given));
  made.end();
  return made;
}

function drawInk(doc: Document, { ink, y }: PlacedInk, { left, top }: Sheet): void {
  drawLine(doc, ink.line, { x: left + ink.x, y: top + y, leading: ink.leading });
}

/** Grounds, rules, frames, and the heads of tables that come again: no content, a screen reader passes over them. */
function drawGround(doc: Document, { inks, rules }: PagePlan, sheet: Sheet): void {
  for (const { rule, y } of rules) {
    doc.rect(sheet.left + rule.x, sheet.top + y, rule.width, rule.height).fill(rule.colour);
  }
  for (const parts of framesOn(inks, sheet)) drawFrame(doc, parts);
  for (const ink of inks) if (ink.isAgain) drawInk(doc, ink, sheet);
}

/** What one line holds of a frame. */
type FramePart = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The frames of a page, each with its parts from line to line. */
function framesOn(inks: PagePlan["inks"], sheet: Sheet): readonly (readonly FramePart[])[] {
  const frames = new Map<Element, Map<number, FramePart[]>>();
  for (const { ink, y } of inks) {
    const ofElement = frames.get(ink.of) ?? new Map<number, FramePart[]>();
    frames.set(ink.of, ofElement);
    for (const box of new Set(ink.line.runs.map((run) => run.box))) {
      const framed = ink.line.runs.filter((run) => run.box === box);
      const [first, last] = [framed[0], framed.at(-1)];
      if (box === undefined || first === undefined || last === undefined) continue;
      const x = sheet.left + ink.x;
      const base = sheet.top + y + baseline(first.look.size, ink.leading);
      const part = {
        left: x + first.x - FRAME.room,
        right: x + last.x + last.width + FRAME.room,
        top: base - first.look.size * FRAME.above,
        bottom: base + first.look.size * FRAME.below,
      };
      ofElement.set(box, [...(ofElement.get(box) ?? []), part]);
    }
  }
  return [...frames.values()].flatMap((boxes) => [...boxes.values()]).flatMap(touching);
}

/** Parts below each other become one outline; a part that begins beyond the end of the next stands for itself. */
function touching(parts: readonly FramePart[]): readonly (readonly FramePart[])[] {
  const groups: FramePart[][] = [];
  for (const part of parts) {
    const above = groups.at(-1)?.at(-1);
    if (above !== undefined && above.left < part.right && part.left < above.right) groups.at(-1)?.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** One dashed outline around all the parts. */
function drawFrame(doc: Document, parts: readonly FramePart[]): void {
  const closed = parts.map((part, index) => ({ ...part, bottom: parts[index + 1]?.top ?? part.bottom }));
  const corners = [
    ...closed.flatMap(({ right, top, bottom }) => [[right, top] as const, [right, bottom] as const]),
    ...closed.toReversed().flatMap(({ left, top, bottom }) => [[left, bottom] as const, [left, top] as const]),
  ];
  const [first, ...rest] = corners;
  if (first === undefined) return;
  doc
    .lineWidth(0.7)
    .dash(2.2, { space: 1.6 })
    .moveTo(...first);
  for (const corner of rest) doc.lineTo(...corner);
  doc.closePath().fillAndStroke(COLOUR.unknownSoft, COLOUR.unknown).undash();
}

/** How far below the top of a line the letters stand. */
function baseline(size: number, leading: number): number {
  return (leading - size) / 2 + size * 0.84;
}

/** Draws one line; the space at its end parts it from the next for whoever copies it out. */
export function drawLine(doc: Document, { runs }: Line, { x, y, leading }: Place): void {
  for (const [index, run] of runs.entries()) {
    // A space at the end of what is read leftward would stand on its left, and push it out of its place.
    const text = index === runs.length - 1 && !run.isLeftward ? `${run.text} ` : run.text;
    drawRun(doc, { ...run, text }, { x: x + run.x, y: y + baseline(run.look.size, leading), leading });
  }
}

function drawRun(doc: Document, { font, text, look, isLeftward }: Run, { x, y }: Place): void {
  const { thicken } = font;
  doc.font(font.name).fontSize(look.size).fillColor(look.colour);
  if (thicken !== undefined)
    doc
      .lineWidth(look.size * thicken)
      .lineJoin("round")
      .strokeColor(look.colour);
  doc.text(text, x, y, {
    lineBreak: false,
    baseline: "alphabetic",
    ...(thicken !== undefined && { fill: true, stroke: true }),
    // With a feature named, the library sets the run as a whole; else word by word, which mixes up words read leftward.
    ...(isLeftward && { features: ["kern"] }),
  });
}

/** Rules, grounds and running lines are no content: a screen reader passes over them. */
export function artifact(doc: Document, draw: () => void): void {
  doc.markContent("Artifact");
  draw();
  doc.endMarkedContent();
}
