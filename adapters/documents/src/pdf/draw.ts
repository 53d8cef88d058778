import type PDFKit from "pdfkit";
import { STYLES } from "./groups.ts";
import { HANG, PADDING, type PlacedGroup, type Plan, type SetParagraph } from "./plan.ts";
import type { Line, TextStyle } from "./set-text.ts";

type Document = InstanceType<typeof PDFKit>;

const HAIR = "#7F756C";
const EMERGENCY = "#A3132B";
/** Of the size of the letters: where the line that they stand on is, below the top. */
const ASCENT = 0.95;

/** Draws a planned page with the structure that a screen reader reads: headings, lists, paragraphs, in order. */
export function drawPage(doc: Document, plan: Plan, { notes }: { readonly notes: string }): void {
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const [index, placed] of plan.groups.entries()) root.add(groupElement(doc, placed, index === 0));
  const hand = notesElement(doc, plan, notes);
  if (hand !== undefined) root.add(hand);
  root.end();
  artifact(doc, () => drawRules(doc, plan));
}

function groupElement(doc: Document, { x, y, width, group }: PlacedGroup, isHead: boolean) {
  const section = doc.struct("Sect");
  let at = y;
  const next = (paragraph: SetParagraph) => {
    const top = at;
    at += paragraph.height;
    return () => drawParagraph(doc, paragraph, { x, y: top });
  };
  if (group.isUrgent) {
    const height = group.height;
    artifact(doc, () =>
      doc
        .lineWidth(1.2)
        .strokeColor(EMERGENCY)
        .rect(x - PADDING, y - PADDING, width + 2 * PADDING, height + 2 * PADDING - 4)
        .stroke(),
    );
  }
  if (group.heading !== undefined) section.add(doc.struct("H2", {}, next(group.heading)));
  if (group.items.length > 0) {
    const list = doc.struct("L");
    section.add(list);
    for (const item of group.items) {
      const draws = item.map(next);
      const body = doc.struct("LBody", {}, () => {
        for (const draw of draws) draw();
      });
      list.add(doc.struct("LI", {}, [body]));
    }
  }
  for (const [index, paragraph] of group.closing.entries()) {
    section.add(doc.struct(isHead && index === 0 ? "H1" : "P", {}, next(paragraph)));
  }
  return section;
}

function drawParagraph(
  doc: Document,
  { lines, style, above, mark }: SetParagraph,
  at: { readonly x: number; readonly y: number },
): void {
  const top = at.y + above;
  if (mark !== undefined) drawLine(doc, mark, { style, x: at.x, y: top, end: " " });
  const x = at.x + (mark === undefined ? 0 : HANG);
  for (const [index, line] of lines.entries()) {
    const end = index === lines.length - 1 ? "" : " ";
    drawLine(doc, line, { style, x, y: top + index * style.leading, end });
  }
}

type LinePlace = { readonly style: TextStyle; readonly x: number; readonly y: number; readonly end: string };

function drawLine(doc: Document, { runs }: Line, { style, x, y, end }: LinePlace): void {
  doc.fillColor(style.colour).fontSize(style.size);
  for (const [index, run] of runs.entries()) {
    const text = index === runs.length - 1 ? run.text + end : run.text;
    doc.font(run.font).text(text, x + run.x, y + style.size * ASCENT, {
      lineBreak: false,
      baseline: "alphabetic",
      // With a feature named, the library sets the run as a whole; else word by word, which mixes up words read leftward.
      ...(run.isLeftward && { features: ["kern"] }),
    });
  }
}

function drawRules(doc: Document, { margin, footTop, groups: [head] }: Plan): void {
  doc.lineWidth(0.6).strokeColor(HAIR);
  if (margin.bottom > margin.top) doc.moveTo(margin.x, margin.top).lineTo(margin.x, margin.bottom).stroke();
  if (head === undefined) return;
  doc.lineWidth(1.1).lineCap("round").dash(0.1, { space: 4 });
  doc
    .moveTo(head.x, footTop - 5)
    .lineTo(head.x + head.width, footTop - 5)
    .stroke()
    .undash();
}

const LINE_TO_WRITE_ON = 21;

/** Where there is room, lines for what the person wants to ask. */
function notesElement(doc: Document, { notes: { x, y, width, height }, scale }: Plan, heading: string) {
  const lines = Math.min(Math.floor((height - LINE_TO_WRITE_ON) / LINE_TO_WRITE_ON), 7);
  if (lines < 2) return undefined;
  const part = doc.struct("P", {}, () => {
    doc
      .fillColor("#1E1B24")
      .fontSize(STYLES.heading.size * scale)
      .font("bold-0");
    doc.text(heading, x, y + LINE_TO_WRITE_ON - 4, { lineBreak: false, baseline: "alphabetic" });
  });
  artifact(doc, () => {
    doc.lineWidth(0.5).strokeColor(HAIR);
    for (let line = 2; line <= lines + 1; line += 1) {
      const at = y + line * LINE_TO_WRITE_ON;
      doc
        .moveTo(x, at)
        .lineTo(x + width, at)
        .stroke();
    }
  });
  return part;
}

/** Rules and frames are no content: a screen reader passes over them. */
function artifact(doc: Document, draw: () => void): void {
  doc.markContent("Artifact");
  draw();
  doc.endMarkedContent();
}
