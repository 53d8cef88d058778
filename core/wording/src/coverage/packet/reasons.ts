import type { QuotedReason } from "../letterhead.ts";
import type { Provenance } from "../packet-document.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** Reasons that were told and reasons that were quoted, each once. */
export function deniedFor({ case: own, quoted }: Pick<PacketContext, "case" | "quoted">): readonly string[] {
  return [...new Set([...own.denial.reasons, ...quoted.map(({ reason }) => reason)])];
}

export function quotesOf(reason: string, { quoted }: { readonly quoted: readonly QuotedReason[] }): readonly string[] {
  return quoted.filter((one) => one.reason === reason && one.words.trim() !== "").map(({ words }) => words.trim());
}

/** Where the reason itself comes from; told twice, neither alone carries it. */
export function sourceOfReason(reason: string, { case: own, quoted }: PacketContext): readonly Provenance[] {
  const isTold = own.denial.reasons.includes(reason);
  const isQuoted = quoted.some((one) => one.reason === reason);
  if (isTold && isQuoted) return [];
  return [told(isTold ? "denial.reasons" : `quoted.${reason}`)];
}
