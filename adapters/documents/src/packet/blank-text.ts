import type { PacketSentence } from "@afterscript/wording/public/coverage.ts";

export type PacketBlank = Extract<PacketSentence, { is: "blank" }>;

const MARKED = /^\[.*\]$/su;
const HOLDS_A_MARK = /\[[^\]\d][^\]]*\]/u;

/** A blank between brackets, so that it is seen where neither frame nor colour is; one that has its mark keeps it. */
export function blankText({ text }: PacketBlank): string {
  const plain = text.trim();
  if (plain === "") return "[ … ]";
  return MARKED.test(plain) || HOLDS_A_MARK.test(plain) ? plain : `[ ${plain} ]`;
}
