import type { Packet, PacketBlock, PacketSentence, Provenance } from "@afterscript/wording/public/coverage.ts";
import { sentencesOf } from "@afterscript/wording/public/coverage.ts";

export type Stated = {
  readonly part: string;
  readonly text: string;
  readonly from: readonly Provenance[];
};

/** Each thing that a packet states, by part and row; a mark is resolved to its documents, because numbers move. */
export function stated(packet: Packet): ReadonlyMap<string, Stated> {
  const found = new Map<string, Stated>();
  for (const part of packet.parts) {
    for (const { place, sentence } of part.blocks.flatMap(placed)) {
      if (sentence.is !== "fact") continue;
      const text = resolved(sentence, packet);
      const key = `${part.id}${place}: ${text}`;
      const before = found.get(key)?.from ?? [];
      found.set(key, { part: part.id, text, from: [...before, ...sentence.from] });
    }
  }
  return found;
}

type Placed = { readonly place: string; readonly sentence: PacketSentence };

function placed(block: PacketBlock): readonly Placed[] {
  if (block.is === "table")
    return block.rows.flatMap((row) =>
      row.flat().map((sentence) => ({ place: `, row "${row[0]?.[0]?.text ?? ""}"`, sentence })),
    );
  return sentencesIn(block).map((sentence) => ({ place: "", sentence }));
}

function sentencesIn(block: PacketBlock): readonly PacketSentence[] {
  return sentencesOf({ parts: [{ id: "cover-sheet", title: "", blocks: [block] }], foot: [] });
}

const MARK = / \[(\d+)\]/g;

function resolved({ text }: PacketSentence, packet: Packet): string {
  return text.replace(MARK, (_, number: string) => ` [${sourceText(Number(number), packet)}]`);
}

function sourceText(number: number, packet: Packet): string {
  const lists = packet.parts.map(({ blocks }) =>
    blocks.flatMap((block) => (block.is === "sources" ? block.items : [])),
  );
  const list = lists.find((one) => one.some((source) => source.number === number));
  const source = list?.find((one) => one.number === number);
  if (list === undefined || source === undefined) throw new Error(`[${number}] leads nowhere.`);
  const again = /^As \[(\d+)\]/.exec(source.text)?.[1];
  const named = again === undefined ? source : list.find((one) => one.number === Number(again));
  const [, place = ""] = /, section (.*)$/.exec(source.text) ?? [];
  return `${named?.address ?? named?.text} ${place}`;
}
