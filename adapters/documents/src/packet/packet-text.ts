import {
  type Packet,
  type PacketBlock,
  type PacketSentence,
  packetFrame,
} from "@afterscript/wording/public/coverage.ts";
import type { TextOptions } from "../visit-text.ts";
import { blankText } from "./blank-text.ts";

type Wrap = NonNullable<TextOptions["wrap"]>;
type Sentences = readonly PacketSentence[];
type Setting = { readonly wrap: Wrap; readonly nothing: string };

/** A packet as plain text, nothing cut: a table is written row by row, a blank between brackets with what to ask. */
export function packetText(packet: Packet, { wrap = plainly }: TextOptions = {}): string {
  const { title, blanks, parts, foot, language } = packet;
  const frame = packetFrame(language);
  const setting = { wrap, nothing: frame.nothing };
  const blocks = [
    wrap(title, { indent: 0 }),
    ...(blanks.length === 0 ? [] : [wrap(frame.notFinal(blanks.length), { indent: 0 })]),
    ...parts.flatMap((part) => [
      [wrap(part.title, { indent: 0 }), "=".repeat(part.title.length)].join("\n"),
      ...(part.draft === undefined ? [] : [wrap(plain([part.draft]), { indent: 0 })]),
      ...(part.blocks.length === 0 ? [wrap(frame.nothing, { indent: 0 })] : []),
      ...part.blocks.map((block) => blockText(block, setting)),
    ]),
    ...foot.map((sentence) => wrap(plain([sentence]), { indent: 0 })),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function plainly(text: string, { indent }: { readonly indent: number }): string {
  return " ".repeat(indent) + text;
}

function blockText(block: PacketBlock, { wrap, nothing }: Setting): string {
  const orNothing = (lines: readonly string[]) =>
    lines.length === 0 ? wrap(nothing, { indent: 2 }) : lines.join("\n");
  switch (block.is) {
    case "heading":
      return [wrap(block.text, { indent: 0 }), "-".repeat(block.text.length)].join("\n");
    case "lines":
      return orNothing(block.lines.map((line) => wrap(plain(line), { indent: 0 })));
    case "paragraph":
      return wrap(plain(block.sentences), { indent: 0 });
    case "list":
      return orNothing(
        block.items.map((item, index) =>
          wrap(`${block.ordered ? `${index + 1}.` : "-"} ${plain(item)}`, { indent: 2 }),
        ),
      );
    case "table":
      return [wrap(block.caption, { indent: 0 }), tableText(block, { wrap, nothing })].join("\n");
    case "signature":
      return ["_".repeat(40), ...block.lines.map((line) => wrap(plain(line), { indent: 0 }))].join("\n");
    case "sources":
      return orNothing(
        block.items.flatMap(({ number, text, address }) => [
          wrap(`[${number}] ${text}`, { indent: 2 }),
          ...(address === undefined ? [] : [wrap(address, { indent: 6 })]),
        ]),
      );
  }
}

function tableText({ columns, rows }: Extract<PacketBlock, { is: "table" }>, { wrap, nothing }: Setting): string {
  if (rows.length === 0) return wrap(nothing, { indent: 2 });
  const cell = (column: number, sentences: Sentences) => `${columns[column] ?? ""}: ${plain(sentences)}`;
  return rows
    .map((row, index) =>
      row
        .map((sentences, column) =>
          wrap(`${column === 0 ? `${index + 1}. ` : ""}${cell(column, sentences)}`, { indent: column === 0 ? 2 : 5 }),
        )
        .join("\n"),
    )
    .join("\n");
}

function plain(sentences: Sentences): string {
  return sentences
    .map((one) => (one.is === "blank" ? `${blankText(one)} (${one.ask})` : one.text))
    .join(" ")
    .replace(/\s+/gu, " ");
}
