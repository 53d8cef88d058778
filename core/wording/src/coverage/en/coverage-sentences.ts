/** Sentences for people by code; each takes the figures that the knowledge writes beside the code, as printed there. */
export type CoverageSentences = Readonly<Record<string, (...amounts: string[]) => string>>;
