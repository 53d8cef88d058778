import {
  type Packet,
  type PacketBlock,
  type PacketSentence,
  packetFrame,
} from "@afterscript/wording/public/coverage.ts";
import { escaped } from "../visit-markdown.ts";
import { blankText } from "./blank-text.ts";

type Sentences = readonly PacketSentence[];

/** A packet as Markdown: nothing is cut, and nothing that a person wrote is read as a mark. */
export function packetMarkdown({ title, blanks, parts, foot, language }: Packet): string {
  const frame = packetFrame(language);
  const blocks = [
    `# ${escaped(title)}`,
    ...(blanks.length === 0 ? [] : [`**${escaped(frame.notFinal(blanks.length))}**`]),
    ...parts.flatMap((part) => [
      `## ${escaped(part.title)}`,
      ...(part.draft === undefined ? [] : [`*${marked([part.draft])}*`]),
      ...(part.blocks.length === 0 ? [escaped(frame.nothing)] : []),
      ...part.blocks.map((block) => blockText(block, frame.nothing)),
    ]),
    ...foot.map((sentence) => `*${marked([sentence])}*`),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function blockText(block: PacketBlock, nothing: string): string {
  const orNothing = (lines: readonly string[], between: string) =>
    lines.length === 0 ? escaped(nothing) : lines.join(between);
  switch (block.is) {
    case "heading":
      return `### ${escaped(block.text)}`;
    case "lines":
      return orNothing(block.lines.map(marked), "  \n");
    case "paragraph":
      return marked(block.sentences);
    case "list":
      return orNothing(
        block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${marked(item)}`),
        "\n",
      );
    case "table":
      return [`**${escaped(block.caption)}**`, tableText(block, nothing)].join("\n\n");
    case "signature":
      return ["\\_".repeat(24), ...block.lines.map(marked)].join("  \n");
    case "sources":
      return orNothing(
        block.items.map(({ number, text, address }) =>
          [`\\[${number}\\] ${escaped(text)}`, ...(address === undefined ? [] : [escaped(address)])].join("  \n"),
        ),
        "\n\n",
      );
  }
}

function tableText({ columns, rows }: Extract<PacketBlock, { is: "table" }>, nothing: string): string {
  if (rows.length === 0) return escaped(nothing);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(columns.map(escaped)), line(columns.map(() => "---")), ...rows.map((row) => line(row.map(marked)))].join(
    "\n",
  );
}

function marked(sentences: Sentences): string {
  return sentences
    .map((one) => (one.is === "blank" ? `**${escaped(blankText(one))}** (${escaped(one.ask)})` : escaped(one.text)))
    .join(" ");
}
