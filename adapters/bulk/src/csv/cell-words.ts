import type { ResultStatus, Sex } from "./csv-mapping.ts";

/** A word without case, marks and signs: "Prénom du patient:" is "prenom du patient". */
export function foldWord(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const SEXES: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ...words(
    "female",
    "f",
    "female",
    "w",
    "woman",
    "girl",
    "weiblich",
    "femme",
    "feminin",
    "mujer",
    "femenino",
    "femmina",
  ),
  ...words("male", "m", "male", "man", "boy", "mannlich", "homme", "masculin", "hombre", "masculino", "maschio"),
  ...words("other", "o", "other", "x", "divers", "d"),
  ...words("unknown", "u", "unknown", "not known", "unbekannt", "inconnu"),
]);

const STATUSES: ReadonlyMap<string, ResultStatus> = new Map<string, ResultStatus>([
  ...words("final", "f", "final", "finalised", "finalized", "complete", "completed", "authorised", "authorized"),
  ...words("final", "validated", "verified", "reported", "endbefund"),
  ...words("preliminary", "p", "preliminary", "prelim", "interim", "provisional", "partial", "not verified"),
  ...words("registered", "i", "registered", "pending", "in progress", "in process", "requested", "received"),
  ...words("corrected", "c", "corrected", "correction", "korrigiert"),
  ...words("amended", "a", "amended", "revised", "updated"),
  ...words("cancelled", "x", "cancelled", "canceled", "not done", "not performed", "rejected"),
  ...words("entered-in-error", "d", "w", "deleted", "error", "entered in error", "wrong", "withdrawn", "retracted"),
]);

function words<T extends string>(meaning: T, ...spellings: readonly string[]): readonly (readonly [string, T])[] {
  return spellings.map((spelling) => [spelling, meaning] as const);
}

/** The sex that a word means: the mapping's own words first. */
export function readSex(text: string, own: Readonly<Record<string, Sex>> = {}): Sex | undefined {
  return ownMeaning(text, own) ?? SEXES.get(foldWord(text));
}

/** The status that a word means: the mapping's own words first. */
export function readStatus(text: string, own: Readonly<Record<string, ResultStatus>> = {}): ResultStatus | undefined {
  return ownMeaning(text, own) ?? STATUSES.get(foldWord(text));
}

function ownMeaning<T>(text: string, own: Readonly<Record<string, T>>): T | undefined {
  const folded = foldWord(text);
  return Object.entries(own).find(([word]) => foldWord(word) === folded)?.[1];
}
