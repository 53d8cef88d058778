const FLAG = "--response";

/** A word, not a flag, a file or standard input: "better", and "bettr" too, so that it can be mended. */
const WORD = /^[a-z]+$/i;

/** `--response` may stand alone: what the person notices is then not told. */
export function withBareResponse(words: readonly string[]): readonly string[] {
  return words.map((word, index) => {
    if (word !== FLAG) return word;
    const next = words[index + 1];
    return next !== undefined && WORD.test(next) ? word : `${FLAG}=`;
  });
}
