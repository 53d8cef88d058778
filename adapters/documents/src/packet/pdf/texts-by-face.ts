import {
  type Packet,
  type PacketBlock,
  type PacketSentence,
  packetFrame,
  sentencesInBlock,
} from "@afterscript/wording/public/coverage.ts";
import { blankText } from "../blank-text.ts";
import type { PacketTexts } from "./packet-faces.ts";

/** Everything that a packet prints, by the face that it is set in: what fonts are needed follows from it. */
export function textsByFace({ title, parts, blanks, foot, language }: Packet): PacketTexts {
  const frame = packetFrame(language);
  const blocks = parts.flatMap((part) => part.blocks);
  const running = [frame.page.before, frame.page.between, frame.nothing, "0123456789.•"];
  const drafts = parts.flatMap(({ draft }) => (draft === undefined ? [] : [draft.text]));
  const bold = [frame.notFinal(blanks.length), ...drafts, ...blocks.flatMap(boldIn)];
  return {
    text: [title, ...running, ...parts.map((part) => part.title), ...foot.flatMap(said), ...blocks.flatMap(plainIn)],
    bold,
    title: [title, ...parts.map((part) => part.title)],
    mono: blocks.flatMap((block) => (block.is === "sources" ? block.items.map(({ address = "" }) => address) : [])),
  };
}

function boldIn(block: PacketBlock): readonly string[] {
  switch (block.is) {
    case "heading":
      return [block.text];
    case "table":
      return [block.caption, ...block.columns, ...sentencesInBlock(block).flatMap(filled)];
    case "sources":
      return block.items.map(({ number }) => `[${number}]`);
    default:
      return sentencesInBlock(block).flatMap(filled);
  }
}

function plainIn(block: PacketBlock): readonly string[] {
  return block.is === "sources" ? block.items.map(({ text }) => text) : sentencesInBlock(block).flatMap(said);
}

function said(sentence: PacketSentence): readonly string[] {
  return sentence.is === "blank" ? [sentence.ask] : [sentence.text];
}

function filled(sentence: PacketSentence): readonly string[] {
  return sentence.is === "blank" ? [blankText(sentence)] : [];
}
