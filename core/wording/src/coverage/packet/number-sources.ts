import type { Packet, PacketBlock, PacketPart, PacketSentence, PacketSource } from "../packet-document.ts";
import type { Cited, Draft, DraftBlock, DraftPart } from "./draft.ts";

/**
 * Numbers the documents of the whole packet in the order of their first use, ends each sentence with its marks, and lists
 * under each part the documents that this part cites, so that a letter sent alone still has its sources.
 */
export function numberSources(parts: readonly DraftPart[]): readonly PacketPart[] {
  const numbers = new Map<string, { readonly number: number; readonly text: string; readonly address?: string }>();
  const ids = new Map<string, Set<string>>();
  const numberOf = ({ key, text, address, ids: own }: Cited): number => {
    const known = numbers.get(key) ?? { number: numbers.size + 1, text, ...(address !== undefined && { address }) };
    numbers.set(key, known);
    ids.set(key, new Set([...(ids.get(key) ?? []), ...own]));
    return known.number;
  };
  const marked = parts.map((part) => {
    const used = new Set<string>();
    const mark = (sentence: Draft): PacketSentence => {
      const { cites = [], ...plain } = sentence;
      for (const { key } of cites) used.add(key);
      const marks = [...new Set(cites.map(numberOf))].toSorted((a, b) => a - b).map((number) => `[${number}]`);
      return marks.length === 0 ? plain : { ...plain, text: `${plain.text} ${marks.join(" ")}` };
    };
    return { part, blocks: part.blocks.map((block) => markBlock(block, mark)), used };
  });
  return marked.map(({ part, blocks, used }) => {
    const items = [...used].flatMap((key) => sourceOf(key)).toSorted((a, b) => a.number - b.number);
    const sources: readonly PacketBlock[] = items.length === 0 ? [] : [{ is: "sources", items }];
    return { ...part, blocks: [...blocks, ...sources] };
  });

  function sourceOf(key: string): readonly PacketSource[] {
    const source = numbers.get(key);
    return source === undefined ? [] : [{ ...source, ids: [...(ids.get(key) ?? [])].toSorted() }];
  }
}

type Mark = (sentence: Draft) => PacketSentence;

function markBlock(block: DraftBlock, mark: Mark): PacketBlock {
  switch (block.is) {
    case "heading":
      return block;
    case "paragraph":
      return { ...block, sentences: block.sentences.map(mark) };
    case "lines":
    case "signature":
      return { ...block, lines: block.lines.map((line) => line.map(mark)) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map(mark)) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(mark))) };
  }
}

/** Every sentence of a packet in the order of reading. */
export function sentencesOf({ parts, foot }: Pick<Packet, "parts" | "foot">): readonly PacketSentence[] {
  return [...parts.flatMap((part) => [...(part.draft ? [part.draft] : []), ...part.blocks.flatMap(inBlock)]), ...foot];
}

function inBlock(block: PacketBlock): readonly PacketSentence[] {
  switch (block.is) {
    case "heading":
    case "sources":
      return [];
    case "paragraph":
      return block.sentences;
    case "lines":
    case "signature":
      return block.lines.flat();
    case "list":
      return block.items.flat();
    case "table":
      return block.rows.flat(2);
  }
}
