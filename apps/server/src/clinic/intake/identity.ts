import { hasRightCheckDigit, type IntakeIdentity } from "@afterscript/bulk";

export type Identifier = { readonly system: string; readonly value: string };

/** What the clinic knows of a person, as far as a sender's words can contradict it. */
export type KnownPerson = {
  readonly id: string;
  readonly family: string | null;
  readonly given: string | null;
  readonly born: string | null;
  readonly sex: string | null;
  readonly identifiers: readonly Identifier[];
};

/** A number without a system is its sender's own: "123" of one laboratory is not "123" of another. */
export function identifiersOf(identity: IntakeIdentity, source: string): readonly Identifier[] {
  const seen = new Map<string, Identifier>();
  for (const { system, value } of identity.identifiers) {
    const trimmed = value.trim();
    if (trimmed === "") continue;
    const identifier = { system: system === "" ? ownSystem(source) : system, value: trimmed };
    seen.set(nameOf(identifier), identifier);
  }
  return [...seen.values()];
}

export function ownSystem(source: string): string {
  return `urn:afterscript:source:${source}`;
}

/** The system of the ids that a FHIR server gives to its Patient resources. */
export function serverSystem(base: string): string {
  return `${base}/Patient`;
}

/** Nobody types the id of a resource: the server that gave it to a person means that person by it. */
function isServerId({ system }: Identifier): boolean {
  return /^https?:\/\/.+\/Patient$/.test(system);
}

/** Identifiers that may be kept of a person: one with a wrong check digit is nobody's. */
export function identifiersToKeep(identity: IntakeIdentity, source: string): readonly Identifier[] {
  return identifiersOf(identity, source).filter(isPossible);
}

export function isPossible({ system, value }: Identifier): boolean {
  return hasRightCheckDigit(system, value);
}

/** One text for an identifier, for looking it up. */
export function nameOf({ system, value }: Identifier): string {
  return `${system}|${value}`;
}

/** Letters of a stroke or two letters in one, which no decomposition parts. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
};

/** Letters and digits alone, without marks and case: "O'Brien" and "OBRIEN" are one name. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøđðłþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * What of the sender's words contradicts the person of the identifier, in words that tell no value; undefined when nothing
 * does. What one side leaves out contradicts nothing. A family name may change: beside the same birth date it contradicts
 * nothing. Given names do not count: people are called by many.
 */
export function contradictionOf(identity: IntakeIdentity, source: string, known: KnownPerson): string | undefined {
  const against = [
    differ(identity.born, known.born, areSameDay) && "the birth date",
    differ(identity.family, known.family, areSameName) && !hasSameBirthDate(identity, known) && "the family name",
    differ(sexOf(identity.sex), sexOf(known.sex), areEqual) && "the sex",
    hasOtherNumber(identifiersOf(identity, source), known.identifiers) && "another identifier of the same sort",
  ].filter((one) => typeof one === "string");
  return against.length === 0 ? undefined : against.join(", ");
}

/**
 * Does something besides the identifier say that it is this person? One wrong digit is another person's number: birth date
 * or family name has to agree. A FHIR server's own id of a person needs neither.
 */
export function isConfirmed(identity: IntakeIdentity, source: string, known: KnownPerson): boolean {
  if (hasSameBirthDate(identity, known) || hasSameFamilyName(identity, known)) return true;
  const names = new Set(known.identifiers.map(nameOf));
  return identifiersOf(identity, source).some((one) => isServerId(one) && names.has(nameOf(one)));
}

/** Does the sender give anything that the identifier can be checked by? */
export function saysWho({ family, born }: IntakeIdentity): boolean {
  return born?.length === 10 || foldName(family ?? "") !== "";
}

/** To the day: a month or a year alone is shared by too many. */
function hasSameBirthDate({ born }: IntakeIdentity, known: KnownPerson): boolean {
  return born?.length === 10 && born === known.born;
}

function hasSameFamilyName({ family }: IntakeIdentity, known: KnownPerson): boolean {
  const name = foldName(family ?? "");
  return name !== "" && name === foldName(known.family ?? "");
}

type Maybe = string | null | undefined;

function differ(a: Maybe, b: Maybe, isSame: (a: string, b: string) => boolean): boolean {
  return a !== undefined && a !== null && b !== undefined && b !== null && !isSame(a, b);
}

/** A month is no contradiction to a day of that month. */
function areSameDay(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Signs without a letter are no name. */
function areSameName(a: string, b: string): boolean {
  const names = new Set([a, b].map(foldName));
  return names.size === 1 || names.has("");
}

function areEqual(a: string, b: string): boolean {
  return a === b;
}

/** "other" and "unknown" contradict neither. */
function sexOf(sex: Maybe): string | undefined {
  return sex === "female" || sex === "male" ? sex : undefined;
}

/** Does the sender give a number of a sort that the person has, and none of the person's own of that sort? */
function hasOtherNumber(sent: readonly Identifier[], known: readonly Identifier[]): boolean {
  const names = new Set(known.map(nameOf));
  const systems = new Set(known.map(({ system }) => system));
  const told = new Set(sent.filter((one) => names.has(nameOf(one))).map(({ system }) => system));
  return sent.some(({ system }) => systems.has(system) && !told.has(system));
}

/** Whole enough to make a patient of: a full birth date and a family name. */
export function isWhole({ family, born }: IntakeIdentity): boolean {
  return family !== undefined && foldName(family) !== "" && born !== undefined && born.length === 10;
}
