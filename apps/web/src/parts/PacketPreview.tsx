import type {
  Packet,
  PacketBlock,
  PacketPart,
  PacketPartId,
  PacketSentence,
} from "@afterscript/wording/public/coverage.ts";
import { words } from "../words/words.ts";

export type PacketPreviewProps = {
  readonly packet: Packet;
  /** Of the parts' headings. */
  readonly level?: 2 | 3;
  /** The one part that is shown on a screen; left out: all. On paper all of them stand. */
  readonly shown?: PacketPartId | undefined;
};

/** A packet as it will be printed, part by part. What is not known yet is a marked blank. */
export function PacketPreview({ packet, level = 2, shown }: PacketPreviewProps) {
  return (
    <div className="packet" lang={packet.language}>
      {packet.parts.map((part) => (
        <PartSheet
          key={part.id}
          part={part}
          level={level}
          blanks={packet.blanks.length}
          isShown={shown === undefined || shown === part.id}
        />
      ))}
      <p className="packet-foot meta">
        <Sentences sentences={packet.foot} />
      </p>
    </div>
  );
}

type SheetProps = {
  readonly part: PacketPart;
  readonly level: 2 | 3;
  readonly isShown: boolean;
  readonly blanks: number;
};

function PartSheet({ part, level, isShown, blanks }: SheetProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={isShown ? "packet-part" : "packet-part packet-paper-only"} aria-labelledby={`part-${part.id}`}>
      <Heading className="text-h3" id={`part-${part.id}`}>
        {part.title}
      </Heading>
      {blanks > 0 && <p className="packet-mark">{words().parts.packet.notFinal(blanks)}</p>}
      {part.draft && (
        <p className="packet-draft">
          <Sentence sentence={part.draft} />
        </p>
      )}
      {part.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the letter.
        <Block key={at} block={block} level={level} />
      ))}
    </article>
  );
}

function Block({ block, level }: { readonly block: PacketBlock; readonly level: 2 | 3 }) {
  const Heading = `h${level === 2 ? 3 : 4}` as const;
  switch (block.is) {
    case "heading":
      return <Heading className="packet-heading">{block.text}</Heading>;
    case "paragraph":
      return (
        <p>
          <Sentences sentences={block.sentences} />
        </p>
      );
    case "lines":
      return <Lines lines={block.lines} />;
    case "signature":
      return (
        <div className="packet-signature">
          <Lines lines={block.lines} />
        </div>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className={block.ordered ? "list-decimal" : "list-disc"}>
          {block.items.map((sentences, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list.
            <li key={at}>
              <Sentences sentences={sentences} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <PacketTable block={block} />;
    case "sources":
      return (
        <ol className="packet-sources">
          {block.items.map(({ number, text, address }) => (
            <li key={number} value={number}>
              {text}
              {address !== undefined && <span className="packet-address">{address}</span>}
            </li>
          ))}
        </ol>
      );
  }
}

function PacketTable({ block }: { readonly block: Extract<PacketBlock, { is: "table" }> }) {
  return (
    <div className="wide-table">
      <table className="table">
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table.
            <tr key={row}>
              {cells.map((sentences, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                <td key={at} data-column={block.columns[at]}>
                  <Sentences sentences={sentences} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly PacketSentence[])[] }) {
  return (
    <p className="packet-lines">
      {lines.map((sentences, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the head.
        <span key={at}>
          <Sentences sentences={sentences} />
        </span>
      ))}
    </p>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly PacketSentence[] }) {
  return sentences.map((sentence, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place in the text.
    <span key={at}>
      {at > 0 && " "}
      <Sentence sentence={sentence} />
    </span>
  ));
}

function Sentence({ sentence }: { readonly sentence: PacketSentence }) {
  if (sentence.is !== "blank") return sentence.text;
  return (
    <span className="packet-blank" title={sentence.ask}>
      <span className="sr-only">{words().parts.packet.blank}</span>
      {sentence.text}
    </span>
  );
}
