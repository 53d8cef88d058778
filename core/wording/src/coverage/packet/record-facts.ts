import type { EvidenceRef } from "@afterscript/kernel";
import type { Provenance } from "../packet-document.ts";
import { told } from "./packet-context.ts";

/** Facts that the request itself tells, and no record. */
const OF_REQUEST: ReadonlySet<string> = new Set(["condition", "dose", "form"]);

/** Each fact that was used, with where it comes from: the record's entry, or what was told with the request. */
export function recordFacts(
  because: readonly EvidenceRef[],
): readonly { readonly ref: EvidenceRef; readonly from: readonly [Provenance] }[] {
  return because.map((ref) => ({ ref, from: [provenanceOf(ref)] }));
}

function provenanceOf({ fact, resource }: EvidenceRef): Provenance {
  if (OF_REQUEST.has(fact)) return told(`therapy.${fact === "form" ? "dose" : fact}`);
  return { from: "record", fact, ...(resource !== undefined && { resource }) };
}
