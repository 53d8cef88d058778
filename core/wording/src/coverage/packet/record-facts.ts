import type { EvidenceRef } from "@afterscript/kernel";
import type { Provenance } from "../packet-document.ts";
import { ofTherapy, type PacketContext } from "./packet-context.ts";

/** Facts of the request itself: what is asked for, not what the record shows of the person. */
const OF_REQUEST = { condition: "condition", dose: "dose", form: "dose" } as const;

/** Each fact that was used, with where it comes from: the record's entry, or the request. */
export function recordFacts(
  because: readonly EvidenceRef[],
  context: PacketContext,
): readonly { readonly ref: EvidenceRef; readonly from: readonly Provenance[] }[] {
  return because.map((ref) => ({ ref, from: provenanceOf(ref, context) }));
}

function provenanceOf({ fact, resource }: EvidenceRef, context: PacketContext): readonly Provenance[] {
  if (isOfRequest(fact)) return ofTherapy(context, OF_REQUEST[fact]);
  return [{ from: "record", fact, ...(resource !== undefined && { resource }) }];
}

function isOfRequest(fact: string): fact is keyof typeof OF_REQUEST {
  return fact in OF_REQUEST;
}
