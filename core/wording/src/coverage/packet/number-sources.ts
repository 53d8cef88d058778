import type { Packet, PacketBlock, PacketPart, PacketSentence, PacketSource } from "../packet-document.ts";
import type { Cited, Draft, DraftBlock, DraftPart } from "./draft.ts";

/**
 * Numbers the documents of the whole packet in the order of their first use, ends each sentence with its marks, and lists
 * under each part the documents that this part cites, so that a letter sent alone still has its sources.
 */
export function numberSources(parts: readonly DraftPart[]): readonly PacketPart[] {
  const found = new Map<string, Numbered>();
  const numberOf = (cited: Cited): number => {
    const known = found.get(cited.key);
    const number = known?.number ?? found.size + 1;
    const ids = [...new Set([...(known?.ids ?? []), ...cited.ids])].toSorted();
    found.set(cited.key, { ...cited, number, ids });
    return number;
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
    const items = listed([...used].flatMap((key) => found.get(key) ?? []));
    const sources: readonly PacketBlock[] = items.length === 0 ? [] : [{ is: "sources", items }];
    return { ...part, blocks: [...blocks, ...sources] };
  });
}

type Numbered = Cited & { readonly number: number };

/** The sources of one part. A document is named in full where it comes first, and then by that number. */
function listed(sources: readonly Numbered[]): readonly PacketSource[] {
  const firsts = new Map<string, number>();
  return sources
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, text, again, document, address, ids }) => {
      const first = document === undefined ? undefined : firsts.get(document);
      if (first !== undefined && again !== undefined) return { number, text: again(first), ids };
      if (document !== undefined) firsts.set(document, number);
      return { number, text, ...(address !== undefined && { address }), ids };
    });
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
  return [
    ...parts.flatMap((part) => [...(part.draft ? [part.draft] : []), ...part.blocks.flatMap(sentencesInBlock)]),
    ...foot,
  ];
}

/** The sentences of one block in the order of reading; a heading and a list of sources hold none. */
export function sentencesInBlock(block: PacketBlock): readonly PacketSentence[] {
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
