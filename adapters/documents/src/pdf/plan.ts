import { type Fitted, fit } from "./fit.ts";
import { type CutGroup, type Group, type Paragraph, type Parts, STYLES } from "./groups.ts";
import { type Line, type Setter, setText, type TextStyle, UNPRINTABLE } from "./set-text.ts";

export type SetParagraph = {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly above: number;
  readonly mark?: Line;
  readonly height: number;
};

export type SetGroup = {
  readonly heading?: SetParagraph;
  readonly isUrgent: boolean;
  readonly items: readonly (readonly SetParagraph[])[];
  readonly closing: readonly SetParagraph[];
  readonly height: number;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number };
export type PlacedGroup = Box & { readonly group: SetGroup };

/** Where everything stands on the one page. */
export type Plan = {
  readonly groups: readonly PlacedGroup[];
  /** Free room at the foot of the main column, to write in. */
  readonly notes: Box & { readonly height: number };
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly footTop: number;
  readonly leftOut: number;
  /** How many of them are questions. */
  readonly questionsLeftOut: number;
  readonly scale: number;
};

const EDGE = 36;
const GAP = 20;
export const HANG = 16;
/** Room inside the frame of what cannot wait. */
export const PADDING = 8;
const MOST_LINES = 14;

/** The largest letters first, then narrower margins of the columns, and only then is anything left out. */
const TRIES = [1, 0.95, 0.9, 0.86].flatMap((scale) => [0.6, 0.66, 0.54].map((share) => ({ scale, share })));
/** Where even the shortest lists do not fit. */
const LAST_TRIES = [0.8, 0.72, 0.64, 0.56].map((scale) => ({ scale, share: 0.57 }));

type Try = { readonly scale: number; readonly share: number };
type Sheet = {
  readonly parts: Parts;
  /** The same with less below each question. */
  readonly brief: Parts;
  readonly paper: readonly [number, number];
  readonly setter: Setter;
};

/** Puts the whole page on one sheet of paper. */
export function planPage(given: Sheet): Plan {
  for (const parts of [uncut(given.parts), uncut(given.brief)]) {
    const plan = firstFitting(TRIES, (one) => planWith(0, one, { ...given, parts }));
    if (plan !== undefined) return plan;
  }
  const sheet = { ...given, parts: given.brief };
  const smallest = TRIES.slice(-3).map((one) => planAt(one, sheet));
  const [best] = smallest.filter(({ isFitting }) => isFitting).sort(fewestLeftOut);
  const plan = best ?? firstFitting(LAST_TRIES, (one) => planAt(one, sheet));
  if (plan === undefined) throw new Error("A page for the visit did not fit its paper at any size.");
  return plan;
}

/** A question weighs more than any length of another list. */
function fewestLeftOut(a: Plan, b: Plan): number {
  return a.questionsLeftOut - b.questionsLeftOut || a.leftOut - b.leftOut;
}

function firstFitting<T extends { readonly isFitting: boolean }>(tries: readonly Try[], make: (one: Try) => T) {
  for (const one of tries) {
    const made = make(one);
    if (made.isFitting) return made;
  }
  return undefined;
}

/** The same groups, none of which gives way. */
function uncut({ urgent, main, margin, sources, ...rest }: Parts): Parts {
  const whole = (group: CutGroup): CutGroup => ({ ...group, least: group.units });
  return { ...rest, urgent: whole(urgent), main: main.map(whole), margin: margin.map(whole), sources: whole(sources) };
}

function planAt({ scale, share }: Try, sheet: Sheet): Plan & { readonly isFitting: boolean } {
  let said = 0;
  let plan = planWith(said, { scale, share }, sheet);
  while (plan.leftOut > said) {
    said = plan.leftOut;
    plan = planWith(said, { scale, share }, sheet);
  }
  return plan;
}

