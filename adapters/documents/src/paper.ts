/** Sizes of paper, in points. */
export const PAPERS = { a4: [595.28, 841.89], letter: [612, 792] } as const;
export type Paper = keyof typeof PAPERS;

/** The size that a region prints on, where nobody says another. */
export function paperOf(region: string): Paper {
  return region === "us" ? "letter" : "a4";
}
