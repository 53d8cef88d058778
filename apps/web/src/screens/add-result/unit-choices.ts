import type { AnalyteConcept } from "@afterscript/fhir";
import { quantity } from "../../words/text.ts";

export type UnitChoice = {
  /** UCUM; what is written when it is chosen. */
  readonly ucum: string;
  readonly label: string;
  /** Another common spelling of the same unit. */
  readonly also?: string;
};

/** Units as people read them, each with another way that laboratories print it. */
export function unitChoices(ordered: readonly string[], { units }: Pick<AnalyteConcept, "units">): UnitChoice[] {
  const spellings = spellingsOf(ordered, Object.keys(units));
  return ordered.map((ucum) => {
    const label = quantity("", ucum).trim();
    const also = spellings.get(ucum)?.find((spelling) => isAnother(spelling, label));
    return { ucum, label, ...(also !== undefined && { also }) };
  });
}

/** The concepts hold the spellings of a unit behind its UCUM code. */
function spellingsOf(accepted: readonly string[], spelled: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let current: string[] = [];
  for (const spelling of spelled) {
    if (accepted.includes(spelling)) {
      current = [];
      found.set(spelling, current);
    } else current.push(spelling);
  }
  return found;
}

/** A spelling that a reader would not know for the label's own. */
function isAnother(spelling: string, label: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s{}[\].^*×]/g, "")
      .replaceAll("µ", "u");
  return /^[\x20-\x7e]+$/.test(spelling) && !/[{}[\]]/.test(spelling) && plain(spelling) !== plain(label);
}
