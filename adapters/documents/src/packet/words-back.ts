import type { PacketSentence } from "@afterscript/wording/public/coverage.ts";

/** The sentences whose letters and digits a file does not give back; where lines break and marks stand is left aside. */
export function missingFrom(text: string, sentences: readonly PacketSentence[]): readonly string[] {
  const all = letters(text);
  return sentences.flatMap((sentence) => {
    const said = sentence.is === "blank" ? [sentence.text, sentence.ask] : [sentence.text];
    return said.flatMap(parts).filter((part) => !all.includes(letters(part)));
  });
}

/** A sentence that is read in two directions is looked for word by word. */
function parts(text: string): readonly string[] {
  return /\p{Script=Arabic}/u.test(text) ? text.split(/\s+/u) : [text];
}

function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}
