import { artifact, type Document, drawLine } from "./draw.ts";
import { COLOUR, LOOKS } from "./looks.ts";
import { type Inline, type Line, type Setter, setLines } from "./set-lines.ts";

/** What every page of a part bears: whose part it is, that it is not final, which page it is, and who stands behind it. */
export type Running = {
  readonly title: string;
  readonly mark: string | undefined;
  readonly page: string;
  readonly foot: readonly Line[];
};

export type RunningPlace = {
  readonly paper: readonly [number, number];
  readonly side: number;
  readonly setter: Setter;
};

export const RUNNING = { top: 34, markTop: 52, markHeight: 21, footGap: 8, bottom: 34 } as const;

/** The foot as lines; it may say that letters are missing. */
export function footLines(texts: readonly Inline[], { paper, side, setter }: RunningPlace): readonly Line[] {
  return setLines(texts, { width: paper[0] - 2 * side, setter });
}

/** How high the foot is with the room above it, in points. */
export function footHeight(foot: readonly Line[]): number {
  return RUNNING.bottom + RUNNING.footGap + foot.length * LOOKS.foot.leading;
}

/** Draws the head and the foot of the page that is open. */
export function drawRunning(doc: Document, running: Running, place: RunningPlace): void {
  artifact(doc, () => {
    drawHead(doc, running, place);
    drawFoot(doc, running.foot, place);
  });
}

function drawHead(doc: Document, { title, mark, page }: Running, { paper, side, setter }: RunningPlace): void {
  const width = paper[0] - 2 * side;
  const { leading } = LOOKS.running;
  const [number] = setLines([{ text: page, look: LOOKS.running }], { width, setter });
  const numberWidth = widthOf(number);
  const [first, ...rest] = setLines([{ text: title, look: LOOKS.running }], {
    width: width - numberWidth - 24,
    setter,
  });
  if (first !== undefined) drawLine(doc, first, { x: side, y: RUNNING.top, leading });
  if (rest.length > 0) drawEllipsis(doc, { x: side + widthOf(first), y: RUNNING.top, leading }, setter);
  if (number !== undefined) drawLine(doc, number, { x: side + width - numberWidth, y: RUNNING.top, leading });
  if (mark === undefined) return;
  doc.lineWidth(1).dash(4, { space: 2.5 });
  doc.rect(side, RUNNING.markTop, width, RUNNING.markHeight).fillAndStroke(COLOUR.unknownSoft, COLOUR.unknown).undash();
  const [said] = setLines([{ text: mark, look: LOOKS.mark }], { width: width - 16, setter });
  if (said !== undefined) drawLine(doc, said, { x: side + 8, y: RUNNING.markTop, leading: RUNNING.markHeight });
}

function drawEllipsis(
  doc: Document,
  at: { readonly x: number; readonly y: number; readonly leading: number },
  setter: Setter,
) {
  const [more] = setLines([{ text: "…", look: LOOKS.running }], { width: 24, setter });
  if (more !== undefined) drawLine(doc, more, { ...at, x: at.x + 2 });
}

function widthOf(line: Line | undefined): number {
  const last = line?.runs.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}

/** A dotted line, and below it who stands behind the packet. */
function drawFoot(doc: Document, foot: readonly Line[], { paper, side }: RunningPlace): void {
  const [width, height] = paper;
  const top = height - footHeight(foot);
  doc.lineWidth(1.1).lineCap("round").dash(0.1, { space: 4 }).strokeColor(COLOUR.edge);
  doc
    .moveTo(side, top)
    .lineTo(width - side, top)
    .stroke()
    .undash()
    .lineCap("butt");
  for (const [index, line] of foot.entries()) {
    const { leading } = LOOKS.foot;
    drawLine(doc, line, { x: side, y: top + RUNNING.footGap + index * leading, leading });
  }
}