/** `said` is how much the foot says is left out; the room for saying it is taken from the lists. */
function planWith(
  said: number,
  { scale, share }: Try,
  { parts, paper, setter }: Sheet,
): Plan & { readonly isFitting: boolean } {
  const [pageWidth, pageHeight] = paper;
  const width = pageWidth - 2 * EDGE;
  const press = typesetter(scale, setter);
  const mainWidth = (width - GAP) * share;
  const marginWidth = width - GAP - mainWidth;
  const heightIn = (inside: number) => (group: Group) => press.group(group, inside).height;
  const head = press.group(parts.head, width);
  const urgent = fit(parts.urgent.units === 0 ? [] : [parts.urgent], {
    room: pageHeight * 0.24,
    heightOf: heightIn(width - 2 * PADDING),
  });
  const sources = fit([parts.sources], { room: pageHeight * 0.09, heightOf: heightIn(width) });
  const urgentTop = EDGE + head.height;
  const urgentHeight = urgent.groups.length === 0 ? 0 : urgent.height + 2 * PADDING;
  const top = urgentTop + urgentHeight;
  const foot = press.group(parts.foot(said, press.isShortened(), press.hasUnprintable()), width);
  const footTop = pageHeight - EDGE - foot.height;
  const sourcesTop = footTop - sources.height - 12;
  const room = sourcesTop - 6 - top;
  const main = fit(parts.main, { room, heightOf: heightIn(mainWidth) });
  const margin = fit(parts.margin, { room, heightOf: heightIn(marginWidth) });
  // What was set for the columns may be the first to be shortened: the foot is set again, and takes its room.
  const finalFoot = press.group(parts.foot(said, press.isShortened(), press.hasUnprintable()), width);
  const late = finalFoot.height - foot.height;
  const marginX = EDGE + mainWidth + GAP;
  const fitted = [urgent, sources, main, margin];
  const shift = (y: number) => y - late;
  const place = (groups: Fitted["groups"], box: Box): readonly PlacedGroup[] => {
    let y = box.y;
    return groups.map((one) => {
      const group = press.group(one, box.width);
      const placed = { x: box.x, y, width: box.width, group };
      y += group.height;
      return placed;
    });
  };
  return {
    groups: [
      { x: EDGE, y: EDGE, width, group: head },
      ...place(urgent.groups, { x: EDGE + PADDING, y: urgentTop + PADDING, width: width - 2 * PADDING }),
      ...place(main.groups, { x: EDGE, y: top, width: mainWidth }),
      ...place(margin.groups, { x: marginX, y: top, width: marginWidth }),
      ...place(sources.groups, { x: EDGE, y: shift(sourcesTop), width }),
      { x: EDGE, y: shift(footTop), width, group: finalFoot },
    ],
    notes: { x: EDGE, y: top + main.height, width: mainWidth, height: shift(sourcesTop) - 6 - top - main.height },
    margin: { x: EDGE + mainWidth + GAP / 2, top: top + 10, bottom: shift(sourcesTop) - 10 },
    footTop: shift(footTop),
    leftOut: fitted.reduce((sum, { leftOut }) => sum + leftOut, 0),
    questionsLeftOut: main.leftOut,
    scale,
    isFitting: fitted.every(({ isFitting }) => isFitting) && Math.max(main.height, margin.height) <= room - late,
  };
}

/** Sets paragraphs at one scale, and remembers whether any had to be shortened or held a letter without a font. */
function typesetter(scale: number, setter: Setter) {
  let isShortened = false;
  let hasUnprintable = false;
  const body = STYLES.body.leading * scale;
  const known = new Map<string, SetParagraph>();
  const set = (paragraph: Paragraph, inside: number): SetParagraph => {
    const key = [paragraph.text, paragraph.style, paragraph.mark, paragraph.above, inside].join("\n");
    const made = known.get(key) ?? setNew(paragraph, inside);
    known.set(key, made);
    return made;
  };
  const setNew = ({ text, style: name, mark, above = 0 }: Paragraph, inside: number): SetParagraph => {
    const base: TextStyle = STYLES[name];
    const style = { ...base, size: base.size * scale, leading: base.leading * scale };
    const width = inside - (mark === undefined ? 0 : HANG);
    const all = setText(text, { style, width, setter });
    const lines = all.length > MOST_LINES ? shortened(text, { style, width, setter }) : all;
    if (all.length > MOST_LINES) isShortened = true;
    if (lines.some(({ runs }) => runs.some((run) => run.text.includes(UNPRINTABLE)))) hasUnprintable = true;
    const hanging = mark === undefined ? undefined : setText(mark, { style, width, setter })[0];
    return {
      lines,
      style,
      above: above * body,
      ...(hanging !== undefined && { mark: hanging }),
      height: above * body + lines.length * style.leading,
    };
  };
  const group = ({ heading, items, closing, isUrgent }: Group, inside: number): SetGroup => {
    const title =
      heading === undefined ? undefined : set({ text: heading, style: "heading", above: isUrgent ? 0 : 0.8 }, inside);
    const setItems = items.map((item) =>
      item.map((one, index) => set(index > 0 ? hung(one, item) : spaced(one), inside)),
    );
    const setClosing = closing.map((one) => set(one, inside));
    const all = [...(title === undefined ? [] : [title]), ...setItems.flat(), ...setClosing];
    return {
      ...(title !== undefined && { heading: title }),
      isUrgent: isUrgent === true,
      items: setItems,
      closing: setClosing,
      height: all.reduce((sum, { height }) => sum + height, 0) + (heading === undefined ? 4 : 0),
    };
  };
  return { group, isShortened: () => isShortened, hasUnprintable: () => hasUnprintable };
}

/** What stands below a paragraph with a hanging mark is set in by as much. */
function hung(one: Paragraph, [first]: readonly Paragraph[]): Paragraph {
  return first?.mark === undefined ? one : { ...one, mark: "" };
}

function spaced(one: Paragraph): Paragraph {
  return { ...one, above: one.above ?? 0.18 };
}

type Setting = { readonly style: TextStyle; readonly width: number; readonly setter: Setter };

/** As much of a text as the most lines hold, with a mark that more follows. */
function shortened(text: string, setting: Setting): readonly Line[] {
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = setText(`${letters.slice(0, middle).join("")} …`, setting).length <= MOST_LINES;
    if (fits) low = middle;
    else high = middle - 1;
  }
  return setText(`${letters.slice(0, low).join("")} …`, setting);
}
