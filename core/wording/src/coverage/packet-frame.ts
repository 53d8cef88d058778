/** What stands around a packet on paper, none of it in the packet itself. */
export type PacketFrame = {
  /** Shown on every page while something is not known. */
  readonly notFinal: (blanks: number) => string;
  /** "Page 2 of 9": a word processor counts for itself, so the numbers are left out. */
  readonly page: { readonly before: string; readonly between: string };
  /** In the place of an empty part, list or table. */
  readonly nothing: string;
  /** Said where a letter of some script could not be printed. */
  readonly lettersMissing: string;
};

const EN: PacketFrame = {
  notFinal: (blanks) => `Draft. Not final: ${blanks} ${blanks === 1 ? "blank" : "blanks"} to fill in`,
  page: { before: "Page ", between: " of " },
  nothing: "Nothing stands here.",
  lettersMissing: "Some letters could not be printed. They are shown as \uFFFD. Write them in by hand.",
};

const FRAMES: Readonly<Record<string, PacketFrame>> = { en: EN };

/** The words around a packet in its language (BCP 47); English where there are none in it. */
export function packetFrame(language: string): PacketFrame {
  return FRAMES[language.split("-")[0] ?? language] ?? EN;
}
