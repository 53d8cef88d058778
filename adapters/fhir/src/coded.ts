import { systemIdOf } from "./code-systems.ts";
import { withoutDot } from "./compile-concepts.ts";
import type { ConceptIndex, Meaning, SystemTable } from "./concept-index.ts";
import { firstObjectOf, type Json, manyOf, objectOf, textOf } from "./json.ts";
import { productOfNdc } from "./ndc.ts";
import { foldText } from "./split-words.ts";

/** What one Coding stands for in the concepts, or undefined. */
export function meaningOf(index: ConceptIndex, coding: Json): Meaning | undefined {
  const { system, code } = coding;
  if (typeof code !== "string") return undefined;
  const table = tableOf(index, system);
  if (table === undefined) return undefined;
  const exact = table.exact.get(code);
  if (exact !== undefined) return exact;
  if (hasSpace(code)) return meaningOf(index, { system, code: code.trim() });
  if (table.kind === "plain") return undefined;
  return table.kind === "icd" ? meaningOfIcd(table, withoutDot(code)) : meaningOfNdc(table, code);
}

/** A space before or after a code is a slip of the sender, no part of it. */
function hasSpace(code: string): boolean {
  return code.charCodeAt(0) <= 32 || code.charCodeAt(code.length - 1) <= 32;
}

function tableOf(index: ConceptIndex, system: unknown): SystemTable | undefined {
  if (typeof system !== "string") return undefined;
  return index.systems.get(system) ?? index.systems.get(systemIdOf(system));
}

function meaningOfIcd(table: SystemTable, code: string): Meaning | undefined {
  const exact = table.exact.get(code);
  if (exact !== undefined) return exact;
  for (let length = code.length; length > 1; length -= 1) {
    const found = table.prefix.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return isDigit(code, 1) ? table.prefix.get(code.slice(0, 1)) : undefined;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function meaningOfNdc(table: SystemTable, code: string): Meaning | undefined {
  const product = productOfNdc(code);
  return product === undefined ? undefined : table.exact.get(product);
}

/** The first coding of a CodeableConcept that stands for something a statement can ask; else one known to be unused. */
export function firstMeaning(index: ConceptIndex, concept: Json | undefined): Meaning | undefined {
  if (concept === undefined) return undefined;
  let unused: Meaning | undefined;
  for (const coding of manyOf(concept.coding)) {
    const object = objectOf(coding);
    const meaning = object && meaningOf(index, object);
    if (meaning === undefined) continue;
    if (meaning.notUsed !== true) return meaning;
    unused ??= meaning;
  }
  return unused;
}

/** Folded texts of a CodeableConcept: its own text, then the displays that say something else. */
export function foldedTexts(concept: Json | undefined): readonly string[] {
  if (concept === undefined) return [];
  const folded: string[] = [];
  const own = textOf(concept.text);
  if (own !== undefined) folded.push(foldText(own));
  for (const coding of manyOf(concept.coding)) {
    const display = textOf(objectOf(coding)?.display);
    if (display !== undefined && display !== own) folded.push(foldText(display));
  }
  return folded;
}

/** What a CodeableConcept calls itself, for showing: text, else display, else code. */
export function reportedText(concept: Json | undefined): string {
  if (concept === undefined) return "";
  if (typeof concept.text === "string" && concept.text !== "") return concept.text;
  const coding = firstObjectOf(concept.coding);
  return textOf(coding?.display) ?? textOf(coding?.code) ?? "";
}

/** The first code of a concept as parts of a problem: never its free text. */
export function codeDetail(concept: Json | undefined): Record<string, string> {
  for (const item of manyOf(concept?.coding)) {
    const coding = objectOf(item);
    const code = textOf(coding?.code);
    if (code === undefined) continue;
    const system = textOf(coding?.system);
    return { ...(system !== undefined && { system: systemIdOf(system) }), code };
  }
  return { code: "" };
}

/** The code of a CodeableConcept of FHIR's own vocabulary (a status), or of a plain code; lower case. */
export function statusCode(value: unknown): string | undefined {
  if (typeof value === "string") return value.toLowerCase();
  const concept = firstObjectOf(value);
  if (concept === undefined) return undefined;
  const code = textOf(firstObjectOf(concept.coding)?.code) ?? textOf(concept.code) ?? textOf(concept.text);
  return code?.toLowerCase();
}
