import { packetTitle } from "../en/packet/packet-title.ts";
import type { Packet, PacketSentence } from "../packet-document.ts";
import { coverSheet } from "./cover-sheet.ts";
import { criterionTable } from "./criterion-table.ts";
import { type DraftPart, form } from "./draft.ts";
import { enclosureList } from "./enclosure-list.ts";
import { evidenceAnnex } from "./evidence-annex.ts";
import { fundingNotes } from "./funding-notes.ts";
import { letterOfMedicalNecessity } from "./letter-of-medical-necessity.ts";
import { letterOfThePerson } from "./letter-of-the-person.ts";
import { numberSources, sentencesOf } from "./number-sources.ts";
import { type PacketContext, packetContext } from "./packet-context.ts";
import type { PacketInput } from "./packet-input.ts";

const FOOT = [form("foot.not-signed"), form("foot.not-legal"), form("foot.blanks")] as const;

/**
 * The packet of one refusal; for a health service, notes for the clinic's own request in place of both letters. Otherwise: cover sheet, the prescriber's letter as a draft, the person's own letter, criteria, enclosures,
 * evidence. Each sentence states what its provenance carries, asks, or is a blank; nothing else is ever written.
 */
export function buildPacket(input: PacketInput): Packet {
  const context = packetContext(input);
  const parts = numberSources(partsOf(context));
  const packet = { parts, foot: FOOT };
  return { language: "en", title: packetTitle(input.therapy), ...packet, blanks: blanksOf(sentencesOf(packet)) };
}

function partsOf(context: PacketContext): readonly DraftPart[] {
  if (context.isForClinic)
    return [fundingNotes(context), criterionTable(context), enclosureList(context), evidenceAnnex(context)];
  return [
    coverSheet(context),
    letterOfMedicalNecessity(context),
    letterOfThePerson(context),
    criterionTable(context),
    enclosureList(context),
    evidenceAnnex(context),
  ];
}

type Blank = Extract<PacketSentence, { is: "blank" }>;

/** Each blank once, where it is first met. */
function blanksOf(sentences: readonly PacketSentence[]): readonly Blank[] {
  const blanks = new Map<string, Blank>();
  for (const sentence of sentences) {
    if (sentence.is === "blank" && !blanks.has(sentence.id)) blanks.set(sentence.id, sentence);
  }
  return [...blanks.values()];
}
