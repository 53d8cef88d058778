import { CODE_SYSTEMS, type ConceptCode } from "@afterscript/fhir";
import type { CodeableConcept, Coding } from "./resources.ts";

/** A concept that has codes and names. */
export type Named = { readonly codes: readonly ConceptCode[]; readonly names: readonly string[] };

/** A code with the address of its system. */
export function codingOf({ system, code }: ConceptCode): Coding {
  return { system: CODE_SYSTEMS[system]?.[0] ?? system, code };
}

/**
 * Ways to say a concept, the plainest first: a code whose own words are a name of it, its names alone, any of its codes.
 * A code that says more than the person told ("with spine involvement") is used only where nothing else is read back.
 */
export function waysToSay({ codes, names }: Named, text: string): readonly CodeableConcept[] {
  return [
    ...codes.filter(({ says }) => says === true).map((code) => ({ coding: [codingOf(code)], text })),
    ...names.map((name) => ({ text: name })),
    ...codes.map((code) => ({ coding: [codingOf(code)], text })),
  ];
}

/**
 * The first way that is read back to `id` and to as little else as can be: what is said of a part is also true of the
 * whole, and a name of several things is no name of one.
 */
export function chooseWay<T>(ways: readonly T[], id: string, read: (way: T) => readonly string[]): T | undefined {
  let best: { readonly way: T; readonly size: number } | undefined;
  for (const way of ways) {
    const ids = read(way);
    if (!ids.includes(id) || (best !== undefined && best.size <= ids.length)) continue;
    best = { way, size: ids.length };
    if (ids.length === 1) break;
  }
  return best?.way;
}

/** "psoriatic-arthritis" as words, where a concept has no name of its own. */
export function wordsOfId(id: string): string {
  return id.replaceAll("-", " ");
}

export function notInConcepts(where: string, id: string) {
  return {
    code: "NOT_IN_CONCEPTS",
    what: `"${id}" is not known here.`,
    where,
    mend: "Choose one of the list.",
    detail: { id },
  } as const;
}

/** What the reader does with a resource and should not have: a fault of ours, shown rather than hidden. */
export function notReadBack(where: string, problems: readonly string[]) {
  return {
    code: "NOT_READ_BACK",
    what: "What was written cannot be read back as it was told.",
    where,
    mend: "Write it in other words.",
    detail: { problems: problems.join(" ") },
  } as const;
}
