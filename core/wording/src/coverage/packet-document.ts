/** Where a sentence comes from. A sentence that states a fact has at least one of these; a form sentence states none. */
export type Provenance =
  /** A fact of the record: its name as findings print it, and the resource where one is known. */
  | { readonly from: "record"; readonly fact: string; readonly resource?: string }
  /** What the person or the clinic told: `denial.received`, `told.severity`, `name`. */
  | { readonly from: "told"; readonly fact: string }
  /** A rule of cover: door, policy clause, ground, enclosure, by its id. */
  | { readonly from: "coverage"; readonly id: string; readonly sources: readonly string[] }
  /** A statement of a label or guideline. */
  | { readonly from: "statement"; readonly id: string; readonly sources: readonly string[] }
  /** A figure of a trial. */
  | { readonly from: "rate"; readonly id: string }
  /** The date on which the packet is made. */
  | { readonly from: "as-of" };

/**
 * One sentence. `fact`: states something, with what it rests on. `form`: asks, greets, names a part, states nothing of the
 * person or the world. `blank`: something that is not known, marked, to be filled in before the packet is final.
 */
export type PacketSentence =
  | { readonly is: "fact"; readonly text: string; readonly from: readonly [Provenance, ...Provenance[]] }
  | { readonly is: "form"; readonly text: string; readonly id: string }
  | { readonly is: "blank"; readonly text: string; readonly id: string; readonly ask: string };

export type PacketBlock =
  | { readonly is: "heading"; readonly text: string }
  /** Lines that stand under each other: an address, a head. */
  | { readonly is: "lines"; readonly lines: readonly (readonly PacketSentence[])[] }
  | { readonly is: "paragraph"; readonly sentences: readonly PacketSentence[] }
  | { readonly is: "list"; readonly items: readonly (readonly PacketSentence[])[]; readonly ordered?: true }
  | {
      readonly is: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      /** One cell a column. */
      readonly rows: readonly (readonly (readonly PacketSentence[])[])[];
    }
  /** A line to sign on, with what stands under it. */
  | { readonly is: "signature"; readonly lines: readonly (readonly PacketSentence[])[] }
  | { readonly is: "sources"; readonly items: readonly PacketSource[] };

export type PacketSource = {
  /** The mark that sentences carry: "[3]". */
  readonly number: number;
  readonly text: string;
  readonly address?: string;
  /** The sources and statements that it stands for. */
  readonly ids: readonly string[];
};

export const PACKET_PARTS = [
  "cover-sheet",
  "letter-of-medical-necessity",
  "letter-of-the-person",
  "criterion-table",
  "enclosure-list",
  "evidence-annex",
] as const;
export type PacketPartId = (typeof PACKET_PARTS)[number];

export type PacketPart = {
  readonly id: PacketPartId;
  readonly title: string;
  /** Printed at the head of the part while it is a draft: who has to read and sign it. */
  readonly draft?: PacketSentence;
  readonly blocks: readonly PacketBlock[];
};

/** A packet to send: parts in the order of sending. Two languages would be two packets. */
export type Packet = {
  /** BCP 47: "en". */
  readonly language: string;
  readonly title: string;
  readonly parts: readonly PacketPart[];
  /** What is not known yet. While there is one, the packet is marked "not final". */
  readonly blanks: readonly Extract<PacketSentence, { is: "blank" }>[];
  /** Who stands behind it: that nobody has signed the knowledge yet, and that it is no legal advice. */
  readonly foot: readonly PacketSentence[];
};
