import type { IntakeIdentity } from "@afterscript/bulk";

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

/** One text for an identifier, for looking it up. */
export function nameOf({ system, value }: Identifier): string {
  return `${system}|${value}`;
}

/** Letters and digits alone, without marks and case: "O'Brien" and "OBRIEN" are one name. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * What of the sender's words contradicts the person of the identifier, in words that tell no value; undefined when nothing
 * does. What one side leaves out contradicts nothing. Given names do not count: people are called by many.
 */
export function contradictionOf(identity: IntakeIdentity, source: string, known: KnownPerson): string | undefined {
  const against = [
    differ(identity.born, known.born, areSameDay) && "the birth date",
    differ(identity.family, known.family, areSameName) && "the family name",
    differ(sexOf(identity.sex), sexOf(known.sex), areEqual) && "the sex",
    hasOtherNumber(identifiersOf(identity, source), known.identifiers) && "another identifier of the same sort",
  ].filter((one) => typeof one === "string");
  return against.length === 0 ? undefined : against.join(", ");
}

type Maybe = string | null | undefined;

function differ(a: Maybe, b: Maybe, isSame: (a: string, b: string) => boolean): boolean {
  return a !== undefined && a !== null && b !== undefined && b !== null && !isSame(a, b);
}

/** A month is no contradiction to a day of that month. */
function areSameDay(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function areSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
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
