import { type Packet, type PacketPart, packetFrame } from "@afterscript/wording/public/coverage.ts";
import { UNPRINTABLE } from "../../pdf/set-text.ts";
import { keepsWithNext } from "../keeps-with-next.ts";
import { blockFlow, nothingFlow, single } from "./blocks.ts";
import type { Sheet } from "./draw.ts";
import type { Element, Flow, Strip } from "./flow.ts";
import { COLOUR, LOOKS } from "./looks.ts";
import { type PagePlan, paginate } from "./paginate.ts";
import { footHeight, footLines, RUNNING, type RunningPlace } from "./running.ts";
import { type Inline, inlinesOf, type Line, type Setter } from "./set-lines.ts";

export type LaidPacket = {
  /** The parts as the document's structure. */
  readonly parts: readonly Element[];
  readonly pages: readonly { readonly title: string; readonly plan: PagePlan }[];
  readonly sheet: Sheet;
  readonly place: RunningPlace;
  readonly foot: readonly Line[];
  /** Said at the head of every page while something is not known. */
  readonly mark: string | undefined;
};

const SIDE = 62;
const GAP = { plain: 26, marked: 22, foot: 12 } as const;

type Laying = { readonly paper: readonly [number, number]; readonly setter: Setter };

/** Sets a packet on its pages. Sizes in points. */
export function layPacket(packet: Packet, laying: Laying): LaidPacket {
  const frame = packetFrame(packet.language);
  const plain = inlinesOf(packet.foot, LOOKS.foot);
  const laid = layAbove(plain, packet, laying);
  if (!laid.pages.some(({ plan }) => plan.inks.some(({ ink }) => hasUnprintable(ink.line)))) return laid;
  return layAbove([{ text: frame.lettersMissing, look: LOOKS.footStrong }, ...plain], packet, laying);
}

/** The foot takes its room from the pages. */
function layAbove(footTexts: readonly Inline[], packet: Packet, { paper, setter }: Laying): LaidPacket {
  const frame = packetFrame(packet.language);
  const mark = packet.blanks.length === 0 ? undefined : frame.notFinal(packet.blanks.length);
  const place = { paper, side: SIDE, setter };
  const foot = footLines(footTexts, place);
  const top =
    mark === undefined
      ? RUNNING.top + LOOKS.running.leading + GAP.plain
      : RUNNING.markTop + RUNNING.markHeight + GAP.marked;
  const room = paper[1] - top - footHeight(foot) - GAP.foot;
  const width = paper[0] - 2 * SIDE;
  const given = packet.parts.length === 0 ? [{ title: packet.title, blocks: [] }] : packet.parts;
  const laid = given.map((part, index) => {
    const eyebrow = index === 0 && part.title !== packet.title ? packet.title : undefined;
    const flow = partFlow(part, { eyebrow, setter, width, nothing: frame.nothing, tallest: room * 0.4 });
    return { title: part.title, flow, plans: paginate(flow.strips, room) };
  });
  return {
    parts: laid.map(({ flow }) => ({ tag: "Sect", children: flow.elements })),
    pages: laid.flatMap(({ title, plans }) => plans.map((plan) => ({ title, plan }))),
    sheet: { left: SIDE, top },
    place,
    foot,
    mark,
  };
}

type PartSetting = {
  readonly eyebrow: string | undefined;
  readonly setter: Setter;
  readonly width: number;
  readonly nothing: string;
  readonly tallest: number;
};

function partFlow(
  { title, draft, blocks }: Pick<PacketPart, "title" | "draft" | "blocks">,
  setting: PartSetting,
): Flow {
  const { eyebrow, ...common } = setting;
  const keeps = keepsWithNext(blocks);
  const head = { ...common, keep: true, isWhole: true };
  const flows: readonly Flow[] = [
    ...(eyebrow === undefined
      ? []
      : [single("P", [{ text: eyebrow, look: LOOKS.packet }], { ...head, leading: LOOKS.packet.leading + 2 })]),
    single("H1", [{ text: title, look: LOOKS.title }], { ...head, leading: LOOKS.title.leading }),
    ...(draft === undefined ? [] : [draftFlow(draft, common)]),
    ...(blocks.length === 0 ? [nothingFlow({ ...common, keep: false, isUnderHeading: true })] : []),
    ...blocks.map((block, index) =>
      blockFlow(block, { ...common, keep: keeps[index] === true, isUnderHeading: blocks[index - 1]?.is === "heading" }),
    ),
  ];
  return { elements: flows.flatMap((flow) => flow.elements), strips: flows.flatMap((flow) => flow.strips) };
}

const EDGE = 10;

/** Who has to read and sign, beside a bar. */
function draftFlow(draft: NonNullable<PacketPart["draft"]>, setting: Omit<PartSetting, "eyebrow">): Flow {
  const { elements, strips } = single("P", inlinesOf([draft], LOOKS.draft), {
    ...setting,
    x: EDGE,
    width: setting.width - EDGE,
    leading: LOOKS.draft.leading,
    above: 10,
    keep: true,
    isWhole: true,
  });
  const bar = ({ height }: Strip) => ({ x: 0, y: 0, width: 2.5, height, colour: COLOUR.unknown });
  return { elements, strips: strips.map((strip) => ({ ...strip, rules: [bar(strip)] })) };
}

function hasUnprintable({ runs }: Line): boolean {
  return runs.some(({ text }) => text.includes(UNPRINTABLE));
}
