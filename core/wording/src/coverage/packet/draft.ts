import { type PacketFormId, packetForms } from "../en/packet/forms.ts";
import type { PacketBlock, PacketPart, PacketSentence, Provenance } from "../packet-document.ts";

/** A document that a sentence rests on. The same document and section is one source of the packet. */
export type Cited = {
  /** Document and section. */
  readonly key: string;
  readonly text: string;
  /** How the same document is named again, beside the number of its first mention. */
  readonly again?: (first: number) => string;
  /** The document without the section. */
  readonly document?: string;
  readonly address?: string;
  readonly ids: readonly string[];
};

/** A sentence before its sources have numbers. */
export type Draft = PacketSentence & { readonly cites?: readonly Cited[] };

/** A block as it is printed, with sentences that know their documents. */
export type DraftBlock = Redrafted<Exclude<PacketBlock, { is: "sources" }>>;
type Redrafted<T> = T extends PacketSentence
  ? Draft
  : T extends readonly (infer Item)[]
    ? readonly Redrafted<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Redrafted<T[Key]> }
      : T;

export type DraftPart = Omit<PacketPart, "blocks"> & { readonly blocks: readonly DraftBlock[] };

/** A sentence that states something, with what it rests on. */
export function fact(text: string, from: readonly Provenance[], cites: readonly Cited[] = []): Draft {
  const [first, ...rest] = distinct(from);
  if (first === undefined) throw new Error(`Nothing carries the sentence "${text}".`);
  return { is: "fact", text, from: [first, ...rest], ...(cites.length > 0 && { cites }) };
}

/** A sentence that asks or greets and states nothing. */
export function form(id: PacketFormId): Draft {
  return { is: "form", text: packetForms[id], id };
}

/** Something that is not known, to be filled in. */
export function blank(id: string, { text, ask }: { readonly text: string; readonly ask: string }): Draft {
  return { is: "blank", text, id: `blank.${id}`, ask };
}

export function paragraph(sentences: readonly (Draft | undefined)[]): DraftBlock[] {
  const written = sentences.filter((one) => one !== undefined);
  return written.length === 0 ? [] : [{ is: "paragraph", sentences: written }];
}

export function heading(id: PacketFormId): DraftBlock {
  return { is: "heading", text: packetForms[id] };
}

/** A heading with its blocks; without any there is no heading either. */
export function section(id: PacketFormId, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  return blocks.length === 0 ? [] : [heading(id), ...blocks];
}

export function list(items: readonly (readonly Draft[])[]): DraftBlock[] {
  return items.length === 0 ? [] : [{ is: "list", items }];
}

export function lines(written: readonly (readonly Draft[])[]): DraftBlock[] {
  const filled = written.filter((line) => line.length > 0);
  return filled.length === 0 ? [] : [{ is: "lines", lines: filled }];
}

function distinct(from: readonly Provenance[]): readonly Provenance[] {
  const seen = new Map(from.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}
