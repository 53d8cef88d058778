import type { PacketBlock, PacketSentence, PacketSource } from "@afterscript/wording/public/coverage.ts";
import type { Element, Flow, Strip } from "./flow.ts";
import { COLOUR, LOOKS } from "./looks.ts";
import { type ParagraphSetting, paragraph } from "./paragraph.ts";
import { inlinesOf, type Setter, setLines } from "./set-lines.ts";
import { tableFlow } from "./table.ts";

export type BlockSetting = {
  readonly setter: Setter;
  readonly width: number;
  readonly nothing: string;
  /** A row of a table taller than this may be broken by a page. */
  readonly tallest: number;
  /** Stands on the page of what follows: a greeting before a signature. */
  readonly keep: boolean;
  /** What it follows says what it is. */
  readonly isUnderHeading: boolean;
};

const BODY = LOOKS.body.leading;
const ABOVE = {
  heading: 15,
  underHeading: 5,
  block: 8,
  lines: 12,
  item: 3.5,
  source: 5,
  sources: 26,
  table: 10,
} as const;
const HANG = { item: 20, source: 26 } as const;
/** Room to sign in, above the rule. */
const SIGNING = 34;

/** A block, set: nothing is left out. */
export function blockFlow(block: PacketBlock, setting: BlockSetting): Flow {
  const above = (room: number) => (setting.isUnderHeading ? ABOVE.underHeading : room);
  switch (block.is) {
    case "heading":
      return single("H2", [{ text: block.text, look: LOOKS.heading }], {
        ...setting,
        leading: LOOKS.heading.leading,
        above: ABOVE.heading,
        keep: true,
        isWhole: true,
      });
    case "paragraph":
      return single("P", inlinesOf(block.sentences, LOOKS.body), {
        ...setting,
        leading: BODY,
        above: above(ABOVE.block),
      });
    case "lines":
      return block.lines.length === 0 ? nothingFlow(setting) : linesFlow(block.lines, above(ABOVE.lines), setting);
    case "list":
      return block.items.length === 0 ? nothingFlow(setting) : listFlow(block, above(ABOVE.block), setting);
    case "table":
      return tableFlow(block, { ...setting, above: above(ABOVE.table) });
    case "signature":
      return signatureFlow(block.lines, setting);
    case "sources":
      return block.items.length === 0 ? nothingFlow(setting) : sourcesFlow(block.items, above(ABOVE.sources), setting);
  }
}

type Single = Omit<ParagraphSetting, "of">;

/** One paragraph that is an element of its own. */
export function single(tag: string, inlines: Parameters<typeof paragraph>[0], setting: Single): Flow {
  const of: Element = { tag, children: [] };
  return { elements: [of], strips: paragraph(inlines, { ...setting, of }) };
}

/** In the place of what is empty. */
export function nothingFlow({ nothing, ...setting }: BlockSetting): Flow {
  return single("P", [{ text: nothing, look: LOOKS.body }], { ...setting, leading: BODY, above: ABOVE.block });
}

type Lines = readonly (readonly PacketSentence[])[];
/** More lines than this under each other may be parted by a page. */
const MOST_WHOLE = 14;

function linesFlow(lines: Lines, above: number, { keep, ...setting }: BlockSetting): Flow {
  const isWhole = lines.length <= MOST_WHOLE;
  const flows = lines.map((line, index) =>
    single("P", inlinesOf(line, LOOKS.body), {
      ...setting,
      leading: BODY,
      above: index === 0 ? above : 0,
      keep: index < lines.length - 1 ? isWhole : keep,
      isWhole,
    }),
  );
  return joined(flows);
}

function joined(flows: readonly Flow[]): Flow {
  return { elements: flows.flatMap((flow) => flow.elements), strips: flows.flatMap((flow) => flow.strips) };
}

type List = Extract<PacketBlock, { is: "list" }>;

function listFlow({ items, ordered }: List, above: number, setting: BlockSetting): Flow {
  const made = items.map((item, index) =>
    hanging(inlinesOf(item, LOOKS.body), {
      ...setting,
      mark: [{ text: ordered ? `${index + 1}.` : "•", look: LOOKS.body }],
      hang: HANG.item,
      leading: BODY,
      above: index === 0 ? above : ABOVE.item,
    }),
  );
  return {
    elements: [{ tag: "L", children: made.map(({ element }) => element) }],
    strips: made.flatMap(({ strips }) => strips),
  };
}

type Hanging = BlockSetting & {
  readonly mark: Parameters<typeof paragraph>[0];
  readonly hang: number;
  readonly leading: number;
  readonly above: number;
};

/** An item with its mark in the margin of its first line. */
function hanging(inlines: Parameters<typeof paragraph>[0], setting: Hanging) {
  const { mark, hang, leading, setter, width } = setting;
  const label: Element = { tag: "Lbl", children: [] };
  const body: Element = { tag: "LBody", children: [] };
  const [markLine] = setLines(mark, { width: hang, setter });
  const strips = paragraph(inlines, { ...setting, of: body, x: hang, width: width - hang });
  const marked = strips.map((strip, index): Strip => {
    if (index > 0 || markLine === undefined) return strip;
    return { ...strip, inks: [{ of: label, line: markLine, x: 0, y: 0, leading }, ...strip.inks] };
  });
  return { element: { tag: "LI", children: [label, body] }, strips: marked };
}

function signatureFlow(lines: Lines, setting: BlockSetting): Flow {
  const rule: Strip = {
    height: SIGNING,
    above: 0,
    keep: lines.length > 0,
    inks: [],
    rules: [{ x: 0, y: SIGNING - 3, width: setting.width / 2, height: 0.9, colour: COLOUR.ink }],
  };
  const { elements, strips } = linesFlow(lines, 0, setting);
  return { elements, strips: [rule, ...strips] };
}

/** Where no heading says what they are, a short rule parts the sources from the text. */
function sourcesFlow(items: readonly PacketSource[], above: number, setting: BlockSetting): Flow {
  const made = items.map(({ number, text, address }, index) => {
    const leading = LOOKS.source.leading;
    const item = hanging([{ text, look: LOOKS.source }], {
      ...setting,
      keep: address !== undefined,
      mark: [{ text: `[${number}]`, look: LOOKS.sourceMark }],
      hang: HANG.source,
      leading,
      above: index === 0 ? above : ABOVE.source,
    });
    if (address === undefined) return item;
    const below: Element = { tag: "P", children: [] };
    const [label, ...rest] = item.element.children;
    const strips = paragraph([{ text: address, look: LOOKS.address }], {
      of: below,
      setter: setting.setter,
      x: HANG.source,
      width: setting.width - HANG.source,
      leading: LOOKS.address.leading + 1,
      isWhole: true,
    });
    return {
      element: {
        tag: "LI",
        children: [
          ...(label === undefined ? [] : [label]),
          ...rest.map((body) => ({ tag: "LBody", children: [body, below] })),
        ],
      },
      strips: [...item.strips, ...strips],
    };
  });
  return {
    elements: [{ tag: "L", children: made.map(({ element }) => element) }],
    strips: made.flatMap(({ strips }, index) =>
      index === 0 && !setting.isUnderHeading ? strips.map(underRule) : strips,
    ),
  };
}

function underRule(strip: Strip, index: number): Strip {
  const rule = { x: 0, y: -ABOVE.sources / 2, width: 96, height: 0.7, colour: COLOUR.edge };
  return index === 0 ? { ...strip, rules: [rule] } : strip;
}
